import type { AttributeExtra } from '../../model/index.js';
import { sortAttributes, type XmlAttribute, type XmlName, xmlAttribute, xmlName } from '../../xml/index.js';

type Attributes = readonly XmlAttribute[];

/** How the attributes of a received element differ from those that we write. */
export function differingAttributes(
  written: Attributes,
  found: Attributes,
): readonly AttributeExtra[] | undefined {
  if (areSameAttributes(written, found)) return undefined;
  const there = found
    .map((attribute) => [attribute, written.find((each) => isNamed(each, attribute))] as const)
    .filter(([attribute, ours]) => ours === undefined || !isSame(ours, attribute))
    .map(([attribute, ours]) => ({
      ...named(attribute),
      found: attribute.value,
      ...(ours !== undefined && { insteadOf: ours.value }),
    }));
  const absent = written
    .filter((attribute) => !found.some((each) => isNamed(each, attribute)))
    .map((attribute) => ({ ...named(attribute), insteadOf: attribute.value }));
  return [...there, ...absent];
}

/** The attributes that we write, with those differences that still apply. */
export function withDifferences(written: Attributes, extras: readonly AttributeExtra[]): Attributes {
  const list = new Map(written.map((attribute) => [keyOf(attribute.name), attribute]));
  for (const { name: qualified, namespace = '', found, insteadOf } of extras) {
    const colon = qualified.indexOf(':');
    const name = xmlName(qualified.slice(0, Math.max(colon, 0)), qualified.slice(colon + 1), namespace);
    const key = keyOf(name);
    if (list.get(key)?.value !== insteadOf) continue;
    if (found === undefined) list.delete(key);
    else list.set(key, xmlAttribute(name, found));
  }
  return sortAttributes([...list.values()]);
}

function keyOf({ local, namespace }: XmlName): string {
  return `${local} ${namespace}`;
}

/** Whether the attributes of two elements are the same, in the same order. */
export function areSameAttributes(written: Attributes, found: Attributes): boolean {
  if (written.length !== found.length) return false;
  for (let i = 0; i < written.length; i++) {
    if (!isSame(written[i] as XmlAttribute, found[i] as XmlAttribute)) return false;
  }
  return true;
}

function isSame(a: XmlAttribute, b: XmlAttribute): boolean {
  if (a.value !== b.value) return false;
  return (
    a.name === b.name || (a.name.qualified === b.name.qualified && a.name.namespace === b.name.namespace)
  );
}

function isNamed({ name: a }: Pick<XmlAttribute, 'name'>, { name: b }: Pick<XmlAttribute, 'name'>): boolean {
  return a.local === b.local && a.namespace === b.namespace;
}

function named({ name }: XmlAttribute): Pick<AttributeExtra, 'name' | 'namespace'> {
  return { name: name.qualified, ...(name.namespace !== '' && { namespace: name.namespace }) };
}
