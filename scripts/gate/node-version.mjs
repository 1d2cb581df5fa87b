// Fails below the floor that package.json promises, so that nobody measures or tests on an older Node.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
const floor = /^>=(\d+\.\d+)$/.exec(manifest.engines.node)?.[1];
if (!floor) throw new Error(`engines.node is "${manifest.engines.node}", expected ">=major.minor"`);

const [major = 0, minor = 0] = floor.split('.').map(Number);
const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
const isBelow = ownMajor < major || (ownMajor === major && ownMinor < minor);
console.log(`Node ${process.versions.node}, engines ${manifest.engines.node}`);
process.exitCode = isBelow ? 1 : 0;
