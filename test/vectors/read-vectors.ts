import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads one file of fixtures/vectors. */
export function readVectors<Vector>(name: string): Vector[] {
  return JSON.parse(readFileSync(join(__dirname, '../../fixtures/vectors', `${name}.json`), 'utf8'));
}
