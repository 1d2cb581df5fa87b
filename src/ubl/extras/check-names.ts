import { FacturadorError } from '../../errors/index.js';
import {
  isElement,
  isNcName,
  type NamespaceScope,
  namespaceScope,
  type XmlAttribute,
  type XmlElement,
  type XmlName,
  type XmlNode,
} from '../../xml/index.js';

/** As long as the reader takes them. */
const LONGEST_NAME = 1000;
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XML = 'http://www.w3.org/XML/1998/namespace';

interface Check {
  readonly scope: NamespaceScope;
  /** Names of elements that mean what they should where the walk is. */
  sound: Set<XmlName>;
  /** What a reader has read where it stands. */
  readonly strangers: ReadonlySet<XmlNode>;
}

/**
 * Refuses a tree that the extras have given names or prefixes which XML does not have: printed, they could become other
 * attributes or elements than the tree has.
 *
 * @throws {FacturadorError} `ERR_XML_SYNTAX`, `ERR_XML_LIMIT`
 */
export function checkNames(root: XmlElement, strangers: ReadonlySet<XmlNode>): void {
  checkElement(root, { scope: namespaceScope(), sound: new Set(), strangers });
}

function checkElement(element: XmlElement, check: Check): void {
  const { declarations, attributes, children, name } = element;
  const { scope, sound, strangers } = check;
  const declares = declarations.length > 0;
  if (declares) {
    checkDeclarations(element);
    scope.enter(declarations);
    check.sound = new Set();
  }
  if (!check.sound.has(name)) {
    checkName(name);
    checkMeaning(name, name.prefix, scope);
    check.sound.add(name);
  }
  if (attributes.length > 0) checkAttributes(attributes, scope);
  for (let i = 0; i < children.length; i++) {
    const node = children[i] as XmlNode;
    if (typeof node !== 'string' && isElement(node) && !strangers.has(node)) checkElement(node, check);
  }
  if (declares) {
    scope.leave();
    check.sound = sound;
  }
}

function checkDeclarations({ declarations }: XmlElement): void {
  const prefixes = new Set<string>();
  for (const { prefix, uri } of declarations) {
    const isBound = prefix === 'xml' ? uri === XML : prefix !== 'xmlns' && uri !== XML && uri !== XMLNS;
    const isMeant = prefix === '' || (isNcName(prefix) && uri !== '');
    if (!isBound || !isMeant || prefixes.has(prefix)) throw refused(`the declaration of the prefix`, prefix);
    prefixes.add(prefix);
  }
}

function checkAttributes(attributes: readonly XmlAttribute[], scope: NamespaceScope): void {
  for (const { name } of attributes) {
    const { prefix, namespace, qualified } = name;
    checkName(name);
    // The default namespace is not that of attributes.
    if (prefix !== '' || namespace !== '') checkMeaning(name, prefix || 'xmlns', scope);
    if (qualified === 'xmlns') throw refused('the attribute', qualified);
  }
  if (attributes.length < 2) return;
  const names = new Set(attributes.map(({ name }) => `${name.local} ${name.namespace}`));
  if (names.size < attributes.length)
    throw refused('one attribute twice beside', attributes[0]?.name.qualified ?? '');
}

/** Names that have been found to be such. */
const known = new WeakSet<XmlName>();

function checkName(name: XmlName): void {
  if (known.has(name)) return;
  const { prefix, local, qualified } = name;
  if (qualified.length > LONGEST_NAME) {
    const message = `Found a name of ${qualified.length} characters in the extras of the document, expected at most ${LONGEST_NAME}`;
    throw new FacturadorError('ERR_XML_LIMIT', message, { path: 'extras' });
  }
  const isSound = isNcName(local) && (prefix === '' || isNcName(prefix));
  if (!isSound) throw refused('the name', qualified);
  known.add(name);
}

function checkMeaning({ qualified, namespace }: XmlName, prefix: string, scope: NamespaceScope): void {
  const meant = prefix === 'xml' ? XML : (scope.uriOf(prefix) ?? '');
  if (meant !== namespace || (prefix !== '' && meant === ''))
    throw refused('a prefix that is declared otherwise, or not at all, in', qualified);
}

function refused(what: string, text: string): FacturadorError {
  const shown = JSON.stringify(text.slice(0, 60));
  return new FacturadorError(
    'ERR_XML_SYNTAX',
    `Found ${what} ${shown} in the extras of the document, expected what XML can have there`,
    { path: 'extras' },
  );
}
