import type { IncotermCode } from '../catalogs/index.js';
import type { AddressDraft, DeliveryPartyDraft } from './party-draft.js';
import type { DateInput } from './values.js';

/** Where, when and by whom the goods are delivered. */
export interface DeliveryDraft {
  /** An instant also gives the time. */
  readonly actualDeliveryDate?: DateInput;
  readonly deliveryAddress?: AddressDraft;
  /** The carrier. */
  readonly deliveryParty?: DeliveryPartyDraft;
}

/** Where and when the goods of one line are delivered. */
export interface LineDeliveryDraft {
  /** An instant also gives the time. */
  readonly actualDeliveryDate?: DateInput;
  readonly deliveryLocation?: DeliveryLocationDraft;
}

/** A place by its code. */
export interface DeliveryLocationDraft {
  readonly id: string;
  /** `@schemeID` of the code. */
  readonly scheme?: string;
  /** `@schemeName` of the code, such as `'EAN'`. */
  readonly schemeName?: string;
}

/** The conditions of the delivery. */
export interface DeliveryTermsDraft {
  readonly id?: string;
  /** In words: `'Portes pagados'`. */
  readonly specialTerms?: string;
  /** INCOTERM (table 13.3.7). */
  readonly lossRiskResponsibilityCode?: IncotermCode;
  readonly lossRisk?: string;
}
