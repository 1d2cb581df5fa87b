import type { LineDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';

const itemOf = (line: Partial<LineDraft>) =>
  calculateInvoice(invoiceOf([{ ...lineOf(100), ...line }])).lines[0]?.item;

describe('items', () => {
  it('take the line’s number as their code when they have no other', () => {
    expect(itemOf({})).toMatchObject({
      descriptions: ['Producto'],
      standardItem: { scheme: '999', id: '1' },
    });
    expect(itemOf({ sellersItemId: 'P-1' })?.standardItem).toMatchObject({ scheme: '999', id: 'P-1' });
  });

  it('have the names and agencies of their standard codes', () => {
    expect(itemOf({ standardItem: { scheme: '001', id: '50202301' } })?.standardItem).toMatchObject({
      schemeName: 'UNSPSC',
      schemeAgencyId: '10',
    });
    expect(itemOf({ standardItem: { scheme: '020', id: '0901211000' } })?.standardItem).toMatchObject({
      schemeName: 'Partida Arancelarias',
      schemeAgencyId: '195',
    });
    expect(itemOf({ standardItem: { scheme: '999', id: 'X' } })?.standardItem).toEqual({
      scheme: '999',
      id: 'X',
    });
  });

  it('have an extended code only beside their code, as the schema wants', () => {
    expect(itemOf({ sellersItemId: 'P-1', sellersItemExtendedId: 'P-1-A' })).toMatchObject({
      sellersItemExtendedId: 'P-1-A',
    });
    expect(problemsOf(() => itemOf({ sellersItemExtendedId: 'P-1-A' }))).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_MISSING', path: 'lines[0].sellersItemId' }),
    ]);
  });

  it('fill a GTIN up to fourteen digits', () => {
    expect(itemOf({ standardItem: { scheme: '010', id: '7702535011119' } })?.standardItem).toEqual({
      scheme: '010',
      schemeName: 'GTIN',
      schemeAgencyId: '9',
      id: '07702535011119',
    });
  });

  it('take one to three descriptions and up to three brands and models', () => {
    expect(itemOf({ description: ['Uno', 'Dos'], brandName: 'A', modelName: ['B', 'C', 'D'] })).toMatchObject(
      {
        descriptions: ['Uno', 'Dos'],
        brandNames: ['A'],
        modelNames: ['B', 'C', 'D'],
      },
    );
    const four = ['a', 'b', 'c', 'd'];
    const found = problemsOf(() =>
      calculateInvoice(
        invoiceOf([
          { ...lineOf(100), description: four },
          { ...lineOf(100), description: [] },
          { ...lineOf(100), brandName: four },
          { ...lineOf(100), description: ['bueno', ''] },
          { quantity: 1, price: 100 } as unknown as LineDraft,
        ]),
      ),
    );
    expect(found.map(({ path, code }) => [path, code])).toEqual([
      ['lines[0].description', 'ERR_DRAFT_RANGE'],
      ['lines[1].description', 'ERR_DRAFT_MISSING'],
      ['lines[2].brandName', 'ERR_DRAFT_RANGE'],
      ['lines[3].description[1]', 'ERR_DRAFT_TEXT'],
      ['lines[4].description', 'ERR_DRAFT_MISSING'],
    ]);
  });

  it('report codes of a wrong shape and properties without a value', () => {
    const found = problemsOf(() =>
      calculateInvoice(
        invoiceOf(
          [
            { ...lineOf(100), standardItem: { scheme: '001', id: '18937100-7' } },
            { ...lineOf(100), standardItem: { scheme: '010', id: '77025350111190000' } },
            {
              ...lineOf(100),
              additionalItemProperties: [{ name: 'Color' }, { name: 'Peso', unitCode: 'KGM' }],
            },
            { ...lineOf(100), principal: { nit: '900108281-4' } },
          ],
          { customizationId: '11' },
        ),
      ),
    );
    expect(found.map(({ path, code, rule }) => [path, code, rule])).toEqual([
      ['lines[0].standardItem.id', 'ERR_DRAFT_TEXT', 'FAZ10'],
      ['lines[1].standardItem.id', 'ERR_DRAFT_TEXT', undefined],
      ['lines[2].additionalItemProperties[0].value', 'ERR_DRAFT_MISSING', undefined],
      ['lines[2].additionalItemProperties[1].value', 'ERR_DRAFT_MISSING', undefined],
      ['lines[2].additionalItemProperties[1].valueQuantity', 'ERR_DRAFT_MISSING', undefined],
      ['lines[3].principal.nit', 'ERR_DRAFT_NIT', undefined],
    ]);
  });
});
