// Opening PKCS#12 files, of the fixtures: modern encryption, and the old kind that most authorities still deliver.
import { readFileSync } from 'node:fs';
import { openPkcs12 } from '../../dist/index.js';
import { median } from './clock.mjs';

const ROUNDS = 15;
/** Figure → file; both have 2,048 iterations. */
const FILES = { pbes2: 'pbes2-aes256', rc2: 'rc2-40-3des' };

async function openingTime(file) {
  const bytes = readFileSync(new URL(`../../fixtures/certificates/${file}.p12`, import.meta.url));
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await openPkcs12(bytes, 'clave-de-prueba');
    times.push(performance.now() - start);
  }
  return median(times);
}

export async function measurePkcs12() {
  const figures = {};
  for (const [name, file] of Object.entries(FILES))
    figures[`credential.${name}.milliseconds`] = await openingTime(file);
  return figures;
}
