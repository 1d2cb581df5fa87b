import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diagnose, type VerificationReport, verify } from '../../src/xades/index.js';
import { readXml } from '../../src/xml/index.js';
import { codeOf, codesIn, documentText, replaceOnce, signedText } from './support.js';

const FIVE_MEGABYTES = 'QUJD'.repeat(1_250_000);
const inElement = (local: string, content: string) => (text: string) =>
  replaceOnce(text, new RegExp(`(?<=<ds:${local}>)[^<]*`), content);

describe('verify and diagnose return, whatever is in the bytes', () => {
  it.each([
    ['a signature value of 5 MB', inElement('SignatureValue', FIVE_MEGABYTES), 'SIG_VALUE'],
    ['a certificate of 5 MB', inElement('X509Certificate', FIVE_MEGABYTES), 'SIG_CERTIFICATE_UNREADABLE'],
    ['a digest of 5 MB', inElement('DigestValue', FIVE_MEGABYTES), 'SIG_DIGEST_DOCUMENT'],
    [
      'a key of 5 MB beside the certificate',
      (text: string) =>
        replaceOnce(
          text,
          '<ds:X509Data>',
          `<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>${FIVE_MEGABYTES}</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue><ds:X509Data>`,
        ),
      'SIG_DIGEST_KEY_INFO',
    ],
    [
      'two hundred thousand references',
      (text: string) =>
        replaceOnce(text, '</ds:SignedInfo>', `${'<ds:Reference/>'.repeat(200_000)}</ds:SignedInfo>`),
      'SIG_LIMIT',
    ],
    [
      'two hundred thousand transforms',
      (text: string) =>
        replaceOnce(text, '</ds:Transforms>', `${'<ds:Transform/>'.repeat(200_000)}</ds:Transforms>`),
      'SIG_TRANSFORM',
    ],
    [
      'two hundred thousand objects',
      (text: string) =>
        replaceOnce(text, '</ds:Signature>', `${'<ds:Object/>'.repeat(200_000)}</ds:Signature>`),
      undefined,
    ],
    [
      'an issuer name of 5 MB in quotes',
      inElement('X509IssuerName', `CN="${'a'.repeat(5_000_000)}"`),
      'SIG_DIGEST_SIGNED_PROPERTIES',
    ],
    [
      'a serial number of 5 MB',
      inElement('X509SerialNumber', '9'.repeat(5_000_000)),
      'SIG_DIGEST_SIGNED_PROPERTIES',
    ],
  ])('%s', async (_, change, code) => {
    const report = await verify(change(await signedText()));
    expect(report.valid).toBe(code === undefined);
    expect(codesIn(report)).toEqual(code === undefined ? [] : expect.arrayContaining([code]));
    expect(diagnose(report).length).toBeGreaterThan(0);
  });

  it('a document, a container or base64 mutated in any way', async () => {
    const invoice = await signedText();
    const description = (content: string) =>
      `<cac:Attachment><cac:ExternalReference><cbc:Description>${content}</cbc:Description></cac:ExternalReference></cac:Attachment>`;
    const container = await signedText(
      documentText(
        'AttachedDocument',
        description(Buffer.from(invoice).toString('base64')) + description('&amp;lt;a/&amp;gt;'),
      ),
    );
    const mutation = fc.record({
      at: fc.nat(),
      removed: fc.oneof(fc.nat(3), fc.nat(2000)),
      added: fc.oneof(
        fc.constantFrom(
          '<',
          '&',
          '&amp;',
          '=',
          '<?',
          ']]>',
          'UEs',
          'H4s',
          'data:,',
          '/',
          '&#x110000;',
          '9'.repeat(400),
          '-',
          '0000-00-00T99:99:99Z',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(invoice, container),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.option(fc.date({ noInvalidDate: true }), { nil: undefined }),
        async (source, mutations, now) => {
          let text = source;
          for (const { at, removed, added } of mutations) {
            const place = at % text.length;
            text = text.slice(0, place) + added + text.slice(place + removed);
          }
          const report = await verify(Buffer.from(text), now === undefined ? {} : { now });
          const isSound = report.signatures.length > 0 && codesIn(report).length === 0;
          expect(report.valid).toBe(isSound);
          const diagnoses = diagnose(JSON.parse(JSON.stringify(report)));
          expect(diagnoses.length).toBeGreaterThan(0);
          if (diagnoses.some(({ code }) => code === 'sound')) expect(report.valid).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('any bytes in the place of the certificate', async () => {
    const signed = await signedText();
    const der = Buffer.from(/(?<=<ds:X509Certificate>)[^<]*/.exec(signed)?.[0] ?? '', 'base64');
    expect(der.length).toBeGreaterThan(500);
    const changes = fc.array(fc.record({ at: fc.nat(der.length - 1), octet: fc.nat(255) }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (each) => {
        const changed = Buffer.from(der);
        for (const { at, octet } of each) changed[at] = octet;
        fc.pre(!changed.equals(der));
        const text = inElement('X509Certificate', changed.toString('base64'))(`${signed} `);
        const report = await verify(text, {
          now: new Date('2026-06-15T15:30:00Z'),
          trustedCertificates: [der],
        });
        expect(diagnose(report).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a wrong argument is ERR_INPUT', () => {
  const wrong = (value: unknown) => value as never;
  it.each([
    undefined,
    null,
    5,
    {},
    [],
    new Date(),
    new DataView(new ArrayBuffer(8)),
    new Uint16Array(4),
    { root: 5 },
    { root: { name: {} } },
    { root: { name: { local: 'a' }, children: 5 }, before: [], after: [] },
  ])('verify of %p', async (xml) => {
    expect(await codeOf(verify(wrong(xml)))).toBe('ERR_INPUT');
  });

  it.each([
    null,
    5,
    'now',
    { now: 'today' },
    { now: new Date(Number.NaN) },
    { now: 5 },
    { trustedCertificates: 'PEM' },
    { trustedCertificates: [5] },
    { trustedCertificates: {} },
    { readLimits: null },
    { readLimits: { maxDepth: Number.NaN } },
    { readLimits: { maxBytes: '9' } },
    { readLimits: { maxDepth: -1 } },
  ])('verify with the options %p', async (options) => {
    expect(await codeOf(verify('<a/>', wrong(options)))).toBe('ERR_INPUT');
  });

  it.each([
    undefined,
    null,
    5,
    'report',
    {},
    [],
    { signatures: [], problems: 5 },
    { signatures: [5], problems: [] },
    { signatures: [{}], problems: [] },
    { signatures: [], problems: [null] },
    { signatures: [{ problems: [5] }], problems: [] },
  ])('diagnose of %p', async (report) => {
    expect(await codeOf((async () => diagnose(wrong(report)))())).toBe('ERR_INPUT');
  });

  it('is not what names of the language are, as codes of a report', () => {
    const problem = { code: 'toString', cause: 'constructor', message: '', severity: 'error', path: '/' };
    const report = wrong({ valid: false, signatures: [], problems: [problem] }) as VerificationReport;
    expect(diagnose(report).map(({ code }) => code)).toEqual(['unreadable']);
  });

  it('verify takes a document that was read', async () => {
    expect((await verify(readXml(await signedText()))).valid).toBe(true);
  });
});
