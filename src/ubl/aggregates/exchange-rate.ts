import type { ExchangeRate } from '../../model/index.js';
import { childNamed, requiredText, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:PaymentExchangeRate (FAR). */
export function writeExchangeRate(rate: ExchangeRate | undefined): XmlElement | undefined {
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

export function readExchangeRate(element: XmlElement | undefined): ExchangeRate | undefined {
  if (element === undefined) return undefined;
  return {
    sourceCurrencyCode: requiredText(element, 'SourceCurrencyCode'),
    sourceCurrencyBaseRate: textOf(childNamed(element, 'SourceCurrencyBaseRate')),
    targetCurrencyCode: requiredText(element, 'TargetCurrencyCode'),
    targetCurrencyBaseRate: textOf(childNamed(element, 'TargetCurrencyBaseRate')),
    calculationRate: requiredText(element, 'CalculationRate'),
    date: requiredText(element, 'Date'),
  };
}
