import { randomUUID } from 'node:crypto';
import { type Credential, certificateOf, checkedCredential } from '../credential/index.js';
import { describe, FacturadorError, given, isFacturadorError } from '../errors/index.js';
import type { Environment } from '../model/index.js';
import { abortedBeforeSending, orAborted } from './abort.js';
import type { CallOptions, DianClient } from './dian-client.js';
import { type ClientHooks, type HookRunner, hookRunner } from './hooks.js';
import { checkedUrl, httpsTransport } from './https-transport.js';
import {
  actionOf,
  type DianOperations,
  OPERATIONS,
  type Operation,
  type OperationName,
} from './operations.js';
import { readAnswer } from './read-answer.js';
import { messageIdOf, writeRequest } from './request-envelope.js';
import { type SecurityVariant, type SecurityWriter, securityWriter } from './security-header.js';
import { type Semaphore, semaphore } from './semaphore.js';
import type { Transport, TransportResponse } from './transport.js';

/** How {@link createDianClient} reaches the service. */
export interface DianClientOptions extends ClientHooks {
  /** Decides the address; there is no default. */
  readonly environment: Environment;
  /** Signs each request's address; its certificate identifies the sender. */
  readonly credential: Credential;
  /** Another address than the environment's: the one of the participants' catalogue, or a simulator's. */
  readonly endpoint?: string;
  /** {@link httpsTransport} by default. */
  readonly transport?: Transport;
  /** For every call that does not state its own; by default 60,000 for sends and 30,000 for queries. */
  readonly timeoutMs?: number;
  /** The clock of the Timestamp; correct a clock that is off here. */
  readonly now?: () => Date;
  /** The WS-Security header; `to` by default. */
  readonly security?: SecurityVariant;
  /** Seconds from the Timestamp's Created to its Expires, 60 to 60,000; 300 by default. */
  readonly timestampTtlSeconds?: number;
  /** Gives each message a unique id, of characters that an XML name may have; a random UUID by default. */
  readonly newId?: () => string;
  /**
   * Sends `wsa:MessageID`, which the service answers by `RelatesTo`: an answer that relates to another message is refused
   * then. Off by default.
   */
  readonly messageId?: boolean;
  /** Most calls under way at a time, the others wait; 8 by default. */
  readonly maxConcurrent?: number;
}

/** The service's addresses, which are also what `wsa:To` must hold. */
export const ENDPOINTS: Readonly<Record<Environment, string>> = {
  habilitacion: 'https://vpfe-hab.dian.gov.co/WcfDianCustomerServices.svc',
  produccion: 'https://vpfe.dian.gov.co/WcfDianCustomerServices.svc',
};

const SEND_TIMEOUT_MS = 60_000;
const QUERY_TIMEOUT_MS = 30_000;
const DEFAULT_TTL_SECONDS = 300;
const DEFAULT_CONCURRENCY = 8;

/** A client's settings, complete and checked. */
interface Setting {
  readonly options: DianClientOptions;
  readonly url: string;
  readonly transport: Transport;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly security: SecurityWriter;
  readonly certificateNotAfter: Date;
  readonly turns: Semaphore;
  readonly hooks: HookRunner;
}

/**
 * Returns a client of the DIAN's web service: one method per operation, named as the WSDL names it, in camelCase.
 *
 * A method resolves to what the service says, a rejected document included. It rejects with a `FacturadorError` when
 * there is no such answer; `mayHaveArrived` then tells whether the service may have got the request. Nothing is
 * retried.
 *
 * - `ERR_TRANSPORT_CONNECT`, `ERR_TRANSPORT_TIMEOUT`, `ERR_TRANSPORT_INTERRUPTED`, `ERR_TRANSPORT_ABORTED`
 * - `ERR_SOAP_HTTP` (the error's `cause.status` is the HTTP status), `ERR_SOAP_RESPONSE`: no answer, or not to this request
 * - `ERR_SOAP_SECURITY`, `ERR_SOAP_FAULT` (the error's `cause` is the {@link SoapFault})
 * - `ERR_INPUT`, `ERR_XML_CHARACTER` for a parameter that cannot be sent, `ERR_CONFIG` for an operation that the
 *   environment does not have, and what the credential's `sign` throws
 *
 * @throws {FacturadorError} `ERR_CONFIG` for unusable options; `ERR_CREDENTIAL_NO_CERTIFICATE` or
 *   `ERR_CREDENTIAL_CERTIFICATE` for a credential without a readable certificate
 * @see Anexo Técnico 1.9, §6.4 (Web services)
 * @example
 * const client = createDianClient({ environment: 'habilitacion', credential });
 * const status = await client.getStatus({ trackId: cufe }, { signal: AbortSignal.timeout(10_000) });
 * status.verdict; // 'accepted'
 */
export function createDianClient(options: DianClientOptions): DianClient {
  const setting = settle(given(options, 'the options'));
  const client: Record<string, unknown> = { close: () => closeOwn(setting) };
  for (const name in OPERATIONS) {
    const method = name as OperationName;
    client[method] = (parameters: Record<string, unknown> = {}, call: CallOptions = {}) =>
      perform(setting, method, { parameters, call });
  }
  return client as unknown as DianClient;
}

