import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What each kind of draft is when it does not say it. */
const DEFAULTS = /** @type {const} */ ({
  invoice: { letter: 'F', type: '01', operation: '10' },
  creditNote: { letter: 'C', type: '91', operation: '20' },
  debitNote: { letter: 'D', type: '92', operation: '30' },
});

/** The parts of a document, by the fields of a draft that write them. */
const PARTS = /** @type {Readonly<Record<string, string>>} */ ({
  invoicePeriod: 'InvoicePeriod',
  orderReference: 'OrderReference',
  billingReferences: 'BillingReference',
  despatchDocumentReferences: 'DespatchDocumentReference',
  receiptDocumentReferences: 'ReceiptDocumentReference',
  additionalDocumentReferences: 'AdditionalDocumentReference',
  shareholderParties: 'ShareholderParty',
  person: 'Person',
  taxRepresentativeParty: 'TaxRepresentativeParty',
  delivery: 'Delivery',
  deliveryTerms: 'DeliveryTerms',
  paymentTerms: 'PaymentTerms',
  prepaidPayments: 'PrepaidPayment',
  allowances: 'AllowanceCharge',
  charges: 'AllowanceCharge',
  paymentExchangeRate: 'PaymentExchangeRate',
  withholdings: 'WithholdingTaxTotal',
  referencePrice: 'PricingReference',
  orderLineReferences: 'OrderLineReference',
  documentReferences: 'DocumentReference',
  itemPriceExtension: 'ItemPriceExtension',
  sellersItemId: 'SellersItemIdentification',
  manufacturersItemId: 'ManufacturersItemIdentification',
  additionalItems: 'AdditionalItemIdentification',
  additionalItemProperties: 'AdditionalItemProperty',
  remesa: 'AdditionalItemProperty',
  principal: 'InformationContentProviderParty',
  interoperabilidad: 'CustomTagGeneral',
  extensions: 'DebidaDiligencia',
});
const FORMS = /** @type {Readonly<Record<string, string>>} */ ({ contado: '1', credito: '2' });

/**
 * What the drafts in each example are, by its source: the gate runs every example.
 *
 * @param {string} folder
 * @returns {readonly import('./pairs.mjs').Witness[]}
 */
export function examplesIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .sort()
    .map((file) => ({ name: file, facts: factsOf(readFileSync(join(folder, file), 'utf8')) }));
}

/**
 * @param {string} text
 * @returns {ReadonlySet<string>}
 */
function factsOf(text) {
  const source = ts.createSourceFile('example.mjs', text, ts.ScriptTarget.Latest, true);
  /** @type {Set<string>} */
  const facts = new Set();
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) for (const fact of factsOfLiteral(node)) facts.add(fact);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return facts;
}

/**
 * A draft has its number, and its lines and payments are objects of their own; what it takes from another by spreading is not looked for.
 *
 * @param {ts.ObjectLiteralExpression} literal
 */
function factsOfLiteral(literal) {
  const values = valuesOf(literal);
  const { kind = values.has('invoiceTypeCode') ? 'invoice' : undefined } = Object.fromEntries(values);
  const form = FORMS[values.get('form') ?? ''];
  const parts = [...values.keys()].flatMap((name) =>
    PARTS[name] === undefined ? [] : [`part ${PARTS[name]}`],
  );
  if (form !== undefined) return [`payment ${form}`];
  if (values.has('code') && ['percent', 'perMille', 'perUnitAmount'].some((rate) => values.has(rate)))
    return [`tax ${values.get('code')}`];
  if (!values.has('number') || !(kind !== undefined && kind in DEFAULTS)) return parts;
  const { letter, type, operation } = DEFAULTS[/** @type {keyof typeof DEFAULTS} */ (kind)];
  const concept = values.get('responseCode');
  return [
    `type ${values.get('invoiceTypeCode') ?? type}`,
    `operation ${values.get('customizationId') ?? operation}`,
    ...(concept === undefined ? [] : [`concept ${letter}${concept}`]),
    ...parts,
  ];
}

/**
 * The plain values of an object, and those of the reason of a note.
 *
 * @param {ts.ObjectLiteralExpression} literal
 * @returns {Map<string, string>}
 */
function valuesOf(literal) {
  const values = new Map();
  for (const property of literal.properties) {
    if (ts.isShorthandPropertyAssignment(property)) values.set(property.name.text, '');
    if (!ts.isPropertyAssignment(property)) continue;
    const name = property.name.getText().replaceAll("'", '');
    const { initializer } = property;
    if (name === 'discrepancyResponse' && ts.isObjectLiteralExpression(initializer))
      for (const [inner, value] of valuesOf(initializer)) values.set(inner, value);
    else values.set(name, ts.isStringLiteral(initializer) ? initializer.text : '');
  }
  return values;
}
