import type { InvoicePeriod } from '../model/index.js';
import { requiredDate } from './dates.js';
import { EXPECTED } from './expected.js';
import type { Fields } from './fields.js';

const FIELDS = new Set(['startDate', 'endDate']);

/** Reads the span of time that a document or a line invoices (FAE). */
export function readInvoicePeriod(owner: Fields): InvoicePeriod | undefined {
  if (!owner.has('invoicePeriod')) return undefined;
  const fields = owner.nested('invoicePeriod', FIELDS);
  const start = requiredDate(fields, 'startDate');
  const end = requiredDate(fields, 'endDate');
  if (start.date !== '' && end.date !== '' && start.date > end.date)
    fields.fail('ERR_DRAFT_DATE', 'endDate', { expected: EXPECTED.dateNotBefore({ date: start.date }) });
  return { startDate: start.date, startTime: start.time, endDate: end.date, endTime: end.time };
}
