import { generateKeyPairSync, sign as rsa } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeCertificate } from '../../src/practice/make-certificate.js';
import { SIGNATURE_PROBLEMS, verify } from '../../src/xades/index.js';
import { codesIn, replaceOnce, signAgain, signedText, verifyOne } from './support.js';

/** Pieces that turn up in broken signatures and in attacks. */
const PIECES = [
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  '&lt;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '/>',
  '\0',
  '\uD800',
  '\uFFFF',
  '\u{1F956}',
  'Id="xmldsig-prueba-keyinfo"',
  'URI=""',
  'URI="#"',
  'URI="#x"',
  ' xmlns=""',
  ' xmlns:ds=""',
  ' xml:lang="es"',
  'http://www.w3.org/2001/10/xml-exc-c14n#',
  '<ds:Signature>',
  '</ds:Signature>',
  '<ds:Transforms/>',
  '=',
  'A',
  '%',
  '0',
];

describe('verify never throws', () => {
  it('whatever is cut out of a signed document or put into it', async () => {
    const signed = await signedText();
    const mutation = fc.record({
      at: fc.nat(signed.length),
      removed: fc.oneof(fc.nat(3), fc.nat(400)),
      added: fc.oneof(
        fc.constant(''),
        fc.constantFrom(...PIECES),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (mutations, asBytes) => {
          let text = signed;
          for (const { at, removed, added } of mutations)
            text = text.slice(0, at) + added + text.slice(at + removed);
          const report = await verify(asBytes ? Buffer.from(text) : text);
          expect(report.valid).toBe(report.signatures.length > 0 && codesIn(report).length === 0);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('when text has half a surrogate pair, which no XML carries', async () => {
    const report = await verify(replaceOnce(await signedText(), 'Panadería', 'Panader\uD83E'));
    expect(report.valid).toBe(false);
    expect(codesIn(report)).toEqual(['ERR_XML_CHARACTER']);
  });
});

describe('verify', () => {
  it('notes an RSA key that is too short', async () => {
    const keyPair = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const { certificate } = makeCertificate({
      subject: { commonName: 'Clave corta' },
      serialNumber: 7n,
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date('2027-01-01T00:00:00Z'),
      keyPair,
    });
    const weak = replaceOnce(
      await signedText(),
      /(?<=<ds:X509Certificate>)[^<]*/,
      Buffer.from(certificate).toString('base64'),
    );
    const signature = await verifyOne(
      await signAgain(weak, async (bytes) => rsa('sha256', bytes, keyPair.privateKey)),
    );
    expect(signature.valid).toBe(true);
    expect(signature.problems.map(({ code }) => code)).toContain('SIG_WEAK_KEY');
  });

  it('refuses a wrong digest of whatever else a reference covers', async () => {
    const moved = (await signedText())
      .replace('URI="#xmldsig-prueba-keyinfo"', 'URI="#valor"')
      .replace('<ds:SignatureValue>', '<ds:SignatureValue Id="valor">');
    expect(codesIn(await verify(moved))).toEqual(['SIG_DIGEST_OTHER', 'SIG_VALUE']);
  });

  it('refuses elements nested beyond reason', async () => {
    const deep = `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`;
    expect(codesIn(await verify(replaceOnce(await signedText(), '<cbc:Note>', `${deep}<cbc:Note>`)))).toEqual(
      ['ERR_XML_LIMIT'],
    );
  });

  it('gives every code its severity from one table', async () => {
    const { problems } = await verifyOne(replaceOnce(await signedText(), '>supplier<', '>emisor<'));
    expect(problems.length).toBeGreaterThan(1);
    for (const { code, severity } of problems) expect(SIGNATURE_PROBLEMS[code][0]).toBe(severity);
  });
});
