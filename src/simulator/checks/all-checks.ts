import type { Check } from './check.js';
import { HEADER_CHECKS } from './header-checks.js';
import { IDENTIFIER_CHECKS } from './identifier-checks.js';
import { NOTIFICATION_CHECKS, RUT_NOTIFICATIONS } from './notification-checks.js';
import { BRANCH_NOTIFICATION, NUMBERING_CHECKS } from './numbering-checks.js';
import { PARTY_CHECKS } from './party-checks.js';
import { SIGNATURE_CHECKS } from './signature-checks.js';
import { SOFTWARE_CHECKS } from './software-checks.js';
import { TAX_CHECKS, WITHHOLDING_NOTIFICATION } from './tax-checks.js';
import { TOTAL_CHECKS } from './total-checks.js';

/** Every rule that the simulator applies to invoices and notes, in the order in which it answers them. */
export const SALE_CHECKS: readonly Check[] = [
  ...SIGNATURE_CHECKS,
  ...SOFTWARE_CHECKS,
  ...NUMBERING_CHECKS,
  ...HEADER_CHECKS,
  ...IDENTIFIER_CHECKS,
  ...PARTY_CHECKS,
  ...TAX_CHECKS,
  ...TOTAL_CHECKS,
  ...NOTIFICATION_CHECKS,
  BRANCH_NOTIFICATION,
  WITHHOLDING_NOTIFICATION,
];

/** Told beside the others when a document is accepted. */
export const ACCEPTED_CHECKS: readonly Check[] = RUT_NOTIFICATIONS;
