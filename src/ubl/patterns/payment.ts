import type { PaymentMeans, Received } from '../../model/index.js';
import type { XmlElement, XmlFilled } from '../../xml/index.js';
import { writePaymentMeans } from '../aggregates/payment-means.js';
import { lasting, patternsOf } from './patterns-of.js';
import { list, type Survey, text } from './survey.js';

const paymentMeans: Survey<Received<PaymentMeans>> = (means) => ({
  id: text(means.id),
  paymentMeansCode: text(means.paymentMeansCode),
  paymentDueDate: text(means.paymentDueDate),
  paymentIds: list(text, means.paymentIds),
});

const patterns = patternsOf(paymentMeans, writePaymentMeans);

/** A means of payment, like `writePaymentMeans`. */
export function patternedPaymentMeans(means: Received<PaymentMeans>): XmlElement | XmlFilled | undefined {
  return lasting(patterns, means, writePaymentMeans);
}
