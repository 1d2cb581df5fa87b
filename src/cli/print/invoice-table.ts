import type { AllowanceCharge, Invoice, InvoiceLine, TaxTotal } from '../../model/index.js';
import type { Printer } from './printer.js';

/** Prints the lines and the totals of an invoice. */
export function printInvoice(
  { lines, taxTotals, allowanceCharges, monetaryTotal }: Invoice,
  print: Printer,
): void {
  const headings = ['', 'descripción', 'cantidad', 'precio', 'descuento', 'impuesto', 'valor'];
  print.table(headings, lines.map(row));
  print.line();
  const { lineExtensionAmount, payableAmount } = monetaryTotal;
  print.columns([
    ['Suma de las líneas', lineExtensionAmount],
    ...taxTotals.map(({ taxScheme, taxAmount }) => [taxScheme.name, taxAmount]),
    ...allowanceCharges.map(({ reason, chargeIndicator, amount }) => [
      reason ?? (chargeIndicator ? 'Recargo' : 'Descuento'),
      chargeIndicator ? amount : `-${amount}`,
    ]),
    ['Total a pagar', print.paint('bold', payableAmount)],
  ]);
}

function row({ id, item, quantity, priceAmount, ...line }: InvoiceLine): readonly string[] {
  const { allowanceCharges, taxTotals, lineExtensionAmount } = line;
  return [
    id,
    item.descriptions[0] ?? '',
    quantity,
    priceAmount,
    discounts(allowanceCharges),
    taxes(taxTotals),
    lineExtensionAmount,
  ];
}

function discounts(all: readonly AllowanceCharge[]): string {
  const amounts = all.filter(({ chargeIndicator }) => !chargeIndicator).map(({ amount }) => amount);
  return amounts.join(' + ') || '—';
}

function taxes(totals: readonly TaxTotal[]): string {
  const rates = totals.flatMap(({ taxScheme, taxSubtotals }) =>
    taxSubtotals.map(({ percent }) => `${taxScheme.name} ${percent} %`),
  );
  return rates.join(' + ') || 'excluido';
}
