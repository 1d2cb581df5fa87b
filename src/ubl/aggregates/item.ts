import type { Item, ItemProperty, Principal, StandardItem } from '../../model/index.js';
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
  requiredText,
  textOf,
  type XmlElement,
} from '../../xml/index.js';
import { idAttributes, readId } from './identifier.js';
import { textsOf } from './lists.js';
import { cac, cbc } from './namespaces.js';

const OWN_CODE = attributes({ schemeID: '999' });

/** cac:Item (FAZ). */
export function writeItem(item: Item): XmlElement {
  return cac.Item([
    each(item.descriptions, cbc.Description),
    writeNames(item),
    cac.StandardItemIdentification([writeCode(item.standardItem)]),
    writeMore(item),
  ]);
}

/** What few items have before their standard code, and is not asked for piece by piece of the others. */
function writeNames(item: Item): readonly XmlElement[] | undefined {
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
function writeMore(item: Item): readonly XmlElement[] | undefined {
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

function writeManufacturersItem(id: string): XmlElement {
  return cac.ManufacturersItemIdentification([cbc.ID(id)]);
}

function writeAdditionalItem(code: StandardItem): XmlElement {
  return cac.AdditionalItemIdentification([writeCode(code)]);
}

function writeCode(item: StandardItem | undefined): XmlElement | undefined {
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

function writeProperty({ name, value, valueQuantity, unitCode }: ItemProperty): XmlElement {
  return cac.AdditionalItemProperty([
    cbc.Name(name),
    cbc.Value(value),
    cbc.ValueQuantity(valueQuantity, unitCode === undefined ? [] : [attribute('unitCode', unitCode)]),
  ]);
}

/** FBA01 to FBA09. */
function writePrincipal(principal: Principal | undefined): XmlElement | undefined {
  if (principal === undefined) return undefined;
  return cac.InformationContentProviderParty([
    cac.PowerOfAttorney([
      cac.AgentParty([
        cac.PartyIdentification([cbc.ID(principal.id.number, idAttributes(principal.id))]),
        cac.PartyName([cbc.Name(principal.name)]),
      ]),
    ]),
  ]);
}

export function readItem(element: XmlElement): Item {
  const seller = childNamed(element, 'SellersItemIdentification');
  const standard = descend(element, 'StandardItemIdentification', 'ID');
  return {
    descriptions: textsOf(element, 'Description'),
    packSizeNumeric: textOf(childNamed(element, 'PackSizeNumeric')),
    brandNames: textsOf(element, 'BrandName'),
    modelNames: textsOf(element, 'ModelName'),
    sellersItemId: textOf(childNamed(seller, 'ID')),
    sellersItemExtendedId: textOf(childNamed(seller, 'ExtendedID')),
    manufacturersItemIds: some(
      childrenNamed(element, 'ManufacturersItemIdentification').map((item) => requiredText(item, 'ID')),
    ),
    standardItem: standard && readCode(standard),
    additionalItems: some(idsOf(element, 'AdditionalItemIdentification').map(readCode)),
    additionalItemProperties: some(childrenNamed(element, 'AdditionalItemProperty').map(readProperty)),
    principal: readPrincipal(element),
  };
}

function readCode(id: XmlElement): StandardItem {
  return {
    scheme: attributeOf(id, 'schemeID'),
    schemeName: attributeOf(id, 'schemeName'),
    schemeAgencyId: attributeOf(id, 'schemeAgencyID'),
    schemeAgencyName: attributeOf(id, 'schemeAgencyName'),
    id: textOf(id) ?? '',
  };
}

function readProperty(element: XmlElement): ItemProperty {
  const quantity = childNamed(element, 'ValueQuantity');
  return {
    name: requiredText(element, 'Name'),
    value: textOf(childNamed(element, 'Value')),
    valueQuantity: textOf(quantity),
    unitCode: attributeOf(quantity, 'unitCode'),
  };
}

function readPrincipal(item: XmlElement): Principal | undefined {
  const agent = descend(item, 'InformationContentProviderParty', 'PowerOfAttorney', 'AgentParty');
  const id = descend(agent, 'PartyIdentification', 'ID');
  return id && { id: readId(id), name: textOf(descend(agent, 'PartyName', 'Name')) };
}

function idsOf(parent: XmlElement, local: string): readonly XmlElement[] {
  return childrenNamed(parent, local).flatMap((element) => childNamed(element, 'ID') ?? []);
}
