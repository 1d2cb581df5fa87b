import type { Fields } from '../draft/index.js';
import type { Party } from '../model/index.js';
import type { SalesParts } from './sales-parts.js';

/** Table 13.1.3. */
export const EXPORT = '02';
/** Table 13.1.3: transcription of an invoice that was issued on paper. */
export const CONTINGENCY = '03';

const HEALTH = 'SS-';
/** Table 13.1.5.1.1: a receipt of what the user pays, which carries no extension. */
const COLLECTION = 'SS-Recaudo';
/** Identity documents that Colombia gives to its residents (table 13.2.1). */
const NATIONAL_IDS = new Set(['11', '12', '13', '31', '91']);

/** Notes what contradicts the type or the operation of an invoice. */
export function checkInvoice(
  fields: Fields,
  invoiceTypeCode: string,
  customizationId: string,
  parts: SalesParts,
): void {
  if (invoiceTypeCode === EXPORT) checkExport(fields, parts.customer);
  if (invoiceTypeCode === CONTINGENCY) checkTranscription(fields, parts);
  if (customizationId.startsWith(HEALTH) && customizationId !== COLLECTION) checkHealth(fields);
}

/** An export has a rate to a foreign currency (FAR01) and a buyer abroad (annex §4). */
function checkExport(fields: Fields, { id, address }: Party): void {
  if (!fields.has('paymentExchangeRate'))
    fields.missing('paymentExchangeRate', 'the rate of the foreign currency of the export', 'FAR01');
  const isAbroad = address === undefined ? !NATIONAL_IDS.has(id.scheme) : address.country !== 'CO';
  if (!isAbroad && id.number !== '')
    fields.fail(
      'ERR_DRAFT_CONTRADICTION',
      'customer',
      'a buyer abroad, with its address; type 02 is an export',
    );
}

/** The paper invoice that is transcribed, with its date (FAI01, FAI05). */
function checkTranscription(fields: Fields, { additionalDocumentReferences }: SalesParts): void {
  if (additionalDocumentReferences.length === 0) {
    fields.missing('additionalDocumentReferences', 'the paper invoice that type 03 transcribes', 'FAI01');
  } else if (additionalDocumentReferences.every(({ issueDate }) => issueDate === undefined)) {
    const path = fields.at('additionalDocumentReferences[0].issueDate');
    fields.problems.add('ERR_DRAFT_MISSING', path, undefined, 'the date of the paper invoice', 'FAI05');
  }
}

/** The extension of the health sector and the time of the service (Resolución 2275 de 2023 of the Ministry of Health). */
function checkHealth(fields: Fields): void {
  if (fields.list('extensions').length === 0)
    fields.missing('extensions', 'the extension of the health sector, CustomTagGeneral');
  if (!fields.has('invoicePeriod')) fields.missing('invoicePeriod', 'the time of the service');
}
