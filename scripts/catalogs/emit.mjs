const WIDTH = 110;
const HEADER =
  '// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.\n';

export const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const quote = (text) =>
  text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replace(/[\\']/g, '\\$&')}'`;
const literal = (value) => (typeof value === 'string' ? quote(value) : String(value));

/** The source text of one table's module, formatted as the formatter would. */
export function emitModule(spec, rows) {
  if (spec.layout === 'fragment') return emitFragment(spec, rows);
  const fields = spec.fields ?? [];
  const data = rows.map((row) => [
    ['code', spec.codeOf?.(row) ?? row.code],
    ['name', row.name],
    ...fields.map(([field, , of]) => [field.replace('?', ''), of(row)]),
  ]);
  const layout = spec.layout === 'text' ? emitText(spec, data) : emitRows(spec, data);
  return [
    HEADER,
    importLines(spec),
    '\n',
    layout.before,
    codeType(spec, data),
    docLines([`A row of {@link ${spec.name}}.`]),
    rowType(spec, fields),
    '\n',
    docLines([...wrap(spec.title), '', ...wrap(`${capital(spec.source)}: ${rows.length} rows.`)]),
    layout.constant,
  ].join('');
}

function importLines(spec) {
  const reader = spec.layout === 'text' ? ', readRows' : '';
  return `import { type CodeRow, catalog${reader} } from './catalog.js';\n${spec.imports ?? ''}`;
}

function codeType(spec, data) {
  if (spec.code === undefined) return '';
  const doc = docLines([`A code of {@link ${spec.name}}.`]);
  const codes = [...new Set(data.map(([[, code]]) => quote(code)))];
  const line = `${doc}export type ${spec.code} = ${codes.join(' | ')};\n\n`;
  if (line.length - doc.length <= WIDTH + 2) return line;
  return `${doc}export type ${spec.code} =\n${codes.map((code) => `  | ${code}`).join('\n')};\n\n`;
}

function rowType(spec, fields) {
  const base = spec.code === undefined ? 'CodeRow' : `CodeRow<${spec.code}>`;
  if (fields.length === 0) return `export type ${spec.row} = ${base};\n`;
  const lines = fields.map(([field, type]) => `  readonly ${field}: ${type};\n`).join('');
  return `export interface ${spec.row} extends ${base} {\n${lines}}\n`;
}

function emitRows(spec, data) {
  const head = `${declaration(spec)}(() => [`;
  if (head.length <= WIDTH) return { before: '', constant: `${head}\n${rowLines(data, '  ')}]);\n` };
  const rows = rowLines(data, '    ');
  return { before: '', constant: `${declaration(spec)}(\n  () => [\n${rows}  ],\n);\n` };
}

function rowLines(data, indent) {
  const rows = data.map((entries) => {
    const present = entries
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, literal(value)]);
    const line = `${indent}{ ${present.map(([key, value]) => `${key}: ${value}`).join(', ')} },`;
    if (line.length <= WIDTH) return line;
    const properties = present.map((entry) => property(entry, `${indent}  `));
    return `${indent}{\n${properties.join('\n')}\n${indent}},`;
  });
  return `${rows.join('\n')}\n`;
}

function property([key, value], indent) {
  const line = `${indent}${key}: ${value},`;
  // The formatter never breaks after a key of four letters or fewer.
  return line.length <= WIDTH || key.length < 5 ? line : `${indent}${key}:\n${indent}  ${value},`;
}

function emitText(spec, data) {
  const lines = data.map((entries) => entries.map(([, value]) => plain(value)).join('|'));
  const keys = data[0].map(([key]) => quote(key)).join(', ');
  const call = `readRows<${spec.row}>([${keys}], TEXT)`;
  return {
    before: `const TEXT = \`${lines.join('\n')}\`;\n\n`,
    constant: `${declaration(spec)}(() =>\n  ${call},\n);\n`,
  };
}

const declaration = (spec) => `export const ${spec.name} = /* @__PURE__ */ catalog<${spec.row}>`;

function emitFragment(spec, rows) {
  const doc = docLines([...wrap(spec.title), '', `${capital(spec.source)}: ${rows.length} rows.`]);
  const lines = spec.lines(rows).map(checked);
  return `${HEADER}\n${doc}export const ${spec.constant} = \`${lines.join('\n')}\`;\n`;
}

function plain(value) {
  if (typeof value !== 'string' || value.includes('|'))
    throw new Error(`${JSON.stringify(value)} cannot stand in a text table`);
  return checked(value);
}

function checked(line) {
  if (/[\n\r\\`]|\$\{/.test(line)) throw new Error(`${JSON.stringify(line)} cannot stand in a text table`);
  return line;
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function docLines(lines) {
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

function wrap(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > WIDTH - 4) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The folder's index: every name, one by one. `manual` lists the modules written by hand. */
export function emitIndex(specs, manual) {
  const modules = [
    ...manual,
    ...specs
      .filter((spec) => spec.layout !== 'fragment')
      .map((spec) => ({
        file: kebab(spec.name),
        types: [spec.code, spec.row].filter((name) => name !== undefined),
        values: [spec.name],
      })),
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
  const lines = modules.flatMap(({ file, types, values }) => [
    exportLine('export type', types, file),
    ...(values.length > 0 ? [exportLine('export', values, file)] : []),
  ]);
  return `${HEADER}\n${lines.join('')}`;
}

function exportLine(keyword, names, file) {
  const line = `${keyword} { ${names.join(', ')} } from './${file}.js';\n`;
  return line.length <= WIDTH + 1
    ? line
    : `${keyword} {\n${names.map((name) => `  ${name},\n`).join('')}} from './${file}.js';\n`;
}
