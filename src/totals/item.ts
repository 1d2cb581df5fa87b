import { standardItemSchemes } from '../catalogs/index.js';
import type { Fields } from '../draft/index.js';
import type { Item, StandardItem } from '../model/index.js';

const STANDARD_ITEM_FIELDS = new Set(['scheme', 'id']);
const OWN_CODE = '999';

/** Reads what is sold (annex table K, FAZ). */
export function readItem(fields: Fields, lineId: string): Item {
  const sellersItemId = fields.text('sellersItemId', 50);
  return {
    description: fields.requiredText('description', 300),
    brandName: fields.text('brandName', 100),
    modelName: fields.text('modelName', 100),
    sellersItemId,
    standardItem: readStandardItem(fields) ?? { scheme: OWN_CODE, id: sellersItemId ?? lineId },
  };
}

function readStandardItem(owner: Fields): StandardItem | undefined {
  if (!owner.has('standardItem')) return undefined;
  const fields = owner.nested('standardItem', STANDARD_ITEM_FIELDS);
  const scheme = fields.requiredCode('scheme', standardItemSchemes, 'table 13.3.5') ?? OWN_CODE;
  const id = fields.requiredText('id', 50);
  const row = scheme === OWN_CODE ? undefined : standardItemSchemes.find(scheme);
  return { scheme, schemeName: row?.name, schemeAgencyId: row?.agencyId, id };
}
