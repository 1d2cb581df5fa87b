import { describe, expect, it } from '@jest/globals';
import { sign, type VerifyOptions, verify } from '../../src/xades/index.js';
import { builtInvoice } from './built-invoice.js';
import {
  bytesOf,
  certificate,
  codesIn,
  credentialOf,
  documentText,
  replaceOnce,
  SIGNING_TIME,
  SUPPLIER,
  signAgain,
  signedText,
  textOf,
} from './support.js';

const AFTER = new Date('2040-01-01T00:00:00Z');
const BEFORE = new Date('2000-01-01T00:00:00Z');
const withTime = async (time: string) =>
  signAgain(replaceOnce(await signedText(), /(?<=<xades:SigningTime>)[^<]*/, time));
const withoutTime = async () =>
  signAgain(replaceOnce(await signedText(), /<xades:SigningTime>[^<]*<\/xades:SigningTime>/, ''));
const VALIDITY = 'SIG_CERTIFICATE_VALIDITY';

describe('the validity of a certificate whose signature does not say when it was made', () => {
  const trusting = (now?: Date): VerifyOptions => ({
    ...(now && { now }),
    trustedCertificates: [certificate('raiz')],
  });

  it.each([
    ['no SigningTime', withoutTime],
    ['a SigningTime that is none', () => withTime('ayer')],
    ['a SigningTime of a day that does not exist', () => withTime('2026-13-45T10:30:00-05:00')],
  ])('is judged at present: %s', async (_, text) => {
    const file = await text();
    for (const now of [BEFORE, AFTER]) {
      const report = await verify(file, { now });
      expect(codesIn(report)).toEqual([VALIDITY]);
      expect(report.valid).toBe(false);
    }
    expect(codesIn(await verify(file, { now: SIGNING_TIME }))).toEqual([]);
  });

  it('is judged at present, with a trusted root too', async () => {
    expect(codesIn(await verify(await withoutTime(), trusting(AFTER)))).toContain(VALIDITY);
  });

  it('is said not to have been judged without a present', async () => {
    const report = await verify(await withoutTime());
    expect(codesIn(report, 'note')).toContain('SIG_CERTIFICATE_VALIDITY_UNKNOWN');
  });

  it('is judged at present for a SigningTime in the future, which cannot be that of signing', async () => {
    const report = await verify(await signedText(), { now: BEFORE });
    expect(codesIn(report)).toEqual([VALIDITY]);
    expect(codesIn(report, 'note')).toContain('SIG_TIME_FUTURE');
  });
});

describe('the IssueDate of a document', () => {
  const foreign = '<x:Otro xmlns:x="urn:x"><cbc:IssueDate>2020-01-01</cbc:IssueDate></x:Otro>';
  const withExtension = (text: string) =>
    replaceOnce(
      text,
      '</ext:UBLExtensions>',
      `<ext:UBLExtension><ext:ExtensionContent>${foreign}</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`,
    );

  it.each([
    ['built, without what it was built of', () => ({ xml: bytesOf(withExtension(documentText())) })],
    ['foreign', () => bytesOf(withExtension(documentText()))],
    ['built', () => ({ xml: bytesOf(withExtension(textOf(builtInvoice().xml))) })],
  ])('is the one below its root, not one in an extension: %s', async (_, document) => {
    const signed = await sign(document(), await credentialOf('pbes2-aes256'), SUPPLIER);
    const report = await verify(signed);
    expect(report.valid).toBe(true);
    expect(codesIn(report, 'note')).not.toContain('SIG_TIME_DATE');
  });

  it('is not made up when the document has it in an extension alone', async () => {
    const none = replaceOnce(documentText(), '<cbc:IssueDate>2026-06-15</cbc:IssueDate>', '');
    const signed = await sign(
      { xml: bytesOf(withExtension(none)) },
      await credentialOf('pbes2-aes256'),
      SUPPLIER,
    );
    expect((await verify(signed)).valid).toBe(true);
  });
});

describe('the place of a signature', () => {
  it('is an empty container of the root, not one deeper in an extension or in a line', async () => {
    const nested =
      '<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>';
    const inExtension = documentText().replace('<sts:QRCode>', `${nested}<sts:QRCode>`);
    const inLine = replaceOnce(
      documentText('Invoice', `<cac:InvoiceLine>${nested}</cac:InvoiceLine>`),
      '<ext:UBLExtension><ext:ExtensionContent></ext:ExtensionContent></ext:UBLExtension>',
      '',
    );
    for (const text of [inExtension, inLine]) {
      const signed = await sign({ xml: bytesOf(text) }, await credentialOf('pbes2-aes256'), SUPPLIER);
      expect(codesIn(await verify(signed))).toEqual([]);
    }
  });
});
