import { childNamed, childrenNamed, descend, textOf, type XmlElement } from '../xml/index.js';
import { textWithoutSecrets } from './without-secrets.js';

/** A SOAP fault. It is the `cause` of the error that a call rejects with. */
export interface SoapFault {
  /** `Sender`, `Receiver` or, against the standard but seen, `Client`; without prefix. */
  readonly code: string;
  /**
   * The most specific subcode, without prefix: `InvalidSecurity`; empty for none. SOAP 1.1 has no subcodes: there it is the
   * code itself, if it is more specific than the standard's own, or what follows its dots (`Client.InvalidSecurity`).
   */
  readonly subcode: string;
  /** The server's explanation; may be empty, and is `***` when it holds a secret. */
  readonly reason: string;
}

/** The codes that the standards have: SOAP 1.1, §4.4.1, and SOAP 1.2, part 1, §5.4.6. Any other says more than they do. */
const STANDARD: ReadonlySet<string> = new Set([
  'Client',
  'DataEncodingUnknown',
  'MustUnderstand',
  'Receiver',
  'Sender',
  'Server',
  'VersionMismatch',
]);

/** Reads a fault of SOAP 1.2, or of SOAP 1.1, which some servers fall back to. */
export function readFault(fault: XmlElement): SoapFault {
  const code = childNamed(fault, 'Code') ?? fault;
  const value = textOf(childNamed(code, 'Value')) ?? textOf(childNamed(fault, 'faultcode')) ?? '';
  const parts = local(value).split('.');
  const [first = '', last = first] = [parts[0], parts.at(-1)];
  const [reason] = childrenNamed(childNamed(fault, 'Reason') ?? fault, 'Text');
  return {
    code: first,
    subcode: local(deepestSubcode(code)) || (STANDARD.has(last) ? '' : last),
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
