import {
  canonicalize,
  changed,
  escapeAttribute,
  escapeText,
  isElement,
  readContent,
  vocabulary,
  type XmlElement,
  type XmlNamespace,
  type XmlNode,
} from '../../xml/index.js';
import { declaredAnew, type Scope, scopeInside } from './scope.js';

/**
 * Prints nodes in canonical form as they stand where some namespaces are in scope: none of these is declared again.
 *
 * Not with the canonical writer, which writes bytes: these are texts, and with it reading took a sixth longer.
 */
export function printFragment(nodes: readonly XmlNode[], scope: Scope): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += escapeText(node);
    else if (isElement(node)) text += printElement(node, scope);
    else if ('target' in node) text += printInstruction(node.target, node.data);
  }
  return text;
}

function printElement(element: XmlElement, outer: Scope): string {
  const { name, declarations, attributes, children } = element;
  let text = `<${name.qualified}`;
  if (declarations.length > 0) text += printDeclarations(declaredAnew(element, outer));
  for (const attribute of attributes)
    text += ` ${attribute.name.qualified}="${escapeAttribute(attribute.value)}"`;
  return `${text}>${printFragment(children, scopeInside(element, outer))}</${name.qualified}>`;
}

function printDeclarations(declarations: readonly XmlNamespace[]): string {
  return declarations
    .map(({ prefix, uri }) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`)
    .join('');
}

function printInstruction(target: string, data: string): string {
  return `<?${target}${data === '' ? '' : ' '}${data.replaceAll('\r', '&#xD;')}?>`;
}

const AROUND = vocabulary('', '', ['x']).x([]);
const END = '</x>';

/** Reads what {@link printFragment} has printed. @throws {FacturadorError} `ERR_XML_SYNTAX` and the others of reading */
export function readFragment(text: string, scope: Scope): readonly XmlNode[] {
  return readContent(text, { start: startOf(scope), end: END }).children;
}

const starts = new WeakMap<Scope, string>();

/** A start tag that declares what is in scope. */
function startOf(scope: Scope): string {
  let start = starts.get(scope);
  if (start === undefined) {
    const declarations = [...scope].map(([prefix, uri]) => ({ prefix, uri }));
    start = canonicalize(changed(AROUND, { declarations })).slice(0, -END.length);
    starts.set(scope, start);
  }
  return start;
}
