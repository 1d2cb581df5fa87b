import fc from 'fast-check';
import { readCertificate } from '../../src/credential/index.js';
import { DIAGNOSES, diagnose, verify } from '../../src/xades/index.js';
import { isIssuerName } from '../../src/xades/issuer-name.js';
import { mistakenFiles } from './mistakes.js';
import { certificate, replaceOnce, signAgain, signedText } from './support.js';

const diagnosesOf = async (text: string) =>
  diagnose(await verify(text)).map(({ code, likelihood }) => [code, likelihood]);
const fileOf = async (cause: string, code: string): Promise<string> =>
  (await mistakenFiles()).find((file) => file.cause === cause && file.code === code)?.text ?? '';

describe('doctor is certain only of what excludes other causes', () => {
  it('KeyInfo digested without the namespaces of the root has the bytes of exclusive C14N: both are named, neither is certain', async () => {
    const text = await fileOf('exclusive-c14n', 'SIG_DIGEST_KEY_INFO');
    expect(await diagnosesOf(text)).toEqual([
      ['exclusive-c14n', 'likely'],
      ['detached', 'likely'],
    ]);
    const { signatures } = await verify(text);
    const problem = signatures
      .flatMap(({ problems }) => problems)
      .find(({ code }) => code === 'SIG_DIGEST_KEY_INFO');
    expect(problem).toMatchObject({ cause: 'exclusive-c14n', otherCauses: ['detached'] });
    expect(problem?.message).toMatch(/exclusive canonical form.*, or .*before this part was placed/);
    expect(problem?.spanish).toMatch(/canonicalización exclusiva.*, o .*antes de poner esta parte/);
  });

  it.each([
    ['exclusive-c14n', 'SIG_DIGEST_DOCUMENT'],
    ['detached', 'SIG_DIGEST_SIGNED_PROPERTIES'],
    ['white-space-by-signature', 'SIG_DIGEST_DOCUMENT'],
  ])('%s in %s has one explanation, and is certain', async (cause, code) => {
    expect(await diagnosesOf(await fileOf(cause, code))).toEqual([[cause, 'certain']]);
  });

  it('what another part proves explains the part that has two explanations', async () => {
    const { signatures, problems, valid, ...rest } = await verify(
      await fileOf('exclusive-c14n', 'SIG_DIGEST_DOCUMENT'),
    );
    const both = await verify(await fileOf('exclusive-c14n', 'SIG_DIGEST_KEY_INFO'));
    const ambiguous = both.signatures[0]?.problems.filter(({ code }) => code === 'SIG_DIGEST_KEY_INFO') ?? [];
    const merged = {
      ...rest,
      valid,
      problems,
      signatures: signatures.map((one) => ({ ...one, problems: [...one.problems, ...ambiguous] })),
    };
    const found = diagnose(merged);
    expect(found.map(({ code, likelihood }) => [code, likelihood])).toEqual([['exclusive-c14n', 'certain']]);
    expect(found[0]?.evidence).toContain('SIG_DIGEST_KEY_INFO');
  });

  it.each(['other-key', 'document-edited', 'signature-edited', 'rewritten'] as const)(
    'of %s it says every way in which that comes about',
    (code) => expect(DIAGNOSES[code][2]).toMatch(/, [ou] /),
  );
});

describe('an issuer name in the style of slashes is a style, not another issuer', () => {
  const own = readCertificate(certificate('firma'));
  /** As `openssl x509 -issuer -nameopt oneline` of old printed it. */
  const slashes = (attributes: readonly { readonly oid: string; readonly value: string }[]): string =>
    attributes.map(({ oid, value }) => `/${oid}=${value}`).join('');

  it('of the certificate of a signature', async () => {
    const text = await signAgain(
      replaceOnce(await signedText(), /(?<=<ds:X509IssuerName>)[^<]*/, slashes(own.issuerAttributes)),
    );
    const { signatures, valid } = await verify(text);
    expect(valid).toBe(true);
    const codes = signatures.flatMap(({ problems }) => problems.map(({ code }) => code));
    expect(codes).toContain('SIG_ISSUER_STYLE');
    expect(codes).not.toContain('SIG_SIGNING_CERTIFICATE_ISSUER');
    expect(await diagnosesOf(text)).toEqual([['sound', 'possible']]);
  });

  it('with octets beyond ASCII as OpenSSL escapes them, slashes in values, and in any order', () => {
    const named = { ...own, issuer: 'CN=Autoridad Señal S.A./NIT 900,O=Señal,C=CO' };
    expect(isIssuerName('/C=CO/O=Se\\xC3\\xB1al/CN=Autoridad Se\\xC3\\xB1al S.A./NIT 900', named)).toBe(true);
    expect(isIssuerName('/CN=Autoridad Señal S.A./NIT 900/O=Señal/C=CO', named)).toBe(true);
    expect(isIssuerName('/C=CO/O=Otra/CN=Autoridad Señal S.A./NIT 900', named)).toBe(false);
    expect(isIssuerName('/C=CO/CN=Autoridad Señal S.A./NIT 900', named)).toBe(false);
  });

  it('whatever the values, the style of slashes is the same name', () => {
    const value = fc.stringMatching(/^[A-Za-zñáé.][A-Za-zñáé0-9 .]{0,20}[A-Za-zñáé.]$/);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
        const types = ['C', 'O', 'OU', 'L', 'CN'];
        const pairs = values.map((each, index) => `${types[index]}=${each}`);
        const named = { ...own, issuer: [...pairs].reverse().join(',') };
        expect(isIssuerName(pairs.map((pair) => `/${pair}`).join(''), named)).toBe(true);
        expect(isIssuerName(`${pairs.map((pair) => `/${pair}`).join('')}x`, named)).toBe(false);
      }),
    );
  });
});
