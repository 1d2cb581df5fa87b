import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/**
 * What a golden pair or an example is an instance of: `type 01`, `operation 10`, `concept C1`, `tax 01`…
 *
 * @typedef {{ name: string, facts: ReadonlySet<string> }} Witness
 */

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, removeNSPrefix: true });
/** The letter of the rules of each document. */
const LETTERS = /** @type {const} */ ({ Invoice: 'F', CreditNote: 'C', DebitNote: 'D' });

/**
 * What each golden pair has, by its XML: the test of the pairs holds that it is built so, byte for byte.
 *
 * @param {string} folder
 * @returns {readonly Witness[]}
 */
export function pairsIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.xml'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.xml$/, ''),
      facts: factsOf(parser.parse(readFileSync(join(folder, file), 'utf8'))),
    }));
}

/**
 * @param {Record<string, any>} parsed
 * @returns {ReadonlySet<string>}
 */
function factsOf(parsed) {
  const root = /** @type {keyof typeof LETTERS} */ (Object.keys(parsed).find((name) => name in LETTERS));
  const document = parsed[root];
  const letter = LETTERS[root];
  const lines = list(document[`${root}Line`]);
  const type = { Invoice: document.InvoiceTypeCode, CreditNote: '91', DebitNote: '92' }[root];
  return new Set([
    `type ${type}`,
    `operation ${document.CustomizationID}`,
    ...list(document.DiscrepancyResponse).map(({ ResponseCode }) => `concept ${letter}${ResponseCode}`),
    ...[document, ...lines].flatMap(taxesOf).map((code) => `tax ${code}`),
    ...list(document.PaymentMeans).map(({ ID }) => `payment ${ID}`),
    ...partsOf(document, lines).map((part) => `part ${part}`),
  ]);
}

/** @param {Record<string, any>} owner */
function taxesOf(owner) {
  return [...list(owner.TaxTotal), ...list(owner.WithholdingTaxTotal)]
    .flatMap(({ TaxSubtotal }) => list(TaxSubtotal))
    .map(({ TaxCategory }) => TaxCategory.TaxScheme.ID);
}

/**
 * The aggregates that a document or one of its lines may have.
 *
 * @param {Record<string, any>} document
 * @param {readonly Record<string, any>[]} lines
 */
function partsOf(document, lines) {
  const names = [document, ...lines, ...lines.map(({ Item }) => Item)].flatMap((owner) => Object.keys(owner));
  const extensions = list(document.UBLExtensions.UBLExtension).map(
    ({ ExtensionContent }) => ExtensionContent,
  );
  const parties = [document.AccountingSupplierParty.Party, document.AccountingCustomerParty.Party];
  return [
    ...names,
    ...extensions.flatMap((content) => Object.keys(content ?? {})),
    ...parties.flatMap((party) => Object.keys({ ...party, ...party.PartyLegalEntity })),
  ];
}

/**
 * @template Value
 * @param {Value | Value[] | undefined} value
 * @returns {Value[]}
 */
function list(value) {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
