import { parseDocumentNumber } from '../identifiers/index.js';
import type { NumberSeries, SubmissionKey } from '../submission/index.js';

/** A key as text: equal for equal keys only. */
export function keyText({ issuerNit, numberSpace, number }: SubmissionKey): string {
  return `${issuerNit}/${numberSpace}/${number}`;
}

/** The key of a number of a series. */
export function keyOf({ issuerNit, numberSpace, prefix }: NumberSeries, number: number): SubmissionKey {
  return { issuerNit, numberSpace, number: `${prefix}${number}` };
}

/** The place of a document number in a series; undefined when it is not of the series. */
export function numberIn({ prefix, fromNumber, toNumber }: NumberSeries, text: string): number | undefined {
  if (!text.startsWith(prefix) || !/^[1-9]\d*$/.test(text.slice(prefix.length))) return undefined;
  const number = Number(parseDocumentNumber(text, { prefix }).number);
  return number >= fromNumber && number <= toNumber ? number : undefined;
}
