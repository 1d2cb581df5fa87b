import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import {
  describe as describeValue,
  ERROR_CODES,
  EXPECTED,
  FacturadorError,
  isFacturadorError,
  ProblemList,
  sentences,
} from '../../src/errors/index.js';

describe('FacturadorError', () => {
  it('carries its code, message and only the details that were given', () => {
    const cause = new Error('below');
    const error = new FacturadorError('ERR_XML_CONTENT', 'Found no ID', {
      path: 'Invoice/ID',
      position: { line: 2, column: 7 },
      rule: 'FAD05',
      cause,
    });
    expect(error).toMatchObject({
      name: 'FacturadorError',
      code: 'ERR_XML_CONTENT',
      message: 'Found no ID',
      path: 'Invoice/ID',
      position: { line: 2, column: 7 },
      rule: 'FAD05',
      cause,
    });
    const {
      path,
      position,
      rule,
      problems,
      mayHaveArrived,
      cause: none,
    } = new FacturadorError('ERR_INPUT', 'x');
    expect([path, position, rule, problems, mayHaveArrived, none]).toEqual(Array(6).fill(undefined));
  });

  it('shows no field that it lacks when it is printed', () => {
    expect(inspect(new FacturadorError('ERR_INPUT', 'x'))).not.toContain('undefined');
  });

  it('is recognised by its brand, in this copy of the package and in another', () => {
    expect(isFacturadorError(new FacturadorError('ERR_INPUT', 'x'))).toBe(true);
    const foreign = Object.defineProperty(new Error('x'), Symbol.for('facturador.error'), { value: true });
    expect(isFacturadorError(foreign)).toBe(true);
  });

  it('is not mistaken for anything else', () => {
    for (const value of [new Error('x'), { code: 'ERR_INPUT' }, 'ERR_INPUT', null, undefined]) {
      expect(isFacturadorError(value)).toBe(false);
    }
  });

  it('has a code that says what it means', () => {
    for (const [code, meaning] of Object.entries(ERROR_CODES)) {
      expect(code).toMatch(/^ERR(_[A-Z0-9]+)+$/);
      expect(meaning).not.toBe('');
    }
  });
});

const ROWS = sentences({ line: { en: 'at least one line', es: 'al menos una línea' } });

describe('ProblemList', () => {
  it('throws nothing while it is empty', () => {
    expect(() => new ProblemList().throwIfAny('draft')).not.toThrow();
  });

  it('throws every problem at once, in the message too', () => {
    const problems = new ProblemList();
    problems.add('ERR_DRAFT_MISSING', {
      path: 'lines',
      found: undefined,
      expected: ROWS.line,
      rule: 'FAV01',
    });
    problems.add('ERR_DRAFT_TYPE', { path: '', found: 5, expected: EXPECTED.object });
    expect(() => problems.throwIfAny('draft')).toThrow(
      expect.objectContaining({
        code: 'ERR_DRAFT',
        message: [
          'The draft has 2 problem(s):',
          'lines: found undefined, expected at least one line',
          'draft: found 5, expected an object',
        ].join('\n'),
        problems: [
          {
            code: 'ERR_DRAFT_MISSING',
            path: 'lines',
            found: 'undefined',
            expected: 'at least one line',
            expectation: ROWS.line,
            observation: { is: 'nothing', en: 'undefined', es: 'nada' },
            rule: 'FAV01',
          },
          {
            code: 'ERR_DRAFT_TYPE',
            path: '',
            found: '5',
            expected: 'an object',
            expectation: EXPECTED.object,
          },
        ],
      }),
    );
  });
});

describe('what a message shows of a value', () => {
  it.each([
    ['uno "dos"\n', '"uno \\"dos\\"\\n"'],
    ['\ud800', '"\\ud800"'],
    [5.5, '5.5'],
    [Number.NaN, 'NaN'],
    [7n, '7n'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [Symbol('s'), 'Symbol(s)'],
    [[1, 2], 'an array of 2'],
    [{ pin: '12345' }, 'an object'],
    [Object.create(null), 'a null-prototype object'],
    [new Map(), 'a Map'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(Number.NaN), 'an invalid Date'],
    [() => 'secreto', 'a function'],
  ])('of %p is %s', (value, expected) => {
    expect(describeValue(value)).toBe(expected);
  });

  it('is never long', () => {
    for (const value of ['x'.repeat(10_000), '"'.repeat(10_000), '🥖'.repeat(10_000), 10n ** 5000n]) {
      expect(describeValue(value).length).toBeLessThan(200);
    }
  });
});
