// Run in a process of its own: the peak of memory that one large document adds, in documents.
import { buildAndSign } from './signing.mjs';
import { draftOf } from './subject.mjs';

for (let index = 0; index < 200; index++) await buildAndSign(draftOf(10));
const draft = draftOf(10_000);
const before = process.resourceUsage().maxRSS * 1024;
const xml = await buildAndSign(draft);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ documentBytes: xml.length, addedBytes: peak - before }));
