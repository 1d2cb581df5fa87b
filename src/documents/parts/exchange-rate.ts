import { type CurrencyCode, currencies } from '../../catalogs/index.js';
import { format } from '../../decimal/index.js';
import { type Fields, readDate } from '../../draft/index.js';
import type { ExchangeRate } from '../../model/index.js';
import { EXPECTED } from './expected.js';

const FIELDS = new Set(['currency', 'calculationRate', 'date', 'sourceCurrencyBaseRate']);
const PESO = 'COP';

/** Reads the rate between pesos and a foreign currency, which a document in foreign currency needs (FAR). */
export function readExchangeRate(
  owner: Fields,
  documentCurrency: string,
  issueDate: string,
): ExchangeRate | undefined {
  if (!owner.has('paymentExchangeRate')) {
    if (documentCurrency !== PESO)
      owner.missing('paymentExchangeRate', EXPECTED.rateToPesos({ currency: documentCurrency }), 'FAR01');
    return undefined;
  }
  const fields = owner.nested('paymentExchangeRate', FIELDS);
  const currency = fields.requiredCode<CurrencyCode>('currency', currencies, '13.3.3');
  const isInPesos = documentCurrency === PESO;
  if (currency !== undefined && (isInPesos ? currency === PESO : currency !== documentCurrency)) {
    const expected = isInPesos
      ? EXPECTED.foreignCurrency
      : EXPECTED.documentCurrency({ currency: documentCurrency });
    fields.fail('ERR_DRAFT_CONTRADICTION', 'currency', { expected, rule: 'FAR04' });
  }
  const rate = fields.requiredDecimal('calculationRate');
  if (fields.has('calculationRate') && rate.units === 0)
    fields.fail('ERR_DRAFT_RANGE', 'calculationRate', { expected: EXPECTED.pesosForOneUnit, rule: 'FAR06' });
  const baseRate = fields.decimal('sourceCurrencyBaseRate');
  return {
    sourceCurrencyCode: documentCurrency,
    sourceCurrencyBaseRate: baseRate && format(baseRate, 2),
    targetCurrencyCode: isInPesos ? (currency ?? '') : PESO,
    targetCurrencyBaseRate: '1.00',
    calculationRate: format(rate, 2),
    date: readDate(fields, 'date') ?? issueDate,
  };
}
