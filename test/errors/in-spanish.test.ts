import { describe, expect, it } from '@jest/globals';
import {
  ERROR_CODES,
  EXPECTED,
  type FacturadorError,
  inSpanish,
  ProblemList,
} from '../../src/errors/index.js';
import { SIGNATURE_PROBLEMS, verify } from '../../src/xades/index.js';
import { readXml } from '../../src/xml/index.js';
import { problemsOfBadDrafts } from '../bad-drafts.js';

const again = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

function thrownBy(act: () => unknown): FacturadorError {
  try {
    act();
  } catch (error) {
    return error as FacturadorError;
  }
  throw new Error('nothing was thrown');
}

describe('inSpanish', () => {
  it('every code has a text in both languages', () => {
    for (const [code, english] of Object.entries(ERROR_CODES)) {
      const spanish = inSpanish({ code });
      expect(spanish).not.toBe(code);
      expect(spanish).not.toBe(english);
      expect(inSpanish({ code, message: 'some English' })).toBe(spanish);
    }
  });

  it('a problem: where, what was found and what is expected', () => {
    const list = new ProblemList();
    list.add('ERR_DRAFT_MISSING', { path: 'lines[0].price', found: undefined, expected: EXPECTED.text });
    list.add('ERR_DRAFT_TYPE', { path: '', found: [1, 2, 3], expected: EXPECTED.object });
    expect(list.all.map(inSpanish)).toEqual([
      'lines[0].price: se encontró nada; se espera texto',
      '(raíz): se encontró una lista de 3; se espera un objeto',
    ]);
    expect(again(list.all).map(inSpanish)).toEqual(list.all.map(inSpanish));
    const error = thrownBy(() => list.throwIfAny('draft'));
    expect(inSpanish(error)).toBe(
      ['El borrador tiene problemas; no se construyó nada', ...list.all.map(inSpanish)].join('\n'),
    );
    expect(inSpanish(again(error))).toBe(inSpanish(error));
  });

  it('every problem of the bad drafts, without its English, before and after JSON', () => {
    const problems = problemsOfBadDrafts();
    expect(new Set(problems.map(({ expectation }) => expectation?.is)).size).toBeGreaterThan(60);
    for (const problem of problems) {
      const { expected, expectation, found, observation } = problem;
      expect(expectation?.en).toBe(expected);
      expect(observation?.en ?? found).toBe(found);
      const spanish = inSpanish(problem);
      expect(inSpanish(again(problem))).toBe(spanish);
      // What consists of values alone is the same in every language.
      if (/[a-z]{2} /.test(expected)) expect(spanish).not.toContain(expected);
    }
  });

  it('of many problems tells a hundred, and how many more there are', () => {
    const list = new ProblemList();
    for (let index = 0; index < 120; index += 1)
      list.add('ERR_DRAFT_TYPE', { path: `a[${index}]`, found: 1, expected: EXPECTED.text });
    const lines = inSpanish(thrownBy(() => list.throwIfAny('draft'))).split('\n');
    expect(lines).toHaveLength(102);
    expect(lines.at(-1)).toBe('… y 20 más');
  });

  it('what others wrote acts on nothing', () => {
    const list = new ProblemList();
    list.add('ERR_DRAFT_UNKNOWN', {
      path: '\u001b[2J',
      found: '\u202e',
      expected: EXPECTED.value({ value: '\u001b[2J\n' }),
    });
    const spanish = inSpanish(thrownBy(() => list.throwIfAny('draft')));
    for (const acting of ['\u001b', '\u202e']) expect(spanish).not.toContain(acting);
  });

  it('XML that is refused: where and why', () => {
    const error = thrownBy(() => readXml('<a>\n</b>'));
    expect(inSpanish(error)).toBe(
      'El XML está mal formado: línea 2, columna 1: etiqueta de cierre inesperada; se espera </a>',
    );
    expect(inSpanish(again(error))).toBe(inSpanish(error));
    const declaration = thrownBy(() => readXml('<?xml version="1.0" encoding="-"?><a/>'));
    expect(inSpanish(declaration)).toContain('se espera el nombre de una codificación');
    expect(declaration.reason?.expected).toBe('the name of an encoding');
  });

  it('what verify finds, about a signature or a file', async () => {
    const unsigned = await verify(Buffer.from('<Invoice xmlns="urn:x"/>'));
    const [missing] = unsigned.problems;
    expect(missing && inSpanish(missing)).toBe(SIGNATURE_PROBLEMS[missing?.code as 'SIG_MISSING'][2]);
    const broken = again(await verify(Buffer.from('<a>')));
    expect(broken.problems.map(inSpanish)).toEqual([
      'El XML está mal formado: línea 1, columna 4: etiqueta sin cerrar: a',
    ]);
  });

  it('what another version wrote is said in its own words', () => {
    expect(inSpanish({ code: 'ERR_NUEVO', message: 'Found this' })).toBe('Found this');
    expect(inSpanish({ code: 'ERR_NUEVO' })).toBe('ERR_NUEVO');
    const old = { code: 'ERR_DRAFT_TYPE', path: 'lines', found: '7', expected: 'a list' } as const;
    expect(inSpanish(old)).toBe('lines: se encontró 7; se espera a list');
  });
});
