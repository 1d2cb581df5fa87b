import { verifySecurity } from '../../src/simulator/wire/verify-security.js';
import { writeAnswer } from '../../src/simulator/wire/write-answer.js';
import { createDianClient, type Envelope, readEnvelope, type SecurityVariant } from '../../src/soap/index.js';
import { answering, soapAnswer } from './answers.js';
import { testCertificate } from './certificate.js';

const { credential, der } = testCertificate();
const stranger = testCertificate();
const now = new Date('2026-01-15T12:00:00Z');
const endpoint = 'https://vpfe-hab.dian.gov.co/WcfDianCustomerServices.svc';

async function requestText(security: SecurityVariant, signer = credential): Promise<string> {
  const { transport, requests } = answering(soapAnswer(writeAnswer('getStatus', {}, { now })));
  const client = createDianClient({
    environment: 'habilitacion',
    credential: signer,
    transport,
    security,
    now: () => now,
    newId: () => '1',
  });
  await client.getStatus({ trackId: 'x' });
  return Buffer.from(requests[0]?.body ?? '').toString();
}

const variants = ['to', 'to-and-timestamp', 'thumbprint'] as const;
const texts: Record<string, string> = {};
beforeAll(async () => {
  for (const variant of variants) texts[variant] = await requestText(variant);
});

const check = (text: string, at = now, address: string | undefined = endpoint) =>
  verifySecurity(readEnvelope(text) as Envelope, {
    now: at,
    ...(address === undefined ? {} : { endpoint: address }),
  });
const problemOf = (text: string, at = now) => {
  const report = check(text, at);
  return report.valid ? 'none' : report.problem;
};