function settle(options: DianClientOptions): Setting {
  const { environment, credential, timestampTtlSeconds: ttl = DEFAULT_TTL_SECONDS } = options;
  const known = typeof environment === 'string' && Object.hasOwn(ENDPOINTS, environment);
  check(known, { name: 'environment', found: environment, expected: "'produccion' or 'habilitacion'" });
  const isTtl = typeof ttl === 'number' && ttl >= 60 && ttl <= 60_000;
  check(isTtl, { name: 'timestampTtlSeconds', found: ttl, expected: 'a number of seconds from 60 to 60000' });
  const variant = options.security ?? 'to';
  const variants = ['to', 'to-and-timestamp', 'thumbprint'];
  check(variants.includes(variant), { name: 'security', found: variant, expected: variants.join(', ') });
  const concurrent = options.maxConcurrent ?? DEFAULT_CONCURRENCY;
  check(Number.isInteger(concurrent) && concurrent > 0, {
    name: 'maxConcurrent',
    found: concurrent,
    expected: 'a whole number above 0',
  });
  checkTimeout(options.timeoutMs);
  const signer = checkedCredential(credential);
  const certificateNotAfter = certificateOf(signer).notAfter;
  const url = options.endpoint ?? ENDPOINTS[environment];
  checkedUrl(url);
  return {
    options,
    url,
    transport: options.transport ?? httpsTransport(),
    now: options.now ?? (() => new Date()),
    newId: options.newId ?? randomUUID,
    security: securityWriter(signer, variant, ttl),
    certificateNotAfter,
    turns: semaphore(concurrent),
    hooks: hookRunner(options),
  };
}

function check(
  holds: boolean,
  { name, found, expected }: { readonly name: string; readonly found: unknown; readonly expected: string },
): void {
  if (holds) return;
  throw new FacturadorError('ERR_CONFIG', `Found ${describe(found)} as ${name}, expected ${expected}`, {
    path: name,
  });
}

function checkTimeout(timeoutMs: number | undefined): void {
  const usable =
    timeoutMs === undefined || (typeof timeoutMs === 'number' && timeoutMs > 0 && timeoutMs <= 0x7fffffff);
  check(usable, { name: 'timeoutMs', found: timeoutMs, expected: 'a number of milliseconds above 0' });
}

function closeOwn({ options, transport }: Setting): void {
  if (options.transport === undefined) (transport as ReturnType<typeof httpsTransport>).close();
}

async function perform<Name extends OperationName>(
  setting: Setting,
  name: Name,
  { parameters, call }: { readonly parameters: Record<string, unknown>; readonly call: CallOptions },
): Promise<DianOperations[Name]['result']> {
  if (name === 'sendTestSetAsync' && setting.options.environment === 'produccion') {
    throw new FacturadorError('ERR_CONFIG', 'sendTestSetAsync exists in habilitacion only; use sendBillSync');
  }
  checkTimeout(call.timeoutMs);
  if (call.signal?.aborted) throw abortedBeforeSending(call.signal);
  return setting.turns.run(() => exchange(setting, name, { parameters, callOptions: call }), call.signal);
}

async function exchange<Name extends OperationName>(
  setting: Setting,
  name: Name,
  {
    parameters,
    callOptions: { signal, timeoutMs },
  }: { readonly parameters: Record<string, unknown>; readonly callOptions: CallOptions },
): Promise<DianOperations[Name]['result']> {
  const { url, transport, hooks, options } = setting;
  const operation: Operation<Name> = OPERATIONS[name];
  const id = setting.newId();
  const content = { operation, parameters, url, id, created: setting.now() };
  const writing = writeRequest({ ...content, withMessageId: options.messageId === true }, setting.security);
  const body = await orAborted(writing, signal);
  const ended = hooks({ operation: name, url, id, body });
  let response: TransportResponse | undefined;
  try {
    response = await transport({
      url,
      headers: headersFor(operation),
      body,
      timeoutMs: timeoutMs ?? options.timeoutMs ?? (operation.isSend ? SEND_TIMEOUT_MS : QUERY_TIMEOUT_MS),
      ...(signal === undefined ? {} : { signal }),
    });
    const { certificateNotAfter } = setting;
    const circumstances = { url, now: setting.now(), certificateNotAfter };
    const related =
      options.messageId === true ? { messageId: messageIdOf(id), ...circumstances } : circumstances;
    const result = readAnswer(operation, response, related);
    ended(response);
    return result;
  } catch (cause) {
    const error = isFacturadorError(cause) ? cause : ofForeignTransport(cause);
    ended(response, error);
    throw error;
  }
}

function ofForeignTransport(cause: unknown): FacturadorError {
  return new FacturadorError(
    'ERR_TRANSPORT_INTERRUPTED',
    'The transport failed without saying when; the request may have been processed',
    { mayHaveArrived: true, cause },
  );
}

function headersFor(operation: Pick<Operation, 'wsdlName'>): Record<string, string> {
  return {
    'Content-Type': `application/soap+xml;charset=UTF-8;action="${actionOf(operation)}"`,
    Accept: 'application/soap+xml, application/xml',
    // A proxy that may compress does so for who does not say no.
    'Accept-Encoding': 'identity',
  };
}
