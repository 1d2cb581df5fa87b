import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAnswer } from '../../src/simulator/wire/write-answer.js';
import { createDianClient, readEnvelope, type SecurityVariant } from '../../src/soap/index.js';
import { canonicalize, childNamed, findPaths, textOf } from '../../src/xml/index.js';
import { answering, soapAnswer } from './answers.js';
import { testCertificate } from './certificate.js';

interface Vectors {
  readonly id: string;
  readonly endpoint: string;
  readonly withInclusivePrefixes: { to: string; toDigest: string; signedInfoSha256: string };
  readonly withoutInclusivePrefixes: { toDigest: string };
}

const file = join(__dirname, '../../fixtures/vectors/soap-canonical.json');
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const { credential } = testCertificate();
const now = new Date('2026-01-15T12:00:00Z');

/** The request that a client with a fixed id sends, and the bytes that its credential was asked to sign. */
async function send(security: SecurityVariant) {
  const signed: Uint8Array[] = [];
  const { transport, requests } = answering(soapAnswer(writeAnswer('getStatus', {}, { now })));
  const client = createDianClient({
    environment: 'habilitacion',
    credential: {
      chain: credential.chain,
      sign: (bytes, algorithm) => {
        signed.push(bytes);
        return credential.sign(bytes, algorithm);
      },
    },
    transport,
    security,
    now: () => now,
    newId: () => vectors.id,
  });
  await client.getStatus({ trackId: 'x' });
  const envelope = readEnvelope(requests[0]?.body ?? '');
  const references = findPaths(envelope.root, ({ name }) => name.qualified === 'ds:Reference');
  const digests = references.map((path) => textOf(childNamed(path.at(-1), 'DigestValue')));
  return { envelope, signed: Buffer.concat(signed), digests };
}

describe('the canonical forms of the request', () => {
  it('are those of the vector, byte for byte, with inclusive prefixes', async () => {
    const { envelope, signed, digests } = await send('to');
    const { to, toDigest, signedInfoSha256 } = vectors.withInclusivePrefixes;
    const { root, header } = envelope;
    const element = childNamed(header, 'To');
    if (element === undefined || header === undefined) throw new Error('no To');
    const text = canonicalize(element, {
      method: 'exclusive',
      inclusivePrefixes: ['soap', 'wcf'],
      ancestors: [root, header],
    });
    expect(text).toBe(to);
    expect(digests).toEqual([toDigest]);
    expect(createHash('sha256').update(text).digest('base64')).toBe(toDigest);
    expect(createHash('sha256').update(signed).digest('hex')).toBe(signedInfoSha256);
  });

  it.each(['to-and-timestamp', 'thumbprint'] as const)(
    'have the digest of the vector without inclusive prefixes, variant %s',
    async (variant) => {
      const { digests } = await send(variant);
      expect(digests).toHaveLength(2);
      expect(digests[1]).toBe(vectors.withoutInclusivePrefixes.toDigest);
    },
  );

  it('declare the namespaces of SignedInfo in canonical order', async () => {
    const { signed } = await send('to');
    expect(signed.toString()).toMatch(
      /^<ds:SignedInfo xmlns:ds="[^"]+" xmlns:soap="[^"]+" xmlns:wcf="[^"]+" xmlns:wsa="[^"]+">/,
    );
  });

  it('hold the address of the environment and the action of the operation', async () => {
    const { envelope } = await send('to');
    expect(envelope.to).toBe(vectors.endpoint);
    expect(envelope.action).toBe('http://wcf.dian.colombia/IWcfDianCustomerServices/GetStatus');
  });
});
