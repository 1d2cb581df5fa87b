// Run in a process of its own: the peak of memory that one large document adds, in documents.
import { existsSync, readFileSync } from 'node:fs';
import { buildAndSign } from './signing.mjs';
import { draftOf } from './subject.mjs';

/** The most that this process has held. `maxRSS` starts at what the parent held when it made this process. */
function peakBytes() {
  const status = '/proc/self/status';
  if (!existsSync(status)) return process.resourceUsage().maxRSS * 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) * 1024;
}

for (let index = 0; index < 200; index++) await buildAndSign(draftOf(10));
const draft = draftOf(10_000);
const before = peakBytes();
const xml = await buildAndSign(draft);
const peak = peakBytes();
console.log(JSON.stringify({ documentBytes: xml.length, addedBytes: peak - before }));
