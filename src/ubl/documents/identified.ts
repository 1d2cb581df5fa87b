import { FacturadorError } from '../../errors/index.js';
import { environmentOfDigit } from '../../identifiers/index.js';
import { type BuiltKind, DOCUMENT_KINDS } from '../../kinds/index.js';
import type { IdentifiedDocument } from '../../model/index.js';
import { childNamed, childrenNamed, textAt, type XmlElement } from '../../xml/index.js';

/**
 * Reads only what the identifier of a document is made of; what is absent is empty, so that it can be checked in a
 * document that lacks other things.
 *
 * @throws {FacturadorError} `ERR_XML_CONTENT` for an environment that is neither 1 nor 2
 */
export function readIdentified(root: XmlElement, kind: BuiltKind): IdentifiedDocument {
  const digit = textAt(root, 'ProfileExecutionID');
  const environment = environmentOfDigit(digit);
  if (environment === undefined) {
    throw new FacturadorError('ERR_XML_CONTENT', `Found ProfileExecutionID ${digit}, expected 1 or 2`, {
      rule: 'FAD04',
    });
  }
  const total = childNamed(root, DOCUMENT_KINDS[kind].totalElement);
  return {
    number: textAt(root, 'ID'),
    issueDate: textAt(root, 'IssueDate'),
    issueTime: textAt(root, 'IssueTime'),
    environment,
    monetaryTotal: {
      lineExtensionAmount: textAt(total, 'LineExtensionAmount'),
      payableAmount: textAt(total, 'PayableAmount'),
    },
    // Those of the lines are no children of the root.
    taxTotals: childrenNamed(root, 'TaxTotal').map((taxTotal) => ({
      taxScheme: { id: textAt(taxTotal, 'TaxSubtotal', 'TaxCategory', 'TaxScheme', 'ID') },
      taxAmount: textAt(taxTotal, 'TaxAmount'),
    })),
    supplier: partyOf(root, 'AccountingSupplierParty'),
    customer: partyOf(root, 'AccountingCustomerParty'),
  };
}

function partyOf(root: XmlElement, role: string): IdentifiedDocument['supplier'] {
  return { id: { number: textAt(root, role, 'Party', 'PartyTaxScheme', 'CompanyID') } };
}
