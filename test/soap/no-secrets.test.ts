import { inspect } from 'node:util';
import {
  createDianClient,
  type RequestEvent,
  type ResponseEvent,
  type Transport,
  type TransportResponse,
} from '../../src/soap/index.js';
import { soapAnswer } from './answers.js';
import { testCertificate } from './certificate.js';
import { fixture } from './fixture.js';

const signer = testCertificate();
const document = 'CONTENIDO-DEL-DOCUMENTO';
const contentFile = new Uint8Array(Buffer.from(`PK\x03\x04${document}`));
const technicalKey = 'b'.repeat(40);
const secrets = [
  document,
  Buffer.from(contentFile).toString('base64'),
  technicalKey,
  signer.key.split('\n')[1] ?? '',
];

/** Answers that repeat what they were sent, as a proxy or a debugging server may. */
const ANSWERS: Readonly<Record<string, (body: Buffer) => TransportResponse>> = {
  'an HTML page': (body) => ({ status: 502, headers: { 'content-type': 'text/html' }, body }),
  'the request itself': (body) => soapAnswer(body),
  'half of the request': (body) => soapAnswer(body.subarray(0, body.length - 100)),
  'broken XML': (body) => soapAnswer(Buffer.concat([Buffer.from('<a><b>'), body])),
  'a fault': () => soapAnswer(fixture('fault-invalid-security'), 500),
  'numbering ranges': () => soapAnswer(fixture('get-numbering-range')),
  'broken ranges': () =>
    soapAnswer(fixture('get-numbering-range').toString().replace('<c:Prefix>', '<c:Prefix2>')),
};

describe('no document, technical key or private key is in', () => {
  const told: (RequestEvent | ResponseEvent)[] = [];
  const outcomeOf = async (transport: Transport): Promise<unknown> => {
    const client = createDianClient({
      environment: 'habilitacion',
      credential: signer.credential,
      transport,
      onRequest: (event) => told.push(event),
      onResponse: (event) => told.push(event),
    });
    return client.sendBillSync({ fileName: 'z.zip', contentFile }).catch((error: unknown) => error);
  };
  const expectClean = (value: unknown): void => {
    const shown = `${inspect(value, { depth: 20 })}${JSON.stringify(value)}${String((value as Error).stack)}`;
    for (const secret of secrets) expect(shown).not.toContain(secret);
  };

  it.each(Object.keys(ANSWERS))('the error for %s, or the events of the call', async (name) => {
    told.length = 0;
    const error = await outcomeOf(async ({ body }) =>
      (ANSWERS[name] as (body: Buffer) => TransportResponse)(Buffer.from(body)),
    );
    expect((error as { code?: string }).code).toMatch(/^ERR_SOAP_/);
    expectClean(error);
    expect(told).toHaveLength(2);
    for (const event of told) expectClean(event);
  });
});
