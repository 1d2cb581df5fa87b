import type {
  CurrencyCode,
  PriceTypeCode,
  StandardItemSchemeCode,
  TaxSchemeCode,
} from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';
import type { LineDeliveryDraft } from './delivery-draft.js';
import type { IdDraft } from './party-draft.js';
import type { AdditionalDocumentReferenceDraft, InvoicePeriodDraft } from './reference-draft.js';

/** The taxes that are withheld and not charged (table 13.2.2). */
export type WithholdingCode = Extract<TaxSchemeCode, '05' | '06' | '07'>;

/** The taxes that a line can charge (table 13.2.2). */
export type TaxCode = Exclude<TaxSchemeCode, WithholdingCode>;

/** A discount or a charge: a percentage of its base, or an amount. */
export interface AllowanceDraft {
  /** Percentage of the base, at most 100. */
  readonly percent?: DecimalInput;
  /** Amount, instead of the percentage; of a discount, at most its base. */
  readonly amount?: DecimalInput;
  /**
   * What it is computed on; the gross value of the line, or the sum of the lines, when absent. In a document of free items
   * alone, the bases of their taxes; for a charge of more than that, such as freight, the charge itself.
   */
  readonly base?: DecimalInput;
  readonly reason?: string;
  /**
   * Table 13.3.8: `'00'` or `'01'` for a discount, `'02'` or `'03'` (such as a tip) for a charge; `'00'` and `'02'` when
   * absent. Written at document level only.
   */
  readonly reasonCode?: '00' | '01' | '02' | '03';
}

/**
 * A tax on a line: a percentage, or so much a unit. An excluded item has none; an exempt one has `percent: 0`.
 *
 * @example
 * { code: '01', percent: 19 } // IVA
 * { code: '34', perUnitAmount: 65, baseUnitMeasure: 25000 } // IBUA: 65 pesos for each 100 of 25,000 ml
 * { code: '22', perUnitAmount: 70 } // INC Bolsas: 70 pesos for each bag of the line
 */
export interface TaxDraft {
  /** Table 13.2.2: `'01'` IVA, `'04'` INC, `'03'` ICA… */
  readonly code: TaxCode;
  readonly percent?: DecimalInput;
  /** Per mille, for ICA, instead of `percent`: 9.66 is written as it is and divided by 1,000. */
  readonly perMille?: DecimalInput;
  /**
   * Amount a unit, instead of `percent`, for IC, bags, carbon, fuels, ICL, INPP and IBUA. IBUA is set for each 100 ml;
   * the law changes most of these yearly, so none is known here. The annex sizes it with two decimals; six are taken.
   */
  readonly perUnitAmount?: DecimalInput;
  /** The taxed units: degrees of alcohol, grams, millilitres; the quantity of the line for the others, when absent. */
  readonly baseUnitMeasure?: DecimalInput;
  /** Unit of `baseUnitMeasure` (table 13.3.6); grams for INPP and millilitres for IBUA, when absent. */
  readonly unitCode?: string;
  /**
   * Taxable amount, when it is not the value of the line. A tax of so much a unit is written without one, unless it is
   * given here: that is the way out if the service should answer FAU04.
   */
  readonly taxableAmount?: DecimalInput;
  /** Name of the tax; only for code `'ZZ'`. */
  readonly name?: string;
  /**
   * What was charged, where a till rounded in its own way: written as it is when it is within 2.00 of base × rate, or IVA
   * that is a multiple of ten within 5.00 (FAX07, FAS07), and a problem otherwise.
   */
  readonly amount?: DecimalInput;
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
  /** The code: eight digits of UNSPSC; a GTIN is filled up with zeros on the left to fourteen. */
  readonly id: string;
}

/** One more property of an item. */
export interface ItemPropertyDraft {
  readonly name: string;
  readonly value?: string;
  readonly valueQuantity?: DecimalInput;
  /** Unit of the quantity (table 13.3.6). */
  readonly unitCode?: string;
}

/** Who gave a mandate (mandante): `nit`, or `id` for any other document. */
export interface PrincipalDraft {
  /** NIT, digits only or with its check digit after a dash. */
  readonly nit?: string;
  /** Check digit of `nit`; computed when absent, checked when given. */
  readonly checkDigit?: string;
  readonly id?: IdDraft;
}

/** A consignment (remesa) of goods transport, registered in the RNDC (table 13.5.2). */
export interface RemesaDraft {
  /** Número de radicación that the RNDC gave. */
  readonly rndcNumber: string;
  /** The carrier's own number. */
  readonly number: string;
  /** What is charged for carrying it. */
  readonly freightAmount: DecimalInput;
  /** What is carried; the quantity of the line when absent. */
  readonly quantity?: DecimalInput;
  /** Unit of the quantity (table 13.3.6); that of the line when absent. */
  readonly unitCode?: string;
}

