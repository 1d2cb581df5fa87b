/** A date or an instant: a `Date`, or ISO 8601 text (`2026-11-24`, `2026-11-24T10:30:00-05:00`). */
export type DateInput = Date | string;

/** An amount of money: decimal text with a point, `'1500000.00'`. */
export type AmountText = string;
/** A date, `YYYY-MM-DD`. */
export type DateText = string;
/** A time of day in Colombia, `HH:MM:SS-05:00`. */
export type TimeText = string;

/** The identity document of a party (annex tables E and F). */
export interface PartyId {
  /**
   * Its type: `'31'` NIT, `'13'` cédula de ciudadanía…
   * @es tipo de identificación · `cbc:CompanyID/@schemeName` · FAJ25, FAK25, tabla 13.2.1
   */
  readonly scheme: string;
  /** Its number; a NIT without its check digit. @es número de la identificación · `cbc:CompanyID` · FAJ21, FAK21 */
  readonly number: string;
  /** Only for a NIT. @es dígito de verificación · `cbc:CompanyID/@schemeID` · FAJ24, FAK24 */
  readonly checkDigit?: string | undefined;
}

/** A code and its name, as in cac:TaxScheme. */
export interface Scheme {
  /** The code. @es código del tributo · `cac:TaxScheme/cbc:ID` · FAJ40, FAS16, tablas 13.2.2 y 13.2.6.2 */
  readonly id: string;
  /** What the code means. @es nombre del tributo · `cac:TaxScheme/cbc:Name` · FAJ41, FAS17 */
  readonly name: string;
}
