import { unitCodes } from '../catalogs/index.js';
import { type Decimal, format } from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { ItemProperty } from '../model/index.js';
import { MONEY_DECIMALS, money } from './money.js';

/** What a line carries, unless the consignment says it. */
export interface CarriedGoods {
  readonly quantity: Decimal;
  readonly unitCode: string;
}

const FIELDS = new Set(['rndcNumber', 'number', 'freightAmount', 'quantity', 'unitCode']);
const MONEY = { decimals: MONEY_DECIMALS };
const NONE: readonly never[] = [];

/** Reads a consignment as the three properties that carry it (table 13.5.2). */
export function readRemesa(owner: Fields, carried: CarriedGoods): readonly ItemProperty[] {
  if (!owner.has('remesa')) return NONE;
  const fields = owner.nested('remesa', FIELDS);
  return [
    property('01', fields.requiredText('rndcNumber', 50)),
    property('02', fields.requiredText('number', 50)),
    {
      name: '03',
      value: money(fields.requiredDecimal('freightAmount', MONEY)),
      valueQuantity: format(fields.decimal('quantity') ?? carried.quantity),
      unitCode: fields.code<string>('unitCode', unitCodes, '13.3.6') ?? carried.unitCode,
    },
  ];
}

function property(name: string, value: string): ItemProperty {
  return { name, value, valueQuantity: undefined, unitCode: undefined };
}
