import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildInvoice } from '../../../src/documents/index.js';
import { createIssuer } from '../../../src/issuer/index.js';
import type { BuildContext } from '../../../src/model/index.js';
import { readRequest } from '../../../src/simulator/wire/read-request.js';
import { verifySecurity } from '../../../src/simulator/wire/verify-security.js';
import {
  createDianClient,
  type DianClient,
  ENDPOINTS,
  type OperationName,
  type ResponseEvent,
  readEnvelope,
  type TransportRequest,
  type TransportResponse,
} from '../../../src/soap/index.js';
import { memoryStore } from '../../../src/store/index.js';
import { findPaths, isElement, readXml, type XmlNode } from '../../../src/xml/index.js';
import { SUPPLIER, TEST_RANGE } from '../../issuer/support.js';
import { fixture } from '../../soap/fixture.js';
import { CALLS, OPERATION_NAMES } from '../../soap/operation-calls.js';
import { draft, issuerCredential, NOW } from '../../support/service.js';
import { mutateElements, pick } from '../mutations/mutate-elements.js';
import type { Entrance, Random } from './entrance.js';
import { PIN, SOFTWARE } from './software.js';

/** What the submissions are built with. */
const submissionContext: BuildContext = {
  environment: 'habilitacion',
  supplier: SUPPLIER,
  software: SOFTWARE,
  numberingRanges: [TEST_RANGE],
  now: NOW,
};

const folder = join(__dirname, '../../../fixtures/soap');
const messages = readdirSync(folder).map((name) => readFileSync(join(folder, name)));

