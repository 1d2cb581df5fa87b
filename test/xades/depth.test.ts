import { describe, expect, it } from '@jest/globals';
import type { Invoice } from '../../src/model/index.js';
import { readInvoice, writeInvoice } from '../../src/ubl/index.js';
import { sign, verify } from '../../src/xades/index.js';
import { canonicalize, readXml } from '../../src/xml/index.js';
import { errorOf, rejectionOf } from '../code-of.js';
import { storedXml } from '../golden/cases.js';
import { codesIn, credentialOf, SUPPLIER } from './support.js';

const source = storedXml('one-line').toString();
const issueDate = /<cbc:IssueDate>(.*?)</.exec(source)?.[1];
const options = { ...SUPPLIER, signingTime: new Date(`${issueDate}T15:00:00Z`) };
const anyDepth = { maxDepth: Number.POSITIVE_INFINITY };
const nested = (depth: number) => `${'<x a="1">'.repeat(depth)}é${'</x>'.repeat(depth)}`;

/** The golden invoice with something deep in it. */
const DEEP = {
  'an element of its own': (depth: number) =>
    source.replace('<cbc:LineCountNumeric>', `${nested(depth - 1)}<cbc:LineCountNumeric>`),
  'an element of its own in a line, between white space': (depth: number) =>
    source.replace('<cac:Item>', `<cac:Item>\n${nested(depth - 3)}\n`),
  'an extension': (depth: number) => {
    const content = `<q:a xmlns:q="urn:q">${nested(depth - 5)}</q:a>`;
    return source.replace(
      '</ext:UBLExtensions>',
      `<ext:UBLExtension><ext:ExtensionContent>${content}</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`,
    );
  },
};

describe.each(Object.entries(DEEP))('a document with %s', (_, deep) => {
  it.each([99, 100, 101, 1000])('%i deep is written as it was read, and survives JSON', (depth) => {
    const document = readXml(deep(depth), { maxDepth: depth });
    const invoice: Invoice = JSON.parse(JSON.stringify(readInvoice(document.root)));
    expect(canonicalize(writeInvoice(invoice))).toBe(canonicalize(document));
  });

  it('as deep as can be read is signed and verified', async () => {
    const text = deep(1000);
    const credential = await credentialOf('pbes2-aes256');
    const signed = await sign(text, credential, { ...options, readLimits: anyDepth });
    expect(await verify(signed, { readLimits: anyDepth })).toMatchObject({ valid: true, problems: [] });
    const document = readXml(signed, anyDepth);
    expect(await verify(document)).toMatchObject({ valid: true });
    const again = writeInvoice(readInvoice(document.root));
    expect(canonicalize(again)).toBe(canonicalize(document));
    const changed = Buffer.from(signed).toString().replace('é', 'e');
    expect(codesIn(await verify(changed, { readLimits: anyDepth }))).toEqual(['SIG_DIGEST_DOCUMENT']);
  });

  it('deeper than the limit is refused where it is read, with the place', async () => {
    const text = deep(101);
    const credential = await credentialOf('pbes2-aes256');
    const before = text.slice(0, text.lastIndexOf('<x a="1">')).split('\n');
    const position = { line: before.length, column: (before.at(-1) as string).length + 1 };
    const refusal = { code: 'ERR_XML_LIMIT', position };
    expect(errorOf(() => readXml(text))).toMatchObject(refusal);
    expect(await rejectionOf(sign(text, credential, options))).toMatchObject(refusal);
    expect((await verify(text)).problems).toMatchObject([{ ...refusal, severity: 'error', path: '/' }]);
  });
});
