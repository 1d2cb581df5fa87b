import type { Item, StandardItem } from '../model/index.js';
import {
  attributeOf,
  attributes,
  childNamed,
  descend,
  requiredText,
  textOf,
  type XmlElement,
} from '../xml/index.js';
import { cac, cbc } from './namespaces.js';

const OWN_CODE = attributes({ schemeID: '999' });

/** cac:Item (FAZ). */
export function writeItem(item: Item): XmlElement {
  return cac.Item([
    cbc.Description(item.description),
    cbc.BrandName(item.brandName),
    cbc.ModelName(item.modelName),
    cac.SellersItemIdentification([cbc.ID(item.sellersItemId)]),
    cac.StandardItemIdentification([writeStandardItem(item.standardItem)]),
  ]);
}

function writeStandardItem(item: StandardItem | undefined): XmlElement | undefined {
  if (item === undefined) return undefined;
  if (item.scheme === '999' && item.schemeName === undefined && item.schemeAgencyId === undefined) {
    return cbc.ID(item.id, OWN_CODE);
  }
  const scheme = { schemeAgencyID: item.schemeAgencyId, schemeID: item.scheme, schemeName: item.schemeName };
  return cbc.ID(item.id, attributes(scheme));
}

export function readItem(element: XmlElement): Item {
  const standard = descend(element, 'StandardItemIdentification', 'ID');
  return {
    description: requiredText(element, 'Description'),
    brandName: textOf(childNamed(element, 'BrandName')),
    modelName: textOf(childNamed(element, 'ModelName')),
    sellersItemId: textOf(descend(element, 'SellersItemIdentification', 'ID')),
    standardItem: standard && {
      scheme: attributeOf(standard, 'schemeID') ?? '',
      schemeName: attributeOf(standard, 'schemeName'),
      schemeAgencyId: attributeOf(standard, 'schemeAgencyID'),
      id: textOf(standard) ?? '',
    },
  };
}
