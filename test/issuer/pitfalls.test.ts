import { Agent } from 'node:https';
import { createIssuer, type Issuer } from '../../src/issuer/index.js';
import { unzip } from '../../src/packaging/public.js';
import type { Fault, FaultRequest, SimulatorOptions } from '../../src/simulator/index.js';
import { verifySecurity } from '../../src/simulator/wire/verify-security.js';
import { createDianClient, httpsTransport, readEnvelope, type Transport } from '../../src/soap/index.js';
import { memoryStore } from '../../src/store/index.js';
import { signedXml } from '../../src/submission/index.js';
import { verify } from '../../src/xades/index.js';
import { descend, textOf } from '../../src/xml/index.js';
import { codeOf, rejectionOf } from '../code-of.js';
import {
  credentialFor,
  issuerCredential,
  NOW,
  type Pair,
  SOFTWARE,
  startPair,
  stop,
} from '../support/service.js';
import { draftOf, issuerOf, SUPPLIER, TEST_RANGE } from './support.js';

// What integrators of the service run into, one test for each, from the draft to what the service records.

let pair: Pair;
let faults: (request: FaultRequest) => Fault | undefined = () => undefined;
let lastNumber = 990000000;
const others: Pair[] = [];
beforeAll(async () => {
  pair = await startPair({ faults: (request) => faults(request), taxpayers: [TAXPAYER] });
});
afterEach(async () => {
  faults = () => undefined;
  for (const each of others.splice(0)) await stop(each);
});
afterAll(() => stop(pair));

const TAXPAYER = { nit: '900508908', name: 'Cliente S.A.S.', email: 'compras@example.co' };
const fresh = () => {
  lastNumber += 1;
  return draftOf(lastNumber);
};

/** Another simulator, for one test. */
async function anotherPair(options: SimulatorOptions): Promise<Pair> {
  const other = await startPair(options);
  others.push(other);
  return other;
}

/** Faults for the first requests of an operation, one each. */
function during(operation: string, ...script: Fault[]): void {
  faults = (request) => (request.operation === operation ? script.shift() : undefined);
}

async function withIssuer<T>(use: (issuer: Issuer) => Promise<T>, changes = {}): Promise<T> {
  const issuer = issuerOf(pair.simulator, { store: memoryStore(), timeoutMs: 300, ...changes });
  try {
    return await use(issuer);
  } finally {
    issuer.client.close();
  }
}

const recordsOf = (number: string) => pair.simulator.documents.filter((each) => each.number === number);

describe('pitfall 2: a document that is changed after it was signed', () => {
  it('cannot happen: what arrives, and what is kept, are the signed bytes, and they verify', async () => {
    const draft = fresh();
    const { submission } = await withIssuer((issuer) => issuer.submit(draft));
    const [record] = recordsOf(draft.number);
    expect(record?.xml).toEqual(new Uint8Array(signedXml(submission)));
    expect((await verify(record?.xml as Uint8Array)).valid).toBe(true);
  });
});

describe('pitfall 11: the certificate', () => {
  it.each([
    ['has expired', { from: -60, days: 30 }, 'ERR_CREDENTIAL_EXPIRED'],
    ['is not valid yet', { from: 1, days: 30 }, 'ERR_CREDENTIAL_NOT_YET_VALID'],
  ])('that %s signs nothing, and the number stays free', async (_, validity, code) => {
    const draft = fresh();
    const credential = credentialFor('900373115', validity);
    await withIssuer(
      async (issuer) => {
        expect((await rejectionOf(issuer.submit(draft))).code).toBe(code);
      },
      { credential },
    );
    expect((await withIssuer((issuer) => issuer.submit(draft))).status).toBe('accepted');
  });

  it('of another NIT is refused with the service’s words, as a refusal and not as a broken rule', async () => {
    const credential = credentialFor('800197268');
    const { status, messages } = await withIssuer((issuer) => issuer.submit(fresh()), { credential });
    expect(status).toBe('rejected');
    expect(messages[0]?.text).toMatch(/no autorizado a enviar documentos para emisor con NIT 900373115/);
  });
});

