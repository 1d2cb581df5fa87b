import { FacturadorError } from '../errors/index.js';
import { foreignText } from '../text/index.js';
import type { SoapFault } from './fault.js';

/** What is known beside the fault, to tell its likely cause. */
export interface FaultCircumstances {
  readonly operation: string;
  readonly url: string;
  /** This computer's time when the answer arrived. */
  readonly now: Date;
  /** The server's time, from the answer's Timestamp or its Date header. */
  readonly serverTime?: Date;
  /** Last moment of validity of the certificate that signed the request. */
  readonly certificateNotAfter?: Date;
}

// Faults of the WS-Security processor: OASIS WS-Security 1.1, §12.
const SECURITY = new Set([
  'InvalidSecurity',
  'InvalidSecurityToken',
  'FailedAuthentication',
  'FailedCheck',
  'SecurityTokenUnavailable',
  'UnsupportedSecurityToken',
  'UnsupportedAlgorithm',
  'MessageExpired',
]);
// Faults of the dispatcher: WS-Addressing 1.0 SOAP Binding, §6.4. No operation was entered.
const ADDRESSING = new Set(['DestinationUnreachable', 'ActionNotSupported', 'InvalidAddressingHeader']);
const TOLERATED_SKEW_SECONDS = 60;

/**
 * Makes the error of a fault: `ERR_SOAP_SECURITY` when the header was refused, then nothing was processed;
 * `ERR_SOAP_FAULT` otherwise. The message tells the likely cause, the fault itself is the error's `cause`.
 */
export function faultError(fault: SoapFault, circumstances: FaultCircumstances): FacturadorError {
  const { operation } = circumstances;
  const isWhole = fault.subcode === '' || fault.subcode === fault.code;
  const name = isWhole ? fault.code : `${fault.code}/${fault.subcode}`;
  const answered = `The service answered ${operation} with the fault ${foreignText(name)}`;
  const said = fault.reason === '' ? '' : `: ${foreignText(fault.reason)}`;
  if (SECURITY.has(fault.subcode)) {
    return new FacturadorError(
      'ERR_SOAP_SECURITY',
      `${answered}${said} ${explainSecurity(circumstances)}`.trim(),
      { mayHaveArrived: false, cause: fault },
    );
  }
  if (isUntrusted(fault)) {
    return new FacturadorError('ERR_SOAP_SECURITY', `${answered}; ${UNTRUSTED}`, {
      mayHaveArrived: true,
      cause: fault,
    });
  }
  const misaddressed = ADDRESSING.has(fault.subcode);
  const hint = misaddressed
    ? ` Check the endpoint: ${circumstances.url} is not the address that the service knows itself by.`
    : '';
  return new FacturadorError('ERR_SOAP_FAULT', `${answered}${said}${hint}`, {
    mayHaveArrived: !misaddressed,
    cause: fault,
  });
}

const UNTRUSTED =
  'so it does when it does not trust the certificate: use one of an authority that ONAC accredits, in both environments';

/** A certificate chain that is not trusted is answered by a bare `Client`, without subcode or reason. */
function isUntrusted({ code, subcode, reason }: SoapFault): boolean {
  return code === 'Client' && subcode === '' && reason === '';
}

function explainSecurity({ now, serverTime, certificateNotAfter, url }: FaultCircumstances): string {
  if (certificateNotAfter !== undefined && certificateNotAfter < now) {
    return `The certificate expired on ${certificateNotAfter.toISOString().slice(0, 10)}; renew it.`;
  }
  const skew = serverTime === undefined ? undefined : (now.getTime() - serverTime.getTime()) / 1000;
  if (skew !== undefined && Math.abs(skew) > TOLERATED_SKEW_SECONDS) {
    return `This computer's clock is ${duration(Math.abs(skew))} ${skew > 0 ? 'ahead of' : 'behind'} the server's; set it, or correct it by the option \`now\`.`;
  }
  const clock =
    skew === undefined
      ? "Check that this computer's clock is right"
      : `The clock is right (${duration(Math.abs(skew))} apart)`;
  return `${clock}; check that the certificate is of an authority that ONAC accredits and that ${url} is the address of the environment that it is meant for.`;
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts: readonly [number, string][] = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor((whole % 3600) / 60), 'min'],
    [whole % 60, 's'],
  ];
  const shown = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return shown.length === 0 ? '0 s' : shown.join(' ');
}
