import { paymentMeansCodes } from '../../catalogs/index.js';
import { format } from '../../decimal/index.js';
import { type Fields, readDate } from '../../draft/index.js';
import type { PaymentDraft, PaymentMeans, PaymentTerms } from '../../model/index.js';
import { EXPECTED } from './expected.js';

const FIELDS = new Set(['form', 'means', 'dueDate', 'ids']);
const TERMS_FIELDS = new Set(['notes', 'referenceEventCode', 'amount', 'paymentDueDate', 'settlementDays']);
const MONEY = { decimals: 2 };
const WHOLE = { decimals: 0 };
/** Table 13.3.4.1. */
const FORMS = new Map<PaymentDraft['form'], string>([
  ['contado', '1'],
  ['credito', '2'],
]);
/** A note has to have a payment, which says nothing: contado in cash. */
const OF_A_NOTE: readonly PaymentMeans[] = Object.freeze([
  Object.freeze({
    id: '1',
    paymentMeansCode: '10',
    paymentDueDate: undefined,
    paymentIds: Object.freeze([]),
  }),
]);
const NONE: readonly never[] = [];

/** Reads how the customer pays; a credit sale needs its due date (FAN04). */
export function readPayments(owner: Fields): readonly PaymentMeans[] {
  if (!Array.isArray(owner.raw('payment'))) return [readPayment(owner.nested('payment', FIELDS))];
  const payments = owner.each('payment', FIELDS, readPayment);
  if (payments.length === 0) owner.missing('payment', EXPECTED.atLeastOnePayment, 'FAN01');
  return payments;
}

/** Reads the payment of a note, where it can be left out. */
export function readNotePayments(owner: Fields): readonly PaymentMeans[] {
  return owner.has('payment') ? readPayments(owner) : OF_A_NOTE;
}

function readPayment(fields: Fields): PaymentMeans {
  const form = fields.requiredCode<PaymentDraft['form']>('form', FORMS, EXPECTED.paymentForms);
  const paymentDueDate = readDate(fields, 'dueDate');
  if (form === 'credito' && !fields.has('dueDate'))
    fields.missing('dueDate', EXPECTED.dueDateOfCredit, 'FAN04');
  return {
    id: (form && FORMS.get(form)) ?? '',
    paymentMeansCode: fields.requiredCode('means', paymentMeansCodes, '13.3.4.2') ?? '',
    paymentDueDate,
    paymentIds: fields.texts('ids', 100),
  };
}

/** Reads the conditions of the payment (FAN06). */
export function readPaymentTerms(owner: Fields): readonly PaymentTerms[] {
  if (!owner.has('paymentTerms')) return NONE;
  return owner.each('paymentTerms', TERMS_FIELDS, (fields) => {
    const amount = fields.decimal('amount', MONEY);
    const days = fields.decimal('settlementDays', WHOLE);
    const terms = {
      notes: fields.texts('notes'),
      referenceEventCode: fields.text('referenceEventCode', 50),
      amount: amount && format(amount, 2),
      paymentDueDate: readDate(fields, 'paymentDueDate'),
      settlementDays: days && format(days),
    };
    const { referenceEventCode, paymentDueDate, settlementDays } = terms;
    if (terms.notes.length === 0 && !(referenceEventCode ?? terms.amount ?? paymentDueDate ?? settlementDays))
      fields.missing('notes', EXPECTED.atLeastOneCondition);
    return terms;
  });
}
