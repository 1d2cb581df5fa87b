import { isFacturadorError } from '../errors/index.js';
import {
  changed,
  isElement,
  readContent,
  readXml,
  writeXml,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from '../xml/index.js';

/** Local names, in lower case, of elements and attributes whose value is not shown. */
const SECRETS = new Set(['technicalkey', 'clavetecnica', 'softwarepin', 'pin', 'password', 'privatekey']);
/** A text that names one of them, in markup that is not XML or in JSON, is not shown either. */
const MENTION = /technical[-_]?key|software[-_]?pin|clave[-_]?tecnica/i;
const ENTITY = /&#?\w+;/;
const BASE64 = /^[A-Za-z0-9+/=\s]+$/;
const SHORTEST_BASE64 = 24;
const BLOT = '***';
/** XML within a text within XML; deeper than this nothing is shown. */
const DEEPEST_TEXT = 4;

/**
 * A message for a log: the text of the elements and attributes that are secret is `***`, whatever their prefix and however
 * they are written, and so is a text that holds them as XML of its own, escaped or in base64. Comments are left out.
 *
 * @returns undefined for what is not XML in UTF-8: in that, secrets cannot be found
 */
export function bodyWithoutSecrets(body: Uint8Array): string | undefined {
  const document = unlessMalformed(() => readXml(body));
  if (document === undefined) return undefined;
  const { root, isClean } = cleaned(document, 0);
  return new TextDecoder().decode(isClean ? body : writeXml(root));
}

/** A text for a message, or `***` when a secret is in it. */
export function textWithoutSecrets(text: string): string {
  return cleanText(text, 0);
}

function cleaned({ before, root, after }: Pick<XmlDocument, 'before' | 'root' | 'after'>, level: number) {
  const clean = cleanElement(root, level);
  return { root: clean, isClean: clean === root && before.length === 0 && after.length === 0 };
}

function cleanElement(element: XmlElement, level: number): XmlElement {
  const isSecret = SECRETS.has(element.name.local.toLowerCase());
  const attributes = element.attributes.map((one) => cleanAttribute(one, isSecret, level));
  const children = isSecret && element.children.length > 0 ? [BLOT] : cleanNodes(element.children, level);
  const isClean = isSame(attributes, element.attributes) && isSame<XmlNode>(children, element.children);
  return isClean ? element : changed(element, { attributes, children });
}

function cleanAttribute(attribute: XmlAttribute, isOfSecret: boolean, level: number): XmlAttribute {
  const { name, value } = attribute;
  const isSecret = SECRETS.has(name.local.toLowerCase()) || (isOfSecret && name.local !== 'nil');
  const clean = isSecret ? BLOT : cleanText(value, level);
  return clean === value ? attribute : { name, value: clean };
}

/** Without comments and instructions, so that what they cut apart is one text again. */
function cleanNodes(nodes: readonly XmlNode[], level: number): readonly XmlNode[] {
  const whole: XmlNode[] = [];
  let texts: string[] = [];
  const endText = (): void => {
    if (texts.length > 0) whole.push(cleanText(texts.join(''), level));
    texts = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string') texts.push(node);
    if (typeof node === 'string' || !isElement(node)) continue;
    endText();
    whole.push(cleanElement(node, level));
  }
  endText();
  return whole;
}

function cleanText(text: string, level: number): string {
  if (MENTION.test(text)) return BLOT;
  const inner = /[<&]/.test(text) ? text : ofBase64(text);
  if (inner === undefined) return text;
  if (level === DEEPEST_TEXT) return BLOT;
  const read =
    unlessMalformed(() => readXml(inner.trim())) ??
    unlessMalformed(() => ({
      before: [],
      root: readContent(inner, { start: '<x>', end: '</x>' }),
      after: [],
    }));
  if (read === undefined) return MENTION.test(inner) || ENTITY.test(inner) ? BLOT : text;
  return cleaned(read, level + 1).isClean ? text : BLOT;
}

/** XML that is written in base64. */
function ofBase64(text: string): string | undefined {
  if (text.length < SHORTEST_BASE64 || !BASE64.test(text)) return undefined;
  const decoded = Buffer.from(text, 'base64').toString();
  return /^\uFEFF?\s*</.test(decoded) ? decoded : undefined;
}

function isSame<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function unlessMalformed<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (isFacturadorError(error)) return undefined;
    throw error;
  }
}
