/**
 * @typedef {import('./pairs.mjs').Witness} Witness
 * @typedef {import('./subjects.mjs').Subject} Subject
 * @typedef {{ subjects: readonly Subject[], pairs: readonly Witness[], examples: readonly Witness[] }} Coverage
 */

/** More pairs than this are not named one by one. */
const MOST_NAMED = 4;

/** @param {Coverage} coverage */
export function printPage({ subjects, pairs, examples }) {
  const sections = subjects.map(({ title, source, rows }) => {
    const lines = rows.map(({ fact, code, name }) => {
      const shown = [
        named(witnesses(pairs, fact), linkOfPair),
        named(witnesses(examples, fact), linkOfExample),
      ];
      return `| \`${code}\` | ${name} | ${shown.join(' | ')} |`;
    });
    const head = `## ${title} (${source})\n\n| código | nombre | pares | ejemplos |\n|---|---|---|---|\n`;
    return `${head}${lines.join('\n')}\n`;
  });
  return `# Cobertura

Lo escribe \`node scripts/gate/coverage.mjs --write\`, tras compilar, y lo revisa la compuerta: nada aquí es a mano. Un par es un borrador con el XML que se construye
de él (\`fixtures/documents\`): la prueba exige que sea igual byte por byte, válido según el esquema de la DIAN, igual al
volver a leerlo y leído lo mismo por otra biblioteca. Los ejemplos (\`examples\`) los corre la compuerta con el paquete instalado.
Hay ${pairs.length} pares y ${examples.filter(({ facts }) => [...facts].some((fact) => fact.startsWith('type '))).length} ejemplos de documentos.

${sections.join('\n')}`;
}

/**
 * @param {Coverage} coverage
 * @param {'title' | 'english'} language
 */
export function printTable({ subjects, pairs, examples }, language) {
  const head =
    language === 'title'
      ? '| documentos de venta | con un par de referencia | con un ejemplo | códigos |'
      : '| sales documents | with a golden pair | with an example | codes |';
  const lines = subjects.map((subject) => {
    const { rows } = subject;
    /** @param {readonly Witness[]} among */
    const count = (among) => rows.filter(({ fact }) => witnesses(among, fact).length > 0).length;
    const codes = rows.map(({ code }) => code).join(', ');
    const shown = subject.source === '§6' ? '' : codes;
    return `| ${subject[language]} | ${count(pairs)} / ${rows.length} | ${count(examples)} | ${shown} |`;
  });
  return `${head}\n|---|---|---|---|\n${lines.join('\n')}`;
}

/**
 * @param {readonly Witness[]} among
 * @param {string} fact
 */
function witnesses(among, fact) {
  return among.filter(({ facts }) => facts.has(fact)).map(({ name }) => name);
}

/**
 * @param {readonly string[]} names
 * @param {(name: string) => string} link
 */
function named(names, link) {
  if (names.length === 0) return '–';
  const shown = names.slice(0, MOST_NAMED).map(link).join(', ');
  return names.length > MOST_NAMED ? `${shown} y ${names.length - MOST_NAMED} más` : shown;
}

/** @param {string} name */
function linkOfPair(name) {
  return `[${name}](../fixtures/documents/${name}.json)`;
}

/** @param {string} name */
function linkOfExample(name) {
  return `[${name}](../examples/${name})`;
}