/** The line of an order. */
export interface OrderLineReferenceDraft {
  readonly lineId: string;
  readonly salesOrderLineId?: string;
  /** The order, where it is not that of the document. */
  readonly orderId?: string;
}

/** The price of the item in a foreign currency. */
export interface PriceExtensionDraft {
  readonly amount: DecimalInput;
  readonly currency: CurrencyCode;
}

/** What one unit of an item is worth that is not charged, such as a free sample. */
export interface ReferencePriceDraft {
  /** Of one unit, without taxes. */
  readonly amount: DecimalInput;
  /** `'01'` commercial value, `'02'` value in the inventory, `'03'` another (table 13.3.10). */
  readonly type: PriceTypeCode;
}

/** A line of a draft. */
export interface LineDraft {
  /** What is sold; up to three texts. */
  readonly description: string | readonly string[];
  readonly quantity: DecimalInput;
  /** Table 13.3.6; `'94'` (unidad) when absent. */
  readonly unitCode?: string;
  /** Price of one unit, without taxes unless `priceIncludesTax`; 0 for what is given away. */
  readonly price: DecimalInput;
  /**
   * Whether the price, the discounts and the charges of the line have its taxes inside; what the draft says when absent.
   * Base and taxes are worked out so that the line comes to exactly what was asked (FAV06, FAX07).
   */
  readonly priceIncludesTax?: boolean;
  /**
   * What one unit is worth; required where the line comes to nothing (FAW01). The taxes of such a line are computed on
   * it, and are charged.
   */
  readonly referencePrice?: ReferencePriceDraft;
  /** Whether the item is given away; `true` when absent and the line comes to nothing. A debit note cannot say it. */
  readonly freeOfCharge?: boolean;
  readonly allowances?: readonly AllowanceDraft[];
  readonly charges?: readonly AllowanceDraft[];
  readonly taxes?: readonly TaxDraft[];
  readonly withholdings?: readonly WithholdingDraft[];
  /** The issuer's own code of the item. */
  readonly sellersItemId?: string;
  /** Standard code; the issuer's own code, or the line's number, under scheme `'999'` when absent. */
  readonly standardItem?: StandardItemDraft;
  /** The issuer's own extended code of the item, beside `sellersItemId`. */
  readonly sellersItemExtendedId?: string;
  readonly manufacturersItemId?: string;
  /** Further codes of the item. */
  readonly additionalItems?: readonly StandardItemDraft[];
  readonly additionalItemProperties?: readonly ItemPropertyDraft[];
  /** How many units one package holds. */
  readonly packSizeNumeric?: DecimalInput;
  /** Up to three; expected in an export (FAZ04). */
  readonly brandName?: string | readonly string[];
  /** Up to three; expected in an export (FAZ05). */
  readonly modelName?: string | readonly string[];
  readonly notes?: readonly string[];
  /** The span of time that the line invoices; not in a debit note. */
  readonly invoicePeriod?: InvoicePeriodDraft;
  /** The lines of orders that it answers; not in a debit note. */
  readonly orderLineReferences?: readonly OrderLineReferenceDraft[];
  readonly documentReferences?: readonly AdditionalDocumentReferenceDraft[];
  readonly delivery?: LineDeliveryDraft;
  /** The price in a foreign currency; not in a debit note. */
  readonly itemPriceExtension?: PriceExtensionDraft;
  /**
   * For whom the money is received: the line is income of the principal of a mandate (operation 11), not of the issuer. In a
   * note of a mandate, `null` marks a line as the issuer's own income.
   */
  readonly principal?: PrincipalDraft | null;
  /** The consignment that the line charges, in an invoice of operation 12 (transport) or in a note. */
  readonly remesa?: RemesaDraft;
  /**
   * Object of the contract, on the Administración line of an invoice of operation 09 (AIU) or of a note; it is written as
   * the note that FAV03 wants. What is not part of the taxable base has no taxes.
   */
  readonly aiuContract?: string;
  /** What the line comes to without taxes, if the draft says it; a difference with the computed one is a problem. */
  readonly lineExtensionAmount?: DecimalInput;
}

/** A line of the draft of a credit note. */
export type CreditNoteLineDraft = Omit<LineDraft, 'withholdings'>;

/** A line of the draft of a debit note, whose schema has fewer elements still. */
export type DebitNoteLineDraft = Omit<
  CreditNoteLineDraft,
  'freeOfCharge' | 'invoicePeriod' | 'orderLineReferences' | 'itemPriceExtension'
>;
