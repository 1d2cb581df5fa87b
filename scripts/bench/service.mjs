// What the web service costs beyond the document: one call, and whole batches, against the simulator over HTTPS.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildInvoice, createDianClient, createIssuer, httpsTransport, sign } from '../../dist/index.js';
import { zip } from '../../dist/packaging/index.js';
import { supplier } from '../company/la-espiga.mjs';
import { median } from './clock.mjs';
import { context, credential, draftOf, now } from './subject.mjs';

const ZIP_BYTES = 8 * 1024;
const CALLS = 200;
const DOCUMENTS = 1000;
const WARM_UP_ROUNDS = 4;
const ROUNDS = 9;

/** Runs something against a simulator in another process. */
export const withService = (run) => withServer('service-process.mjs', undefined, run);

/** @param {string | undefined} message what the process is told first */
async function withServer(script, message, run) {
  const service = fork(fileURLToPath(new URL(script, import.meta.url)), { execArgv: [] });
  if (message !== undefined) service.send(message);
  const [{ url, ca }] = await once(service, 'message');
  const transport = httpsTransport({ ca });
  try {
    return await run({ environment: 'habilitacion', credential, endpoint: url, transport });
  } finally {
    transport.close();
    service.disconnect();
  }
}

export function issuerOf(connection, store) {
  const { software, numberingRanges } = context;
  return createIssuer({ ...connection, supplier, software, numberingRanges, ...(store && { store }) });
}

let lastNumber = context.numberingRanges[0].fromNumber;

/** Drafts of ten lines, under a new number each. */
export function* draftsOf(count) {
  const draft = draftOf(10);
  for (let index = 0; index < count; index++) yield { ...draft, number: `SETP${lastNumber++}` };
}

/** Submits as many documents, each of which has to be accepted. */
export async function submitAll(issuer, count) {
  let accepted = 0;
  for await (const { status } of issuer.submitMany(draftsOf(count)))
    accepted += status === 'accepted' ? 1 : 0;
  if (accepted !== count) throw new Error(`${accepted} of ${count} documents were accepted`);
}

/** The ZIP of an invoice with as many lines as make it about 8 KB. */
async function zipFile() {
  for (let lines = 10; ; lines++) {
    const bytes = await sign(buildInvoice(draftOf(lines), context), credential, {
      role: 'supplier',
      signingTime: now,
    });
    const contentFile = zip([{ name: 'fv09003731150002600000001.xml', bytes }]);
    if (contentFile.length >= ZIP_BYTES) return contentFile;
  }
}

async function cpuMilliseconds(run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function medianOf(measure) {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) await measure();
  const values = [];
  for (let round = 0; round < ROUNDS; round++) values.push(await measure());
  return median(values);
}

/** CPU time of all threads of the client for one call, its RSA signature included; one call after the other. */
function cpuPerCall(connection, contentFile) {
  const client = createDianClient(connection);
  const calls = async () => {
    for (let index = 0; index < CALLS; index++) {
      const { verdict } = await client.sendBillSync({ fileName: 'z.zip', contentFile });
      if (verdict !== 'accepted') throw new Error(`The document was ${verdict}`);
    }
  };
  return medianOf(async () => (await cpuMilliseconds(calls)) / CALLS);
}

/** Calls that are answered at once, and calls that the client sleeps in, as it does with the simulator's 2 ms. */
export async function measureCalls() {
  const contentFile = await zipFile();
  let answer = '';
  const sleeping = await withService(async (connection) => {
    const transport = async (request) => {
      const response = await connection.transport(request);
      answer = Buffer.from(response.body).toString('base64');
      return response;
    };
    await createDianClient({ ...connection, transport }).sendBillSync({ fileName: 'z.zip', contentFile });
    return cpuPerCall(connection, contentFile);
  });
  const atOnce = await withServer('answering-process.mjs', answer, (connection) =>
    cpuPerCall(connection, contentFile),
  );
  return {
    'soap.call.zipBytes': contentFile.length,
    'soap.call.clientCpuMilliseconds': atOnce,
    'soap.call.simulator.clientCpuMilliseconds': sleeping,
  };
}

/** From the draft to the verdict, with this process as the issuer and another one as the service. */
export async function measureSubmitting() {
  const seconds = await withService((connection) => {
    const issuer = issuerOf(connection);
    return medianOf(async () => {
      const start = performance.now();
      await submitAll(issuer, DOCUMENTS);
      return (performance.now() - start) / 1000;
    });
  });
  return { 'submit.lines10.documentsPerSecond': DOCUMENTS / seconds };
}

export function measureManyDocuments() {
  const script = fileURLToPath(new URL('many-documents.mjs', import.meta.url));
  const { early, late, documents } = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' }),
  );
  return {
    [`submit.documents${documents}.heapBytes`]: late,
    [`submit.documents${documents}.heapGrowth`]: late / early,
  };
}
