import { describe, expect, it } from '@jest/globals';
import {
  DIAGNOSES,
  diagnose,
  SIGNATURE_PROBLEMS,
  type VerifyOptions,
  verify,
} from '../../src/xades/index.js';
import { mistakenFiles } from './mistakes.js';
import { certificate, documentText, replaceOnce, signAgain, signedText, signValueAgain } from './support.js';
import { TAMPERINGS } from './tamperings.js';

const diagnosed = async (text: string, options?: VerifyOptions) => diagnose(await verify(text, options));
const codesOf = async (text: string, options?: VerifyOptions) =>
  (await diagnosed(text, options)).map(({ code }) => code);

/** An unsigned container with a document in base64, and something else. */
function containerWith(document: string, ...others: readonly string[]): string {
  const contents = [Buffer.from(document).toString('base64'), ...others].map(
    (content) =>
      `<cac:Attachment><cbc:EmbeddedDocumentBinaryObject>${content}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`,
  );
  return documentText('AttachedDocument', contents.join(''));
}

/** For every diagnosis a file that calls for it first. */
async function examples(): Promise<
  Readonly<Record<string, readonly [text: string, options?: VerifyOptions]>>
> {
  const signed = await signedText();
  const other = await signedText(documentText().replace('SETP990000001', 'SETP990000002'));
  const tampered = (kind: string): readonly [string] => {
    const found = TAMPERINGS.find((tampering) => tampering.kind === kind);
    return [found?.tamper(signed, other) ?? ''];
  };
  const again = async (old: string | RegExp, replacement: string): Promise<readonly [string]> => [
    await signAgain(replaceOnce(signed, old, replacement)),
  ];
  const mistakes = await mistakenFiles();
  const mistaken = (cause: string): readonly [string] => [
    mistakes.find((file) => file.cause === cause)?.text ?? '',
  ];
  return {
    unreadable: tampered('a DOCTYPE'),
    unsigned: tampered('the signature taken away'),
    'empty-container': [await signedText(documentText('AttachedDocument'))],
    'unchecked-attachment': [containerWith(signed, Buffer.from('PK\x03\x04').toString('base64'))],
    'several-signatures': tampered('a second signature'),
    'white-space-by-signature': mistaken('white-space-by-signature'),
    indented: mistaken('indented'),
    'encoded-twice': mistaken('encoded-twice'),
    'line-ends': mistaken('line-ends'),
    'exclusive-c14n': mistaken('exclusive-c14n'),
    detached: mistaken('detached'),
    'before-container': mistaken('before-extension'),
    'with-comments': mistaken('with-comments'),
    'other-key': mistaken('other-key'),
    'digest-length': mistaken('digest-length'),
    rewritten: tampered('a namespace declared on the root'),
    'document-edited': mistaken('edited'),
    'signature-edited': tampered('the role'),
    'broken-reference': tampered('the Id of KeyInfo'),
    'not-covered': [await signValueAgain(replaceOnce(signed, /<ds:Reference Id.*?<\/ds:Reference>/, ''))],
    malformed: tampered('MD5'),
    misplaced: tampered('the signature moved to the end of the root'),
    'bad-certificate': tampered('the certificate taken away'),
    'certificate-not-valid': await again('2026-06-15T10', '2028-01-02T10'),
    'other-date': await again('2026-06-15T10', '2026-06-16T10'),
    'future-time': [signed, { now: new Date('2026-06-15T14:00:00Z') }],
    'missing-references': [
      await signValueAgain(
        replaceOnce(signed, /<ds:Reference URI="#xmldsig-prueba-keyinfo">.*?<\/ds:Reference>/, ''),
      ),
    ],
    'not-epes': await again(/<xades:SignaturePolicyIdentifier>.*<\/xades:SignaturePolicyIdentifier>/, ''),
    'no-role': await again(/<xades:ClaimedRoles>.*<\/xades:ClaimedRoles>/, 'supplier'),
    'other-canonicalization': await again(
      'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ),
    'payroll-namespaces': [
      await signedText(
        documentText()
          .replaceAll('Invoice', 'NominaIndividual')
          .replace(/<ext:UBLExtensions>.*<\/ext:UBLExtensions>/, '<ext:UBLExtensions></ext:UBLExtensions>'),
      ),
    ],
    'other-policy': await again('politicadefirma/v2/', 'politicadefirma/v1/'),
    'other-certificate-named': await again(/(?<=<ds:X509SerialNumber>)\d*/, '7'),
    'weak-algorithm': await again(
      'http://www.w3.org/2001/04/xmlenc#sha256',
      'http://www.w3.org/2000/09/xmldsig#sha1',
    ),
    sound: [signed],
  };
}

describe('diagnose', () => {
  it('tells every diagnosis, each first where it is the one', async () => {
    const files = await examples();
    const first: Record<string, string | undefined> = {};
    for (const [code, [text, options]] of Object.entries(files)) [first[code]] = await codesOf(text, options);
    expect(first).toEqual(Object.fromEntries(Object.keys(files).map((code) => [code, code])));
    // Who does not trust the signer has a bad certificate anyhow.
    expect(Object.keys(DIAGNOSES).filter((code) => !(code in files))).toEqual(['untrusted']);
    expect(await codesOf(await signedText(), { trustedCertificates: [certificate('ajena')] })).toEqual([
      'untrusted',
      'sound',
    ]);
  });

  it('says in Spanish what happened and what to do, with the answer of the DIAN and the evidence', async () => {
    const indented = (await signedText()).replaceAll('><', '>\n<');
    const [diagnosis, ...others] = await diagnosed(indented);
    expect(others).toEqual([]);
    expect(diagnosis).toMatchObject({
      code: 'indented',
      likelihood: 'certain',
      answer: 'ZE02',
      path: '/',
      cause: 'El archivo se indentó después de firmado (pretty print).',
    });
    expect(diagnosis?.evidence).toContain('SIG_DIGEST_DOCUMENT');
    for (const [likelihood, answer, cause, remedy] of Object.values(DIAGNOSES)) {
      expect(likelihood).toMatch(/^(certain|likely|possible)$/);
      expect(answer).toMatch(/^(ZE02|ZB01|FAC03|FAD09e|SIGNPLGNS)$/);
      expect(`${cause} ${remedy}`).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('names the rule of the date by the kind of document, and none for an answer', async () => {
    const dated = async (root: string) =>
      diagnosed(
        await signAgain(replaceOnce(await signedText(documentText(root)), '2026-06-15T10', '2026-06-16T10')),
      );
    expect((await dated('CreditNote'))[0]).toMatchObject({ code: 'other-date', answer: 'CAD09e' });
    expect((await dated('ApplicationResponse')).map(({ code }) => code)).toEqual(['sound']);
  });

  it('gives something certain for whatever verify refuses', async () => {
    const signed = await signedText();
    const other = await signedText(documentText().replace('SETP990000001', 'SETP990000002'));
    for (const { kind, tamper } of TAMPERINGS) {
      const [first] = await diagnosed(tamper(signed, other));
      expect([kind, first?.likelihood]).toEqual([kind, 'certain']);
    }
  });

  it('says nothing about a sound signature but that it is sound, and keeps evidence to what is known', async () => {
    expect(await codesOf(await signedText())).toEqual(['sound']);
    const files = Object.values(await examples());
    const known = new Set(Object.keys(SIGNATURE_PROBLEMS));
    for (const [text, options] of files) {
      for (const { evidence } of await diagnosed(text, options)) {
        for (const code of evidence) expect(known.has(code) || code.startsWith('ERR_XML_')).toBe(true);
      }
    }
  });

  it('points at the document inside a container', async () => {
    const edited = replaceOnce(await signedText(), '14280.00', '14280.01');
    const attachment = `<cac:Attachment><cac:ExternalReference><cbc:Description><![CDATA[${edited}]]></cbc:Description></cac:ExternalReference></cac:Attachment>`;
    const [first] = await diagnosed(await signedText(documentText('AttachedDocument', attachment)));
    expect(first).toMatchObject({
      code: 'document-edited',
      path: expect.stringContaining('cbc:Description'),
    });
  });
});
