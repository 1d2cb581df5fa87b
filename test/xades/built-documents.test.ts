import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printInvoice, readInvoice } from '../../src/ubl/index.js';
import { builtSite } from '../../src/xades/built-site.js';
import { sign, verify } from '../../src/xades/index.js';
import { readXml, writeXml } from '../../src/xml/index.js';
import { builtInvoice } from './built-invoice.js';
import { bytesOf, credentialOf, documentText, SUPPLIER, textOf } from './support.js';

const built = (description: string) =>
  builtInvoice({
    lines: [{ description, quantity: 3, price: '4500', taxes: [{ code: '01', percent: 19 }] }],
  });

describe('a document that our builders made', () => {
  it('is signed without being read', () => {
    const site = builtSite(built('Pan aliñado'));
    expect(site).toMatchObject({ root: 'Invoice', issueDate: '2026-06-15' });
    expect(Buffer.concat(site?.canonical ?? []).toString()).toMatch(/^<Invoice .*<\/Invoice>$/s);
  });

  it('takes the whole built document, and the signature verifies', async () => {
    const invoice = built('¡Pan! <aliñado> & \u{1F956}');
    const signed = await sign(invoice, await credentialOf('pbes2-aes256'), SUPPLIER);
    expect(await verify(signed)).toMatchObject({
      valid: true,
      signatures: [{ documentId: invoice.number, problems: [] }],
    });
    expect(textOf(signed).replace(/<ds:Signature .*<\/ds:Signature>/s, '')).toBe(textOf(invoice.xml));
  });

  it('may be read into a document and written again: the same bytes, and the signature still verifies', async () => {
    const signed = await sign(built('Pan <aliñado>'), await credentialOf('pbes2-aes256'), SUPPLIER);
    const again = printInvoice(readInvoice(readXml(signed).root)).xml;
    expect(textOf(again)).toBe(textOf(signed));
    expect((await verify(again)).valid).toBe(true);
  });

  it('verifies as bytes, as text and as what was read of them, with the same report', async () => {
    const signed = await sign(built('Pan aliñado'), await credentialOf('pbes2-aes256'), SUPPLIER);
    const report = await verify(signed);
    expect(await verify(readXml(signed))).toEqual(report);
    expect(await verify(textOf(signed))).toEqual(report);
    const changed = textOf(signed).replace('Pan aliñado', 'Pan sin sal');
    expect(await verify(readXml(changed))).toEqual(await verify(changed));
    expect((await verify(readXml(changed))).valid).toBe(false);
  });

  it('lies anywhere in a larger buffer', async () => {
    const xml = bytesOf(documentText());
    const padded = new Uint8Array(xml.length + 20);
    padded.set(xml, 7);
    const signed = await sign(
      { xml: padded.subarray(7, 7 + xml.length) },
      await credentialOf('pbes2-aes256'),
      SUPPLIER,
    );
    expect((await verify(signed)).valid).toBe(true);
  });
});

describe('any text', () => {
  it('in any element gives the same signature built and read, and it verifies', async () => {
    const credential = await credentialOf('pbes2-aes256');
    const character = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '\r',
        '\n',
        '\t',
        ']]>',
        '!',
        '<!--',
        '\u{1F956}',
        'ñ',
        '\u0085',
        '\u2028',
      ),
      fc
        .string({ unit: 'binary', maxLength: 2 })
        .filter((text) => !/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)),
    );
    const text = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (content, attribute) => {
        const name = { qualified: 'Note', prefix: '', local: 'Note', namespace: '', tags: undefined };
        const note = {
          name,
          declarations: [],
          attributes: [{ name: { ...name, qualified: 'a', local: 'a' }, value: attribute }],
          children: [content],
          written: undefined,
        };
        const inner = textOf(writeXml(note)).replace(/^.*?\?>/, '');
        const xml = bytesOf(documentText('Invoice', inner));
        const fast = await sign({ xml }, credential, SUPPLIER);
        expect(textOf(await sign(xml, credential, SUPPLIER))).toBe(textOf(fast));
        expect((await verify(fast)).valid).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the place that a built document names for its signature', () => {
  const invoice = built('Pan');
  const signedText = async (document: Parameters<typeof sign>[0]) =>
    textOf(await sign(document, await credentialOf('pbes2-aes256'), { ...SUPPLIER, id: 'one' }));

  it('gives the same signature as looking for it', async () => {
    expect(invoice.signaturePlace).toBeGreaterThan(0);
    expect(await signedText(invoice)).toBe(await signedText({ xml: invoice.xml }));
  });

  it.each([0, 30, 1e6, Number.NaN])('is looked for when it is not at %d', async (signaturePlace) => {
    expect(await signedText({ ...invoice, signaturePlace })).toBe(await signedText({ xml: invoice.xml }));
  });

  it('is not taken twice', async () => {
    const xml = bytesOf(await signedText(invoice));
    await expect(signedText({ ...invoice, xml })).rejects.toMatchObject({ code: 'ERR_SIGN_ALREADY_SIGNED' });
  });

  it('comes with the date that the signature is checked against', async () => {
    const document = { ...invoice.document, issueDate: '2026-06-14' };
    await expect(signedText({ ...invoice, document })).rejects.toMatchObject({ code: 'ERR_SIGN_TIME' });
  });
});
