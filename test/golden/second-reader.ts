import { XMLParser } from 'fast-xml-parser';
import { type XmlElement, type XmlNode, xmlName } from '../../src/xml/index.js';

/** What fast-xml-parser makes of an element, in the order of the document: one key with the children, and `:@`. */
type Parsed = Readonly<Record<string, unknown>>;

const TEXT = '#text';
const ATTRIBUTES = ':@';
const PREFIX = '@_';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: PREFIX,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Its own decoding stops at the five names of XML.
  htmlEntities: true,
});

/** Reads XML with fast-xml-parser and gives it the shape of our trees; namespaces are resolved here. */
export function readByFastXmlParser(xml: Uint8Array): XmlElement {
  const nodes = parser.parse(Buffer.from(xml).toString()) as readonly Parsed[];
  const root = nodes.find((node) => !tagOf(node).startsWith('?')) as Parsed;
  return toElement(root, new Map([['', '']]));
}

function tagOf(node: Parsed): string {
  return Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '';
}

function toElement(node: Parsed, outer: ReadonlyMap<string, string>): XmlElement {
  const tag = tagOf(node);
  const given = Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, string>).map(
    ([key, value]) => [key.slice(PREFIX.length), value] as const,
  );
  const declared = given.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  const declarations = declared.map(([key, uri]) => ({ prefix: key.slice('xmlns:'.length), uri }));
  const scope = new Map([...outer, ...declarations.map(({ prefix, uri }) => [prefix, uri] as const)]);
  const attributes = given
    .filter((entry) => !declared.includes(entry))
    .map(([key, value]) => ({ name: nameOf(key, scope, false), value, written: undefined }));
  const children = (node[tag] as readonly Parsed[]).map(
    (child): XmlNode => (TEXT in child ? String(child[TEXT]) : toElement(child, scope)),
  );
  return { name: nameOf(tag, scope, true), declarations, attributes, children, written: undefined };
}

function nameOf(qualified: string, scope: ReadonlyMap<string, string>, isElement: boolean) {
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  const namespace = colon < 0 && !isElement ? '' : (scope.get(prefix) ?? `unbound ${prefix}`);
  return xmlName(prefix, qualified.slice(colon + 1), namespace);
}
