import type { Problem } from '../errors/index.js';
import type { BuiltKind } from '../kinds/index.js';
import type { DianDocument } from './document.js';

/** Fields that reading always gives as they are: which kind it is, and what is kept whole or not at all. */
type Whole = 'kind' | 'extras' | 'interoperabilidad';

type IsAlwaysGiven<Type, Key extends keyof Type> = Key extends 'kind'
  ? Key
  : Type[Key] extends readonly unknown[]
    ? Key
    : never;

type ReceivedField<Type, Key extends keyof Type> = Key extends Whole ? Type[Key] : Received<Type[Key]>;

/**
 * A document, or a part of one, as somebody else may have sent it: whatever is not a list may be absent, at every depth.
 * Lists are there, with as many items as were found.
 *
 * What we build is assignable to it, and not the other way round.
 */
export type Received<Value> = Value extends readonly (infer Item)[]
  ? readonly Received<Item>[]
  : Value extends object
    ? {
        readonly [Key in keyof Value as IsAlwaysGiven<Value, Key>]: ReceivedField<Value, Key>;
      } & {
        readonly [Key in keyof Value as Exclude<Key, IsAlwaysGiven<Value, Key>>]?:
          | ReceivedField<Value, Key>
          | undefined;
      }
    : Value;

/** What reading a document of one kind, or of any, gives. */
export type ReceivedDocument<Kind extends BuiltKind = BuiltKind> = {
  readonly [Each in BuiltKind]: {
    readonly kind: Each;
    readonly document: Received<DianDocument<Each>>;
    /**
     * What is missing or unreadable, in the order of the document; empty when it has all that every document of its kind
     * has. Each `path` is an XPath with the prefixes of the annex, whatever those of the document:
     * `/Invoice/cac:InvoiceLine[2]/cbc:InvoicedQuantity/@unitCode`.
     */
    readonly problems: readonly Problem[];
  };
}[Kind];
