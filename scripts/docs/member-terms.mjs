// What a docstring says of a member for the glossary: the Spanish term, the element that it goes into and the clause.
//   /** Σ lines, before taxes. @es valor bruto · `cbc:LineExtensionAmount` · FAU02 */
//   /** Where the signature goes. @es lugar de la firma · propio */     the library's own: no standard says it
import ts from 'typescript';

/** @typedef {{ type: string, name: string, term: string, place: string, clause: string }} Member */

/** The clause of what is the library's own. */
export const OWN = 'propio';
/** The place of what goes into no element of its own. */
const NOWHERE = '–';
const SEPARATOR = ' · ';

const NUMBER = String.raw`\d+(?:\.\d+)*`;
const CODE = String.raw`[A-Z]{3}\d{2}`;
const PLACE = /^(?:–|la raíz|`[^`]+`(?:, `[^`]+`)*)$/;
const CLAUSE = new RegExp(
  [
    `${CODE}(?: a ${CODE})?`,
    `§${NUMBER}`,
    `tabla ${NUMBER}`,
    `tablas ${NUMBER} [ay] ${NUMBER}`,
    String.raw`Res\. \d+ de \d{4}`,
    String.raw`UBL 2\.1`,
    String.raw`(?:Canonical XML|Namespaces in XML) 1\.0`,
    'GetNumberingRange',
  ]
    .map((shape) => `^${shape}$`)
    .join('|'),
);

/**
 * The members of the object types of a source file, and what their docstrings lack.
 *
 * @param {string} text the source
 * @param {string} file its name, for the faults
 * @returns {{ members: Member[], faults: string[] }}
 */
export function readMembers(text, file) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Member[]} */
  const members = [];
  /** @type {string[]} */
  const faults = [];
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement)) visit(statement.members, statement.name.text, '');
    if (ts.isTypeAliasDeclaration(statement) && ts.isTypeLiteralNode(statement.type))
      visit(statement.type.members, statement.name.text, '');
  }
  return { members, faults };

  /**
   * @param {ts.NodeArray<ts.TypeElement>} elements
   * @param {string} type
   * @param {string} above path of the member that holds them, with its dot
   */
  function visit(elements, type, above) {
    for (const element of elements) {
      const name = above + (element.name?.getText() ?? element.getText());
      const said = readDocstring(element);
      if (typeof said === 'string') faults.push(`${file}: ${type}.${name}: ${said}`);
      else members.push({ type, name, ...said });
      if (ts.isPropertySignature(element) && element.type) visitLiterals(element.type, type, `${name}.`);
    }
  }

  /**
   * @param {ts.Node} node
   * @param {string} type
   * @param {string} above
   */
  function visitLiterals(node, type, above) {
    if (ts.isTypeLiteralNode(node)) visit(node.members, type, above);
    else ts.forEachChild(node, (child) => visitLiterals(child, type, above));
  }
}

/**
 * @param {ts.TypeElement} element
 * @returns {Pick<Member, 'term' | 'place' | 'clause'> | string} a string says what is wrong
 */
function readDocstring(element) {
  const docstring = ts.getJSDocCommentsAndTags(element).findLast(ts.isJSDoc);
  if (!docstring || plain(docstring.comment) === '') return 'no docstring';
  const tags = (docstring.tags ?? []).filter(({ tagName }) => tagName.text === 'es');
  if (tags.length !== 1) return `${tags.length} tags @es, expected one`;
  const [term = '', place = '', clause = '', ...more] = plain(tags[0]?.comment).split(SEPARATOR);
  if (term === '' || place === '' || more.length > 0) return 'expected `@es term · place · clause`';
  if (place === OWN && clause === '') return { term, place: NOWHERE, clause: OWN };
  if (!PLACE.test(place)) return `${place} is no place: expected \`cac:…\`, – or la raíz`;
  const unknown = clause.split(', ').find((part) => !CLAUSE.test(part));
  if (unknown !== undefined) return `'${unknown}' is no clause`;
  return { term, place, clause };
}

/** @param {string | ts.NodeArray<ts.JSDocComment> | undefined} comment */
function plain(comment) {
  return (ts.getTextOfJSDocComment(comment) ?? '').replaceAll(/\s+/g, ' ').trim();
}
