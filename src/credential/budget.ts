import { FacturadorError } from '../errors/index.js';

/** Largest PKCS#12 or PEM file, or certificate, that is read; real ones have 1 to 10 KB. */
const MAX_FILE_BYTES = 1024 * 1024;
/** Deepest nesting of ASN.1 elements; a PKCS#12 file needs about fifteen. */
export const MAX_DEPTH = 40;
const MAX_ELEMENTS = 50_000;
const MAX_ITERATIONS = 2_000_000;

/** What a file may still cost. One budget serves the whole file, so that many small parts cannot exceed it. */
export interface Budget {
  elements: number;
  iterations: number;
}

export function createBudget(): Budget {
  return { elements: MAX_ELEMENTS, iterations: MAX_ITERATIONS };
}

/** @throws {FacturadorError} `ERR_CREDENTIAL_LIMIT` */
export function assertFileSize(size: number): void {
  if (size <= MAX_FILE_BYTES) return;
  throw limit(`Found a file of ${size} bytes, expected at most ${MAX_FILE_BYTES}`);
}

/** @throws {FacturadorError} `ERR_CREDENTIAL_LIMIT` */
export function assertCertificateSize(size: number): void {
  if (size <= MAX_FILE_BYTES) return;
  throw limit(`Found a certificate of ${size} bytes, expected at most ${MAX_FILE_BYTES}`);
}

/** @throws {FacturadorError} `ERR_CREDENTIAL_LIMIT` */
export function spendElement(budget: Budget): void {
  budget.elements -= 1;
  if (budget.elements < 0) throw limit(`Found more than ${MAX_ELEMENTS} ASN.1 elements in one file`);
}

/**
 * @param iterations hash iterations that a key derivation is about to run
 * @throws {FacturadorError} `ERR_CREDENTIAL_LIMIT`
 */
export function spendIterations(budget: Budget, iterations: number): void {
  budget.iterations -= iterations;
  if (budget.iterations >= 0) return;
  throw limit(
    `The file asks for more than ${MAX_ITERATIONS} key derivation iterations; export it again with fewer`,
  );
}

export function limit(message: string): FacturadorError {
  return new FacturadorError('ERR_CREDENTIAL_LIMIT', message);
}
