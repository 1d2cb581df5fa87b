import type { ReasonCode } from './reasons.js';

/** A namespace name: one object for each, so that names are compared at a glance. */
export interface Namespace {
  readonly uri: string;
}

/** A prefix, and what it means where the reader is. */
export interface Prefix {
  readonly text: string;
  namespace: Namespace | undefined;
  /** Where its last declaration stands among those in scope, if it is still in scope. */
  place: number;
}

/** A prefix that was declared, and what it had meant before. */
interface Declared {
  readonly prefix: Prefix;
  readonly shadowed: Namespace | undefined;
}

const XML_URI = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_URI = 'http://www.w3.org/2000/xmlns/';
export const NO_NAMESPACE: Namespace = { uri: '' };
const XML: Namespace = { uri: XML_URI };
/** More namespaces than this, or longer ones, are not remembered. */
const MOST_NAMESPACES = 2000;
const LONGEST_NAMESPACE = 200;

/** The prefixes that need no declaration. */
export function firstPrefixes(): Map<string, Prefix> {
  return new Map([
    ['', { text: '', namespace: NO_NAMESPACE, place: 0 }],
    ['xml', { text: 'xml', namespace: XML, place: 0 }],
  ]);
}

/** Why a prefix may not be declared so (Namespaces in XML 1.0 §3). */
export function faultOf({ text }: Prefix, uri: string): ReasonCode | undefined {
  const bare = uri.trim();
  if (text !== '' && bare === '') return 'prefix-undeclared';
  if (text === 'xmlns' || (text === 'xml' && bare !== XML_URI)) return 'prefix-reserved';
  if (bare === XMLNS_URI || (text !== 'xml' && bare === XML_URI)) return 'namespace-reserved';
  return undefined;
}

/**
 * What prefixes mean. A declaration shadows the one before until its element ends, and nothing in scope is ever copied:
 * the work is that of the declarations, however many elements they are in scope of.
 */
export class Prefixes {
  private readonly declared: Declared[] = [];
  private readonly namespaces = new Map<string, Namespace>([
    ['', NO_NAMESPACE],
    [XML_URI, XML],
  ]);
  private hasLong = false;

  /** How many declarations are in scope, with those that are shadowed. */
  get size(): number {
    return this.declared.length;
  }

  /** Whether there is more than is worth to be remembered. */
  get isLarge(): boolean {
    return this.hasLong || this.namespaces.size > MOST_NAMESPACES;
  }

  /** Whether a prefix is declared in the tag whose declarations begin at a place. */
  isDeclared(prefix: Prefix, first: number): boolean {
    return prefix.place >= first && this.declared[prefix.place]?.prefix === prefix;
  }

  declare(prefix: Prefix, uri: string): void {
    let namespace = this.namespaces.get(uri);
    if (namespace === undefined) {
      namespace = { uri };
      this.namespaces.set(uri, namespace);
      if (uri.length > LONGEST_NAMESPACE) this.hasLong = true;
    }
    prefix.place = this.declared.length;
    this.declared.push({ prefix, shadowed: prefix.namespace });
    prefix.namespace = namespace;
  }

  /** Takes back all declarations but the first ones. */
  leave(size: number): void {
    while (this.declared.length > size) {
      const { prefix, shadowed } = this.declared.pop() as Declared;
      prefix.namespace = shadowed;
    }
  }
}
