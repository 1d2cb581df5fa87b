import type { StandardItemSchemeCode, TaxSchemeCode } from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';

/** The taxes that are withheld and not charged (table 13.2.2). */
export type WithholdingCode = Extract<TaxSchemeCode, '05' | '06' | '07'>;

/** The taxes that a line can charge (table 13.2.2). */
export type TaxCode = Exclude<TaxSchemeCode, WithholdingCode>;

/** A discount or a charge: a percentage of its base, or an amount. */
export interface AllowanceDraft {
  /** Percentage of the base, at most 100. */
  readonly percent?: DecimalInput;
  /** Amount, instead of the percentage. */
  readonly amount?: DecimalInput;
  /** What it is computed on; the gross value of the line, or the sum of the lines, when absent. */
  readonly base?: DecimalInput;
  readonly reason?: string;
  /** Table 13.3.8; `'00'` for discounts and `'02'` for charges when absent. Written at document level only. */
  readonly reasonCode?: '00' | '01' | '02' | '03';
}

/** A tax on a line. An excluded item has none; an exempt one has `percent: 0`. */
export interface TaxDraft {
  /** Table 13.2.2: `'01'` IVA, `'04'` INC, `'03'` ICA… */
  readonly code: TaxCode;
  readonly percent?: DecimalInput;
  /** Per mille, for ICA and ReteICA, instead of `percent`: 9.66 is written as it is and divided by 1,000. */
  readonly perMille?: DecimalInput;
  /** Taxable amount, when it is not the value of the line. */
  readonly taxableAmount?: DecimalInput;
  /** Name of the tax; only for code `'ZZ'`. */
  readonly name?: string;
}

/** A withholding; it informs and never changes the amount to pay (annex §11.9.1). */
export interface WithholdingDraft {
  /** `'05'` ReteIVA, `'06'` ReteRenta, `'07'` ReteICA. */
  readonly code: WithholdingCode;
  readonly percent?: DecimalInput;
  /** Per mille, for ReteICA, instead of `percent`. */
  readonly perMille?: DecimalInput;
  /** Base; the IVA for ReteIVA, the value of the line or of all lines for the others, when absent. */
  readonly taxableAmount?: DecimalInput;
}

/** A standard code of the item (table 13.3.5). */
export interface StandardItemDraft {
  /** `'001'` UNSPSC, `'010'` GTIN, `'020'` partida arancelaria, `'999'` the issuer's own. */
  readonly scheme: StandardItemSchemeCode;
  readonly id: string;
}

export interface LineDraft {
  readonly description: string;
  readonly quantity: DecimalInput;
  /** Table 13.3.6; `'94'` (unidad) when absent. */
  readonly unitCode?: string;
  /** Price of one unit, without taxes. */
  readonly price: DecimalInput;
  readonly allowances?: readonly AllowanceDraft[];
  readonly charges?: readonly AllowanceDraft[];
  readonly taxes?: readonly TaxDraft[];
  readonly withholdings?: readonly WithholdingDraft[];
  /** The issuer's own code of the item. */
  readonly sellersItemId?: string;
  /** Standard code; the issuer's own code, or the line's number, under scheme `'999'` when absent. */
  readonly standardItem?: StandardItemDraft;
  readonly brandName?: string;
  readonly modelName?: string;
  readonly notes?: readonly string[];
}
