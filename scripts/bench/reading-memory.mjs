// Run in a process of its own with --expose-gc: what the heap has of a document right after it was read, and what it
// keeps of it, in documents.
//   node --expose-gc reading-memory.mjs invoice|densest
import { readXml } from '../../dist/xml/index.js';
import { plainDrafts, receivedInvoices } from './received.mjs';

const DOCUMENTS = {
  invoice: async () => (await receivedInvoices(plainDrafts, 40e6, 1))[0],
  densest: () => Buffer.from(`<r>${'<a/>'.repeat(1e6)}</r>`),
};

const collect = /** @type {() => void} */ (globalThis.gc);
const heap = () => process.memoryUsage().heapUsed;

const xml = await DOCUMENTS[process.argv[2] ?? '']();
readXml('<a/>');
collect();
const before = heap();
const document = readXml(xml, { maxNodes: Number.POSITIVE_INFINITY });
const after = heap();
collect();
const kept = heap();
const ratio = (used) => (used - before) / xml.length;
console.log(
  JSON.stringify({
    bytes: xml.length,
    peak: ratio(after),
    kept: ratio(kept),
    root: document.root.name.local,
  }),
);
