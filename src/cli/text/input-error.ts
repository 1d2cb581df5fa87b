import { FacturadorError, type ProblemList } from '../../errors/index.js';

/** One error for everything that is wrong with a JSON file of the user's. */
export function inputError(code: 'ERR_CONFIG' | 'ERR_INPUT', { all }: ProblemList): FacturadorError {
  const places = all.map(({ path, expected }) => `${path}: expected ${expected}`);
  const message = `The file has ${all.length} problem(s):\n${places.join('\n')}`;
  return new FacturadorError(code, message, { problems: all });
}
