import { describe, expect, it } from '@jest/globals';
import { buildCreditNote, buildDebitNote, buildInvoice } from '../../src/documents/index.js';
import { readInvoice } from '../../src/ubl/index.js';
import { readXml } from '../../src/xml/index.js';
import {
  build,
  collection,
  draftOf,
  informationOf,
  interoperabilidad,
  invoicePeriod,
  paid,
  problems,
  withCollection,
} from './health-sample.js';
import { creditNoteWith, debitNoteWith } from './note-sample.js';
import { context, problemsOf } from './sample.js';

describe('the collections of the users', () => {
  it('describe their codes, and tell what was paid where there is only one', () => {
    const prepaidPayments = [paid('02', 100), paid('04', 50)];
    expect(informationOf(build('SS-CUFE', { prepaidPayments }))).toEqual([
      ['CODIGO_PRESTADOR', '1100100001'],
      ['MODALIDAD_PAGO', 'Pago por evento', '04'],
      ['COBERTURA_PLAN_BENEFICIOS', 'UPC Régimen Contributivo', '16'],
      ['NUMERO_CONTRATO', 'C-15'],
      ['CUOTA_MODERADORA', '100.00'],
      ['ANTICIPO', '50.00'],
    ]);
  });

  it('add up to the payments of each concept', () => {
    const both = build('SS-CUFE', withCollection({ copayment: 1000 }, { copayment: '500.00' }));
    expect([informationOf(both, 0)?.at(-1), informationOf(both, 1)?.at(-1)]).toEqual([
      ['COPAGO', '1000.00'],
      ['COPAGO', '500.00'],
    ]);
    expect(problems('SS-CUFE', withCollection({}, { copayment: 1499, advance: 2 }))).toEqual([
      [
        'ERR_DRAFT_CONTRADICTION',
        'interoperabilidad.collections[1].copayment',
        "1500.00 in all collections, as the prepaidPayments of concept '01'",
      ],
      [
        'ERR_DRAFT_CONTRADICTION',
        'interoperabilidad.collections[1].advance',
        "0.00 in all collections, as the prepaidPayments of concept '04'",
      ],
    ]);
  });

  it('take a code of another list, with its description', () => {
    const benefitPlan = { code: '18', name: 'Otra cobertura' };
    expect(informationOf(build('SS-CUFE', withCollection({ benefitPlan })))).toContainEqual([
      'COBERTURA_PLAN_BENEFICIOS',
      'Otra cobertura',
      '18',
    ]);
    expect(
      problems('SS-CUFE', withCollection({ benefitPlan: '18', paymentModality: { code: '9' } })),
    ).toEqual([
      ['ERR_DRAFT_MISSING', 'interoperabilidad.collections[0].paymentModality.name', 'text'],
      [
        'ERR_DRAFT_CODE',
        'interoperabilidad.collections[0].benefitPlan',
        'a code of the coverages of the health sector',
      ],
    ]);
  });

  it('have a contract or say why they have none, as of Resolución 948 de 2026', () => {
    expect(problems('SS-CUFE', withCollection({ contractException: '01' }))).toEqual([
      [
        'ERR_DRAFT_CONTRADICTION',
        'interoperabilidad.collections[0].contractException',
        'no reason to have no contract, as there is a contractNumber',
      ],
    ]);
    const { contractNumber: _, ...without } = collection;
    expect(problems('SS-CUFE', { interoperabilidad: { collections: [without] } })).toEqual([
      [
        'ERR_DRAFT_MISSING',
        'interoperabilidad.collections[0].contractNumber',
        'the contract, or in contractException why there is none',
      ],
    ]);
    const older = { administrativeAct: 'Resolución 2275:2023', collections: [without] };
    expect(build('SS-CUFE', { interoperabilidad: older }).interoperabilidad?.administrativeAct).toBe(
      'Resolución 2275:2023',
    );
  });

  it('are told of every mistake at once', () => {
    const broken = {
      collections: [
        {
          providerCode: '1',
          user: { userType: '77' },
          additionalInformation: [{ name: 'CODIGO_PRESTADOR', value: '2' }],
          contractNumber: 'x'.repeat(65),
          copayment: -1,
        },
      ],
      entregaDocumento: {},
    };
    expect(
      problems('SS-SinAporte', { interoperabilidad: broken }).map(([code, path]) => [code, path]),
    ).toEqual(
      [
        ['ERR_DRAFT_TEXT', 'providerCode'],
        ['ERR_DRAFT_MISSING', 'user.identificationScheme'],
        ['ERR_DRAFT_MISSING', 'user.identificationNumber'],
        ['ERR_DRAFT_CODE', 'user.userType'],
        ['ERR_DRAFT_MISSING', 'paymentModality'],
        ['ERR_DRAFT_MISSING', 'benefitPlan'],
        ['ERR_DRAFT_TEXT', 'contractNumber'],
        ['ERR_DRAFT_RANGE', 'copayment'],
        ['ERR_DRAFT_CONTRADICTION', 'additionalInformation[0].name'],
      ]
        .map(([code, path]) => [code, `interoperabilidad.collections[0].${path}`])
        .concat([['ERR_DRAFT_MISSING', 'interoperabilidad.entregaDocumento.ws']]),
    );
    expect(problems('SS-SinAporte', { interoperabilidad: { collections: [] } })).toEqual([
      [
        'ERR_DRAFT_MISSING',
        'interoperabilidad.collections',
        'at least one collection, of one user or of all',
      ],
    ]);
  });
});

