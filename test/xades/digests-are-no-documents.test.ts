import fc from 'fast-check';
import { carriedBy } from '../../src/xades/carried.js';
import { verify } from '../../src/xades/index.js';
import { readXml } from '../../src/xml/index.js';
import { codesIn, documentText, signedText } from './support.js';

/** What some files and encodings of XML begin with: one digest in thirty thousand begins with a byte order mark. */
const STARTS = [
  '\xff\xfe',
  '\xfe\xff',
  '\xef\xbb\xbf',
  '<',
  '&',
  '<\0',
  '\0<',
  'PK',
  '\x1f\x8b',
  ' <',
  '%PDF',
];
const digest = fc
  .tuple(fc.constantFrom(...STARTS), fc.uint8Array({ minLength: 48, maxLength: 256 }))
  .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]).toString('base64'));

describe('a digest, a signature value or a certificate', () => {
  it('is no document, whatever its bytes begin with', () => {
    fc.assert(
      fc.property(digest, (value) => {
        const { root } = readXml(`<a><DigestValue>${value}</DigestValue></a>`);
        expect(carriedBy(root, 1)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('that begins like UTF-16 leaves its document valid', async () => {
    const value = Buffer.from(`fffe3c${'5a'.repeat(29)}`, 'hex').toString('base64');
    const report = await verify(await signedText(documentText('Invoice', `<cbc:Note>${value}</cbc:Note>`)));
    expect(report).toMatchObject({ valid: true, problems: [] });
  });

  it('and a document in UTF-16 is one', async () => {
    const wide = Buffer.from(`\uFEFF${documentText()}`, 'utf16le');
    for (const bytes of [wide, Buffer.from(wide).swap16(), wide.subarray(2)]) {
      const note = `<cbc:Note>${bytes.toString('base64')}</cbc:Note>`;
      expect(codesIn(await verify(documentText('AttachedDocument', note)))).not.toEqual(['SIG_MISSING']);
    }
  });
});
