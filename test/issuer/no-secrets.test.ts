import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { openPkcs12 } from '../../src/credential/index.js';
import { makeCertificate, makePkcs12 } from '../../src/practice/index.js';
import type { Fault } from '../../src/simulator/index.js';
import { directoryStore } from '../../src/store/index.js';
import { rejectionOf } from '../code-of.js';
import { ISSUER_NIT, NOW, startPair, stop } from '../support/service.js';
import { collect, draftOf, issuerOf, TEST_RANGE } from './support.js';

const PIN = 'PIN-86420-secreto';
const PASSWORD = 'contraseña-secreta-97531';
const TECHNICAL_KEY = 'c1a0ec0de5ec4e70c1a0ec0de5ec4e70c1a0ec0d';
const SOFTWARE = { id: '8f1f7a0c-6f3b-4a52-9f0e-0c5f3f4f2b11', pin: PIN };
const RANGE = { ...TEST_RANGE, technicalKey: TECHNICAL_KEY };

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { certificate } = makeCertificate({
  subject: { commonName: 'Panadería La Espiga S.A.S.' },
  nit: ISSUER_NIT,
  serialNumber: 7n,
  notBefore: new Date(NOW.getTime() - 86_400_000),
  notAfter: new Date(NOW.getTime() + 86_400_000),
  keyPair: { privateKey },
});
const p12 = makePkcs12({ certificate, key: privateKey, password: PASSWORD });

/** The secrets as they are, and as they may be written: base64, hexadecimal. */
const secrets = (() => {
  const { d = '', p = '' } = privateKey.export({ format: 'jwk' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().split('\n');
  const numbers = [d, p].flatMap((each) => [
    each,
    Buffer.from(each, 'base64url').toString('hex'),
    Buffer.from(each, 'base64url').toString('base64'),
  ]);
  const texts = [PIN, PASSWORD, TECHNICAL_KEY].flatMap((each) => [
    each,
    Buffer.from(each).toString('base64'),
  ]);
  // The first lines hold the modulus, which is public; this one is of the private exponent.
  return [...numbers, ...texts, pem[9] ?? '', 'PRIVATE KEY'];
})();

function expectClean(what: string, text: string): void {
  const found = secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
  expect([what, found]).toEqual([what, []]);
}

const shown = (value: unknown): string =>
  `${inspect(value, { depth: 20, maxStringLength: null, maxArrayLength: 100 })}\n${JSON.stringify(value)}\n${(value as Error)?.stack}`;

const FAULTS: readonly Fault[] = [
  { kind: 'cut', when: 'before-processing' },
  { kind: 'cut', when: 'after-processing' },
  { kind: 'half-body' },
  { kind: 'http' },
  { kind: 'lost-answer' },
  { kind: 'soap-fault' },
  { kind: 'clock-skew', seconds: 7200 },
  { kind: 'duplicate' },
];

describe('no PIN, password, private key or technical key', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'facturador-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is in a result, an error, an event, a file of the store or on the wire, whatever goes wrong', async () => {
    const script = [...FAULTS];
    const pair = await startPair({
      software: [SOFTWARE],
      numberingRanges: [RANGE],
      faults: ({ operation }) => (operation === 'sendBillSync' ? script.shift() : undefined),
    });
    const events: unknown[] = [];
    const log = (event: unknown) => events.push(event);
    const issuer = issuerOf(pair.simulator, {
      software: SOFTWARE,
      numberingRanges: [RANGE],
      credential: await openPkcs12(p12, PASSWORD),
      store: await directoryStore(folder),
      timeoutMs: 300,
      hooks: { onRequest: log, onResponse: log, includeBodies: true },
    });
    const outcomes: unknown[] = [];
    for (let number = 990000001; number < 990000001 + FAULTS.length + 1; number += 1) {
      outcomes.push(await issuer.submit(draftOf(number)).catch((error: unknown) => error));
    }
    outcomes.push(await rejectionOf(issuer.submit(draftOf(990000001, { notes: ['Otra'] }))));
    outcomes.push(await rejectionOf(issuer.submit(draftOf('OTRO1'))));
    outcomes.push(await collect(issuer.pending()), await collect(issuer.submitMany([draftOf(990000099)])));
    // The ranges are what the technical key belongs into; the log of the call is not.
    expect((await issuer.numberingRanges())[0]?.technicalKey).toBe(TECHNICAL_KEY);
    expect(script).toEqual([]);
    for (const [index, outcome] of outcomes.entries()) expectClean(`outcome ${index}`, shown(outcome));
    for (const [index, event] of events.entries()) expectClean(`event ${index}`, shown(event));
    for (const { body, operation } of pair.simulator.requests) {
      expectClean(`request ${operation}`, Buffer.from(body).toString('latin1'));
    }
    for (const file of filesIn(folder)) expectClean(file, readFileSync(file, 'latin1'));
    expect(filesIn(folder).length).toBeGreaterThan(FAULTS.length);
    issuer.client.close();
    await stop(pair);
  });

  it('is in the error of a PKCS#12 file that does not open', async () => {
    const errors = [
      await rejectionOf(openPkcs12(p12, `${PASSWORD}x`)),
      await rejectionOf(openPkcs12(p12.subarray(0, 200), PASSWORD)),
      await rejectionOf(openPkcs12(p12, PASSWORD, { friendlyName: 'no está' })),
    ];
    for (const error of errors) expectClean(error.code, shown(error));
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
