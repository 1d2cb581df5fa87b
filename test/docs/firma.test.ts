import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIAGNOSES, SIGNATURE_PROBLEMS } from '../../src/xades/index.js';
import { POLICY_DIGESTS, POLICY_IDENTIFIER } from '../../src/xades/policy.js';
import { CAUSES } from '../../src/xmldsig/problems.js';

const guide = readFileSync(join(__dirname, '../../docs/firma.md'), 'utf8');
const DEGREES = { certain: 'seguro', likely: 'probable', possible: 'posible' } as const;

/** The rows of the table below a heading. */
function rowsBelow(heading: string): readonly string[] {
  const section = guide.slice(guide.indexOf(heading)).split(/\n#+ /)[0] ?? '';
  return section.split('\n').filter((line) => line.startsWith('| `'));
}

const problems = Object.entries(SIGNATURE_PROBLEMS);
const rowsOf = (severity: string) =>
  problems
    .filter(([, [found]]) => found === severity)
    .map(([code, [, , spanish]]) => `| \`${code}\` | ${spanish} |`);

describe('docs/firma.md', () => {
  it('explains every error and every note of verify, in the words of the command line', () => {
    expect(rowsBelow('### Errores')).toEqual(rowsOf('error'));
    expect(rowsBelow('### Notas')).toEqual(rowsOf('note'));
  });

  it('explains every cause, in the words of the command line', () => {
    expect(rowsBelow('### La causa')).toEqual(
      Object.entries(CAUSES).map(([cause, { es }]) => `| \`${cause}\` | ${es} |`),
    );
  });

  it('lists every diagnosis with what to do', () => {
    expect(rowsBelow('## ¿Por qué')).toEqual(
      Object.entries(DIAGNOSES).map(
        ([code, [likelihood, answer, cause, remedy]]) =>
          `| \`${code}\` | ${DEGREES[likelihood]} | ${answer} | ${cause} | ${remedy} |`,
      ),
    );
  });

  it('states the policy that is signed', () => {
    expect(guide).toContain(POLICY_IDENTIFIER);
    expect(guide).toContain(POLICY_DIGESTS.sha256);
  });
});
