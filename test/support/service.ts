import { createPrivateKey, sign as signBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Credential, credential } from '../../src/credential/index.js';
import { buildInvoice, consumidorFinal } from '../../src/documents/index.js';
import { softwareSecurityCode } from '../../src/identifiers/index.js';
import type { BuildContext, BuiltInvoice, InvoiceDraft } from '../../src/model/index.js';
import { zip } from '../../src/packaging/index.js';
import { makeCertificate } from '../../src/practice/index.js';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.js';
import {
  createDianClient,
  type DianClient,
  type DianClientOptions,
  type DianResponse,
  httpsTransport,
  type Transport,
} from '../../src/soap/index.js';
import { type SignOptions, sign } from '../../src/xades/index.js';

/** 10:30 in Colombia. */
export const NOW = new Date('2026-06-15T15:30:00Z');
export const ISSUER_NIT = '900373115';
export const SOFTWARE = { id: '8f1f7a0c-6f3b-4a52-9f0e-0c5f3f4f2b11', pin: '12345' };
const DAY = 24 * 60 * 60 * 1000;

export const privateKey = createPrivateKey(
  readFileSync(join(__dirname, '../../fixtures/certificates/key-pkcs8.pem')),
);

/** A throw-away credential, self-signed, around the tests' clock. */
export function credentialFor(nit: string | undefined, { from = -30, days = 60 } = {}): Credential {
  const notBefore = new Date(NOW.getTime() + from * DAY);
  const { certificate } = makeCertificate({
    subject: { commonName: 'Panadería La Espiga S.A.S.' },
    ...(nit === undefined ? {} : { nit }),
    serialNumber: 7n,
    notBefore,
    notAfter: new Date(notBefore.getTime() + days * DAY),
    keyPair: { privateKey },
  });
  return credential({ chain: [certificate], sign: async (bytes) => signBytes('sha256', bytes, privateKey) });
}

export const issuerCredential = credentialFor(ISSUER_NIT);

/** A simulator at the tests' clock that knows the tests' software, and a client of it. */
export async function startPair(options: SimulatorOptions = {}): Promise<Pair> {
  const simulator = await startSimulator({
    now: () => NOW,
    software: [SOFTWARE],
    keyPair: { privateKey },
    ...options,
  });
  return { simulator, client: clientOf(simulator) };
}

export interface Pair {
  readonly simulator: Simulator;
  readonly client: DianClient;
}

export function clientOf(simulator: Simulator, sender: Credential = issuerCredential): DianClient {
  const { environment, url } = simulator;
  return createDianClient({ environment, credential: sender, endpoint: url, now: () => NOW });
}

/** A client whose envelopes are changed on their way. */
export function tamperingClient(
  { environment, url }: Simulator,
  edit: Edit,
  options: Partial<DianClientOptions> = {},
): DianClient & { readonly close: () => void } {
  const base = httpsTransport();
  const transport: Transport = (request) => {
    const { body } = request;
    const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
    return base({ ...request, body: edit(text) });
  };
  const client = createDianClient({
    environment,
    credential: issuerCredential,
    endpoint: url,
    now: () => NOW,
    transport,
    ...options,
  });
  return { ...client, close: () => base.close() };
}

export async function stop({ simulator, client }: Pair): Promise<void> {
  client.close();
  await simulator.close();
}

export const draft: InvoiceDraft = {
  kind: 'invoice',
  number: 'SETP990000001',
  customer: consumidorFinal,
  payment: { form: 'contado', means: '10' },
  lines: [
    { description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] },
    {
      description: 'Café en grano 500 g',
      quantity: 1,
      price: 28900,
      allowances: [{ percent: 10, reason: 'Promoción' }],
      taxes: [{ code: '01', percent: 19 }],
    },
  ],
};

export function build(
  simulator: Simulator,
  changes: Partial<InvoiceDraft> = {},
  context: Partial<BuildContext> = {},
) {
  return buildInvoice(
    { ...draft, ...changes },
    {
      environment: simulator.environment,
      supplier: {
        nit: ISSUER_NIT,
        name: 'Panadería La Espiga S.A.S.',
        personType: 'juridica',
        taxLevelCodes: ['R-99-PN'],
        taxScheme: '01',
        email: 'facturas@example.co',
        address: { municipality: '11001', line: 'Carrera 8 # 6C-38' },
      },
      software: SOFTWARE,
      numberingRanges: simulator.numberingRanges,
      now: NOW,
      ...context,
    },
  );
}

/** Changes the text of a built document; fails when the change changes nothing. */
export type Edit = (xml: string) => string;

export interface Submission {
  readonly draft?: Partial<InvoiceDraft>;
  readonly context?: Partial<BuildContext>;
  /** Before the signature. */
  readonly edit?: Edit;
  /** After the signature. */
  readonly tamper?: Edit;
  readonly sign?: Partial<SignOptions>;
  readonly credential?: Credential;
}

export async function signedInvoice(simulator: Simulator, submission: Submission = {}): Promise<Signed> {
  const built = build(simulator, submission.draft, submission.context);
  const edited = submission.edit === undefined ? built : apply(built.xml, submission.edit);
  const signed = await sign(edited, submission.credential ?? issuerCredential, {
    role: 'supplier',
    signingTime: NOW,
    ...submission.sign,
  });
  const bytes = submission.tamper === undefined ? signed : bytesOf(apply(signed, submission.tamper));
  return { built, bytes, contentFile: zip([{ name: built.fileName, bytes }]) };
}

export interface Signed {
  readonly built: BuiltInvoice;
  readonly bytes: Uint8Array;
  readonly contentFile: Uint8Array;
}

/** Builds, edits, signs, tampers and sends. */
export async function submit(
  { simulator, client }: Pair,
  submission: Submission = {},
): Promise<DianResponse> {
  const { contentFile } = await signedInvoice(simulator, submission);
  return client.sendBillSync({ fileName: 'z.zip', contentFile });
}

function apply(xml: Uint8Array, edit: Edit): string {
  const text = new TextDecoder().decode(xml);
  const edited = edit(text);
  if (edited === text) throw new Error('The edit changed nothing');
  return edited;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Replaces one text by another. */
export function swap(from: string | RegExp, to: string): Edit {
  return (xml) => xml.replace(from, to);
}

/** The codes of an answer's messages. */
export function codesOf(
  { messages }: DianResponse,
  severity?: 'rejection' | 'notification',
): readonly string[] {
  return messages
    .filter((message) => severity === undefined || message.severity === severity)
    .map(({ code }) => code);
}

/** A number whose security code is right, put in the place of the invoice's own. */
export function renumber(number: string): Edit {
  const code = softwareSecurityCode({ softwareId: SOFTWARE.id, softwarePin: SOFTWARE.pin, number });
  return (xml) =>
    xml
      .replace(/(<sts:SoftwareSecurityCode[^>]*>)[^<]*/, `$1${code}`)
      .replace(/<cbc:ID>SETP990000001</, `<cbc:ID>${number}<`);
}
