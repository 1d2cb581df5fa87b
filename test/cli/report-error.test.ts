import { errorJson, exitCodeOf, explain } from '../../src/cli/print/report-error.js';
import { FacturadorError } from '../../src/errors/index.js';
import { problemsOfBadDrafts } from '../bad-drafts.js';

describe('errors in Spanish', () => {
  it('a table tells what each problem of a bad draft found and expected, without a word of English', () => {
    const problems = problemsOfBadDrafts();
    const [, , , ...rows] = explain(new FacturadorError('ERR_DRAFT', 'The draft has problems', { problems }));
    expect(rows).toHaveLength(problems.length);
    problems.forEach(({ expected, expectation }, index) => {
      expect(rows[index]).toContain(expectation?.es);
      // What consists of values alone is the same in every language.
      if (/[a-z]{2} /.test(expected)) expect(rows[index]).not.toContain(expected);
    });
  });

  it('the problems are a table, each with its path, its code and its rule', () => {
    const [headline, ...rows] = explain(
      new FacturadorError('ERR_DRAFT', 'The draft has 1 problem(s)', {
        problems: [
          {
            code: 'ERR_DRAFT_NUMBER',
            path: 'number',
            found: 'undefined',
            observation: { is: 'nothing', en: 'undefined', es: 'nada' },
            expected: 'a number of SETP1 to SETP5',
            expectation: {
              is: 'numberOfRanges',
              en: 'a number of SETP1 to SETP5',
              es: 'un número de SETP1 a SETP5',
            },
            rule: 'FAD05',
          },
        ],
      }),
    );
    expect(headline).toBe('El borrador tiene problemas; no se construyó nada (ERR_DRAFT)');
    expect(rows.at(-1)).toMatch(
      /^number {2}nada {8}ERR_DRAFT_NUMBER \(FAD05\) {2}un número de SETP1 a SETP5$/,
    );
  });

  it('a problem of a version that said it in English only is shown as it comes', () => {
    const problems = [
      { code: 'ERR_DRAFT_TYPE', path: 'lines', found: '7', expected: 'something old' },
    ] as const;
    const shown = explain(new FacturadorError('ERR_DRAFT', 'x', { problems })).at(-1);
    expect(shown).toMatch(/^lines +7 {2}ERR_DRAFT_TYPE {2}something old$/);
  });

  it('a code of another version is told by its own message', () => {
    const error = new FacturadorError('ERR_NUEVO' as 'ERR_INPUT', 'Found this, expected that');
    expect(explain(error)).toEqual(['Found this, expected that (ERR_NUEVO)']);
  });

  it('XML that is refused is told with its line and column', () => {
    const position = { line: 3, column: 14 };
    const error = new FacturadorError('ERR_XML_SYNTAX', 'The XML is …', { position });
    expect(explain(error)[0]).toBe('El XML está mal formado: línea 3, columna 14 (ERR_XML_SYNTAX)');
    expect(errorJson(error)).toMatchObject({ code: 'ERR_XML_SYNTAX', position });
  });

  it('a connection that broke says whether the document may have arrived', () => {
    const error = (mayHaveArrived: boolean) =>
      explain(new FacturadorError('ERR_TRANSPORT_TIMEOUT', 'No answer', { mayHaveArrived })).join('\n');
    expect(error(true)).toContain('pudo llegar a la DIAN');
    expect(error(false)).toContain('no llegó a la DIAN');
  });
});

describe('how the process ends after an error', () => {
  it.each([
    ['ERR_TRANSPORT_CONNECT', 3],
    ['ERR_SOAP_FAULT', 3],
    ['ERR_DRAFT', 2],
    ['ERR_CREDENTIAL_PASSWORD', 2],
    ['ERR_XML_SYNTAX', 2],
  ] as const)('%s: %i', (code, exitCode) => {
    expect(exitCodeOf(new FacturadorError(code, 'x'))).toBe(exitCode);
  });
});
