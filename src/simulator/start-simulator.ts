import { readCertificate } from '../credential/index.js';
import { testNumberingRange } from '../documents/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import { perBuiltKind } from '../kinds/index.js';
import { type Handler, listen } from './server/http-server.js';
import { respond } from './server/respond.js';
import { type Identity, makeIdentity, toPem } from './service/identity.js';
import type { SimulatedSoftware, SimulatorOptions } from './service/options.js';
import { createRegistry, NO_REGISTRY } from './service/registry.js';
import type { Service } from './service/service.js';
import { trafficLog } from './service/traffic.js';
import type { Simulator } from './simulator.js';

const PATH = '/WcfDianCustomerServices.svc';
const MOST_REQUESTS = 1000;

/** The software of the DIAN's own examples. */
const EXAMPLE_SOFTWARE: SimulatedSoftware = { id: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', pin: '20191' };

/**
 * Starts an in-process DIAN on 127.0.0.1: the web service's real contract, for tests and demonstrations.
 *
 * It checks the WS-Security header, opens the ZIP, verifies the signature, recomputes CUFE or CUDE and software
 * security code, applies the rules on numbering, dates, duplicates, parties, taxes and totals that do not need the
 * RUT, and answers in the service's shape and words, with a signed ApplicationResponse. It does **not** check the
 * whole schema, the RUT, revocation of certificates, nor the sector-specific rules; documents of other annexes are
 * checked for their signature (payroll also for its CUNE) and registered.
 *
 * Nothing is stored: closing it forgets everything. It keeps the process alive until it is closed.
 *
 * @returns the running simulator; its key is still being made, which only the first signed answer waits for
 * @throws {FacturadorError} `ERR_CONFIG` for a port that cannot be had or options that contradict each other,
 *   `ERR_CREDENTIAL_CERTIFICATE` for a trusted certificate that is none
 * @see Anexo Técnico 1.9, §6.4 (web services) and §8 (rules); docs/simulador.md
 * @example
 * // In a test of yours, Jest or node:test alike:
 * const simulator = await startSimulator({ software: [{ id: softwareId, pin: '12345' }] });
 * const client = createDianClient({ environment: 'habilitacion', credential, endpoint: simulator.url });
 * // …
 * await simulator.close();
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const now = options.now ?? (() => new Date());
  checkCounts(options);
  const identity = makeIdentity(options.keyPair, now());
  const service = createService(options, identity);
  const log = trafficLog(options.mostRequests ?? MOST_REQUESTS, options.onTraffic);
  let endpoint = '';
  const handler: Handler = (request) =>
    respond(
      { service, log, now, faults: options.faults, endpoints: endpointsOf(endpoint, request.host) },
      request,
    );
  const tls = options.tls === true ? await identity : undefined;
  const server = await listen({ port: options.port ?? 0, path: PATH, tls, handler });
  endpoint = server.url;
  return {
    url: endpoint,
    environment: service.environment,
    certificate: identity.then(({ certificate }) => certificate),
    ...(tls === undefined ? {} : { ca: toPem(tls.certificate) }),
    numberingRanges: service.numberingRanges,
    software: service.software,
    requests: log.records,
    documents: service.registry.documents,
    close: server.close,
  };
}

function createService(options: SimulatorOptions, identity: Promise<Identity>): Service {
  const { testSets, trustedCertificates, taxpayers = [], processing = 1 } = options;
  const first = 10_000_000;
  let answered = 0;
  const fresh = () => ({ ...perBuiltKind(() => 0) });
  return {
    environment: options.environment ?? 'habilitacion',
    numberingRanges: options.numberingRanges ?? [testNumberingRange],
    software: options.software ?? [EXAMPLE_SOFTWARE],
    taxpayers,
    testSets: testSets && new Map(testSets.map((set) => [set.id, { set, accepted: fresh() }])),
    trusted: trustedCertificates?.map(readCertificate),
    processing,
    registry: options.persistence === false ? NO_REGISTRY : createRegistry(),
    batches: new Map(),
    identity,
    nextNumber: () => {
      answered += 1;
      return String(first + answered);
    },
  };
}

function checkCounts({
  port = 0,
  processing = 1,
  mostRequests = 1,
  environment = 'habilitacion',
}: SimulatorOptions): void {
  const counts = { port, processing, mostRequests };
  for (const [name, value] of Object.entries(counts)) {
    if (Number.isInteger(value) && value >= 0) continue;
    throw new FacturadorError('ERR_CONFIG', `Found ${describe(value)} as ${name}, expected a whole number`, {
      path: name,
    });
  }
  if (environment === 'habilitacion' || environment === 'produccion') return;
  const message = `Found ${describe(environment)} as environment, expected 'produccion' or 'habilitacion'`;
  throw new FacturadorError('ERR_CONFIG', message, { path: 'environment' });
}

/** The simulator's own address, and the same under the name that the client used for the host. */
function endpointsOf(endpoint: string, host: string): readonly string[] {
  return [endpoint, `${endpoint.slice(0, endpoint.indexOf('//'))}//${host}${PATH}`];
}
