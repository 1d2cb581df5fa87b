import type { Sentence } from '../../errors/index.js';
import { ProblemList, EXPECTED as SHARED } from '../../errors/index.js';
import type { NumberingRange } from '../../model/index.js';
import { EXPECTED } from '../text/expected.js';
import { inputError } from '../text/input-error.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isDate: Test = (value) => typeof value === 'string' && DATE.test(value);
const isCount: Test = (value) => Number.isSafeInteger(value);
const orAbsent =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);

const FIELDS: Readonly<Record<keyof NumberingRange, readonly [test: Test, expected: Sentence]>> = {
  resolutionNumber: [isText, SHARED.text],
  resolutionDate: [orAbsent(isDate), EXPECTED.day],
  prefix: [isText, EXPECTED.prefix],
  fromNumber: [isCount, EXPECTED.wholeNumber],
  toNumber: [isCount, EXPECTED.wholeNumber],
  validDateFrom: [isDate, EXPECTED.day],
  validDateTo: [isDate, EXPECTED.day],
  technicalKey: [orAbsent(isText), SHARED.text],
};

/**
 * Checks ranges that a file states. A technical key is never shown.
 *
 * @throws {FacturadorError} `ERR_CONFIG` with every problem
 */
export function numberingRangesOf(value: unknown): readonly NumberingRange[] {
  const problems = new ProblemList();
  if (!Array.isArray(value))
    problems.add('ERR_DRAFT_TYPE', { path: 'numberingRanges', found: typeof value, expected: SHARED.array });
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  list.forEach((range, index) => {
    checkRange(range, `numberingRanges[${index}]`, problems);
  });
  if (problems.all.length > 0) throw inputError('ERR_CONFIG', problems);
  return list as readonly NumberingRange[];
}

function checkRange(range: unknown, path: string, problems: ProblemList): void {
  if (typeof range !== 'object' || range === null) {
    problems.add('ERR_DRAFT_TYPE', { path, found: range, expected: SHARED.object });
    return;
  }
  const found = range as Readonly<Record<string, unknown>>;
  for (const [key, [test, expected]] of Object.entries(FIELDS)) {
    if (test(found[key])) continue;
    const shown = key === 'technicalKey' ? typeof found[key] : found[key];
    const code = found[key] === undefined ? 'ERR_DRAFT_MISSING' : 'ERR_DRAFT_TYPE';
    problems.add(code, { path: `${path}.${key}`, found: shown, expected });
  }
}
