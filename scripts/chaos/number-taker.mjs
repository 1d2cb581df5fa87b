// `node number-taker.mjs CONFIG`: takes numbers until there are none, some at a time, and prints them.
import { readFileSync } from 'node:fs';
import { loadLibrary } from './library.mjs';

const { library, store: folder, series } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { directoryStore } = loadLibrary(library);
const store = await directoryStore(folder);

const AT_A_TIME = 4;

async function take() {
  for (;;) {
    const number = await store.takeNumber(series);
    if (number === undefined) return;
    process.stdout.write(`${number}\n`);
  }
}

await Promise.all(Array.from({ length: AT_A_TIME }, take));
