import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../src/xades/index.js';
import { DECLARATION, documentText, signedText } from '../xades/support.js';
import { SIGNATURE_JUDGES } from './signature-judges.js';

const folder = mkdtempSync(join(tmpdir(), 'facturador-encodings-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Saves a signed document in another encoding: its canonical form, and so its signature, stays as it is. */
const SAVED: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['utf8', (text) => Buffer.from(text)],
  ['UTF8', (text) => Buffer.from(text)],
  ['ISO-8859-1', (text) => Buffer.from(text, 'latin1')],
  ['windows-1252', (text) => Buffer.from(text, 'latin1')],
  ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['US-ASCII', (text) => Buffer.from(text.replace(/[^ -~\n]/g, (letter) => `&#${letter.charCodeAt(0)};`))],
];

/** What ISO-8859-1 does not have. */
const NOT_LATIN = /[^ -~\s\u00a1-\u00ff]/gu;

// xml-crypto takes text, which has no encoding.
const judges = SIGNATURE_JUDGES.filter(({ name }) => name !== 'xml-crypto');

describe.each(SAVED)('a signed document in %s', (encoding, save) => {
  const saved = async (): Promise<Buffer> => {
    const content = documentText('Invoice', '<cbc:Note>Pan aliñado, 3 ú.</cbc:Note>');
    const text = await signedText(content.replace(NOT_LATIN, '·'));
    return save(text.replace(DECLARATION, DECLARATION.replace('UTF-8', encoding)));
  };

  it('verifies here, and with a changed letter it does not', async () => {
    const bytes = await saved();
    expect((await verify(bytes)).valid).toBe(true);
    const at = bytes.indexOf(encoding === 'UTF-16' ? Buffer.from('Pan', 'utf16le') : 'Pan');
    const changed = Buffer.from(bytes);
    changed[at] = 'p'.charCodeAt(0);
    expect((await verify(changed)).valid).toBe(false);
  });

  for (const { name, describe: judged, judge } of judges) {
    judged(`as ${name} says`, () => {
      // libxml2 and Java know utf8 by both spellings.
      it('it verifies there too', async () => {
        expect(await judge(folder)([await saved()])).toEqual([true]);
      });
    });
  }
});
