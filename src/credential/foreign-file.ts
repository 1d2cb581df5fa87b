import { isFacturadorError } from '../errors/index.js';
import { latin1, objectIdentifier, smallInteger } from './asn1.js';
import { type BerNode, readBer, TAG } from './ber.js';
import { createBudget } from './budget.js';

/** What a file is that is no PKCS#12, and what to do with it. */
export interface ForeignFile {
  readonly what: string;
  readonly advice: string;
}

const P12 = 'give the .p12 or .pfx file, which holds the key together with its certificate';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const PKCS12_VERSION = 3;

const CERTIFICATE: ForeignFile = {
  what: 'a certificate alone (.cer, .crt), without its private key',
  advice: `${P12}; or open it with openPem and the key`,
};
const CERTIFICATES: ForeignFile = {
  what: 'a list of certificates (PKCS#7, .p7b), without private key',
  advice: P12,
};
const KEY: ForeignFile = {
  what: 'a private key alone (.key), without its certificate',
  advice: `${P12}; or turn it into PEM and open it with openPem and the certificate`,
};
const REQUEST: ForeignFile = {
  what: 'a certificate request (.csr), which the authority answers by a certificate',
  advice: P12,
};

/** Tells what a file is that was given as PKCS#12; undefined for what may be one. */
export function foreignFile(bytes: Uint8Array): ForeignFile | undefined {
  const head = latin1(bytes.subarray(0, 4096));
  if (bytes[0] === TAG.sequence) return foreignDer(bytes);
  if (head.includes('-----BEGIN')) return foreignPem(head);
  if (head.startsWith('\xfe\xed\xfe\xed')) {
    return {
      what: 'a Java keystore (JKS)',
      advice: 'convert it with keytool -importkeystore -deststoretype pkcs12',
    };
  }
  if (/^MI[\w+/]+/.test(head)) return { what: 'Base64 text', advice: 'decode it and give the bytes' };
  const isEmpty = bytes.length === 0;
  return { what: isEmpty ? 'an empty file' : 'something else', advice: 'give the .p12 or .pfx file' };
}

/** What a PEM text with line ends in two characters is called, as a variable of the environment holds it. */
export const ESCAPED_LINES: ForeignFile = {
  what: 'PEM text whose line ends are two characters, \\ and n',
  advice: "turn them into line ends: text.replaceAll('\\\\n', '\\n')",
};

/** Whether a PEM text has its line ends in two characters. */
export function hasEscapedLines(text: string): boolean {
  return /-----\\r?\\?n/.test(text);
}

function foreignPem(text: string): ForeignFile {
  if (hasEscapedLines(text)) return ESCAPED_LINES;
  const [, label = ''] = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text) ?? [];
  return { what: label === '' ? 'a PEM file' : `a PEM file (${label})`, advice: 'open it with openPem' };
}

/** By the first elements: RFC 5280 §4.1, RFC 5652 §3, RFC 5958 §2, RFC 8017 §A.1.2, RFC 2986 §4, RFC 7292 §4. */
function foreignDer(bytes: Uint8Array): ForeignFile | undefined {
  const [first, second, third] = childrenOf(bytes);
  if (first?.tag === TAG.objectIdentifier) return oidOf(first) === SIGNED_DATA ? CERTIFICATES : undefined;
  if (first?.tag === TAG.integer) return versionOf(first) === PKCS12_VERSION ? undefined : KEY;
  if (first?.tag !== TAG.sequence) return undefined;
  if (second?.tag === TAG.octetString) return KEY;
  if (second?.tag !== TAG.sequence || third?.tag !== TAG.bitString) return undefined;
  // A certificate begins with its version in brackets, or has six fields at least; a request has four.
  const [version] = first.children;
  return version?.tag === TAG.integer && first.children.length === 4 ? REQUEST : CERTIFICATE;
}

/** None for what cannot be read: what is wrong with it is told by who reads it as PKCS#12. */
function childrenOf(bytes: Uint8Array): readonly BerNode[] {
  try {
    return readBer(bytes, createBudget()).children;
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return [];
  }
}

function oidOf(node: BerNode): string {
  return objectIdentifier(node, 'the type of the content');
}

/** A key of RSA alone begins with 0, and so does PKCS#8; a number of any other size is none of PKCS#12. */
function versionOf(node: BerNode): number {
  return node.contentEnd - node.contentStart === 1 ? smallInteger(node, 'the version') : -1;
}
