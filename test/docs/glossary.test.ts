import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

interface Member {
  readonly type: string;
  readonly name: string;
  readonly term: string;
  readonly place: string;
  readonly clause: string;
}

interface Section {
  readonly title: string;
  readonly groups: readonly {
    readonly text: string;
    readonly columns: Readonly<Record<string, readonly string[]>>;
  }[];
}

type ReadMembers = (text: string, file: string) => { members: readonly Member[]; faults: readonly string[] };
type PrintGlossary = (
  members: readonly Member[],
  sections: readonly Section[],
) => { page: string; faults: readonly string[] };

let read: ReadMembers;
let print: PrintGlossary;
let sections: readonly Section[];

beforeAll(async () => {
  ({ readMembers: read } = await script<{ readMembers: ReadMembers }>('member-terms.mjs'));
  ({ printGlossary: print } = await script<{ printGlossary: PrintGlossary }>('print-glossary.mjs'));
  ({ SECTIONS: sections } = await script<{ SECTIONS: readonly Section[] }>('glossary-sections.mjs'));
});

function script<Module>(file: string): Promise<Module> {
  return nativeImport<Module>(join(__dirname, '../../scripts/docs', file));
}

/** What is wrong with one member that has this docstring. */
function faultOf(docstring: string): readonly string[] {
  return read(`interface Line {\n${docstring}\nreadonly id: string }`, 'line.ts').faults;
}

describe('the docstring of a member', () => {
  it('ends in term, element and clause', () => {
    const text = `export interface Line {
      /** Σ lines. @es valor bruto · \`cbc:LineExtensionAmount\` · FAU02 */
      readonly amount: string;
      /**
       * Which of the DIAN's two services.
       *
       * @es ambiente · \`cbc:ProfileExecutionID\`, \`cbc:UUID/@schemeID\` · FAD04, tablas 13.1.1 y 13.1.2
       * @example
       * 'produccion'
       */
      readonly environment?: string | undefined;
    }`;
    expect(read(text, 'line.ts')).toEqual({
      faults: [],
      members: [
        {
          type: 'Line',
          name: 'amount',
          term: 'valor bruto',
          place: '`cbc:LineExtensionAmount`',
          clause: 'FAU02',
        },
        {
          type: 'Line',
          name: 'environment',
          term: 'ambiente',
          place: '`cbc:ProfileExecutionID`, `cbc:UUID/@schemeID`',
          clause: 'FAD04, tablas 13.1.1 y 13.1.2',
        },
      ],
    });
  });

  it('says that a member is the library’s own', () => {
    const { members, faults } = read('interface A {\n/** Where. @es lugar · propio */\nat: number }', 'a.ts');
    expect(faults).toEqual([]);
    expect(members).toEqual([{ type: 'A', name: 'at', term: 'lugar', place: '–', clause: 'propio' }]);
  });

  it.each([
    ['', 'no docstring'],
    ['/** @es número · `cbc:ID` · FAV02 */', 'no docstring'],
    ['/** Its number. */', '0 tags @es, expected one'],
    ['/** Its number. @es número · propio @es número · propio */', '2 tags @es, expected one'],
    ['/** Its number. @es número */', 'expected `@es term · place · clause`'],
    ['/** Its number. @es número · `cbc:ID` · FAV02 · FAV03 */', 'expected `@es term · place · clause`'],
    ['/** Its number. @es número · cbc:ID · FAV02 */', 'cbc:ID is no place: expected `cac:…`, – or la raíz'],
    ['/** Its number. @es número · `cbc:ID` */', "'' is no clause"],
    ['/** Its number. @es número · `cbc:ID` · – */', "'–' is no clause"],
    ['/** Its number. @es número · `cbc:ID` · FAV2 */', "'FAV2' is no clause"],
    ['/** Its number. @es número · `cbc:ID` · FAV02, the annex */', "'the annex' is no clause"],
  ])('%j is a fault', (docstring, fault) => {
    expect(faultOf(docstring)).toEqual([`line.ts: Line.id: ${fault}`]);
  });

  it('is asked of members of members, and of object types without an interface', () => {
    const nested = 'interface A {\n/** A. @es a · propio */\na: readonly { readonly b: string }[] }';
    expect(read(nested, 'a.ts').faults).toEqual(['a.ts: A.a.b: no docstring']);
    expect(read('export type A = { a: string };', 'a.ts').faults).toEqual(['a.ts: A.a: no docstring']);
  });
});

describe('the glossary', () => {
  const a = { type: 'A', name: 'id', term: 'número', place: '`cbc:ID`', clause: 'FAV02' };
  const b = { ...a, type: 'ADraft', name: 'number' };
  const columns = { documento: ['A'], borrador: ['ADraft'] };
  const lines = { title: 'Líneas', groups: [{ text: 'Desde la línea.', columns }] };

  it('has a term in one row, with the members that mean it', () => {
    const { page, faults } = print([a, b], [lines]);
    expect(faults).toEqual([]);
    expect(page).toContain('\n## Líneas\n\nTipos: `A`, `ADraft`. Desde la línea.\n\n| término | documento |');
    expect(page).toContain('\n| número | `id` | `number` | `cbc:ID` | FAV02 |\n');
  });

  it('has a dash where a column has no member for the term', () => {
    const { page } = print([a, { ...b, term: 'otro' }], [lines]);
    expect(page).toContain('\n| número | `id` | – | `cbc:ID` | FAV02 |\n| otro | – | `number` |');
  });

  it('finds a term that means two things in one table', () => {
    expect(print([a, { ...b, clause: 'FAV03' }], [lines]).faults).toEqual([
      "ADraft.number: 'número' is `cbc:ID` · FAV02 at another member of its table",
    ]);
  });

  it('finds types in no table, in two, and tables of types that are not there', () => {
    const other = { ...a, type: 'Other' };
    expect(print([a, b, other], [lines]).faults).toEqual(['Other: in no section']);
    expect(print([a, b], [lines, lines]).faults).toEqual(['A: in two tables', 'ADraft: in two tables']);
    expect(print([a], [lines]).faults).toEqual(['ADraft: no such type']);
  });

  it('keeps the heading that the page of the health sector links to', () => {
    expect(sections.map(({ title }) => title)).toContain('Salud');
    expect(readFileSync(join(__dirname, '../../docs/salud.md'), 'utf8')).toContain('(glosario.md#salud)');
  });
});
