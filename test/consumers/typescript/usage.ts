import { ERROR_CODES, type ErrorCode, FacturadorError, isFacturadorError } from 'facturador';
import type { Problem } from 'facturador/errors';

export function explain(error: unknown): string {
  if (!isFacturadorError(error)) return 'another error';
  const problems: readonly Problem[] = error.problems ?? [];
  return [ERROR_CODES[error.code], ...problems.map((problem) => problem.path)].join('\n');
}

const code: ErrorCode = 'ERR_INPUT';
export const explained: string = explain(new FacturadorError(code, 'found x, expected y'));

// @ts-expect-error: an unknown code is a mistake that the compiler finds
export const mistaken: ErrorCode = 'ERR_NOTHING';
