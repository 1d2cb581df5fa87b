import { once } from 'node:events';
import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateRawSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
} from 'node:zlib';
import fc from 'fast-check';
import { writeAnswer } from '../../src/simulator/wire/write-answer.js';
import { createDianClient, httpsTransport } from '../../src/soap/index.js';
import { rejectionOf } from '../code-of.js';
import { testCertificate } from './certificate.js';
import { bodyOf, type LocalServer, serve, untilNoConnection } from './local-server.js';

const now = new Date('2026-01-15T12:00:00Z');
const SOAP_TYPE = 'application/soap+xml; charset=utf-8';
const accepted = Buffer.from(writeAnswer('getStatus', { isValid: true, statusCode: '00' }, { now }));

const ENCODERS: Readonly<Record<string, (bytes: Uint8Array) => Buffer>> = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  GZIP: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
};

/** What the next request is answered by. */
interface Answer {
  readonly coding?: string;
  readonly body: Uint8Array;
}

let server: LocalServer;
let answer: Answer;
let asked: NodeJS.Dict<string | string[]>;

beforeAll(async () => {
  server = await serve(async (request, response) => {
    await bodyOf(request);
    asked = request.headers;
    const { coding, body } = answer;
    response.writeHead(200, {
      'content-type': SOAP_TYPE,
      'content-length': body.length,
      ...(coding === undefined ? {} : { 'content-encoding': coding }),
    });
    response.end(body);
  });
});
afterAll(() => server.close());

/** The answer that comes out of the transport when the server gives this one. */
async function received(given: Answer, maxResponseBytes?: number) {
  answer = given;
  const transport = httpsTransport(maxResponseBytes === undefined ? {} : { maxResponseBytes });
  try {
    const request = {
      url: server.url,
      headers: { 'Accept-Encoding': 'identity' },
      body: 'x',
      timeoutMs: 5000,
    };
    return await transport(request);
  } finally {
    transport.close();
  }
}

const failure = async (given: Answer, maxResponseBytes?: number) => {
  const error = await rejectionOf(received(given, maxResponseBytes));
  return { told: [error.code, error.mayHaveArrived], message: error.message };
};
const REFUSED = ['ERR_SOAP_RESPONSE', true];

