import type { DeliveryTerms, Received } from '../../model/index.js';
import { childNamed, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:DeliveryTerms (FBC). */
export function writeDeliveryTerms(terms: Received<DeliveryTerms> | undefined): XmlElement | undefined {
  if (terms === undefined) return undefined;
  return cac.DeliveryTerms([
    cbc.ID(terms.id),
    cbc.SpecialTerms(terms.specialTerms),
    cbc.LossRiskResponsibilityCode(terms.lossRiskResponsibilityCode),
    cbc.LossRisk(terms.lossRisk),
  ]);
}

export function readDeliveryTerms(element: XmlElement | undefined): DeliveryTerms | undefined {
  if (element === undefined) return undefined;
  return {
    id: textOf(childNamed(element, 'ID')),
    specialTerms: textOf(childNamed(element, 'SpecialTerms')),
    lossRiskResponsibilityCode: textOf(childNamed(element, 'LossRiskResponsibilityCode')),
    lossRisk: textOf(childNamed(element, 'LossRisk')),
  };
}
