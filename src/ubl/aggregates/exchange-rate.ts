import type { ExchangeRate, Received } from '../../model/index.js';
import type { XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, neededText } from './reading.js';
import { decimalIn, neededDate, neededDecimal } from './values.js';

/** cac:PaymentExchangeRate (FAR). */
export function writeExchangeRate(rate: Received<ExchangeRate> | undefined): XmlElement | undefined {
  if (rate === undefined) return undefined;
  return cac.PaymentExchangeRate([
    cbc.SourceCurrencyCode(rate.sourceCurrencyCode),
    cbc.SourceCurrencyBaseRate(rate.sourceCurrencyBaseRate),
    cbc.TargetCurrencyCode(rate.targetCurrencyCode),
    cbc.TargetCurrencyBaseRate(rate.targetCurrencyBaseRate),
    cbc.CalculationRate(rate.calculationRate),
    cbc.Date(rate.date),
  ]);
}

export function readExchangeRate(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<ExchangeRate> | undefined {
  if (element === undefined) return undefined;
  return {
    sourceCurrencyCode: neededText(reading, element, 'SourceCurrencyCode'),
    sourceCurrencyBaseRate: decimalIn(reading, element, 'SourceCurrencyBaseRate'),
    targetCurrencyCode: neededText(reading, element, 'TargetCurrencyCode'),
    targetCurrencyBaseRate: decimalIn(reading, element, 'TargetCurrencyBaseRate'),
    calculationRate: neededDecimal(reading, element, 'CalculationRate'),
    date: neededDate(reading, element, 'Date'),
  };
}
