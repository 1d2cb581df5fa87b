import { type IncotermCode, incoterms } from '../../catalogs/index.js';
import { type Fields, readDateAndTime } from '../../draft/index.js';
import { EXPECTED as SHARED } from '../../errors/index.js';
import type { Delivery, DeliveryTerms } from '../../model/index.js';
import { readAddress } from './address.js';
import { DELIVERY_PARTY_FIELDS, readDeliveryParty } from './party.js';

const FIELDS = new Set(['actualDeliveryDate', 'deliveryAddress', 'deliveryParty']);
const TERMS_FIELDS = new Set(['id', 'specialTerms', 'lossRiskResponsibilityCode', 'lossRisk']);

/** Reads where, when and by whom the goods are delivered (FAM). */
export function readDelivery(owner: Fields): Delivery | undefined {
  if (!owner.has('delivery')) return undefined;
  const fields = owner.nested('delivery', FIELDS);
  requireAny(fields, FIELDS);
  const moment = readDateAndTime(fields, 'actualDeliveryDate');
  return {
    actualDeliveryDate: moment?.date,
    actualDeliveryTime: moment?.time,
    deliveryAddress: readAddress(fields, 'deliveryAddress'),
    deliveryLocation: undefined,
    deliveryParty: fields.has('deliveryParty')
      ? readDeliveryParty(fields.nested('deliveryParty', DELIVERY_PARTY_FIELDS))
      : undefined,
  };
}

/** Reads the conditions of the delivery (FBC). */
export function readDeliveryTerms(owner: Fields): DeliveryTerms | undefined {
  if (!owner.has('deliveryTerms')) return undefined;
  const fields = owner.nested('deliveryTerms', TERMS_FIELDS);
  requireAny(fields, TERMS_FIELDS);
  return {
    id: fields.text('id', 50),
    specialTerms: fields.text('specialTerms'),
    lossRiskResponsibilityCode: fields.code<IncotermCode>('lossRiskResponsibilityCode', incoterms, '13.3.7'),
    lossRisk: fields.text('lossRisk'),
  };
}

/** An element without content is not written, so that there has to be some. */
function requireAny(fields: Fields, keys: ReadonlySet<string>): void {
  for (const key of keys) if (fields.has(key)) return;
  const [first = ''] = keys;
  fields.missing(first, SHARED.oneOf({ values: [...keys].join(', ') }));
}