describe('verifySecurity', () => {
  it.each([
    ['to', ['To']],
    ['to-and-timestamp', ['Timestamp', 'To']],
    ['thumbprint', ['Timestamp', 'To']],
  ])('accepts the variant %s and tells what is signed, and by whom', (variant, parts) => {
    const report = check(texts[variant] ?? '');
    if (!report.valid) throw new Error(report.detail);
    expect(report.signedParts).toEqual(parts);
    expect(Buffer.from(report.certificate.der).equals(der)).toBe(true);
  });

  it.each(variants)('notices each change of the address, variant %s', (variant) => {
    const text = texts[variant] ?? '';
    expect(problemOf(text.replace('>https://vpfe-hab', '>https://vpfe-xxx'))).toBe('digest');
    expect(problemOf(text.replace('<wcf:trackId>x', '<wcf:trackId>y'))).toBe('none');
  });

  it('notices a change of the Timestamp only where it is signed', () => {
    const later = (text = '') => text.replace('12:05:00.000Z</wsu:Expires>', '12:06:00.000Z</wsu:Expires>');
    expect(problemOf(later(texts.to))).toBe('none');
    expect(problemOf(later(texts['to-and-timestamp']))).toBe('digest');
    expect(problemOf(later(texts.thumbprint))).toBe('digest');
  });

  it("notices another's signature, a changed signature and a changed SignedInfo", async () => {
    // Our client checks what a signer returns, so the certificate is put there afterwards.
    const token = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
    const other = await requestText('to', stranger.credential);
    expect(problemOf(other)).toBe('none');
    expect(problemOf(other.replace(token(stranger.der), token(der)))).toBe('signature');
    const text = texts.to ?? '';
    const value = /<ds:SignatureValue>(.)/.exec(text)?.[1];
    const changed = value === 'A' ? 'B' : 'A';
    expect(problemOf(text.replace(`<ds:SignatureValue>${value}`, `<ds:SignatureValue>${changed}`))).toBe(
      'signature',
    );
    expect(problemOf(text.replace('<ds:SignatureValue>', '<ds:SignatureValue>*'))).toBe('signature');
    expect(problemOf(text.replace('PrefixList="wsa soap wcf"', 'PrefixList="soap wcf"'))).toBe('signature');
  });

  it('holds the Timestamp to the clock, within the tolerance', () => {
    const text = texts.to ?? '';
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    expect(problemOf(text, at(-299))).toBe('none');
    expect(problemOf(text, at(-301))).toBe('timestamp');
    expect(problemOf(text, at(599))).toBe('none');
    expect(problemOf(text, at(601))).toBe('timestamp');
    expect(problemOf(text.replace('2026-01-15T12:00:00.000Z', 'ayer'))).toBe('timestamp');
    expect(problemOf(text.replace('2026-01-15T12:00:00.000Z', '2026-01-15T12:09:00.000Z'))).toBe('timestamp');
  });

  it.each([
    'wsu:Timestamp',
    'wsse:BinarySecurityToken',
    'ds:Signature',
    'ds:SignedInfo',
    'wsse:Security',
    'wsa:To',
  ])('misses %s when it is not there', (name) => {
    const without = (texts.to ?? '').replace(new RegExp(`<${name}[ >].*</${name}>`), '');
    expect(problemOf(without)).toBe('missing');
  });

  it('wants the key in the header to be the one that is referred to', () => {
    expect(problemOf((texts.to ?? '').replace('URI="#X509-1"', 'URI="#X509-2"'))).toBe('token');
    const thumbprint = (texts.thumbprint ?? '').replace(/(<wsse:KeyIdentifier[^>]*>)./, '$1_');
    expect(problemOf(thumbprint)).toBe('token');
    expect(problemOf((texts.to ?? '').replace(/(wsu:Id="X509-1">)[^<]*/, '$1AAAA'))).toBe('token');
    expect(problemOf((texts.to ?? '').replace(/(wsu:Id="X509-1">)[^<]*/, '$1*'))).toBe('token');
  });

  it('wants the algorithms of the policy', () => {
    const text = texts.to ?? '';
    const sha1 = 'http://www.w3.org/2000/09/xmldsig#sha1';
    const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
    expect(problemOf(text.replace('http://www.w3.org/2001/04/xmlenc#sha256', sha1))).toBe('algorithm');
    expect(problemOf(text.replace('2001/04/xmldsig-more#rsa-sha256', '2000/09/xmldsig#rsa-sha1'))).toBe(
      'algorithm',
    );
    expect(
      problemOf(
        text.replace(
          'Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
          `Transform Algorithm="${inclusive}"`,
        ),
      ),
    ).toBe('algorithm');
    expect(
      problemOf(
        text.replace(
          'Method Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
          `Method Algorithm="${inclusive}"`,
        ),
      ),
    ).toBe('algorithm');
  });

  it('refuses a reference that leads nowhere, to two elements, or to another element than the To header', () => {
    const text = texts.to ?? '';
    expect(problemOf(text.replace('URI="#ID-1"', 'URI="#ID-2"'))).toBe('reference');
    expect(problemOf(text.replace('URI="#ID-1"', 'URI=""'))).toBe('reference');
    const to = /<wsa:To.*<\/wsa:To>/.exec(text)?.[0] ?? '';
    const other = '<wsa:To>https://otra.example/</wsa:To>';
    expect(problemOf(text.replace(to, `${other}<wsa:ReplyTo>${to}</wsa:ReplyTo>`))).toBe('reference');
    expect(problemOf(text.replace('</soap:Header>', `<x>${to}</x></soap:Header>`))).toBe('reference');
  });

  it("wants To to hold the server's address, if it is told", () => {
    expect(check(texts.to ?? '', now, 'https://vpfe.dian.gov.co/x')).toMatchObject({
      valid: false,
      problem: 'address',
    });
    expect(verifySecurity(readEnvelope(texts.to ?? ''), { now }).valid).toBe(true);
  });

  it('accepts an envelope that was indented after the parts that are signed were written', () => {
    const text = (texts.to ?? '')
      .replace('<soap:Body>', '\n  <soap:Body>')
      .replace('<wsa:Action>', '\n<wsa:Action>');
    expect(problemOf(text)).toBe('none');
  });
});
