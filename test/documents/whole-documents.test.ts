import { describe, expect, it } from '@jest/globals';
import { buildCreditNote, buildDebitNote, buildInvoice } from '../../src/documents/index.js';
import { readCreditNote, readDebitNote, readInvoice } from '../../src/ubl/index.js';
import { canonicalize, isElement, readXml, type XmlElement, xmlName } from '../../src/xml/index.js';
import { creditNoteWith, debitNoteWith } from './note-sample.js';
import { context, draftWith } from './sample.js';
import { consorcio, whole } from './whole.js';

const prepaidPayments = [
  {
    id: 'SFR3123856',
    paidAmount: '1000',
    receivedDate: '2026-10-29',
    paidDate: '2026-10-28T10:00:00-05:00',
    instructionId: 'Anticipo recibido',
    idScheme: '04',
  },
];
const over = { ...context, supplier: consorcio };
const documents = [
  [
    'invoice',
    () =>
      buildInvoice(
        draftWith({
          ...whole,
          dueDate: '2026-12-24',
          prepaidPayments,
          withholdings: [{ code: '06', percent: 2.5 }],
        }),
        over,
      ),
    readInvoice,
  ],
  ['credit note', () => buildCreditNote(creditNoteWith(whole), over), readCreditNote],
  ['debit note', () => buildDebitNote(debitNoteWith({ ...whole, prepaidPayments }), over), readDebitNote],
] as const;

/** The same XML under other prefixes, each declared where it is first needed. */
function reprefixed(element: XmlElement, prefixes: ReadonlyMap<string, string>): XmlElement {
  const { prefix, local, namespace } = element.name;
  const other = prefixes.get(prefix) ?? prefix;
  return {
    ...element,
    name: xmlName(other, local, namespace),
    declarations: [...element.declarations, { prefix: other, uri: namespace }],
    children: element.children.map((node) => (isElement(node) ? reprefixed(node, prefixes) : node)),
  };
}

describe.each(documents)('a whole %s', (_name, build, read) => {
  it('reads back as it was built', () => {
    const { xml, document } = build();
    expect(read(readXml(xml).root)).toEqual(document);
  });

  it('survives JSON', () => {
    const { document } = build();
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('reads the same under any prefixes', () => {
    const { xml, document } = build();
    const prefixes = new Map([
      ['', 'fe'],
      ['cac', 'n0'],
      ['cbc', ''],
      ['sts', 'x'],
      ['ext', 'qdt'],
    ]);
    const other = canonicalize(reprefixed(readXml(xml).root, prefixes));
    expect(other).toContain('<fe:');
    expect({ ...read(readXml(other).root), extras: undefined }).toEqual(document);
  });
});

describe('what a draft says', () => {
  const { document } = documents[0][1]();

  it('counts its advances without subtracting them', () => {
    const { prepaidAmount, taxInclusiveAmount, payableAmount } = document.monetaryTotal;
    expect(prepaidAmount).toBe('1000.00');
    expect(taxInclusiveAmount).toBe('14175.00');
    // 14175 − 135 + 10 − 0.15
    expect(payableAmount).toBe('14049.85');
    expect(document.prepaidPayments).toEqual([
      {
        id: 'SFR3123856',
        idScheme: '04',
        paidAmount: '1000.00',
        receivedDate: '2026-10-29',
        paidDate: '2026-10-28',
        paidTime: '10:00:00-05:00',
        instructionId: 'Anticipo recibido',
      },
    ]);
  });

  it('gives times of day where it gives instants', () => {
    expect(document.invoicePeriod).toEqual({
      startDate: '2026-11-01',
      startTime: '08:00:00-05:00',
      endDate: '2026-11-30',
    });
    expect(document.delivery).toMatchObject({
      actualDeliveryDate: '2026-11-25',
      actualDeliveryTime: '09:30:00-05:00',
    });
  });

  it('keeps the address of the RUT apart from the place', () => {
    const { customer, supplier } = document;
    expect(customer.address?.municipality).toBe('11001');
    expect(customer.registrationAddress?.municipality).toBe('05001');
    expect(supplier.registrationAddress).toEqual(supplier.address);
  });

  it('names the members of a consorcio with their shares', () => {
    expect(document.supplier.shareholderParties).toMatchObject([
      { partecipationPercent: '60.50', id: { number: '800197268', checkDigit: '4' }, name: 'Vías S.A.' },
      { partecipationPercent: '39.50', id: { scheme: '13', number: '52034567' } },
    ]);
  });
});
