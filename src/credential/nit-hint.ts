import { attributeOf, type NameAttribute } from './distinguished-name.js';

/** Where the Colombian authorities write the subject's number, the most specific place first. */
const PLACES = [
  '1.3.6.1.4.1.23267.2.3', // Certicámara: NIT
  '1.3.6.1.4.1.4710.1.3.2', // Camerfirma, GSE: NIT of the organisation
  '2.5.4.97', // organizationIdentifier, with a prefix such as VATCO-
  '2.5.4.5', // serialNumber: Andes SCD, GSE, Olimpia
  '1.3.6.1.4.1.23267.2.2', // Certicámara: cédula of a natural person
  '1.3.6.1.4.1.4710.1.3.1', // Camerfirma, GSE: cédula of a natural person
] as const;

const NUMBER = /^\D*(\d{5,15})(?:-(\d))?$/;
const WEIGHTS = [41, 37, 29, 23, 19, 17, 13, 7, 3];

/**
 * The NIT (or cédula) that a certificate's subject states, without its check digit; undefined when none is found.
 *
 * A hint: each authority writes it in a place of its own, some with the check digit and some without, and a
 * certificate may name a person of the company instead of the company.
 */
export function nitHint(attributes: readonly NameAttribute[]): string | undefined {
  for (const oid of PLACES) {
    const value = attributeOf(attributes, oid)?.replace(/[.\s]/g, '') ?? '';
    const [, digits, checkDigit] = NUMBER.exec(value) ?? [];
    if (digits === undefined) continue;
    return checkDigit === undefined && endsInCheckDigit(digits) ? digits.slice(0, -1) : digits;
  }
  return undefined;
}

/** Ten digits that start with 8 or 9 are the nine of a company and its check digit; ten-digit cédulas start with 1. */
function endsInCheckDigit(digits: string): boolean {
  if (!/^[89]\d{9}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const remainder = sum % 11;
  return Number(digits[9]) === (remainder < 2 ? remainder : 11 - remainder);
}
