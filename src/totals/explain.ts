import { type BuiltKind, DOCUMENT_KINDS } from '../kinds/index.js';
import type { CalculatedInvoice } from '../model/index.js';
import { explainAllowance, explainLines } from './explain-lines.js';
import { explainTaxes } from './explain-taxes.js';
import { explainMonetaryTotal } from './explain-totals.js';

/** What can be explained: a document, built or received, or what the arithmetic made of a draft. */
export type ExplainedDocument = Omit<CalculatedInvoice, 'withholdingTaxTotals'> &
  Partial<Pick<CalculatedInvoice, 'withholdingTaxTotals'>> & {
    readonly kind?: BuiltKind;
    readonly number?: string;
  };

/** The rules of each document are numbered alike, under a letter of its own. */
const NAMES: Readonly<Record<BuiltKind, string>> = {
  invoice: 'Factura',
  creditNote: 'Nota crédito',
  debitNote: 'Nota débito',
};

/**
 * Prints the sum of a document in Spanish, as a person would check it: each line with its discounts and taxes, the taxes
 * by rate, and the formulas of the totals, each with its rule (Anexo Técnico 1.9, §5.2.1 and §11.9). Where a received
 * document states another figure than the formula gives, both are shown.
 *
 * @example
 * console.log(explainTotals(calculateInvoice(draft)));
 * //   FAU14 …  Valor a pagar    11305.00   = 11305.00
 */
export function explainTotals(document: ExplainedDocument): string {
  const kind = document.kind ?? 'invoice';
  const letter = DOCUMENT_KINDS[kind].rulePrefix;
  const { withholdingTaxTotals = [] } = document;
  const title = [NAMES[kind], document.number].filter((part) => part !== undefined).join(' ');
  const sections: readonly (readonly [heading: string, rows: readonly string[]])[] = [
    ['Líneas', explainLines(document.lines, letter)],
    [
      'Tributos',
      explainTaxes(document.taxTotals, { rateRule: `${letter}AS07`, sumRule: `${letter}AS02`, depth: 1 }),
    ],
    ['Descuentos y cargos', document.allowanceCharges.map((item) => explainAllowance(item, 1))],
    [
      'Retenciones, que informan y no cambian el valor a pagar',
      explainTaxes(withholdingTaxTotals, { rateRule: `${letter}AT07`, sumRule: `${letter}AT02`, depth: 1 }),
    ],
    ['Totales', explainMonetaryTotal(document, letter)],
  ];
  const printed = sections
    .filter(([, rows]) => rows.length > 0)
    .map(([heading, rows]) => `${heading}\n${rows.join('\n')}\n`);
  return [`${title}, valores en ${document.documentCurrencyCode}\n`, ...printed].join('\n');
}