describe('a proxy compresses the answer although it was asked not to', () => {
  it.each(Object.keys(ENCODERS))('as %s: it is read', async (coding) => {
    const { body, headers } = await received({ coding, body: ENCODERS[coding]?.(accepted) as Buffer });
    expect(Buffer.from(body)).toEqual(accepted);
    expect(headers['content-type']).toBe(SOAP_TYPE);
    expect(Object.keys(headers)).not.toContain('content-encoding');
    expect(Object.keys(headers)).not.toContain('content-length');
  });

  it('as deflate without the two bytes of zlib, as some do', async () => {
    const { body } = await received({ coding: 'deflate', body: deflateRawSync(accepted) });
    expect(Buffer.from(body)).toEqual(accepted);
  });

  it('twice, by two proxies', async () => {
    const body = brotliCompressSync(gzipSync(accepted));
    expect(Buffer.from((await received({ coding: 'gzip, br', body })).body)).toEqual(accepted);
  });

  it('in members of gzip, one after the other', async () => {
    const body = Buffer.concat([gzipSync(accepted.subarray(0, 20)), gzipSync(accepted.subarray(20))]);
    expect(Buffer.from((await received({ coding: 'gzip', body })).body)).toEqual(accepted);
  });

  it('and drops the header', async () => {
    expect(Buffer.from((await received({ body: gzipSync(accepted) })).body)).toEqual(accepted);
  });

  it.each(['gzip', 'deflate', 'br'])('or decompresses %s and leaves the header', async (coding) => {
    expect(Buffer.from((await received({ coding, body: accepted })).body)).toEqual(accepted);
  });

  it.each(['identity', '', ' , '])('or says %j of a plain one', async (coding) => {
    const { body, headers } = await received({ coding, body: accepted });
    expect(Buffer.from(body)).toEqual(accepted);
    expect(headers['content-length']).toBe(String(accepted.length));
  });

  it('any body, in any codings, comes out as it went in', async () => {
    const codings = fc.array(fc.constantFrom('gzip', 'deflate', 'br'), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), codings, async (plain, applied) => {
        const body = applied.reduce(
          (bytes: Uint8Array, coding) => ENCODERS[coding]?.(bytes) as Buffer,
          plain,
        );
        const got = await received({ coding: applied.join(', '), body });
        expect(Buffer.from(got.body)).toEqual(Buffer.from(plain));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a compressed answer that cannot be read may have arrived all the same', () => {
  it.each(['zstd', 'compress', 'aes128gcm', 'snappy'])('in the coding %j, which is named', async (coding) => {
    const { told, message } = await failure({ coding, body: accepted });
    expect(told).toEqual(REFUSED);
    expect(message).toContain('expected gzip, deflate, br or none');
  });

  it.each(['gzip', 'deflate', 'br'])('when %s data ends early, or is damaged', async (coding) => {
    const whole = ENCODERS[coding]?.(accepted) as Buffer;
    for (const body of [whole.subarray(0, whole.length / 2), Buffer.from('nothing of the kind')]) {
      expect(await failure({ coding, body })).toEqual({
        told: REFUSED,
        message: `Found an answer whose ${coding} data is damaged or incomplete`,
      });
    }
  });

  it('when any one bit of gzip data is another: damaged, or the same bytes', async () => {
    const whole = gzipSync(accepted);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const body = Buffer.from(whole);
        body[bit >> 3] = (body[bit >> 3] as number) ^ (1 << (bit & 7));
        const outcome = await received({ coding: 'gzip', body }).then(
          (got) => Buffer.from(got.body).equals(accepted),
          ({ code }: { code: string }) => code,
        );
        expect([true, 'ERR_SOAP_RESPONSE']).toContain(outcome);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['gzip', 'deflate', 'br'])('when %s inflates beyond the limit', async (coding) => {
    const body = ENCODERS[coding]?.(Buffer.alloc(5000, 32)) as Buffer;
    expect((await received({ coding, body }, 5000)).body).toHaveLength(5000);
    expect(await failure({ coding, body }, 4999)).toEqual({
      told: REFUSED,
      message: 'Found an answer of more than 4999 bytes, which is refused',
    });
  });

  it('when some layer inflates beyond the limit, whatever is within it', async () => {
    const zeros = gzipSync(Buffer.alloc(1_000_000));
    expect((await failure({ coding: 'gzip, gzip', body: gzipSync(zeros) }, 100_000)).told).toEqual(REFUSED);
  });

  it('when more codings are named than any chain of proxies adds', async () => {
    const { told, message } = await failure({
      coding: Array(5).fill('gzip').join(),
      body: gzipSync(accepted),
    });
    expect(told).toEqual(REFUSED);
    expect(message).toBe('Found an answer in 5 content codings, expected at most 4');
  });

  it('and leaves no connection open', async () => {
    await failure({ coding: 'gzip', body: Buffer.from('damaged') });
    await untilNoConnection(server);
  });
});

it('the encoders of this test are what their names say', () => {
  expect(gunzipSync(ENCODERS.gzip?.(accepted) as Buffer)).toEqual(accepted);
  expect(inflateSync(ENCODERS.deflate?.(accepted) as Buffer)).toEqual(accepted);
  expect(brotliDecompressSync(ENCODERS.br?.(accepted) as Buffer)).toEqual(accepted);
});

it('the client asks for no compression, and reads what is compressed all the same', async () => {
  answer = { coding: 'gzip', body: gzipSync(accepted) };
  const client = createDianClient({
    environment: 'habilitacion',
    credential: testCertificate().credential,
    endpoint: server.url,
  });
  expect((await client.getStatus({ trackId: 'x' })).verdict).toBe('accepted');
  expect(asked['accept-encoding']).toBe('identity');
  client.close();
});

it('the time limit of a call holds while its answer is decompressed', async () => {
  const silent = await serve(async (request, response) => {
    await bodyOf(request);
    response.writeHead(200, { 'content-type': SOAP_TYPE, 'content-encoding': 'gzip' });
    response.write(gzipSync(accepted).subarray(0, 12));
    await once(request.socket, 'close');
  });
  const transport = httpsTransport();
  try {
    const error = await rejectionOf(transport({ url: silent.url, headers: {}, body: 'x', timeoutMs: 100 }));
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_TIMEOUT', true]);
  } finally {
    transport.close();
    await silent.close();
  }
});
