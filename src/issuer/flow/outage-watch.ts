import { httpErrors } from '../../catalogs/index.js';
import type { ErrorCode, FacturadorError } from '../../errors/index.js';
import { isCertificateFailure, type ResponseEvent } from '../../soap/index.js';

/** A call that the service did not answer. */
export interface OutageSign {
  readonly at: Date;
  /** `ERR_TRANSPORT_CONNECT`, `ERR_TRANSPORT_TIMEOUT`, `ERR_TRANSPORT_INTERRUPTED`, `ERR_SOAP_HTTP`. */
  readonly code: ErrorCode;
  /** HTTP status of the page that came instead of an answer. */
  readonly status?: number;
  /** The system's word for it, `ECONNREFUSED`, `ENOTFOUND`…: some mean that the own network is down. */
  readonly networkCode?: string;
}

/**
 * Decides from the calls since the last answer whether the DIAN's service is to be taken for down.
 *
 * @param signs the calls that were not answered, oldest first; at least one
 */
export type OutagePolicy = (signs: readonly OutageSign[], now: Date) => boolean;

/** Three tries, twenty seconds apart. */
const TRIES = 3;
const SPAN_MS = 40_000;
/** No name server, no route: the network of this computer. */
const OWN_NETWORK = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
]);

/**
 * The annex's procedure: after a failure two more tries, twenty seconds apart, before the service counts as down (Anexo
 * Técnico 1.9, §12, on the errors of table 12.2.1). Connections that do not open or break count too, unless it is the own
 * network that is down, for which there is no invoice of type 04.
 */
export const threeFailedTries: OutagePolicy = (signs) => {
  const counted = signs.filter(({ networkCode = '' }) => !isOwn(networkCode));
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined || counted.length < TRIES) return false;
  return last.at.getTime() - first.at.getTime() >= SPAN_MS;
};

/** What stands before the service: the own network, a proxy, or who inspects the traffic with a certificate of its own. */
function isOwn(networkCode: string): boolean {
  return (
    OWN_NETWORK.has(networkCode) || networkCode.startsWith('PROXY_') || isCertificateFailure(networkCode)
  );
}

/** What is known of the service by the calls that were made. */
export interface OutageWatch {
  /** For the client's `onResponse`. */
  observe(event: ResponseEvent): void;
  isDown(): boolean;
  /** When the service answered again for the first time after it was down; undefined when it was not. */
  restoredAt(): Date | undefined;
}

const MOST_SIGNS = 1000;

export function outageWatch(policy: OutagePolicy, now: () => Date): OutageWatch {
  let signs: OutageSign[] = [];
  let restored: Date | undefined;
  const isDown = (): boolean => signs.length > 0 && policy(signs, now());
  return {
    observe: ({ error, status }) => {
      if (error === undefined || isAnswer(error)) {
        if (isDown()) restored = now();
        signs = [];
      } else if (isSign(error, status)) {
        const networkCode = networkCodeOf(error);
        const sign = { at: now(), code: error.code, ...(status !== undefined && { status }) };
        signs.push(networkCode === undefined ? sign : { ...sign, networkCode });
        // The first ones tell since when, the last ones what is now.
        if (signs.length > MOST_SIGNS) signs.splice(MOST_SIGNS / 2, 1);
      }
    },
    isDown,
    restoredAt: () => restored,
  };
}

/** A fault is an answer: the service is there. */
function isAnswer({ code }: FacturadorError): boolean {
  return code === 'ERR_SOAP_SECURITY' || code === 'ERR_SOAP_FAULT' || code === 'ERR_SOAP_RESPONSE';
}

function isSign({ code }: FacturadorError, status = 0): boolean {
  if (code === 'ERR_SOAP_HTTP') return status >= 500 || httpErrors.has(String(status));
  return (
    code === 'ERR_TRANSPORT_CONNECT' ||
    code === 'ERR_TRANSPORT_TIMEOUT' ||
    code === 'ERR_TRANSPORT_INTERRUPTED'
  );
}

function networkCodeOf({ cause }: FacturadorError): string | undefined {
  const code = (cause as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
