import type { FacturadorError } from '../errors/index.js';
import { foreignText } from '../text/index.js';
import type { OperationName } from './operations.js';
import type { TransportResponse } from './transport.js';
import { bodyWithoutSecrets } from './without-secrets.js';

/** A request that is about to be sent. */
export interface RequestEvent {
  readonly operation: OperationName;
  readonly url: string;
  /** The id of the message, the same in the event of its answer. */
  readonly id: string;
  /** Size of the message. */
  readonly bytes: number;
  /** The message without secrets; only with `includeBodies`. */
  readonly body?: string;
}

/** The end of a call, good or bad. */
export interface ResponseEvent {
  readonly operation: OperationName;
  readonly url: string;
  readonly id: string;
  /** From before the request to the end of the answer. */
  readonly milliseconds: number;
  /** HTTP status; absent when there was no answer. */
  readonly status?: number;
  /** Size of the answer. */
  readonly bytes?: number;
  /**
   * The answer, with `***` for technical keys, PINs and passwords and without comments; only with `includeBodies`, and
   * absent when it is not XML in UTF-8.
   */
  readonly body?: string;
  /** What the call rejects with. */
  readonly error?: FacturadorError;
}

/** Functions that are told of each call, for logs and metrics. They get no document unless they ask for it. */
export interface ClientHooks {
  readonly onRequest?: (event: RequestEvent) => void;
  readonly onResponse?: (event: ResponseEvent) => void;
  /** Gives the hooks the messages: they hold whole documents, with personal data. */
  readonly includeBodies?: boolean;
}

interface Sent {
  readonly operation: OperationName;
  readonly url: string;
  readonly id: string;
  readonly body: Uint8Array;
}

/** Tells the hooks of a request, and returns what tells them of its end. */
export type HookRunner = (sent: Sent) => (response?: TransportResponse, error?: FacturadorError) => void;

export function hookRunner({ onRequest, onResponse, includeBodies = false }: ClientHooks): HookRunner {
  return ({ body, ...call }) => {
    if (onRequest !== undefined) {
      const event = { ...call, bytes: body.length };
      tell(onRequest, { ...event, ...(includeBodies && shown(body)) });
    }
    if (onResponse === undefined) return () => undefined;
    const start = performance.now();
    return (response, error) => {
      const event = { ...call, milliseconds: performance.now() - start };
      tell(onResponse, {
        ...event,
        ...(response === undefined ? {} : { status: response.status, bytes: response.body.length }),
        ...(response !== undefined && includeBodies && shown(response.body)),
        ...(error === undefined ? {} : { error }),
      });
    };
  };
}

function shown(message: Uint8Array): { readonly body?: string } {
  const body = bodyWithoutSecrets(message);
  return body === undefined ? {} : { body };
}

/** A hook that fails must not make a sent document look unsent, so its error becomes a warning of the process. */
function tell<Event>(hook: (event: Event) => void, event: Event): void {
  try {
    hook(event);
  } catch (error) {
    process.emitWarning(`A hook of the DIAN client failed: ${foreignText(String(error))}`, {
      code: 'FACTURADOR_HOOK',
    });
  }
}
