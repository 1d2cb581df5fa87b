import type { Address, DeliveryParty } from './party.js';
import type { DateText, TimeText } from './values.js';

/** cac:DeliveryLocation: where the goods go, by a code. */
export interface DeliveryLocation {
  readonly id: string;
  /** `@schemeID`. */
  readonly scheme?: string | undefined;
  /** `@schemeName`, such as `'EAN'`. */
  readonly schemeName?: string | undefined;
}

/** cac:Delivery (FAM). */
export interface Delivery {
  readonly actualDeliveryDate?: DateText | undefined;
  readonly actualDeliveryTime?: TimeText | undefined;
  readonly deliveryAddress?: Address | undefined;
  readonly deliveryLocation?: DeliveryLocation | undefined;
  readonly deliveryParty?: DeliveryParty | undefined;
}

/** cac:DeliveryTerms (FBC). */
export interface DeliveryTerms {
  readonly id?: string | undefined;
  readonly specialTerms?: string | undefined;
  /** INCOTERM, table 13.3.7. */
  readonly lossRiskResponsibilityCode?: string | undefined;
  readonly lossRisk?: string | undefined;
}
