import { paymentMeansCodes } from '../catalogs/index.js';
import { type Fields, readDate } from '../draft/index.js';
import type { PaymentDraft, PaymentMeans } from '../model/index.js';

const FIELDS = new Set(['form', 'means', 'dueDate', 'ids']);
/** Table 13.3.4.1. */
const FORMS = new Map<PaymentDraft['form'], string>([
  ['contado', '1'],
  ['credito', '2'],
]);

/** Reads how the customer pays; a credit sale needs its due date (FAN04). */
export function readPayments(owner: Fields): readonly PaymentMeans[] {
  if (!Array.isArray(owner.raw('payment'))) return [readPayment(owner.nested('payment', FIELDS))];
  const payments = owner.each('payment', FIELDS, readPayment);
  if (payments.length === 0) owner.missing('payment', 'at least one payment', 'FAN01');
  return payments;
}

function readPayment(fields: Fields): PaymentMeans {
  const form = fields.requiredCode<PaymentDraft['form']>('form', FORMS, "'contado' or 'credito'");
  const paymentDueDate = readDate(fields, 'dueDate');
  if (form === 'credito' && !fields.has('dueDate'))
    fields.missing('dueDate', 'the due date of the credit', 'FAN04');
  return {
    id: (form && FORMS.get(form)) ?? '',
    paymentMeansCode: fields.requiredCode('means', paymentMeansCodes, 'table 13.3.4.2') ?? '',
    paymentDueDate,
    paymentIds: fields.texts('ids', 100),
  };
}
