import type { IncotermCode } from '../catalogs/index.js';
import type { AddressDraft, DeliveryPartyDraft } from './party-draft.js';
import type { DateInput } from './values.js';

/** Where, when and by whom the goods are delivered. */
export interface DeliveryDraft {
  /** Day of the delivery; an instant also gives the time. @es fecha de entrega · `cbc:ActualDeliveryDate` · FAM02 */
  readonly actualDeliveryDate?: DateInput;
  /** Where the goods go. @es dirección de entrega · `cac:DeliveryAddress` · FAM04 */
  readonly deliveryAddress?: AddressDraft;
  /** The carrier. @es transportador · `cac:DeliveryParty` · FAM15 */
  readonly deliveryParty?: DeliveryPartyDraft;
}

/** Where and when the goods of one line are delivered. */
export interface LineDeliveryDraft {
  /** Day of the delivery; an instant also gives the time. @es fecha de entrega · `cbc:ActualDeliveryDate` · FAM02 */
  readonly actualDeliveryDate?: DateInput;
  /** Where the goods go, by a code. @es lugar de entrega, por un código · `cac:DeliveryLocation` · UBL 2.1 */
  readonly deliveryLocation?: DeliveryLocationDraft;
}

/** A place by its code. */
export interface DeliveryLocationDraft {
  /** Code of the place. @es código del lugar · `cbc:ID` · UBL 2.1 */
  readonly id: string;
  /** Which list the code is of. @es lista del código · `cbc:ID/@schemeID` · UBL 2.1 */
  readonly scheme?: string;
  /** Name of that list, such as `'EAN'`. @es nombre de la lista · `cbc:ID/@schemeName` · UBL 2.1 */
  readonly schemeName?: string;
}

/** The conditions of the delivery. */
export interface DeliveryTermsDraft {
  /** Number of the conditions. @es número de las condiciones · `cbc:ID` · FBC02 */
  readonly id?: string;
  /** In words: `'Portes pagados'`. @es condiciones de entrega, en palabras · `cbc:SpecialTerms` · FBC03 */
  readonly specialTerms?: string;
  /** Which INCOTERM holds. @es INCOTERM · `cbc:LossRiskResponsibilityCode` · FBC04, tabla 13.3.7 */
  readonly lossRiskResponsibilityCode?: IncotermCode;
  /** Who bears the risk of loss. @es riesgo de pérdida · `cbc:LossRisk` · FBC05 */
  readonly lossRisk?: string;
}
