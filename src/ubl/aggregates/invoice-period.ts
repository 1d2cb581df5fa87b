import type { InvoicePeriod } from '../../model/index.js';
import { childNamed, requiredText, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:InvoicePeriod (FAE). */
export function writeInvoicePeriod(period: InvoicePeriod | undefined): XmlElement | undefined {
  if (period === undefined) return undefined;
  return cac.InvoicePeriod([
    cbc.StartDate(period.startDate),
    cbc.StartTime(period.startTime),
    cbc.EndDate(period.endDate),
    cbc.EndTime(period.endTime),
  ]);
}

export function readInvoicePeriod(element: XmlElement | undefined): InvoicePeriod | undefined {
  if (element === undefined) return undefined;
  return {
    startDate: requiredText(element, 'StartDate'),
    startTime: textOf(childNamed(element, 'StartTime')),
    endDate: requiredText(element, 'EndDate'),
    endTime: textOf(childNamed(element, 'EndTime')),
  };
}
