import { decodeBase64 } from '../bytes/index.js';
import { elementsOf, textOf, type XmlElement } from '../xml/index.js';
import { isNil } from './nil.js';
import type { RawCollector } from './raw-fields.js';
import type { AnyField, AnyShape, Shape } from './shape.js';

/** Where a value is read: what is left to take of the parent, and where to put what cannot be taken. */
interface Place {
  readonly take: (local: string) => XmlElement | undefined;
  readonly raw: RawCollector;
  readonly path: string;
}

/**
 * Decodes an element into the type of a shape. It never fails: fields are found by local name in any order, nil, absent
 * and empty are the same, and what does not fit goes to `raw`.
 */
export function readShape<T>(shape: Shape<T>, element: XmlElement | undefined, raw: RawCollector): T {
  return readFields(shape as unknown as AnyShape, element, { raw, path: '' }) as T;
}

function readFields(
  shape: AnyShape,
  element: XmlElement | undefined,
  { raw, path }: { readonly raw: RawCollector; readonly path: string },
): Record<string, unknown> {
  const all = element === undefined ? [] : elementsOf(element);
  const { take, left } = takeByName(all);
  const place = { take, raw, path };
  const record: Record<string, unknown> = {};
  for (const key in shape.fields) {
    const value = readField(shape.fields[key] as AnyField, place);
    if (value !== undefined) record[key] = value;
  }
  for (const unknown of left()) raw.putTree(path + unknown.name.local, unknown);
  return record;
}

/** Gives the elements of each name in their order, once each, and then those that nobody has asked for. */
function takeByName(all: readonly XmlElement[]): {
  readonly take: (local: string) => XmlElement | undefined;
  readonly left: () => readonly XmlElement[];
} {
  const byName = new Map<string, XmlElement[]>();
  for (let i = all.length - 1; i >= 0; i--) {
    const element = all[i] as XmlElement;
    const namesakes = byName.get(element.name.local);
    if (namesakes === undefined) byName.set(element.name.local, [element]);
    else namesakes.push(element);
  }
  const taken = new Set<XmlElement>();
  return {
    take(local) {
      const found = byName.get(local)?.pop();
      if (found !== undefined) taken.add(found);
      return found === undefined || isNil(found) ? undefined : found;
    },
    left: () => all.filter((element) => !taken.has(element)),
  };
}

function readField(field: AnyField, place: Place): unknown {
  switch (field.kind) {
    case 'text': {
      const text = takeText(field.local, place);
      return field.optional && text === '' ? undefined : text;
    }
    case 'flag':
      return readFlag(field.local, place);
    case 'count':
      return readCount(field.local, place);
    case 'bytes':
      return readBytes(field.local, place) ?? (field.spare && readBytes(field.spare, place));
    case 'list':
      return readList(field, place);
    case 'record': {
      const element = place.take(field.local);
      return (
        element && readFields(field.of, element, { raw: place.raw, path: `${place.path}${field.local}/` })
      );
    }
  }
}

function takeText(local: string, place: Place): string {
  const element = place.take(local);
  if (element === undefined) return '';
  for (const child of elementsOf(element))
    place.raw.putTree(`${place.path}${local}/${child.name.local}`, child);
  return textOf(element)?.trim() ?? '';
}

function readFlag(local: string, place: Place): boolean {
  const text = takeText(local, place);
  if (text === 'true' || text === '1') return true;
  if (text !== 'false' && text !== '0' && text !== '') place.raw.put(place.path + local, text);
  return false;
}

function readCount(local: string, place: Place): number | undefined {
  const text = takeText(local, place);
  if (text === '') return undefined;
  const value = Number(text);
  if (/^-?\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  place.raw.put(place.path + local, text);
  return undefined;
}

function readBytes(local: string, place: Place): Uint8Array | undefined {
  const text = takeText(local, place);
  if (text === '') return undefined;
  const bytes = decodeBase64(text);
  if (bytes === undefined) place.raw.put(place.path + local, text);
  return bytes;
}

function readList(field: Extract<AnyField, { kind: 'list' }>, place: Place): unknown[] {
  const items: unknown[] = [];
  const path = `${place.path}${field.local}/`;
  for (let list = place.take(field.local); list !== undefined; list = place.take(field.local)) {
    // The service was seen to answer a lone text where the WSDL has a list of texts.
    const lone = textOf(list)?.trim() ?? '';
    if (lone !== '' && field.of === 'text') items.push(lone);
    else if (lone !== '') place.raw.put(place.path + field.local, lone);
    for (const item of elementsOf(list)) {
      if (item.name.local !== field.item) place.raw.putTree(path + item.name.local, item);
      else if (isNil(item)) continue;
      else if (field.of === 'text') items.push(textOf(item)?.trim() ?? '');
      else items.push(readFields(field.of, item, { raw: place.raw, path: `${path}${field.item}/` }));
    }
  }
  return items;
}
