import type { TaxSchemeCode } from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';

/** The taxes that are withheld and not charged (table 13.2.2). */
export type WithholdingCode = Extract<TaxSchemeCode, '05' | '06' | '07'>;

/** The taxes that a line can charge (table 13.2.2). */
export type TaxCode = Exclude<TaxSchemeCode, WithholdingCode>;

/**
 * A tax on a line: a percentage, or so much a unit. An excluded item has none; an exempt one has `percent: 0`.
 *
 * @example
 * { code: '01', percent: 19 } // IVA
 * { code: '34', perUnitAmount: 65, baseUnitMeasure: 25000 } // IBUA: 65 pesos for each 100 of 25,000 ml
 * { code: '22', perUnitAmount: 70 } // INC Bolsas: 70 pesos for each bag of the line
 */
export interface TaxDraft {
  /** `'01'` IVA, `'04'` INC, `'03'` ICA… @es código del tributo · `cac:TaxScheme/cbc:ID` · FAS16, tabla 13.2.2 */
  readonly code: TaxCode;
  /** The rate, in percent. @es tarifa en porcentaje · `cac:TaxCategory/cbc:Percent` · FAS14, tabla 13.3.11 */
  readonly percent?: DecimalInput;
  /**
   * Per mille, for ICA, instead of `percent`: 9.66 is written as it is and divided by 1,000.
   * @es tarifa por mil · `cac:TaxCategory/cbc:Percent` · FAS14, tabla 13.2.2
   */
  readonly perMille?: DecimalInput;
  /**
   * Amount a unit, instead of `percent`, for IC, bags, carbon, fuels, ICL, INPP and IBUA. IBUA is set for each 100 ml;
   * the law changes most of these yearly, so none is known here. The annex sizes it with two decimals; six are taken.
   * @es tarifa por unidad · `cbc:PerUnitAmount` · FAS11, FAX11
   */
  readonly perUnitAmount?: DecimalInput;
  /**
   * The taxed units: degrees of alcohol, grams, millilitres; the quantity of the line for the others, when absent.
   * @es unidades gravadas · `cbc:BaseUnitMeasure` · FAS09, FAX09
   */
  readonly baseUnitMeasure?: DecimalInput;
  /**
   * Unit of `baseUnitMeasure`; grams for INPP and millilitres for IBUA, when absent.
   * @es unidad de las unidades gravadas · `cbc:BaseUnitMeasure/@unitCode` · FAS10, tabla 13.3.6
   */
  readonly unitCode?: string;
  /**
   * Taxable amount, when it is not the value of the line. A tax of so much a unit is written without one, unless it is
   * given here: that is the way out if the service should answer FAU04.
   * @es base gravable · `cbc:TaxableAmount` · FAS05, FAX05
   */
  readonly taxableAmount?: DecimalInput;
  /** Name of the tax; only for code `'ZZ'`. @es nombre del tributo · `cac:TaxScheme/cbc:Name` · FAS17 */
  readonly name?: string;
  /**
   * What was charged, where a till rounded in its own way: written as it is when it is within 2.00 of base × rate, or
   * IVA that is a multiple of ten within 5.00 (FAX07, FAS07), and a problem otherwise.
   * @es total del tributo · `cbc:TaxAmount` · FAS02, FAX02
   */
  readonly amount?: DecimalInput;
}

/** A withholding; it informs and never changes the amount to pay (annex §11.9.1). */
export interface WithholdingDraft {
  /**
   * `'05'` ReteIVA, `'06'` ReteRenta, `'07'` ReteICA.
   * @es código de la retención · `cac:TaxScheme/cbc:ID` · FAT12, tabla 13.2.2
   */
  readonly code: WithholdingCode;
  /**
   * The rate, in percent.
   * @es tarifa de la retención en porcentaje · `cac:TaxCategory/cbc:Percent` · FAT10, tabla 13.3.11
   */
  readonly percent?: DecimalInput;
  /**
   * Per mille, for ReteICA, instead of `percent`.
   * @es tarifa de la retención por mil · `cac:TaxCategory/cbc:Percent` · FAT10, tabla 13.2.2
   */
  readonly perMille?: DecimalInput;
  /**
   * Base; the IVA for ReteIVA, the value of the line or of all lines for the others, when absent.
   * @es base de la retención · `cbc:TaxableAmount` · FAT05
   */
  readonly taxableAmount?: DecimalInput;
}
