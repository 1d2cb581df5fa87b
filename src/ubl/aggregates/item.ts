import type { Item, ItemProperty, Principal, Received, StandardItem } from '../../model/index.js';
import { some } from '../../model/index.js';
import {
  attribute,
  attributeOf,
  attributes,
  childNamed,
  childrenNamed,
  descend,
  each,
  elements,
  textOf,
  type XmlElement,
} from '../../xml/index.js';
import { idAttributes, readId } from './identifier.js';
import { textsOf } from './lists.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, neededText, usual } from './reading.js';
import { decimalIn, decimalOf } from './values.js';

const OWN_CODE = attributes({ schemeID: '999' });

/** cac:Item (FAZ). */
export function writeItem(item: Received<Item> | undefined): XmlElement | undefined {
  if (item === undefined) return undefined;
  return cac.Item([
    each(item.descriptions, cbc.Description),
    writeNames(item),
    cac.StandardItemIdentification([writeCode(item.standardItem)]),
    writeMore(item),
  ]);
}

/** What few items have before their standard code, and is not asked for piece by piece of the others. */
function writeNames(item: Received<Item>): readonly XmlElement[] | undefined {
  const { packSizeNumeric, brandNames, modelNames, sellersItemId, sellersItemExtendedId } = item;
  if (
    packSizeNumeric === undefined &&
    brandNames.length === 0 &&
    modelNames.length === 0 &&
    sellersItemId === undefined &&
    sellersItemExtendedId === undefined &&
    item.manufacturersItemIds === undefined
  ) {
    return undefined;
  }
  return elements([
    cbc.PackSizeNumeric(packSizeNumeric),
    each(brandNames, cbc.BrandName),
    each(modelNames, cbc.ModelName),
    cac.SellersItemIdentification([cbc.ID(sellersItemId), cbc.ExtendedID(sellersItemExtendedId)]),
    each(item.manufacturersItemIds, writeManufacturersItem),
  ]);
}

/** What few items have after it. */
function writeMore(item: Received<Item>): readonly XmlElement[] | undefined {
  const { additionalItems, additionalItemProperties, principal } = item;
  if (additionalItems === undefined && additionalItemProperties === undefined && principal === undefined) {
    return undefined;
  }
  return elements([
    each(additionalItems, writeAdditionalItem),
    each(additionalItemProperties, writeProperty),
    writePrincipal(principal),
  ]);
}

function writeManufacturersItem(id: string): XmlElement | undefined {
  return cac.ManufacturersItemIdentification([cbc.ID(id)]);
}

function writeAdditionalItem(code: Received<StandardItem>): XmlElement | undefined {
  return cac.AdditionalItemIdentification([writeCode(code)]);
}

function writeCode(item: Received<StandardItem> | undefined): XmlElement | undefined {
  if (item === undefined) return undefined;
  const { scheme, schemeName, schemeAgencyId, schemeAgencyName } = item;
  const isOwn = schemeName === undefined && schemeAgencyId === undefined && schemeAgencyName === undefined;
  if (scheme === '999' && isOwn) return cbc.ID(item.id, OWN_CODE);
  return cbc.ID(
    item.id,
    attributes({
      schemeAgencyID: schemeAgencyId,
      schemeAgencyName,
      schemeID: scheme,
      schemeName,
    }),
  );
}

function writeProperty(property: Received<ItemProperty>): XmlElement | undefined {
  const { name, value, valueQuantity, unitCode } = property;
  return cac.AdditionalItemProperty([
    cbc.Name(name),
    cbc.Value(value),
    cbc.ValueQuantity(valueQuantity, unitCode === undefined ? [] : [attribute('unitCode', unitCode)]),
  ]);
}

/** FBA01 to FBA09. */
function writePrincipal(principal: Received<Principal> | undefined): XmlElement | undefined {
  if (principal === undefined) return undefined;
  return cac.InformationContentProviderParty([
    cac.PowerOfAttorney([
      cac.AgentParty([
        cac.PartyIdentification([cbc.ID(principal.id?.number, idAttributes(principal.id))]),
        cac.PartyName([cbc.Name(principal.name)]),
      ]),
    ]),
  ]);
}

export function readItem(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<Item> | undefined {
  if (element === undefined) return undefined;
  const seller = childNamed(element, 'SellersItemIdentification');
  const standard = usual(reading, childNamed(element, 'StandardItemIdentification'), 'ID');
  return {
    descriptions: textsOf(element, 'Description'),
    packSizeNumeric: decimalIn(reading, element, 'PackSizeNumeric'),
    brandNames: textsOf(element, 'BrandName'),
    modelNames: textsOf(element, 'ModelName'),
    sellersItemId: textOf(childNamed(seller, 'ID')),
    sellersItemExtendedId: textOf(childNamed(seller, 'ExtendedID')),
    manufacturersItemIds: some(
      childrenNamed(element, 'ManufacturersItemIdentification').flatMap(
        (item) => neededText(reading, item, 'ID') ?? [],
      ),
    ),
    standardItem: standard && readCode(standard),
    additionalItems: some(idsOf(reading, element).map(readCode)),
    additionalItemProperties: some(readProperties(reading, element)),
    principal: readPrincipal(reading, element),
  };
}

function readCode(id: XmlElement): Received<StandardItem> {
  return {
    scheme: attributeOf(id, 'schemeID'),
    schemeName: attributeOf(id, 'schemeName'),
    schemeAgencyId: attributeOf(id, 'schemeAgencyID'),
    schemeAgencyName: attributeOf(id, 'schemeAgencyName'),
    id: textOf(id),
  };
}

function readProperties(reading: DocumentReading, item: XmlElement): readonly Received<ItemProperty>[] {
  return childrenNamed(item, 'AdditionalItemProperty').map((element) => readProperty(reading, element));
}

function readProperty(reading: DocumentReading, element: XmlElement): Received<ItemProperty> {
  const quantity = childNamed(element, 'ValueQuantity');
  return {
    name: neededText(reading, element, 'Name'),
    value: textOf(childNamed(element, 'Value')),
    valueQuantity: decimalOf(reading, quantity),
    unitCode: attributeOf(quantity, 'unitCode'),
  };
}

function readPrincipal(reading: DocumentReading, item: XmlElement): Received<Principal> | undefined {
  const party = childNamed(item, 'InformationContentProviderParty');
  const agent = usual(reading, usual(reading, party, 'PowerOfAttorney'), 'AgentParty');
  const id = usual(reading, usual(reading, agent, 'PartyIdentification'), 'ID');
  const name = textOf(descend(agent, 'PartyName', 'Name'));
  if (id === undefined && name === undefined) return undefined;
  return { id: readId(reading, id), name };
}

function idsOf(reading: DocumentReading, item: XmlElement): readonly XmlElement[] {
  return childrenNamed(item, 'AdditionalItemIdentification').flatMap(
    (element) => usual(reading, element, 'ID') ?? [],
  );
}
