import * as catalogs from '../../src/catalogs/public.js';
import { buildInvoice } from '../../src/documents/index.js';
import { CATALOGS, codeOf } from '../../src/draft/expected.js';
import { nearestName } from '../../src/draft/nearest.js';
import { inSpanish } from '../../src/errors/index.js';
import { context, draftWith, draftWithLine, problemsOf } from '../documents/sample.js';

const expectedOf = (draft: ReturnType<typeof draftWith>) =>
  problemsOf(() => buildInvoice(draft, context))[0]?.expected ?? '';

describe('a code that the table lacks', () => {
  it('is told its catalog, and examples', () => {
    const expected = expectedOf(draftWithLine({ taxes: [{ code: '99', percent: 19 }] }));
    expect(expected).toBe(
      "a code of table 13.2.2, such as '01' (IVA), '02' (IC), '03' (ICA); taxSchemes of facturador/catalogs has them all",
    );
  });

  it.each([
    ['the name of a tax', { taxes: [{ code: 'IVA', percent: 19 }] }, "'01' (IVA)"],
    ['the name of a tax, in small letters', { taxes: [{ code: 'inc', percent: 8 }] }, "'04' (INC)"],
    ['a code without its zero', { taxes: [{ code: '1', percent: 19 }] }, "'01' (IVA)"],
    ['what other tables call a month', { unitCode: 'MON' }, "'LUN' (mes)"],
    ['what other programs call a unit', { unitCode: 'UND' }, "'94' (Unidad)"],
    ['the name of a unit', { unitCode: 'kilogramo' }, "'KGM' (kilogramo)"],
    ['a code in small letters', { unitCode: 'kgm' }, "'KGM' (kilogramo)"],
  ])('is told the one that was meant by %s', (_, changes, meant) => {
    expect(expectedOf(draftWithLine(changes))).toContain(`perhaps ${meant}`);
  });

  it('is told a municipality by its name', () => {
    const address = { municipality: 'Manizales', line: 'Calle 1' };
    expect(expectedOf(draftWith({ customer: { ...draftWith().customer, address } }))).toContain("'17001'");
  });

  it.each([5, null, true, {}, [], ['05001'], Symbol('x'), 1n])(
    'that is %p and no text has nothing that it is near',
    (found) => {
      const table = { rows: [{ code: '01', name: 'IVA' }] };
      expect(codeOf('13.2.2', table, found).en).toBe(codeOf('13.2.2', table).en);
    },
  );

  it.each([
    [
      'a municipality',
      { customer: { ...draftWith().customer, address: { municipality: 5001, line: 'Calle 1' } } },
    ],
    ['a responsibility', { customer: { ...draftWith().customer, taxLevelCodes: [13] } }],
  ])('is refused where %s is a number', (_, changes) => {
    expect(problemsOf(() => buildInvoice(draftWith(changes as never), context))).not.toEqual([]);
  });

  it('names a catalog that facturador/catalogs has', () => {
    for (const name of Object.values(CATALOGS)) expect(catalogs).toHaveProperty(name);
  });
});

describe('a field that there is not', () => {
  it.each([
    ['nots', 'notes'],
    ['currancy', 'currency'],
    ['duedate', 'dueDate'],
    ['paymnet', 'payment'],
  ])('%s is told the nearest, %s', (wrong, meant) => {
    const [problem] = problemsOf(() => buildInvoice(draftWith({ [wrong]: 'x' }), context));
    expect(problem).toMatchObject({ path: wrong, code: 'ERR_DRAFT_UNKNOWN' });
    expect(problem?.expected).toContain(`perhaps ${meant};`);
    expect(problem && inSpanish(problem)).toContain(`quizás ${meant};`);
  });

  it('and is near none is told all', () => {
    const [problem] = problemsOf(() => buildInvoice(draftWith({ vendedor: 'x' }), context));
    expect(problem?.expected).toMatch(/^one of kind, number, /);
  });

  it('is found fast, however long', () => {
    expect(nearestName('x'.repeat(100_000), ['notes'])).toBeUndefined();
  });
});
