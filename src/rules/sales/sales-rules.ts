import type { Rule } from '../engine/rule.js';
import { HEADER_RULES } from './header-rules.js';
import { IDENTIFIER_RULES } from './identifier-rules.js';
import { NOTIFICATION_RULES, RUT_NOTIFICATIONS } from './notification-rules.js';
import { BRANCH_NOTIFICATION, NUMBERING_RULES } from './numbering-rules.js';
import { PARTY_RULES } from './party-rules.js';
import { SIGNATURE_RULES } from './signature-rules.js';
import { SOFTWARE_RULES } from './software-rules.js';
import { TAX_RULES, WITHHOLDING_NOTIFICATION } from './tax-rules.js';
import { TOTAL_RULES } from './total-rules.js';

/** Every rule of invoices and notes, in the order in which the service answers them. */
export const SALES_RULES: readonly Rule[] = [
  ...SIGNATURE_RULES,
  ...SOFTWARE_RULES,
  ...NUMBERING_RULES,
  ...HEADER_RULES,
  ...IDENTIFIER_RULES,
  ...PARTY_RULES,
  ...TAX_RULES,
  ...TOTAL_RULES,
  ...NOTIFICATION_RULES,
  BRANCH_NOTIFICATION,
  WITHHOLDING_NOTIFICATION,
];

/** Told beside the others when a document is accepted. */
export const ACCEPTED_RULES: readonly Rule[] = RUT_NOTIFICATIONS;
