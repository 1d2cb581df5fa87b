import { unzip, type ZipEntry, zip } from '../../../src/packaging/public.js';
import { mutate } from '../../credential/mutate.js';
import { readInput, writeInput } from '../mutations/json-input.js';
import { pick } from '../mutations/mutate-elements.js';
import { mutateJson } from '../mutations/mutate-json.js';
import { TEXT_VALUES } from '../mutations/text-values.js';
import type { Entrance, Random } from './entrance.js';
import { documents } from './reading.js';

function archives(): readonly Uint8Array[] {
  const files = documents('DebitNote').map((bytes, index) => ({ name: `fv${index}.xml`, bytes }));
  return [
    zip(files.slice(0, 1)),
    zip(files.slice(0, 3)),
    zip([{ name: 'a.xml', bytes: Buffer.from('<a/>') }]),
  ];
}

/** The fields of the headers, where a change strikes; by their signature and their place after it. */
const FIELDS = [
  ['PK\x05\x06', [8, 10, 12, 16, 20]],
  ['PK\x01\x02', [8, 10, 16, 20, 24, 28, 30, 32, 42]],
  ['PK\x03\x04', [6, 8, 14, 18, 22, 26, 28]],
] as const;
const VALUES = [0, 1, 2, 8, 14, 99, 0xff, 0xffff, 0x7fff, 1000, 1001];

function mutateArchive(source: Uint8Array, random: Random): Uint8Array {
  if (random(3) === 0) return mutate(source, random);
  const archive = Buffer.from(source);
  for (let changes = random(3); changes >= 0; changes -= 1) {
    const [signature, fields] = pick(FIELDS, random);
    const starts = startsOf(archive, signature);
    if (starts.length === 0) continue;
    const at = pick(starts, random) + pick(fields as readonly number[], random);
    if (at + 2 <= archive.length)
      archive.writeUInt16LE(random(3) === 0 ? random(0x10000) : pick(VALUES, random), at);
  }
  return random(6) === 0 ? renamed(archive, random) : archive;
}

function startsOf(archive: Buffer, signature: string): readonly number[] {
  const starts: number[] = [];
  for (
    let at = archive.indexOf(signature, 0, 'latin1');
    at >= 0;
    at = archive.indexOf(signature, at + 1, 'latin1')
  ) {
    starts.push(at);
  }
  return starts;
}

/** The same name everywhere, of the same length, so that sizes still hold. */
function renamed(archive: Buffer, random: Random): Uint8Array {
  const name = Buffer.from(pick(TEXT_VALUES, random).padEnd(7, '/').slice(0, 7)).subarray(0, 7);
  if (name.length < 7) return archive;
  return Buffer.from(archive.toString('latin1').replaceAll('fv0.xml', name.toString('latin1')), 'latin1');
}

const unzipping: Entrance = {
  name: 'unzip',
  share: 3,
  sources: archives,
  mutate: mutateArchive,
  enter: (input) => {
    const files = unzip(input);
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (size > 64 * 1024 * 1024) throw new Error(`${size} bytes came out`);
    const isOutside = files.some(({ name }) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|\0/.test(name));
    if (isOutside) throw new Error('a name leads out of the folder');
    if (new Set(files.map(({ name }) => name)).size < files.length) {
      const first = files.map((file) => files.find(({ name }) => name === file.name) as ZipEntry);
      if (files.some(({ bytes }, index) => !Buffer.from(bytes).equals(first[index]?.bytes ?? bytes))) {
        throw new Error('one name has two contents');
      }
    }
  },
};

const zipping: Entrance = {
  name: 'zip',
  share: 1,
  sources: () => [
    writeInput(['fv09003731150002600000001.xml', 'ad09003731150002600000001.xml', 'factura.pdf']),
  ],
  mutate: mutateJson,
  enter: (input) => {
    const names = [readInput(input)].flat().filter((name) => typeof name === 'string');
    const files = unzip(zip(names.map((name) => ({ name, bytes: Buffer.from(name) }))));
    if (files.map(({ name }) => name).join() !== names.join()) throw new Error('it unpacks to other names');
  },
};

export const ARCHIVES: readonly Entrance[] = [unzipping, zipping];