describe('the notes of the health sector', () => {
  const discrepancyResponse = { responseCode: '1' };

  it('carry the extension of the invoice that they correct', () => {
    const credit = buildCreditNote(creditNoteWith({ interoperabilidad, discrepancyResponse }), context);
    const debit = buildDebitNote(debitNoteWith({ interoperabilidad }), context);
    expect(credit.document.interoperabilidad).toEqual(debit.document.interoperabilidad);
    expect(Buffer.from(debit.xml).toString()).toContain('<Name>CODIGO_PRESTADOR</Name>');
  });

  it('name that invoice', () => {
    const without = { customizationId: '22', billingReferences: [], invoicePeriod, interoperabilidad };
    const found = problemsOf(() =>
      buildCreditNote(creditNoteWith({ ...without, discrepancyResponse }), context),
    );
    expect(found).toEqual([
      expect.objectContaining({
        code: 'ERR_DRAFT_CONTRADICTION',
        path: 'interoperabilidad',
        expected: 'none, or operation 20; a note of the health sector names its invoice',
      }),
    ]);
  });
});

describe('the extension of another software', () => {
  const { xml, document } = buildInvoice(draftOf('SS-CUFE'), context);
  const text = Buffer.from(xml).toString();
  const [extension = ''] = /<CustomTagGeneral>.*<\/CustomTagGeneral>/.exec(text) ?? [];
  const placed = (changed: string) => readInvoice(readXml(text.replace(extension, changed)).root);

  it('is read whatever its prefixes, white space and place', () => {
    const prefixed = extension
      .replace(
        '<CustomTagGeneral>',
        '<CustomTagGeneral xmlns:h="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">',
      )
      .replaceAll('><', '>\n <')
      .replaceAll(/<(?=[A-Z])/g, '<h:')
      .replaceAll('</', '</h:');
    expect({ ...placed(prefixed), extras: undefined }).toEqual(document);
    const whole = `<ext:UBLExtension><ext:ExtensionContent>${extension}</ext:ExtensionContent></ext:UBLExtension>`;
    const moved = text.replace(whole, '').replace('</ext:UBLExtensions>', `${whole}</ext:UBLExtensions>`);
    expect(moved).not.toBe(text);
    expect({ ...readInvoice(readXml(moved).root), extras: undefined }).toEqual(document);
  });

  it.each([
    ['an attribute', extension.replace('<Group ', '<Group id="1" ')],
    ['an element', extension.replace('</Group>', '</Group><Extra>x</Extra>')],
    ['text', extension.replace('</Group>', '</Group>y')],
    ['another field before the sector', extension.replace('<Name>Responsable', '<Name>Otro')],
    ['another namespace', extension.replace('<CustomTagGeneral>', '<CustomTagGeneral xmlns="urn:x">')],
  ])('with %s that has no field stays whole among the extensions', (_, changed) => {
    const read = placed(changed);
    expect(read.interoperabilidad).toBeUndefined();
    expect(read.extensions).toEqual([expect.stringContaining('CODIGO_PRESTADOR')]);
    // As XML it satisfies the operation, and comes out as it went in.
    const again = buildInvoice(
      draftOf('SS-CUFE', { interoperabilidad: undefined, extensions: [changed] }),
      context,
    );
    expect(readInvoice(readXml(again.xml).root)).toEqual(again.document);
  });

  it('that the field can say is not taken as XML', () => {
    expect(
      problems('SS-CUFE', { interoperabilidad: undefined, extensions: [extension] }).map(([code, path]) => [
        code,
        path,
      ]),
    ).toEqual([['ERR_XML_CONTENT', 'extensions[0]']]);
  });
});