describe('pitfall 14: the WS-Security header', () => {
  it('signs wsa:To by exclusive C14N with the prefixes that the service wants, in every variant', async () => {
    for (const security of ['to', 'to-and-timestamp', 'thumbprint'] as const) {
      const body = await envelopeOf({ security });
      const report = verifySecurity(readEnvelope(body), { now: NOW });
      expect([security, report.valid]).toEqual([security, true]);
    }
    const text = Buffer.from(await envelopeOf({})).toString();
    expect(text).toContain('PrefixList="wsa soap wcf"');
    expect(text).toContain('PrefixList="soap wcf"');
    expect(text).not.toMatch(/>\s*\n\s*</);
  });

  it('that is refused says what may be wrong: the clock by its difference, else certificate and address', async () => {
    during('sendBillSync', { kind: 'clock-skew', seconds: -7200 });
    const early = await rejectionOf(withIssuer((issuer) => issuer.submit(fresh())));
    expect(early).toMatchObject({ code: 'ERR_SOAP_SECURITY', mayHaveArrived: false });
    expect(early.message).toContain('clock is 2 h ahead of the server');
    const untrusting = await anotherPair({
      trustedCertificates: [credentialFor('1').chain[0] as Uint8Array],
    });
    const issuer = issuerOf(untrusting.simulator);
    const error = await rejectionOf(issuer.submit(fresh()));
    expect(error.message).toMatch(/ONAC/);
    issuer.client.close();
  });
});

