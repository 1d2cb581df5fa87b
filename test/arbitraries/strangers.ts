import fc from 'fast-check';
import { NAMESPACES } from '../../src/ubl/index.js';
import {
  canonicalize,
  changed,
  isElement,
  readXml,
  sortAttributes,
  type XmlElement,
  type XmlNode,
  xmlAttribute,
  xmlName,
} from '../../src/xml/index.js';
import { xmlSource } from './xml-source.js';

/** A change of one element. */
type Change = (element: XmlElement) => XmlElement;

const element = (text: string): XmlElement => readXml(text).root;
const XMLNS = `xmlns:cbc="${NAMESPACES.cbc}" xmlns:cac="${NAMESPACES.cac}" xmlns:ext="${NAMESPACES.ext}"`;

/** What nobody expects there: of UBL, of somebody else, known by name or not, of any content. */
const stranger: fc.Arbitrary<XmlNode> = fc.oneof(
  xmlSource.map(element),
  fc
    .constantFrom(
      `<cbc:AccountingCost ${XMLNS}>7</cbc:AccountingCost>`,
      `<cbc:ID ${XMLNS} schemeID="x">otro</cbc:ID>`,
      `<cbc:Note ${XMLNS}> una <cbc:b/> nota </cbc:Note>`,
      `<cac:Signature ${XMLNS}>\n\t<cbc:ID>firma</cbc:ID>\n</cac:Signature>`,
      `<ext:UBLExtension ${XMLNS}><ext:ExtensionContent><a xmlns=""/></ext:ExtensionContent></ext:UBLExtension>`,
      `<ds:Signature xmlns:ds="${NAMESPACES.ds}"><ds:SignedInfo>  </ds:SignedInfo></ds:Signature>`,
      '<q xmlns="urn:q"><r xmlns=""><s xmlns="urn:q"/></r></q>',
    )
    .map(element),
  fc.constantFrom({ comment: ' nota ' }, { target: 'pi', data: 'a="1"' }, { target: 'pi', data: '' }),
);

const blank = fc.constantFrom(' ', '\n', '\r\n\t', '\u00a0', ' suelto ');
const loose: fc.Arbitrary<XmlNode> = fc.oneof(
  { weight: 3, arbitrary: stranger },
  { weight: 2, arbitrary: blank },
);

/** Puts a node among the children; text only where there are elements, since elsewhere it is a value. */
const insertion: fc.Arbitrary<Change> = fc.tuple(loose, fc.nat()).map(([node, place]) => (parent) => {
  const takesText = parent.children.some((child) => typeof child !== 'string');
  if (typeof node === 'string' && !takesText) return parent;
  const at = place % (parent.children.length + 1);
  return changed(parent, { children: parent.children.toSpliced(at, 0, node) });
});

const attribute: fc.Arbitrary<Change> = fc
  .tuple(
    fc.constantFrom(
      xmlName('', 'schemeName', ''),
      xmlName('', 'listID', ''),
      xmlName('', 'ñ', ''),
      xmlName('xml', 'lang', 'http://www.w3.org/XML/1998/namespace'),
      xmlName('xsi', 'nil', NAMESPACES.xsi),
    ),
    fc.constantFrom('', 'x', ' <&>"\t\n\r '),
  )
  .map(([name, value]) => (owner) => {
    const others = owner.attributes.filter((each) => each.name.qualified !== name.qualified);
    const attributes = sortAttributes([...others, xmlAttribute(name, value)]);
    return name.prefix === 'xsi'
      ? declaring('xsi', changed(owner, { attributes }))
      : changed(owner, { attributes });
  });

function declaring(prefix: string, owner: XmlElement): XmlElement {
  const others = owner.declarations.filter((each) => each.prefix !== prefix);
  const uri = prefix === 'xsi' ? NAMESPACES.xsi : `urn:${prefix}`;
  return changed(owner, { declarations: [...others, { prefix, uri }] });
}

const withoutAttribute: fc.Arbitrary<Change> = fc
  .nat()
  .map((place) => (owner) => changed(owner, { attributes: owner.attributes.toSpliced(place % 4, 1) }));

const declaration: fc.Arbitrary<Change> = fc
  .constantFrom('acme', 'xsi', 'sinuso', 'a')
  .map((prefix) => (owner) => declaring(prefix, owner));

const change = fc.oneof(
  { weight: 5, arbitrary: insertion },
  { weight: 2, arbitrary: attribute },
  { weight: 1, arbitrary: withoutAttribute },
  { weight: 1, arbitrary: declaration },
);

/** The source of a document in which so many elements, wherever they are, have been changed. */
export function withStrangers(root: XmlElement): fc.Arbitrary<string> {
  const size = countElements(root);
  return fc
    .array(fc.tuple(fc.nat(size - 1), change), { minLength: 1, maxLength: 8 })
    .map((changes) => canonicalize(changeAll(root, changes), { withComments: true }));
}

function countElements(root: XmlElement): number {
  return root.children.reduce((sum, child) => sum + (isTreeNode(child) ? countElements(child) : 0), 1);
}

function isTreeNode(node: XmlNode): node is XmlElement {
  return typeof node === 'object' && isElement(node);
}

/** Elements are counted in the order of the document that was given. */
function changeAll(root: XmlElement, changes: readonly (readonly [number, Change])[]): XmlElement {
  let next = 0;
  const visit = (element: XmlElement): XmlElement => {
    const place = next++;
    const children = element.children.map((child) => (isTreeNode(child) ? visit(child) : child));
    return changes
      .filter(([at]) => at === place)
      .reduce((owner, [, apply]) => apply(owner), changed(element, { children }));
  };
  return visit(root);
}
