// The glossary as Markdown, from the members of the model and the order of its sections.
import { OWN } from './member-terms.mjs';

/** @typedef {import('./member-terms.mjs').Member} Member */
/** @typedef {import('./glossary-sections.mjs').Group} Group */
/** @typedef {import('./glossary-sections.mjs').Section} Section */

/** One term of a table: in each column the members that mean it. */
/** @typedef {{ term: string, place: string, clause: string, cells: Map<string, Set<string>> }} Row */

const HEAD = `# Glosario

<!-- Generado por scripts/docs/glossary-page.mjs con los comentarios de src/model: no se edita a mano. -->

El término, el identificador en el documento y en el borrador, el elemento y la cláusula del Anexo Técnico 1.9. Los códigos son los de la factura; los de las notas empiezan por C (crédito) o D (débito). «–» quiere decir que no hay; «${OWN}», que es de esta biblioteca y ninguna norma lo dice. Lo mismo muestra el editor sobre cada campo, con su explicación en inglés.
`;

/**
 * The page, and what does not fit: a type in no section or in two, a section's type that is not there, a term that means
 * two things in one table.
 *
 * @param {readonly Member[]} members
 * @param {readonly Section[]} sections
 * @returns {{ page: string, faults: string[] }}
 */
export function printGlossary(members, sections) {
  const groups = sections.flatMap((section) => section.groups);
  const faults = [
    ...misplaced(members, groups),
    ...groups.flatMap((group) => contradictions(members, group)),
  ];
  const parts = sections.map(({ title, groups }) => [
    `## ${title}`,
    ...groups.map((group) => printGroup(members, group)),
  ]);
  return { page: `${[HEAD.trimEnd(), ...parts.flat()].join('\n\n')}\n`, faults };
}

/**
 * @param {readonly Member[]} members
 * @param {readonly Group[]} groups
 */
function misplaced(members, groups) {
  const placed = groups.flatMap(typesOf);
  const types = new Set(members.map(({ type }) => type));
  return [
    ...[...types].filter((type) => !placed.includes(type)).map((type) => `${type}: in no section`),
    ...placed.filter((type) => !types.has(type)).map((type) => `${type}: no such type`),
    ...placed.filter((type, index) => placed.indexOf(type) < index).map((type) => `${type}: in two tables`),
  ];
}

/**
 * @param {readonly Member[]} members
 * @param {Group} group
 */
function contradictions(members, group) {
  const rows = rowsOf(members, group);
  return membersOf(members, group).flatMap(({ type, name, term, place, clause }) => {
    const row = rows.get(term);
    const agrees = row?.place === place && row.clause === clause;
    return agrees
      ? []
      : [`${type}.${name}: '${term}' is ${row?.place} · ${row?.clause} at another member of its table`];
  });
}

/**
 * @param {readonly Member[]} members
 * @param {Group} group
 */
function printGroup(members, group) {
  const columns = Object.keys(group.columns);
  const rows = [...rowsOf(members, group).values()].map(({ term, place, clause, cells }) => [
    term,
    ...columns.map((column) => [...(cells.get(column) ?? ['–'])].join(', ')),
    place,
    clause,
  ]);
  const table = [
    ['término', ...columns, 'elemento', 'cláusula'],
    [...columns, '', '', ''].map(() => '---'),
    ...rows,
  ];
  const types = typesOf(group).map((type) => `\`${type}\``);
  return `Tipos: ${types.join(', ')}. ${group.text}\n\n${table.map(printRow).join('\n')}`;
}

/** @param {readonly string[]} cells */
function printRow(cells) {
  return `| ${cells.join(' | ')} |`;
}

/**
 * @param {readonly Member[]} members
 * @param {Group} group
 */
function rowsOf(members, group) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const { type, name, term, place, clause } of membersOf(members, group)) {
    const row = rows.get(term) ?? { term, place, clause, cells: new Map() };
    const column = Object.keys(group.columns).find((key) => group.columns[key]?.includes(type)) ?? '';
    row.cells.set(column, (row.cells.get(column) ?? new Set()).add(`\`${name}\``));
    rows.set(term, row);
  }
  return rows;
}

/**
 * The members of a table, type by type in its order.
 *
 * @param {readonly Member[]} members
 * @param {Group} group
 */
function membersOf(members, group) {
  return typesOf(group).flatMap((type) => members.filter((member) => member.type === type));
}

/** @param {Group} group */
function typesOf(group) {
  return Object.values(group.columns).flat();
}
