import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = join(__dirname, '../..');
const model = join(root, 'src/model');
const glossary = readFileSync(join(root, 'docs/glosario.md'), 'utf8');

/** The fields that each interface of the model declares itself. */
function declaredFields(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const file of readdirSync(model)) {
    const text = readFileSync(join(model, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isInterfaceDeclaration(statement)) continue;
      const fields = statement.members.map((member) => member.name?.getText(source) ?? '');
      if (fields.length > 0) found.set(statement.name.text, fields);
    }
  }
  return found;
}

/** What stands between backticks, split into words: `id`: `scheme`, `contact.name`… */
function identifiersIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.split(/[^\w]+/)));
}

/** Each part of the glossary, under the types that it covers; what a line has takes several. */
const parts = glossary
  .split(/^(?=Tipos: )/m)
  .slice(1)
  .map((part) => {
    const [types = '', ...rest] = part.split('\n');
    const rows = rest.filter((line) => line.startsWith('|'));
    const prose = `${types.split('. ').slice(1).join('. ')}\n${rows.join('\n')}`;
    return { types: identifiersIn(types.split('. ')[0] ?? ''), identifiers: identifiersIn(prose), rows };
  });

const fields = declaredFields();

describe('the glossary', () => {
  it.each([...fields.keys()])('has every field of %s', (type) => {
    const covering = parts.filter(({ types }) => types.has(type));
    expect(covering.length).toBeGreaterThan(0);
    const isThere = (field: string) => covering.some(({ identifiers }) => identifiers.has(field));
    expect(fields.get(type)?.filter((field) => !isThere(field))).toEqual([]);
  });

  it('names no type that the model lacks', () => {
    const named = parts.flatMap(({ types }) => [...types]);
    // Types made of another's fields.
    const derived = ['DeliveryParty', 'DeliveryPartyDraft'];
    expect(named.filter((type) => !fields.has(type) && !derived.includes(type))).toEqual([]);
  });

  it('has in every row a term, an identifier and where it goes', () => {
    const rows = parts.flatMap(({ rows }) => rows.filter((row) => !/^\|(?:-+\||\s*término)/.test(row)));
    expect(rows.length).toBeGreaterThan(120);
    for (const row of rows) {
      const cells = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      expect([row, cells.every((cell) => cell !== '')]).toEqual([row, true]);
      expect([row, row.includes('`')]).toEqual([row, true]);
    }
  });
});
