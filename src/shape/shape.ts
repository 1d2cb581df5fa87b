/**
 * What a type of the WSDL looks like, as data, so that one reader decodes and one writer encodes them all.
 *
 * Every key of the TypeScript type has its field: the compiler refuses a shape that forgets one.
 */
export interface Shape<T> {
  /** The namespace of the fields. */
  readonly namespace: string;
  /** In the order of the WSDL's `xs:sequence`. */
  readonly fields: { readonly [K in keyof T]-?: FieldOf<Exclude<T[K], undefined>> };
  /** The WSDL declares `EmitDefaultValue="false"`: the service leaves empty fields out. */
  readonly omitsEmpty?: boolean;
}

type FieldOf<V> = [V] extends [boolean]
  ? FlagField
  : [V] extends [number]
    ? CountField
    : [V] extends [string]
      ? TextField
      : [V] extends [Uint8Array]
        ? BytesField
        : [V] extends [readonly (infer I)[]]
          ? ListField<I>
          : RecordField<V>;

/** Text; empty when the service says nothing, or left out when `optional`. */
export interface TextField {
  readonly kind: 'text';
  readonly local: string;
  readonly optional?: boolean;
}

/** `xs:boolean`; false when absent, as the service's serializer means it. */
export interface FlagField {
  readonly kind: 'flag';
  readonly local: string;
}

/** `xs:int` or `xs:long` that counts something. */
export interface CountField {
  readonly kind: 'count';
  readonly local: string;
}

/** Base64; the service has a second, unused element for some, which is read when the first is empty. */
export interface BytesField {
  readonly kind: 'bytes';
  readonly local: string;
  readonly spare?: string;
}

/** An element that holds items: texts, or records of one shape. */
export interface ListField<I> {
  readonly kind: 'list';
  readonly local: string;
  /** Local name and namespace of an item. */
  readonly item: string;
  readonly namespace: string;
  readonly of: [I] extends [string] ? 'text' : Shape<I>;
}

/** An element with fields of its own. */
export interface RecordField<R> {
  readonly kind: 'record';
  readonly local: string;
  readonly of: Shape<R>;
}

/** Any field, for the reader and the writer, which do not know the type. */
export type AnyField =
  | TextField
  | FlagField
  | CountField
  | BytesField
  | { readonly kind: 'list'; local: string; item: string; namespace: string; of: 'text' | AnyShape }
  | { readonly kind: 'record'; readonly local: string; readonly of: AnyShape };

/** Any shape, for the reader and the writer, which do not know the type. */
export interface AnyShape {
  readonly namespace: string;
  readonly fields: Readonly<Record<string, AnyField>>;
  readonly omitsEmpty?: boolean;
}

/** The namespace of a type of the service: WCF makes one for each. */
export function dataContract(typeName: string): string {
  return `http://schemas.datacontract.org/2004/07/${typeName}`;
}

/** The namespace of lists of plain values. */
export const ARRAYS = 'http://schemas.microsoft.com/2003/10/Serialization/Arrays';

export function text(local: string): TextField {
  return { kind: 'text', local };
}

export function optionalText(local: string): TextField {
  return { kind: 'text', local, optional: true };
}

export function flag(local: string): FlagField {
  return { kind: 'flag', local };
}

export function count(local: string): CountField {
  return { kind: 'count', local };
}

export function bytes(local: string, spare?: string): BytesField {
  return spare === undefined ? { kind: 'bytes', local } : { kind: 'bytes', local, spare };
}

export function texts(local: string): ListField<string> {
  return { kind: 'list', local, item: 'string', namespace: ARRAYS, of: 'text' };
}

export function records<I extends object>(local: string, item: string, of: Shape<I>): ListField<I> {
  return { kind: 'list', local, item, namespace: of.namespace, of } as ListField<I>;
}

export function record<R extends object>(local: string, of: Shape<R>): RecordField<R> {
  return { kind: 'record', local, of };
}
