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
  /** `@schemeName`, table 13.2.1. */
  readonly scheme: string;
  readonly number: string;
  /** `@schemeID`; only for a NIT. */
  readonly checkDigit?: string | undefined;
}

/** A code and its name, as in cac:TaxScheme. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
}
