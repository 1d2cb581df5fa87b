import { standardItemSchemes, unitCodes } from '../catalogs/index.js';
import { format } from '../decimal/index.js';
import { type Fields, readPartyId } from '../draft/index.js';
import type { Sentence } from '../errors/index.js';
import type { Item, ItemProperty, Principal, StandardItem } from '../model/index.js';
import { some } from '../model/index.js';
import { EXPECTED } from './expected.js';
import { type CarriedGoods, readRemesa } from './remesa.js';

const STANDARD_ITEM_FIELDS = new Set(['scheme', 'id']);
const PROPERTY_FIELDS = new Set(['name', 'value', 'valueQuantity', 'unitCode']);
const PRINCIPAL_FIELDS = new Set(['nit', 'checkDigit', 'id']);
/** FAZ02, FAZ04, FAZ05. */
const MOST_TEXTS = 3;
const DESCRIPTION_LENGTH = 300;
const NAME_LENGTH = 100;
const CODE_LENGTH = 50;
const OWN_CODE = '999';
/** What the codes of table 13.3.5 look like, where it says so. */
const SHAPES: Readonly<
  Record<string, { readonly shape: RegExp; readonly expected: Sentence; readonly rule?: string }>
> = {
  '001': { shape: /^\d{8}$/, expected: EXPECTED.unspsc, rule: 'FAZ10' },
  '010': { shape: /^\d{1,14}$/, expected: EXPECTED.gtin },
};
const GTIN = '010';
const GTIN_DIGITS = 14;
const NO_TEXTS: readonly string[] = Object.freeze([]);

/**
 * Reads what is sold (annex table K, FAZ, FBF, FBA).
 *
 * @param isUsual whether the line has no rare fields
 */
export function readItem(
  fields: Fields,
  {
    lineId,
    carried,
    isUsual,
  }: { readonly lineId: string; readonly carried: CarriedGoods; readonly isUsual: boolean },
): Item {
  const rare = isUsual ? NO_DETAILS : readItemDetails(fields, carried);
  const sellersItemId = fields.text('sellersItemId', CODE_LENGTH);
  // The schema has no place for the one without the other.
  if (rare.sellersItemExtendedId !== undefined && !fields.has('sellersItemId'))
    fields.missing('sellersItemId', EXPECTED.sellersItemId);
  return {
    descriptions: readDescriptions(fields),
    packSizeNumeric: rare.packSizeNumeric,
    brandNames: readTexts(fields, 'brandName', NAME_LENGTH),
    modelNames: rare.modelNames,
    sellersItemId,
    sellersItemExtendedId: rare.sellersItemExtendedId,
    manufacturersItemIds: rare.manufacturersItemIds,
    standardItem: fields.has('standardItem')
      ? readStandardItem(fields.nested('standardItem', STANDARD_ITEM_FIELDS))
      : // The line's number serves as the issuer's own code: the group is expected in every line (FAZ09).
        ownCode(sellersItemId ?? lineId),
    additionalItems: rare.additionalItems,
    additionalItemProperties: rare.additionalItemProperties,
    principal: rare.principal,
  };
}

/** Rare fields of an item. */
type ItemDetails = Required<
  Pick<
    Item,
    | 'packSizeNumeric'
    | 'modelNames'
    | 'sellersItemExtendedId'
    | 'manufacturersItemIds'
    | 'additionalItems'
    | 'additionalItemProperties'
    | 'principal'
  >
>;

/** The details of an item that has none. */
const NO_DETAILS: ItemDetails = Object.freeze({
  packSizeNumeric: undefined,
  modelNames: NO_TEXTS,
  sellersItemExtendedId: undefined,
  manufacturersItemIds: undefined,
  additionalItems: undefined,
  additionalItemProperties: undefined,
  principal: undefined,
});

function readItemDetails(fields: Fields, carried: CarriedGoods): ItemDetails {
  const manufacturersItemId = fields.text('manufacturersItemId', CODE_LENGTH);
  const packSize = fields.decimal('packSizeNumeric');
  return {
    packSizeNumeric: packSize && format(packSize),
    modelNames: readTexts(fields, 'modelName', NAME_LENGTH),
    sellersItemExtendedId: fields.text('sellersItemExtendedId', CODE_LENGTH),
    manufacturersItemIds: manufacturersItemId === undefined ? undefined : [manufacturersItemId],
    additionalItems: some(fields.each('additionalItems', STANDARD_ITEM_FIELDS, readStandardItem)),
    additionalItemProperties: some([
      ...readRemesa(fields, carried),
      ...fields.each('additionalItemProperties', PROPERTY_FIELDS, readProperty),
    ]),
    principal: readPrincipal(fields),
  };
}

function readDescriptions(fields: Fields): readonly string[] {
  const value = fields.raw('description');
  if (value === undefined || (Array.isArray(value) && value.length === 0)) {
    fields.missing('description', EXPECTED.description, 'FAZ02');
    return NO_TEXTS;
  }
  return textsOf(fields, 'description', { value, max: DESCRIPTION_LENGTH });
}

/** Reads a text, or up to three. */
function readTexts(fields: Fields, key: string, max: number): readonly string[] {
  const value = fields.raw(key);
  return value === undefined ? NO_TEXTS : textsOf(fields, key, { value, max });
}

function textsOf(
  fields: Fields,
  key: string,
  { value, max }: { readonly value: unknown; readonly max: number },
): readonly string[] {
  if (!Array.isArray(value)) {
    const text = fields.text(key, max);
    return text === undefined ? NO_TEXTS : [text];
  }
  const texts = fields.texts(key, max);
  if (texts.length > MOST_TEXTS)
    fields.fail('ERR_DRAFT_RANGE', key, { expected: EXPECTED.atMostTexts({ most: MOST_TEXTS }) });
  return texts;
}

function ownCode(id: string): StandardItem {
  return { scheme: OWN_CODE, id };
}

function readStandardItem(fields: Fields): StandardItem {
  const scheme = fields.requiredCode<string>('scheme', standardItemSchemes, '13.3.5') ?? OWN_CODE;
  const id = fields.requiredText('id', CODE_LENGTH);
  if (scheme === OWN_CODE) return ownCode(id);
  const wanted = SHAPES[scheme];
  if (wanted !== undefined && id !== '' && !wanted.shape.test(id)) {
    fields.fail('ERR_DRAFT_TEXT', 'id', { expected: wanted.expected, rule: wanted.rule });
  }
  const row = standardItemSchemes.find(scheme);
  return {
    scheme,
    schemeName: row?.name,
    schemeAgencyId: row?.agencyId,
    schemeAgencyName: undefined,
    id: scheme === GTIN ? id.padStart(GTIN_DIGITS, '0') : id,
  };
}

function readProperty(fields: Fields): ItemProperty {
  const quantity = fields.decimal('valueQuantity');
  const unitCode = fields.code<string>('unitCode', unitCodes, '13.3.6');
  if (!fields.has('value') && !fields.has('valueQuantity')) fields.missing('value', EXPECTED.valueOrQuantity);
  if (fields.has('unitCode') && !fields.has('valueQuantity'))
    fields.missing('valueQuantity', EXPECTED.quantity);
  return {
    name: fields.requiredText('name', NAME_LENGTH),
    value: fields.text('value', DESCRIPTION_LENGTH),
    valueQuantity: quantity && format(quantity),
    unitCode,
  };
}

function readPrincipal(owner: Fields): Principal | undefined {
  if (!owner.has('principal') || owner.raw('principal') === null) return undefined;
  return { id: readPartyId(owner.nested('principal', PRINCIPAL_FIELDS)), name: undefined };
}
