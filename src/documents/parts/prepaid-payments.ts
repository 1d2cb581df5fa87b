import { type HealthCollectionConceptCode, healthCollectionConcepts } from '../../catalogs/index.js';
import { format } from '../../decimal/index.js';
import { type Fields, readDate, readDateAndTime } from '../../draft/index.js';
import { EXPECTED as SHARED } from '../../errors/index.js';
import type { PrepaidPayment } from '../../model/index.js';
import { HEALTH_EXPECTED } from './expected.js';

const FIELDS = new Set(['id', 'paidAmount', 'receivedDate', 'paidDate', 'instructionId', 'idScheme']);
const MONEY = { decimals: 2 };
const NONE: readonly never[] = [];

/** Reads the advances (FBD). */
export function readPrepaidPayments(owner: Fields): readonly PrepaidPayment[] {
  if (!owner.has('prepaidPayments')) return NONE;
  return owner.each('prepaidPayments', FIELDS, (fields) => {
    if (!fields.has('receivedDate')) fields.missing('receivedDate', SHARED.date, 'FBD05');
    const paid = readDateAndTime(fields, 'paidDate');
    return {
      id: fields.requiredText('id', 150),
      idScheme: fields.code<HealthCollectionConceptCode>(
        'idScheme',
        healthCollectionConcepts,
        HEALTH_EXPECTED.collections,
      ),
      paidAmount: format(fields.requiredDecimal('paidAmount', MONEY), 2),
      receivedDate: readDate(fields, 'receivedDate'),
      paidDate: paid?.date,
      paidTime: paid?.time,
      instructionId: fields.text('instructionId'),
    };
  });
}