/** An HTTP answer as it stands on the wire, without its length. */
export function httpAnswer(
  body: Uint8Array | string,
  status = 200,
  type = 'application/soap+xml',
): Uint8Array {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\n\r\n`),
    Buffer.from(body),
  ]);
}

function readAnswer(input: Uint8Array): TransportResponse {
  const bytes = Buffer.from(input);
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = lines.map((line) => line.split(/: /) as [string, string]);
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: bytes.subarray(end + 4),
  };
}

const STATUSES = [200, 200, 200, 200, 500, 202, 302, 403, 503];
const TYPES = [
  'application/soap+xml; charset=utf-8',
  'text/xml',
  '',
  'text/html',
  'application/soap+xml;charset=utf-16',
];

function mutateAnswer(source: Uint8Array, random: Random): Uint8Array {
  const { body, status } = readAnswer(source);
  const type = random(4) === 0 ? pick(TYPES, random) : 'application/soap+xml';
  return httpAnswer(mutateElements(body, random), random(4) === 0 ? pick(STATUSES, random) : status, type);
}

/** The operation that an answer is to, if it says so. */
function operationOf({ body }: TransportResponse): OperationName | undefined {
  const named =
    /<(?:\w+:)?(\w{1,40})Response[\s>]/.exec(Buffer.from(body).toString('latin1', 0, 3000))?.[1] ?? '';
  return OPERATION_NAMES.find((name) => name.toLowerCase() === named.toLowerCase());
}

/** Asks what the answer is an answer to. */
async function ask(client: DianClient, response: TransportResponse): Promise<unknown> {
  return CALLS[operationOf(response) ?? 'getStatus'][0](client);
}

/** Texts of technical keys that stand nowhere else, which therefore nobody may see. */
function technicalKeys(body: Uint8Array): readonly string[] {
  const { root } = readXml(body);
  const inside = findPaths(root, ({ name }) => name.local === 'TechnicalKey').map((path) => {
    const element = path.at(-1);
    return element === undefined
      ? ''
      : element.children.filter((child) => typeof child === 'string').join('');
  });
  const others = textsOutside(root).join('\n');
  return inside.map((text) => text.trim()).filter((text) => text.length > 20 && !others.includes(text));
}

function textsOutside(node: XmlNode): string[] {
  if (typeof node === 'string') return [node];
  if (!isElement(node)) return Object.values(node);
  if (node.name.local === 'TechnicalKey') return node.attributes.map(({ value }) => value);
  const own = [...node.attributes.map(({ value }) => value), ...node.declarations.map(({ uri }) => uri)];
  return [...own, ...node.children.flatMap(textsOutside)];
}

const answer: Entrance = {
  name: 'answer of the service',
  share: 4,
  sources: () => messages.map((message) => httpAnswer(message)),
  mutate: mutateAnswer,
  secrets: [PIN],
  enter: async (input) => {
    const response = readAnswer(input);
    const told: ResponseEvent[] = [];
    const client = createDianClient({
      environment: 'habilitacion',
      credential: issuerCredential,
      transport: async () => response,
      now: () => NOW,
      includeBodies: true,
      onResponse: (event) => told.push(event),
    });
    const outcome = await ask(client, response).then(JSON.stringify, (error: unknown) => ({ error }));
    const shown = told.map(({ body = '' }) => body).join('');
    if (shown.includes('TechnicalKey') && leaks(response.body, shown)) {
      throw new Error('a hook is shown a technical key');
    }
    if (typeof outcome === 'object') throw outcome.error;
  },
};

function leaks(body: Uint8Array, shown: string): boolean {
  try {
    return technicalKeys(body).some((key) => shown.includes(key));
  } catch {
    // What cannot be read has no tree to look into.
    return false;
  }
}

/** The service had the document already, lost it, or shows another one, as long as the input is no answer to that. */
const OTHERWISE: Readonly<Partial<Record<OperationName, Uint8Array>>> = {
  sendBillSync: fixture('send-bill-sync-duplicate'),
  getStatus: fixture('get-status-not-found'),
  getXmlByDocumentKey: fixture('get-xml-by-document-key'),
};

function answerTo({ body }: TransportRequest, response: TransportResponse): TransportResponse {
  const sent = Buffer.from(body).toString('latin1');
  const asked = OPERATION_NAMES.find((name) => new RegExp(`[:<]${name}[ >]`, 'i').test(sent));
  const otherwise = asked === undefined ? undefined : OTHERWISE[asked];
  const answered = operationOf(response);
  if (otherwise === undefined || answered === undefined || answered === asked) return response;
  const [uuid = ''] = /[0-9a-f]{96}/.exec(sent) ?? [documentKey];
  const text = Buffer.from(otherwise).toString().replaceAll(/a{96}/g, uuid);
  return readAnswer(httpAnswer(text));
}

const documentKey = buildInvoice(draft, submissionContext).uuid;

const settled: Entrance = {
  name: 'answer to a submission',
  share: 2,
  sources: () => messages.map((message) => httpAnswer(message)),
  mutate: mutateAnswer,
  secrets: [PIN],
  enter: async (input) => {
    const response = readAnswer(input);
    const issuer = createIssuer({
      environment: 'habilitacion',
      supplier: SUPPLIER,
      software: SOFTWARE,
      credential: issuerCredential,
      numberingRanges: [TEST_RANGE],
      store: memoryStore(),
      transport: async (sent) => answerTo(sent, response),
      now: () => NOW,
      sleep: async () => undefined,
      random: () => 0,
      retry: { patienceMs: 3000 },
    });
    JSON.stringify(await issuer.submit(draft));
  },
};

const request: Entrance = {
  name: 'request to the simulator',
  share: 1,
  sources: async () => {
    const bodies: Uint8Array[] = [];
    const client = createDianClient({
      environment: 'habilitacion',
      credential: issuerCredential,
      now: () => NOW,
      transport: async ({ body }) => {
        bodies.push(Buffer.from(body));
        throw new Error('not sent');
      },
    });
    for (const name of OPERATION_NAMES) await CALLS[name][0](client).catch(() => undefined);
    return bodies;
  },
  mutate: mutateElements,
  enter: (input) => {
    const envelope = readEnvelope(input);
    verifySecurity(envelope, { now: NOW, endpoint: ENDPOINTS.habilitacion });
    readRequest(envelope);
  },
};

export const ANSWERS: readonly Entrance[] = [answer, settled, request];
