import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cude, cufe } from '../../src/cufe/index.js';
import { buildDocument } from '../../src/documents/index.js';
import type { BuildContext, DocumentDraft } from '../../src/model/index.js';
import { childrenNamed, descend, readXml, textOf, writeXml, type XmlElement } from '../../src/xml/index.js';
import { documentDraft } from '../arbitraries/document-draft.js';
import { range, context as sample } from '../documents/sample.js';
import { content } from '../golden/content.js';
import { hasSchemas, openSchema, type SchemaJudge } from '../golden/schema.js';
import { readByFastXmlParser } from '../golden/second-reader.js';
import { printAny, readAny, writeAny } from '../round-trip/documents.js';
import { sumRules } from './sums.js';

const context: BuildContext = {
  ...sample,
  numberingRanges: [
    range,
    // No technical key, as for what is issued on paper first.
    {
      resolutionNumber: '18760000009',
      prefix: 'CONT',
      fromNumber: 1,
      toNumber: 1000,
      validDateFrom: '2019-01-01',
      validDateTo: '2030-12-31',
    },
  ],
};

const PLACE = '<ext:ExtensionContent></ext:ExtensionContent>';

/** What every document that is built of an arbitrary draft has to satisfy. */
function forAll(
  numRuns: number,
  check: (draft: DocumentDraft, built: ReturnType<typeof buildDocument>) => void,
) {
  fc.assert(
    fc.property(documentDraft, (draft) => check(draft, buildDocument(draft, context))),
    { numRuns },
  );
}

describe('an arbitrary document, of any type and operation', () => {
  it('is read back into the document that was written, and written again byte for byte', () => {
    forAll(100, (_, { document, xml }) => {
      const again = readAny(readXml(xml).root);
      expect(again).toEqual(document);
      expect(again).not.toHaveProperty('extras');
      expect(Buffer.from(printAny(again)).equals(xml)).toBe(true);
    });
  });

  it('is printed, from patterns, as its tree is written', () => {
    forAll(150, ({ extensions }, { document, xml, signaturePlace }) => {
      expect(Buffer.from(writeXml(writeAny(document))).equals(xml)).toBe(true);
      const text = Buffer.from(xml).toString('latin1');
      // After other extensions it has to be looked for.
      if (extensions?.length) expect(signaturePlace).toBeUndefined();
      else expect(signaturePlace).toBe(text.indexOf(PLACE) + '<ext:ExtensionContent>'.length);
    });
  });

  it('has the CUFE or CUDE that is computed from what its XML says', () => {
    forAll(100, (_, { uuid, xml }) => {
      const { root } = readXml(xml);
      expect(textOf(descend(root, 'UUID'))).toBe(uuid);
      expect(uuidOf(root)).toBe(uuid);
    });
  });

  it('satisfies the rules of sums exactly, by big.js', () => {
    forAll(150, (draft, { xml }) => {
      const rules = sumRules(readXml(xml).root, creditsPrepaid(draft));
      expect(rules.map(({ rule, stated }) => `${rule} ${stated}`)).toEqual(
        rules.map(({ rule, computed }) => `${rule} ${computed}`),
      );
    });
  });

  it('has the same totals whatever the order of its lines', () => {
    const shuffled = documentDraft.chain((draft) => {
      const lines = fc.shuffledSubarray<unknown>([...draft.lines], { minLength: draft.lines.length });
      return lines.map((others) => [draft, { ...draft, lines: others } as DocumentDraft] as const);
    });
    fc.assert(
      fc.property(shuffled, ([draft, other]) => {
        expect(amountsOf(other)).toEqual(amountsOf(draft));
      }),
      { numRuns: 100 },
    );
  });

  it('is the same to fast-xml-parser', () => {
    forAll(40, (_, { xml }) => {
      expect(content(readByFastXmlParser(xml))).toEqual(content(readXml(xml).root));
    });
  });
});

(hasSchemas ? describe : describe.skip)("an arbitrary document, by the DIAN's XML schema", () => {
  const judges = new Map<string, SchemaJudge>();
  beforeAll(async () => {
    for (const root of ['Invoice', 'CreditNote', 'DebitNote']) judges.set(root, await openSchema(root));
  });
  afterAll(() => {
    for (const judge of judges.values()) judge.close();
  });

  it('is valid', () => {
    forAll(150, (_, { xml }) => {
      const text = Buffer.from(xml).toString();
      const judge = judges.get(readXml(xml).root.name.local);
      // UBL wants something where the signature goes.
      expect(
        judge?.errorsOf(text.replace(PLACE, PLACE.replace('><', '><firma xmlns="urn:firma"/><'))),
      ).toEqual([]);
    });
  });
});

/** The operations of the health sector that credit what its users paid. */
function creditsPrepaid(draft: DocumentDraft): boolean {
  if (draft.kind !== 'invoice' || draft.prepaidDiscount === false) return false;
  return ['SS-CUFE', 'SS-CUDE', 'SS-POS', 'SS-SNum'].includes(draft.customizationId ?? '');
}

/** The totals and taxes of a draft, taxes in an order that does not depend on that of the lines. */
function amountsOf(draft: DocumentDraft) {
  const { monetaryTotal, taxTotals, allowanceCharges } = buildDocument(draft, context).document;
  const taxes = taxTotals.map((total) => [
    total.taxScheme.id,
    total.taxAmount,
    total.taxSubtotals
      .map((subtotal) => JSON.stringify({ ...subtotal, taxScheme: subtotal.taxScheme ?? total.taxScheme }))
      .sort(),
  ]);
  return { monetaryTotal, allowanceCharges, taxes: taxes.map((tax) => JSON.stringify(tax)).sort() };
}

/** Recomputes the CUFE or CUDE from the tree alone (Anexo Técnico 1.9, §11.2 and §11.4). */
function uuidOf(root: XmlElement): string {
  const text = (...path: readonly string[]) => textOf(descend(root, ...path)) ?? '';
  const total = root.name.local === 'DebitNote' ? 'RequestedMonetaryTotal' : 'LegalMonetaryTotal';
  const taxOf = (code: string) => {
    const found = childrenNamed(root, 'TaxTotal').find(
      (each) => textOf(descend(each, 'TaxSubtotal', 'TaxCategory', 'TaxScheme', 'ID')) === code,
    );
    return textOf(descend(found, 'TaxAmount')) ?? '0.00';
  };
  const fields = {
    number: text('ID'),
    issueDate: text('IssueDate'),
    issueTime: text('IssueTime'),
    lineExtensionAmount: text(total, 'LineExtensionAmount'),
    ivaAmount: taxOf('01'),
    incAmount: taxOf('04'),
    icaAmount: taxOf('03'),
    payableAmount: text(total, 'PayableAmount'),
    supplierNit: text('AccountingSupplierParty', 'Party', 'PartyTaxScheme', 'CompanyID'),
    customerId: text('AccountingCustomerParty', 'Party', 'PartyTaxScheme', 'CompanyID'),
    environment: text('ProfileExecutionID') === '1' ? 'produccion' : 'habilitacion',
  } as const;
  const hasCufe = root.name.local === 'Invoice' && text('InvoiceTypeCode') !== '03';
  return hasCufe
    ? cufe({ ...fields, technicalKey: range.technicalKey ?? '' })
    : cude({ ...fields, softwarePin: context.software.pin });
}
