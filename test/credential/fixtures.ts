import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFacturadorError } from '../../src/errors/index.js';

/** One PKCS#12 file and what a reader must find in it. */
export interface Variant {
  readonly file: string;
  readonly password: string;
  readonly friendlyName?: string;
}

export interface OpeningVariant extends Variant {
  /** Names of the DER files of the chain, leaf first. */
  readonly chain: readonly [string, ...string[]];
}

export interface RefusedVariant extends Variant {
  readonly code: string;
}

export const PASSWORD = 'clave-de-prueba';
/** A moment at which the ordinary certificates of the fixtures are valid. */
export const NOW = new Date('2026-06-15T12:00:00Z');

const folder = join(__dirname, '../../fixtures/certificates');

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

export function fixtureText(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

export const { opens, refused } = JSON.parse(fixtureText('manifest.json')) as {
  readonly opens: readonly OpeningVariant[];
  readonly refused: readonly RefusedVariant[];
};

/** The code of the error that a promise rejects with; any other outcome fails the test that compares it. */
export async function codeOf(outcome: Promise<unknown>): Promise<string> {
  try {
    await outcome;
    return 'no error';
  } catch (error) {
    return isFacturadorError(error) ? error.code : `another error: ${error}`;
  }
}

/** The same for something that throws at once. */
export function codeOfCall(call: () => unknown): string {
  try {
    call();
    return 'no error';
  } catch (error) {
    return isFacturadorError(error) ? error.code : `another error: ${error}`;
  }
}
