import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzip } from '../../src/packaging/public.js';
import { describeJudgedBy, run } from './judge.js';

const CORPUS = join(__dirname, 'python', 'zip_corpus.py');
const SEED = 2026;
const COUNT = 95;

interface Made {
  readonly file: string;
  readonly kind: string;
  /** Name and SHA-256 of each file that Python reads in it. */
  readonly entries: readonly (readonly [name: string, digest: string])[];
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Name and SHA-256 of each file that we read in a ZIP. */
const read = (archive: Uint8Array) => unzip(archive).map(({ name, bytes }) => [name, digest(bytes)]);

let folder: string;
let corpus: readonly Made[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'facturador-zips-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describeJudgedBy('zip', '-v')('ZIPs of other makers', () => {
  beforeAll(() => {
    corpus = JSON.parse(run('python3', [CORPUS, folder, String(SEED), String(COUNT)]));
  });

  it('are read as Python reads them: the same files, under the same names', () => {
    for (const { file, kind, entries } of corpus) {
      expect([kind, read(readFileSync(file))]).toEqual([kind, entries]);
    }
    expect(corpus).toHaveLength(COUNT);
  });

  it('whatever stands before them, Zip64 or not', () => {
    for (const { file, kind } of corpus) {
      const archive = readFileSync(file);
      const before = Buffer.from('Content-Type: application/zip\r\n\r\n');
      expect([kind, read(Buffer.concat([before, archive]))]).toEqual([kind, read(archive)]);
    }
  });

  it('and as unzip reads them', () => {
    for (const { file, kind } of corpus) {
      // 1 is a warning, such as that of bytes around the ZIP.
      const { stdout, status } = spawnSync('unzip', ['-p', file], { maxBuffer: 64 * 1024 * 1024 });
      expect([kind, (status ?? 9) <= 1]).toEqual([kind, true]);
      const ours = unzip(readFileSync(file)).map(({ bytes }) => bytes);
      expect([kind, digest(Buffer.concat(ours))]).toEqual([kind, digest(stdout)]);
    }
  });
});
