import type { Fields } from '../../draft/index.js';
import type { Party } from '../../model/index.js';
import { EXPECTED } from '../parts/expected.js';
import type { SalesParts } from '../parts/sales-parts.js';

/** Table 13.1.3. */
const EXPORT = '02';
/** Table 13.1.3: transcription of an invoice that was issued on paper. */
const CONTINGENCY = '03';

const NIT = '31';
/** Identity documents that Colombia gives to its residents (table 13.2.1). */
const NATIONAL_IDS = new Set(['11', '12', '13', NIT, '91']);

/** Notes what contradicts the type of an invoice. */
export function checkInvoice(fields: Fields, invoiceTypeCode: string, parts: SalesParts): void {
  if (invoiceTypeCode === EXPORT) checkExport(fields, parts.customer);
  if (invoiceTypeCode === CONTINGENCY) checkTranscription(fields, parts);
}

/**
 * An export has a rate to a foreign currency (FAR01) and a buyer abroad; or a company, as the users of free-trade zones and
 * the sociedades de comercialización internacional, to which a sale counts as an export (Estatuto Tributario, art. 481).
 */
function checkExport(fields: Fields, { id, address }: Party): void {
  if (!fields.has('paymentExchangeRate'))
    fields.missing('paymentExchangeRate', EXPECTED.rateOfExport, 'FAR01');
  const isAbroad = address === undefined ? !NATIONAL_IDS.has(id.scheme) : address.country !== 'CO';
  if (!isAbroad && id.scheme !== NIT && id.number !== '')
    fields.fail('ERR_DRAFT_CONTRADICTION', 'customer', { expected: EXPECTED.buyerOfExport });
}

/** The paper invoice that is transcribed, with its date (FAI01, FAI05). */
function checkTranscription(fields: Fields, { additionalDocumentReferences }: SalesParts): void {
  if (additionalDocumentReferences.length === 0) {
    fields.missing('additionalDocumentReferences', EXPECTED.paperInvoice, 'FAI01');
  } else if (additionalDocumentReferences.every(({ issueDate }) => issueDate === undefined)) {
    const path = fields.at('additionalDocumentReferences[0].issueDate');
    fields.problems.add('ERR_DRAFT_MISSING', {
      path,
      found: undefined,
      expected: EXPECTED.paperInvoiceDate,
      rule: 'FAI05',
    });
  }
}
