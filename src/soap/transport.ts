/** One HTTP POST. */
export interface TransportRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A string is sent as UTF-8. */
  readonly body: Uint8Array | string;
  /** From the call until the whole answer is there. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** The answer, whatever its status. */
export interface TransportResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Decompressed, where the header says that it came compressed. */
  readonly body: Uint8Array;
}

/**
 * What carries requests to the service. The default is {@link httpsTransport}; pass your own to go another way, or to
 * test without a network.
 *
 * It returns any HTTP answer, does not follow redirects and does not retry. When there is no whole answer it rejects
 * with a `FacturadorError` that says by `mayHaveArrived` whether the server may have got the whole request:
 * `ERR_TRANSPORT_CONNECT`, `ERR_TRANSPORT_TIMEOUT`, `ERR_TRANSPORT_INTERRUPTED`, `ERR_TRANSPORT_ABORTED`.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
