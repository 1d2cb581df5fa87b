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
  const value = owner.raw('payment');
  if (!Array.isArray(value)) return [readPayment(owner.nested('payment', FIELDS))];
  return owner.each('payment', FIELDS, readPayment);
}

function readPayment(fields: Fields): PaymentMeans {
  const form = fields.requiredCode<PaymentDraft['form']>('form', FORMS, "'contado' or 'credito'");
  const paymentDueDate = readDate(fields, 'dueDate');
  if (form === 'credito' && !fields.has('dueDate')) fields.missing('dueDate', 'the due date of the credit');
  return {
    id: (form && FORMS.get(form)) ?? '',
    paymentMeansCode: fields.requiredCode('means', paymentMeansCodes, 'table 13.3.4.2') ?? '',
    paymentDueDate,
    paymentIds: fields.texts('ids', 100),
  };
}
