import type { Transport, TransportRequest, TransportResponse } from '../../src/soap/index.js';

/** An HTTP answer that carries a SOAP message. */
export function soapAnswer(message: string | Uint8Array, status = 200): TransportResponse {
  const body = typeof message === 'string' ? new TextEncoder().encode(message) : message;
  return { status, headers: { 'content-type': 'application/soap+xml; charset=utf-8' }, body };
}

/** A transport that answers from memory and keeps what it was asked. */
export function answering(answer: TransportResponse | ((request: TransportRequest) => TransportResponse)): {
  readonly transport: Transport;
  readonly requests: TransportRequest[];
} {
  const requests: TransportRequest[] = [];
  const transport: Transport = async (request) => {
    requests.push(request);
    return typeof answer === 'function' ? answer(request) : answer;
  };
  return { transport, requests };
}
