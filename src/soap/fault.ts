import { childNamed, childrenNamed, descend, textOf, type XmlElement } from '../xml/index.js';
import { textWithoutSecrets } from './without-secrets.js';

/** A SOAP fault. It is the `cause` of the error that a call rejects with. */
export interface SoapFault {
  /** `Sender`, `Receiver` or, against the standard but seen, `Client`; without prefix. */
  readonly code: string;
  /** The most specific subcode, without prefix: `InvalidSecurity`; empty for none. */
  readonly subcode: string;
  /** The server's explanation; may be empty, and is `***` when it holds a secret. */
  readonly reason: string;
}

/** Reads a fault of SOAP 1.2, or of SOAP 1.1, which some servers fall back to. */
export function readFault(fault: XmlElement): SoapFault {
  const code = childNamed(fault, 'Code') ?? fault;
  const value = textOf(childNamed(code, 'Value')) ?? textOf(childNamed(fault, 'faultcode')) ?? '';
  const [reason] = childrenNamed(childNamed(fault, 'Reason') ?? fault, 'Text');
  return {
    code: local(value),
    subcode: local(deepestSubcode(code)),
    reason: textWithoutSecrets((textOf(reason) ?? textOf(childNamed(fault, 'faultstring')) ?? '').trim()),
  };
}

function deepestSubcode(code: XmlElement): string {
  let value = '';
  for (let at = childNamed(code, 'Subcode'); at !== undefined; at = childNamed(at, 'Subcode')) {
    value = textOf(descend(at, 'Value')) ?? value;
  }
  return value;
}

function local(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1).trim();
}
