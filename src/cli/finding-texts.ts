import { ERROR_TEXTS } from './error-texts.js';
import { SIGNATURE_TEXTS } from './signature-texts.js';

/** What each code of a verification report means, in Spanish. */
export const FINDING_TEXTS = { ...ERROR_TEXTS, ...SIGNATURE_TEXTS } as const;
