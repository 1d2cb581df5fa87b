// Run in a process of its own with --expose-gc: what the issuer holds after many documents, against after a tenth of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryStore } from '../../dist/index.js';
import { issuerOf, submitAll, withService } from './service.mjs';

const DOCUMENTS = 20_000;

function heldBytes() {
  global.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const folder = mkdtempSync(join(tmpdir(), 'facturador-bench-'));
try {
  const held = await withService(async (connection) => {
    const issuer = issuerOf(connection, await directoryStore(folder));
    await submitAll(issuer, DOCUMENTS / 10);
    const early = heldBytes();
    await submitAll(issuer, (DOCUMENTS * 9) / 10);
    return { early, late: heldBytes() };
  });
  console.log(JSON.stringify({ ...held, documents: DOCUMENTS }));
} finally {
  rmSync(folder, { recursive: true });
}