describe('pitfall 15: how the request travels', () => {
  it('is SOAP 1.2 with the ZIP as base64 inside, never MTOM, and nobody has to choose', async () => {
    const draft = fresh();
    await withIssuer((issuer) => issuer.submit(draft));
    const sent = pair.simulator.requests.find(({ contentFile }) => contentFile !== undefined);
    const content = descend(readEnvelope(sent?.body as Uint8Array).payload, 'contentFile');
    expect(
      Buffer.from(textOf(content) ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('pitfall 15b: how long the header lives', () => {
  it('five minutes by default, from one to a thousand at will, on the clock that the caller corrects', async () => {
    const lifeOf = async (options: object) => {
      const { created = '', expires = '' } = readEnvelope(await envelopeOf(options));
      return [created, (Date.parse(expires) - Date.parse(created)) / 1000];
    };
    expect(await lifeOf({})).toEqual([NOW.toISOString(), 300]);
    expect((await lifeOf({ timestampTtlSeconds: 60_000 }))[1]).toBe(60_000);
    expect(codeOf(() => clientWith({ timestampTtlSeconds: 59 }))).toBe('ERR_CONFIG');
  });
});

describe('pitfall 16: what is sent as contentFile', () => {
  it('is a ZIP with one entry, named by the annex, that holds the signed document', async () => {
    const draft = fresh();
    const { submission } = await withIssuer((issuer) => issuer.submit(draft));
    const sent = pair.simulator.requests.findLast(({ contentFile }) => contentFile !== undefined);
    expect(sent?.parameters.fileName).toMatch(/^z0900373115000\d{2}[0-9A-F]{8}\.zip$/);
    const [entry, another] = unzip(sent?.contentFile as Uint8Array);
    expect([entry?.name, another]).toEqual([submission.fileName, undefined]);
    expect(entry?.name).toMatch(/^fv0900373115000\d{2}[0-9A-F]{8}\.xml$/);
    expect(entry?.bytes).toEqual(new Uint8Array(signedXml(submission)));
  });

  it('cannot be bare XML: the client refuses it before it is sent', async () => {
    const { client } = pair;
    const contentFile = Buffer.from('<Invoice/>');
    expect((await rejectionOf(client.sendBillSync({ fileName: 'a.xml', contentFile }))).code).toBe(
      'ERR_INPUT',
    );
  });
});

describe('pitfall 17: a ZipKey that stays in process', () => {
  it('is not the end: each document is also asked for by its own key, and one goes in each ZIP', async () => {
    faults = ({ operation }) =>
      operation === 'sendTestSetAsync' ? { kind: 'slow-batch', polls: 1e9 } : undefined;
    const drafts = [fresh(), fresh()];
    const options = { testSetId: '3f6b1f9e-6a0c-4f0e-9d55-5d8c1c6f7a21', dryRun: false };
    const report = await withIssuer((issuer) => issuer.submitTestSet(drafts, options));
    expect(report).toMatchObject({ accepted: 2, unknown: 0 });
    expect(new Set(report.items.map(({ zipKey }) => zipKey)).size).toBe(2);
  });
});

describe('pitfall 19: sending again after a lost answer', () => {
  it('ends as accepted with the same bytes, though the service says “procesado anteriormente”', async () => {
    const draft = fresh();
    during('sendBillSync', { kind: 'lost-answer' });
    const result = await withIssuer(async (issuer) => {
      const first = await issuer.submit(draft);
      expect(first.status).toBe('unknown');
      return issuer.resume(first.submission);
    });
    expect(result.status).toBe('accepted');
    expect(recordsOf(draft.number)).toHaveLength(1);
  });

  it('a number that another document has is a conflict with both keys, not an acceptance', async () => {
    const draft = fresh();
    await withIssuer((issuer) => issuer.submit(draft));
    const [line] = draft.lines;
    const other = { ...draft, lines: [line as NonNullable<typeof line>] };
    const { status, uuid, submission } = await withIssuer((issuer) => issuer.submit(other));
    expect(status).toBe('rejected');
    expect(submission.duplicateOf).toBe(recordsOf(draft.number)[0]?.key);
    expect(submission.duplicateOf).not.toBe(uuid);
  });
});

describe('pitfall 20: answers in which fields are empty, nil or absent', () => {
  it.each([
    ['empty', '<b:ErrorMessage/><b:IsValid>false</b:IsValid><b:StatusCode/><b:XmlBase64Bytes/>'],
    ['nil', '<b:ErrorMessage i:nil="true"/><b:StatusCode i:nil="true"/><b:XmlBase64Bytes i:nil="true"/>'],
    ['absent', ''],
  ])('%s: the answer is read, and is not taken for a verdict', async (_, fields) => {
    const transport: Transport = async () => ({
      status: 200,
      headers: { 'content-type': 'application/soap+xml' },
      body: new TextEncoder().encode(
        `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><GetStatusResponse xmlns="http://wcf.dian.colombia"><GetStatusResult xmlns:b="http://schemas.datacontract.org/2004/07/DianResponse" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">${fields}</GetStatusResult></GetStatusResponse></s:Body></s:Envelope>`,
      ),
    });
    const answer = await clientWith({ transport }).getStatus({ trackId: 'x' });
    expect(answer).toMatchObject({ messages: [], errorMessages: [], statusCode: '' });
    expect(['accepted', 'rejected']).not.toContain(answer.verdict);
  });
});

describe('pitfall 21: notices and rejections', () => {
  it('a notice leaves the document accepted, a broken rule rejects it, and both are told apart', async () => {
    const knowing = await anotherPair({ taxpayers: [{ nit: '900373115', name: 'Otro nombre S.A.S.' }] });
    const issuer = issuerOf(knowing.simulator);
    const noticed = await issuer.submit(fresh());
    expect([noticed.status, noticed.messages.map(({ code, severity }) => [code, severity])]).toEqual([
      'accepted',
      [
        ['FAJ43b', 'notification'],
        ['RUT01', 'notification'],
      ],
    ]);
    const { pin: _, ...software } = SOFTWARE;
    const wrong = issuerOf(knowing.simulator, { software: { ...software, pin: 'otro-pin' } });
    const rejected = await wrong.submit(fresh());
    expect(rejected.status).toBe('rejected');
    expect(
      rejected.messages.filter(({ severity }) => severity === 'rejection').map(({ code }) => code),
    ).toContain('FAB27b');
    issuer.client.close();
    wrong.client.close();
  });
});

describe('pitfall 25: numbers outside of the range, or of a range that is over', () => {
  it('are refused before anything is signed, with the rule that the service would name', async () => {
    const range = { ...TEST_RANGE, toNumber: 990000010 };
    await withIssuer(
      async (issuer) => {
        const error = await rejectionOf(issuer.submit(draftOf(990000011)));
        expect([error.code, JSON.stringify(error)]).toEqual(['ERR_DRAFT', expect.stringContaining('FAD05')]);
      },
      { numberingRanges: [range] },
    );
  });

  it('are told early: a tenth of the numbers or fifteen days left', async () => {
    const range = { ...TEST_RANGE, fromNumber: 1, toNumber: 10, validDateTo: '2026-06-25' };
    await withIssuer(
      async (issuer) => {
        for (let taken = 0; taken < 9; taken += 1) await issuer.nextNumber(range);
        const warnings = await issuer.rangeWarnings(range);
        expect(warnings).toHaveLength(2);
      },
      { numberingRanges: [range] },
    );
  });
});

describe('pitfall 26: a document of more than 500 KB', () => {
  it('is refused here, with its number of lines, instead of there by ZA01', async () => {
    const [line] = draftOf(1).lines;
    const lines = Array.from({ length: 500 }, () => ({ ...line, description: 'Pan aliñado '.repeat(20) }));
    const error = await rejectionOf(withIssuer((issuer) => issuer.submit({ ...fresh(), lines } as never)));
    expect(error).toMatchObject({ code: 'ERR_DOCUMENT_SIZE', rule: 'ZA01' });
    expect(error.message).toContain('500');
  });
});

describe('pitfall 27: the environment', () => {
  it('is one value that decides address, document, key and QR; a document of the other one is refused', async () => {
    const { environment, ...rest } = {
      environment: 'produccion',
      supplier: SUPPLIER,
      software: SOFTWARE,
    } as const;
    const config = { ...rest, credential: issuerCredential, numberingRanges: [TEST_RANGE], now: () => NOW };
    const made = createIssuer({ ...config, environment });
    const text = new TextDecoder().decode(made.build(draftOf(990000001)).xml);
    expect(text).toContain('<cbc:ProfileExecutionID>1</cbc:ProfileExecutionID>');
    expect(text).toContain('https://catalogo-vpfe.dian.gov.co/');
    made.client.close();
    const misdirected = issuerOf(pair.simulator, { environment });
    const { status, messages } = await misdirected.submit(fresh());
    expect([status, messages.map(({ code }) => code)]).toEqual([
      'rejected',
      expect.arrayContaining(['FAD04']),
    ]);
    misdirected.client.close();
    expect(codeOf(() => createIssuer(config as never))).toBe('ERR_CONFIG');
  });
});

describe('pitfall 28: a service that is slow, or down', () => {
  it.each([
    ['before it was processed', { kind: 'cut', when: 'before-processing' }],
    ['after it was processed', { kind: 'cut', when: 'after-processing' }],
    ['in the middle of the answer', { kind: 'half-body' }],
    ['by a page of a proxy', { kind: 'http' }],
  ] as const)('a send that ended %s is unknown, and resuming finds out', async (_, fault) => {
    const draft = fresh();
    during('sendBillSync', fault);
    const states = await withIssuer(async (issuer) => {
      const first = await issuer.submit(draft);
      return [first.status, (await issuer.resume(first.submission)).status];
    });
    expect(states).toEqual(['unknown', 'accepted']);
    expect(recordsOf(draft.number)).toHaveLength(1);
  });

  it('a connection that never opened is an error that says that nothing was sent', async () => {
    const endpoint = pair.simulator.url.replace(/:\d+\//, ':9/');
    const error = await rejectionOf(withIssuer((issuer) => issuer.submit(fresh()), { endpoint }));
    expect(error).toMatchObject({ code: 'ERR_TRANSPORT_CONNECT', mayHaveArrived: false });
  });
});

describe('pitfall 29: TLS', () => {
  it('is strict: a server that is not trusted gets nothing, nor can an agent switch it off', async () => {
    const secure = await anotherPair({ tls: true });
    const { url, ca = '' } = secure.simulator;
    const strict = clientWith({ endpoint: url, transport: httpsTransport() });
    const error = await rejectionOf(strict.getStatus({ trackId: 'x'.repeat(20) }));
    expect(error).toMatchObject({ code: 'ERR_TRANSPORT_CONNECT', mayHaveArrived: false });
    expect(secure.simulator.requests).toHaveLength(0);
    const trusting = httpsTransport({ ca });
    const client = clientWith({ endpoint: url, transport: trusting });
    expect((await client.getStatus({ trackId: 'x'.repeat(20) })).statusCode).toBe('66');
    trusting.close();
    expect(codeOf(() => httpsTransport({ agent: new Agent({ rejectUnauthorized: false }) }))).toBe(
      'ERR_CONFIG',
    );
  });
});

describe('pitfall 30: names that are not those of the RUT', () => {
  it('can be looked up before: GetAcquirer tells name and e-mail', async () => {
    const asked = { identificationType: '31', identificationNumber: TAXPAYER.nit };
    expect(await pair.client.getAcquirer(asked)).toMatchObject({
      receiverName: TAXPAYER.name,
      receiverEmail: TAXPAYER.email,
    });
  });
});

/** A client that talks to nobody unless it is told to. */
function clientWith(options: object) {
  return createDianClient({
    environment: 'habilitacion',
    credential: issuerCredential,
    now: () => NOW,
    ...options,
  });
}

/** The envelope that a client with these options sends. */
async function envelopeOf(options: object): Promise<Uint8Array> {
  let sent: Uint8Array | undefined;
  const transport: Transport = async ({ body }) => {
    sent = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    return { status: 503, headers: {}, body: new Uint8Array() };
  };
  await rejectionOf(clientWith({ transport, ...options }).getStatus({ trackId: 'x' }));
  return sent as Uint8Array;
}
