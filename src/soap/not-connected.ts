import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { FacturadorError, isFacturadorError, type Sentence } from '../errors/index.js';
import { foreignText } from '../text/index.js';
import { NOT_OPENED } from './expected.js';
import { isProxyError } from './proxy-tunnel.js';

/** What OpenSSL and Node call a certificate that does not prove the server. */
const OF_A_CERTIFICATE =
  /^(?:CERT_|CRL_|DEPTH_ZERO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|SELF_SIGNED_|UNABLE_TO_)/;

/** Whom the certificate of a server names, as far as it was shown. */
export interface ShownCertificate {
  readonly subject: string;
  readonly issuer: string;
}

/** Whether a connection failed for the server's certificate: not the network, nor the service. */
export function isCertificateFailure(code: string): boolean {
  return OF_A_CERTIFICATE.test(code);
}

/** Tells of the certificate that a server shows before it is judged: afterwards there is none to be asked for. */
export function whenShown(socket: Socket, tell: (shown: ShownCertificate) => void): void {
  const { getPeerCertificate } = socket as Partial<TLSSocket>;
  if (getPeerCertificate === undefined) return;
  socket.prependOnceListener('secure', () => {
    const { subject, issuer } = (socket as TLSSocket).getPeerCertificate();
    if (subject !== undefined) tell({ subject: nameIn(subject), issuer: nameIn(issuer) });
  });
}

/** The error of a connection that did not open: nothing was sent. One of our own says it itself. */
export function notConnected(cause: unknown, host?: string, shown?: ShownCertificate): FacturadorError {
  if (isFacturadorError(cause)) return cause;
  const { is, en, es } = told(cause, host ?? NOT_OPENED.service, shown);
  return new FacturadorError('ERR_TRANSPORT_CONNECT', en, {
    mayHaveArrived: false,
    cause,
    reason: { code: is, spanish: es },
  });
}

function told(cause: unknown, host: string | Sentence, shown: ShownCertificate | undefined): Sentence {
  const code = codeOf(cause);
  if (isProxyError(cause)) return NOT_OPENED.proxyRefuses({ host, code, proxy: cause.proxy });
  if (!isCertificateFailure(code)) return NOT_OPENED.network({ host, code });
  return NOT_OPENED.certificate({ host, code, certificate: whose(shown) });
}

function whose(shown: ShownCertificate | undefined): Sentence {
  if (shown === undefined) return NOT_OPENED.someCertificate;
  const { subject, issuer } = shown;
  return NOT_OPENED.certificateOf({ subject: foreignText(subject), issuer: foreignText(issuer) });
}

function nameIn(name: { readonly CN?: string | string[]; readonly O?: string | string[] }): string {
  return String([name.CN ?? name.O ?? 'no name'].flat()[0]);
}

/** What the system or OpenSSL calls a failure. */
export function codeOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? 'no code';
}
