import type { Scheme, TaxSubtotal, TaxTotal } from '../model/index.js';
import { childrenNamed, required, requiredText, type XmlAttribute, type XmlElement } from '../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { readScheme, writeScheme } from './party.js';
import { writtenOnce } from './written-once.js';

/** cac:TaxTotal (FAS, FAX) and cac:WithholdingTaxTotal (FAT, FAY). */
export function writeTaxTotal(
  local: 'TaxTotal' | 'WithholdingTaxTotal',
  total: TaxTotal,
  currency: readonly XmlAttribute[],
): XmlElement {
  return cac[local]([
    cbc.TaxAmount(total.taxAmount, currency),
    ...total.taxSubtotals.map((subtotal) =>
      cac.TaxSubtotal([
        cbc.TaxableAmount(subtotal.taxableAmount, currency),
        cbc.TaxAmount(subtotal.taxAmount, currency),
        writeTaxCategory(total.taxScheme, subtotal.percent),
      ]),
    ),
  ]);
}

const writeTaxCategory = writtenOnce<Scheme>((scheme, percent) =>
  cac.TaxCategory([cbc.Percent(percent), writeScheme(scheme)]),
);

/** Every TaxTotal, or WithholdingTaxTotal, of a document or a line. */
export function readTaxTotals(
  parent: XmlElement,
  local: 'TaxTotal' | 'WithholdingTaxTotal',
): readonly TaxTotal[] {
  return childrenNamed(parent, local).map((element) => {
    const subtotals = childrenNamed(element, 'TaxSubtotal');
    return {
      taxScheme: readScheme(required(subtotals[0] ?? required(element, 'TaxSubtotal'), 'TaxCategory')),
      taxAmount: requiredText(element, 'TaxAmount'),
      taxSubtotals: subtotals.map(readSubtotal),
    };
  });
}

function readSubtotal(element: XmlElement): TaxSubtotal {
  return {
    taxableAmount: requiredText(element, 'TaxableAmount'),
    taxAmount: requiredText(element, 'TaxAmount'),
    percent: requiredText(required(element, 'TaxCategory'), 'Percent'),
  };
}
