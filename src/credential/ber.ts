import { FacturadorError } from '../errors/index.js';
import { type Budget, limit, MAX_DEPTH, spendElement } from './budget.js';

/** One ASN.1 element, as offsets into the bytes that it was read from. */
export interface BerNode {
  /** The identifier octet: class, constructed bit and tag number. */
  readonly tag: number;
  readonly source: Uint8Array;
  readonly start: number;
  readonly contentStart: number;
  /** End of the content, before the end-of-contents octets of an indefinite length. */
  readonly contentEnd: number;
  readonly end: number;
  readonly children: readonly BerNode[];
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const CONSTRUCTED = 0x20;
const NONE: readonly never[] = Object.freeze([]);

/**
 * Reads the first element of `bytes` with all its descendants; what follows it is ignored.
 *
 * BER (X.690) with definite and indefinite lengths. Content of primitive elements is not interpreted.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`, `ERR_CREDENTIAL_LIMIT`
 */
export function readBer(bytes: Uint8Array, budget: Budget): BerNode {
  return readElement(bytes, 0, bytes.length, { budget, depth: 0 });
}

/** The bytes between the header of the element and its end; a view, not a copy. */
export function contentOf(node: BerNode): Uint8Array {
  return node.source.subarray(node.contentStart, node.contentEnd);
}

/** The whole element, header included; a view, not a copy. */
export function rawOf(node: BerNode): Uint8Array {
  return node.source.subarray(node.start, node.end);
}

export function malformed(message: string): FacturadorError {
  return new FacturadorError('ERR_CREDENTIAL_FORMAT', message);
}

interface Scope {
  readonly budget: Budget;
  readonly depth: number;
}

function readElement(bytes: Uint8Array, start: number, limitOffset: number, scope: Scope): BerNode {
  spendElement(scope.budget);
  if (scope.depth > MAX_DEPTH) throw limit(`Found ASN.1 elements nested deeper than ${MAX_DEPTH}`);
  const tag = octet(bytes, start, limitOffset);
  if ((tag & 0x1f) === 0x1f) throw malformed(`Found a multi-byte ASN.1 tag at offset ${start}`);
  const first = octet(bytes, start + 1, limitOffset);
  if (first === 0x80) return readIndefinite(bytes, start, limitOffset, { tag, scope });
  const { length, contentStart } = readLength(bytes, start + 1, limitOffset);
  const contentEnd = contentStart + length;
  if (contentEnd > limitOffset) {
    throw malformed(`The ASN.1 element at offset ${start} is cut off; is the file complete?`);
  }
  const children = tag & CONSTRUCTED ? readChildren(bytes, contentStart, contentEnd, scope) : NONE;
  return { tag, source: bytes, start, contentStart, contentEnd, end: contentEnd, children };
}

function readChildren(bytes: Uint8Array, start: number, end: number, scope: Scope): BerNode[] {
  const children: BerNode[] = [];
  const inner = { budget: scope.budget, depth: scope.depth + 1 };
  let offset = start;
  while (offset < end) {
    const child = readElement(bytes, offset, end, inner);
    children.push(child);
    offset = child.end;
  }
  return children;
}

function readIndefinite(
  bytes: Uint8Array,
  start: number,
  limitOffset: number,
  { tag, scope }: { readonly tag: number; readonly scope: Scope },
): BerNode {
  if (!(tag & CONSTRUCTED))
    throw malformed(`Found a primitive element of indefinite length at offset ${start}`);
  const children: BerNode[] = [];
  const inner = { budget: scope.budget, depth: scope.depth + 1 };
  let offset = start + 2;
  while (octet(bytes, offset, limitOffset) !== 0 || octet(bytes, offset + 1, limitOffset) !== 0) {
    const child = readElement(bytes, offset, limitOffset, inner);
    children.push(child);
    offset = child.end;
  }
  return {
    tag,
    source: bytes,
    start,
    contentStart: start + 2,
    contentEnd: offset,
    end: offset + 2,
    children,
  };
}

function readLength(bytes: Uint8Array, start: number, limitOffset: number) {
  const first = octet(bytes, start, limitOffset);
  if (first < 0x80) return { length: first, contentStart: start + 1 };
  const size = first & 0x7f;
  if (size > 4) throw malformed(`Found an ASN.1 length of ${size} octets at offset ${start}`);
  let length = 0;
  for (let i = 1; i <= size; i += 1) length = length * 256 + octet(bytes, start + i, limitOffset);
  return { length, contentStart: start + 1 + size };
}

function octet(bytes: Uint8Array, offset: number, limitOffset: number): number {
  const value = offset < limitOffset ? bytes[offset] : undefined;
  if (value === undefined) throw malformed(`The ASN.1 data ends at offset ${offset}; is the file complete?`);
  return value;
}
