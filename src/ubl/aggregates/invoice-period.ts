import type { InvoicePeriod, Received } from '../../model/index.js';
import type { XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import type { DocumentReading } from './reading.js';
import { neededDate, timeIn } from './values.js';

/** cac:InvoicePeriod (FAE). */
export function writeInvoicePeriod(period: Received<InvoicePeriod> | undefined): XmlElement | undefined {
  if (period === undefined) return undefined;
  return cac.InvoicePeriod([
    cbc.StartDate(period.startDate),
    cbc.StartTime(period.startTime),
    cbc.EndDate(period.endDate),
    cbc.EndTime(period.endTime),
  ]);
}

export function readInvoicePeriod(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<InvoicePeriod> | undefined {
  if (element === undefined) return undefined;
  return {
    startDate: neededDate(reading, element, 'StartDate'),
    startTime: timeIn(reading, element, 'StartTime'),
    endDate: neededDate(reading, element, 'EndDate'),
    endTime: timeIn(reading, element, 'EndTime'),
  };
}
