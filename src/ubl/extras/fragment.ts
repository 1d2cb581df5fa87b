import {
  escapeAttribute,
  escapeText,
  isElement,
  type NamespaceScope,
  readContent,
  type XmlElement,
  type XmlNamespace,
  type XmlNode,
} from '../../xml/index.js';
import { declaredAnew } from './scope.js';

/**
 * Prints nodes in canonical form as they stand where some namespaces are in scope: none of these is declared again.
 *
 * Not with the canonical writer, which writes bytes: these are texts, and with it reading took a sixth longer.
 */
export function printFragment(nodes: readonly XmlNode[], scope: NamespaceScope): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += escapeText(node);
    else if (isElement(node)) text += printElement(node, scope);
    else if ('target' in node) text += printInstruction(node.target, node.data);
  }
  return text;
}

function printElement(element: XmlElement, scope: NamespaceScope): string {
  const { name, declarations, attributes, children } = element;
  const declares = declarations.length > 0;
  let text = `<${name.qualified}`;
  if (declares) text += printDeclarations(declaredAnew(element, scope));
  for (const attribute of attributes)
    text += ` ${attribute.name.qualified}="${escapeAttribute(attribute.value)}"`;
  if (declares) scope.enter(declarations);
  text += `>${printFragment(children, scope)}</${name.qualified}>`;
  if (declares) scope.leave();
  return text;
}

function printDeclarations(declarations: readonly XmlNamespace[]): string {
  return declarations
    .map(({ prefix, uri }) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`)
    .join('');
}

function printInstruction(target: string, data: string): string {
  return `<?${target}${data === '' ? '' : ' '}${data.replaceAll('\r', '&#xD;')}?>`;
}

const START = '<x';
const END = '</x>';

/** Reads what {@link printFragment} has printed. @throws {FacturadorError} `ERR_XML_SYNTAX` and the others of reading */
export function readFragment(text: string, scope: NamespaceScope): readonly XmlNode[] {
  const declarations: XmlNamespace[] = [];
  for (const prefix of mentionedPrefixes(text)) {
    const uri = scope.uriOf(prefix) ?? '';
    if (uri !== '') declarations.push({ prefix, uri });
  }
  return readContent(text, { start: `${START}${printDeclarations(declarations)}>`, end: END }).children;
}

/** What ends a name on its left. */
const BEFORE_NAME: ReadonlySet<string> = new Set('</:="\'> \t\n\r');

/** No name that is read is longer. */
const LONGEST_PREFIX = 1000;

/** The prefixes that a text may have: all that precedes a colon. The other namespaces in scope need no declaration. */
function mentionedPrefixes(text: string): ReadonlySet<string> {
  const prefixes = new Set(['']);
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    let start = colon;
    while (start > 0 && !BEFORE_NAME.has(text.charAt(start - 1))) start -= 1;
    if (colon - start <= LONGEST_PREFIX) prefixes.add(text.slice(start, colon));
  }
  return prefixes;
}
