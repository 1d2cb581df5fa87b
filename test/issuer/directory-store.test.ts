import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { directoryStore } from '../../src/store/index.js';
import { nodeDisk } from '../../src/store/node-disk.js';
import { rejectionOf } from '../code-of.js';
import { SERIES, submissionOf } from './support.js';

// Every step waits for the disk, which others may be using.
jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facturador-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const submission = submissionOf('SETP990000001');
const place = () => join(folder, 'submissions/900373115/invoice-SETP990000/invoice-SETP990000001.1');

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .sort();
}

describe('the folder of a directory store', () => {
  it('holds each submission as a folder of its signed XML, the answer and a JSON file', async () => {
    const store = await directoryStore(folder);
    await store.add(submission);
    const { xmlBase64 } = submission;
    expect(filesBelow(place())).toEqual(['signed.xml', 'submission.json']);
    expect(readFileSync(join(place(), 'signed.xml'))).toEqual(Buffer.from(xmlBase64, 'base64'));
    await store.update({
      ...submission,
      state: 'accepted',
      messages: [],
      applicationResponseBase64: 'PGE+PC9hPg==',
    });
    expect(filesBelow(place())).toEqual([
      expect.stringMatching(/^response-[\da-f]{16}\.xml$/),
      'signed.xml',
      'submission-2.json',
      'submission.json',
    ]);
    const record = JSON.parse(readFileSync(join(place(), 'submission-2.json'), 'utf8'));
    expect(record).toMatchObject({
      format: 2,
      revision: 2,
      number: 'SETP990000001',
      state: 'accepted',
      messages: [],
    });
    expect(record.xmlBase64).toBeUndefined();
  });

  it('loses the claim of a number that gets its document, though another process moves it at that moment', async () => {
    const claim = () => join(folder, 'claims/900373115/invoice-SETP990000001');
    const disk = nodeDisk();
    const store = await directoryStore(folder, {
      disk: {
        ...disk,
        // Between the look into a folder and its removal, what is in the claim changes hands.
        remove: async (path) => {
          const names = existsSync(path) && statSync(path).isDirectory() ? readdirSync(path) : [];
          for (const name of existsSync(claim()) ? readdirSync(claim()) : []) {
            renameSync(join(claim(), name), join(claim(), 'other'));
          }
          for (const name of names) rmSync(join(path, name), { force: true });
          if (names.length > 0) rmdirSync(path);
          else await disk.remove(path);
        },
      },
    });
    expect(await store.takeNumber(SERIES)).toBe(submission.number);
    expect(existsSync(claim())).toBe(true);
    expect(await store.add(submission)).toBe(true);
    expect(existsSync(claim())).toBe(false);
  });

  it('is made with all that is above it, and has nothing left over when nothing is under way', async () => {
    const deep = join(folder, 'a/b/envios');
    const store = await directoryStore(deep);
    await store.add(submission);
    await store.takeNumber(SERIES);
    await store.update({ ...submission, state: 'rejected', messages: [] });
    expect(readdirSync(join(deep, 'tmp'))).toEqual([]);
    expect(readdirSync(join(deep, 'pending/900373115'))).toEqual([]);
  });

  it('loses what an ended process was writing, when it is opened', async () => {
    await directoryStore(folder);
    const owner = { name: 'later', isGone: (name: string) => name === 'earlier', onEnd: () => undefined };
    writeFileSync(join(folder, 'tmp/earlier.ab12.1'), 'half');
    writeFileSync(join(folder, 'tmp/other.ab12.1'), 'half');
    await directoryStore(folder, { owner });
    expect(readdirSync(join(folder, 'tmp'))).toEqual(['other.ab12.1']);
  });

  it('tells small letters from capitals, and has no name that Windows reserves', async () => {
    const store = await directoryStore(folder);
    for (const number of ['COM1', 'com1', 'Com1', 'NUL7', '9']) await store.add(submissionOf(number));
    for (const number of ['COM1', 'com1', 'Com1', 'NUL7', '9']) {
      expect((await store.get(submissionOf(number)))?.number).toBe(number);
    }
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const lower = names.map((name) => name.toLowerCase());
    expect(new Set(lower).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/(^|\/)(com\d|nul|con|aux|prn|lpt\d)(\.|\/|$)/i);
  });

  it.each(['../../x', 'A/B', 'A\\B', '..', 'A\0B'])('is not left by a number such as %j', async (number) => {
    const store = await directoryStore(join(folder, 'envios'));
    const hostile = submissionOf(number);
    for (const call of [
      () => store.get(hostile),
      () => store.add(hostile),
      () => store.releaseNumber(hostile),
    ]) {
      expect((await rejectionOf(call())).code).toBe('ERR_INPUT');
    }
    expect(readdirSync(folder)).toEqual(['envios']);
  });

  it('says what is damaged, and does not take it for a free number', async () => {
    const store = await directoryStore(folder);
    await store.add(submission);
    const damage: [string, string, string][] = [
      ['signed.xml', '<Invoice/>', 'signed.xml is missing or not what was written'],
      ['submission.json', '{"format":1', 'submission.json is missing or not JSON'],
      ['submission.json', '{"format":3}', 'submission.json is not of format 1 or 2'],
      ['submission.json', '{"format":1,"kind":"invoice"}', 'submission.json lacks issuerNit'],
    ];
    for (const [file, content, message] of damage) {
      const whole = readFileSync(join(place(), file));
      writeFileSync(join(place(), file), content);
      const error = await rejectionOf(store.get(submission));
      expect(error).toMatchObject({ code: 'ERR_STORE_DAMAGED' });
      expect(error.message).toContain(message);
      expect((await rejectionOf(store.add(submissionOf('SETP990000001')))).code).toBe('ERR_STORE_DAMAGED');
      expect(await store.takeNumber(SERIES)).not.toBe('SETP990000001');
      writeFileSync(join(place(), file), whole);
    }
    expect(await store.get(submission)).toEqual({ ...submission, revision: 1 });
  });

  it('is refused when it is a file, or cannot be written to', async () => {
    const file = join(folder, 'envios');
    writeFileSync(file, '');
    const error = await rejectionOf(directoryStore(file));
    expect(error).toMatchObject({ code: 'ERR_STORE', message: expect.stringContaining(relative('/', file)) });
    expect(existsSync(file)).toBe(true);
  });
});
