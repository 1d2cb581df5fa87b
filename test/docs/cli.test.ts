import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRACTICE_SUPPLIER } from '../../src/cli/call/practice-issuer.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { buildDocument } from '../../src/documents/index.js';
import type { DocumentDraft } from '../../src/model/index.js';

const guide = readFileSync(join(__dirname, '../../docs/cli.md'), 'utf8');

describe('docs/cli.md', () => {
  it('has a row for every command', () => {
    const rows = [...guide.matchAll(/^\| `([a-z-]+)/gm)].map(([, name]) => name);
    expect(COMMANDS.map(({ name }) => name).filter((name) => !rows.includes(name))).toEqual([]);
  });

  it('shows a draft that can be built', () => {
    const [, text = ''] = /```json\n(\{\n {2}"kind".*?)```/s.exec(guide) ?? [];
    const draft = JSON.parse(text.replace('CUFE de la factura', 'ab'.repeat(48))) as DocumentDraft;
    const built = buildDocument(draft, {
      environment: 'habilitacion',
      supplier: PRACTICE_SUPPLIER,
      software: { id: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', pin: '20191' },
      numberingRanges: [],
      now: new Date('2026-11-24T15:00:00Z'),
    });
    expect(built).toMatchObject({ kind: 'creditNote', number: 'NC1' });
  });
});
