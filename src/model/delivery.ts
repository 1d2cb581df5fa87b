import type { Address, DeliveryParty } from './party.js';
import type { DateText, TimeText } from './values.js';

/** cac:DeliveryLocation: where the goods go, by a code. */
export interface DeliveryLocation {
  /** Code of the place. @es código del lugar · `cbc:ID` · UBL 2.1 */
  readonly id: string;
  /** Which list the code is of. @es lista del código · `cbc:ID/@schemeID` · UBL 2.1 */
  readonly scheme?: string | undefined;
  /** Name of that list, such as `'EAN'`. @es nombre de la lista · `cbc:ID/@schemeName` · UBL 2.1 */
  readonly schemeName?: string | undefined;
}

/** cac:Delivery (FAM). */
export interface Delivery {
  /** Day of the delivery. @es fecha de entrega · `cbc:ActualDeliveryDate` · FAM02 */
  readonly actualDeliveryDate?: DateText | undefined;
  /** Time of the delivery. @es hora de entrega · `cbc:ActualDeliveryTime` · FAM03 */
  readonly actualDeliveryTime?: TimeText | undefined;
  /** Where the goods go. @es dirección de entrega · `cac:DeliveryAddress` · FAM04 */
  readonly deliveryAddress?: Address | undefined;
  /** Where the goods go, by a code. @es lugar de entrega, por un código · `cac:DeliveryLocation` · UBL 2.1 */
  readonly deliveryLocation?: DeliveryLocation | undefined;
  /** The carrier. @es transportador · `cac:DeliveryParty` · FAM15 */
  readonly deliveryParty?: DeliveryParty | undefined;
}

/** cac:DeliveryTerms (FBC). */
export interface DeliveryTerms {
  /** Number of the conditions. @es número de las condiciones · `cbc:ID` · FBC02 */
  readonly id?: string | undefined;
  /** In words: `'Portes pagados'`. @es condiciones de entrega, en palabras · `cbc:SpecialTerms` · FBC03 */
  readonly specialTerms?: string | undefined;
  /** Which INCOTERM holds. @es INCOTERM · `cbc:LossRiskResponsibilityCode` · FBC04, tabla 13.3.7 */
  readonly lossRiskResponsibilityCode?: string | undefined;
  /** Who bears the risk of loss. @es riesgo de pérdida · `cbc:LossRisk` · FBC05 */
  readonly lossRisk?: string | undefined;
}
