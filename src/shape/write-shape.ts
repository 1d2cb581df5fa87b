import { asBuffer } from '../bytes/index.js';
import {
  declaring,
  type ElementFunction,
  vocabulary,
  type XmlAttribute,
  type XmlElement,
  type XmlNamespace,
  xmlAttribute,
  xmlName,
} from '../xml/index.js';
import { declaration, XSI } from './declaration.js';
import type { AnyField, AnyShape, Shape } from './shape.js';

/** Prefixes by depth, as the service hands them out below `a` (addressing). */
const PREFIXES = 'bcdefgh';
const NIL: readonly XmlAttribute[] = [xmlAttribute(xmlName('i', 'nil', XSI), 'true')];

/** Where a value is written: what makes elements of its namespace, and how many namespaces are above. */
interface Place {
  readonly make: (
    local: string,
    content: string | readonly XmlElement[],
    attributes?: readonly XmlAttribute[],
  ) => XmlElement;
  readonly depth: number;
}

/**
 * Writes the elements of a type's fields as the service's serializer does: in the WSDL's order, nil for what is absent,
 * one prefix per namespace. The element that holds them declares the prefix `b` for the shape's namespace.
 */
export function writeShape<T>(shape: Shape<T>, value: Partial<T>): readonly XmlElement[] {
  const known = shape as unknown as AnyShape;
  return writeFields(known, value as Record<string, unknown>, placeOf(known.namespace, 0));
}

/** The declarations that {@link writeShape}'s elements need around them. */
export function shapeDeclarations({ namespace }: Pick<AnyShape, 'namespace'>): readonly XmlNamespace[] {
  return [declaration(prefixAt(0), namespace), declaration('i', XSI)];
}

/** One element of a list whose items are in the shape's namespace. */
export function writeItem(
  shape: Pick<AnyShape, 'namespace'>,
  local: string,
  children: readonly XmlElement[],
) {
  return placeOf(shape.namespace, 0).make(local, children);
}

function prefixAt(depth: number): string {
  return PREFIXES.charAt(depth);
}

function placeOf(namespace: string, depth: number): Place {
  const prefix = prefixAt(depth);
  return { make: (local, ...rest) => elementFunction(prefix, namespace, local)(...rest), depth };
}

// The names are those of the shapes, so that there is an end to them.
const functions = new Map<string, ElementFunction>();

function elementFunction(prefix: string, namespace: string, local: string): ElementFunction {
  const key = `${prefix} ${local} ${namespace}`;
  const known = functions.get(key);
  if (known !== undefined) return known;
  const made = vocabulary(prefix, namespace, [local])[local] as ElementFunction;
  functions.set(key, made);
  return made;
}

function writeFields(shape: AnyShape, value: Record<string, unknown>, place: Place): XmlElement[] {
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    const given = value[key];
    if (shape.omitsEmpty && isEmpty(given)) return [];
    return writeField(field, given, place);
  });
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)
  );
}

function writeField(field: AnyField, value: unknown, place: Place): XmlElement[] {
  const { make } = place;
  const nil = make(field.local, '', NIL);
  switch (field.kind) {
    case 'text':
      return [value === undefined ? nil : make(field.local, String(value))];
    case 'flag':
      return [make(field.local, value === true ? 'true' : 'false')];
    case 'count':
      return [make(field.local, String(value ?? 0))];
    case 'bytes': {
      const first = value instanceof Uint8Array ? make(field.local, asBuffer(value).toString('base64')) : nil;
      return field.spare === undefined ? [first] : [first, make(field.spare, '', NIL)];
    }
    case 'list':
      return [writeList(field, value as readonly unknown[] | undefined, place)];
    case 'record':
      return [
        value === undefined ? nil : within(field, field.of, { values: [value], place, write: writeRecord }),
      ];
  }
}

type ListField = Extract<AnyField, { kind: 'list' }>;

function writeList(field: ListField, items: readonly unknown[] | undefined, place: Place): XmlElement {
  const { of } = field;
  return within(field, field, {
    values: items,
    place,
    write: (item, inner) => {
      if (of === 'text') return [inner.make(field.item, String(item))];
      const children = writeFields(of, item as Record<string, unknown>, inner);
      return [inner.make(field.item, children)];
    },
  });
}

function writeRecord(value: unknown, inner: Place, of: AnyShape): XmlElement[] {
  return writeFields(of, value as Record<string, unknown>, inner);
}

/** An element whose content is in another namespace, which it declares. */
function within<Of extends { readonly namespace: string }>(
  { local }: { readonly local: string },
  of: Of,
  {
    values,
    place: { make, depth },
    write,
  }: {
    readonly values: readonly unknown[] | undefined;
    readonly place: Place;
    readonly write: (value: unknown, inner: Place, of: Of) => XmlElement[];
  },
): XmlElement {
  const inner = placeOf(of.namespace, depth + 1);
  const children = (values ?? []).flatMap((value) => write(value, inner, of));
  const element = values === undefined ? make(local, '', NIL) : make(local, children);
  return declaring(element, [declaration(prefixAt(depth + 1), of.namespace)]);
}
