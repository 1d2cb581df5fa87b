import { describe, FacturadorError } from '../../errors/index.js';
import { environmentOfDigit } from '../../identifiers/index.js';
import {
  BUILT_KINDS,
  type BuiltKind,
  DOCUMENT_KINDS,
  type DocumentKind,
  kindOf,
  rowOf,
} from '../../kinds/index.js';
import type { Environment, SalesDocument } from '../../model/index.js';
import {
  attributeOf,
  childNamed,
  childrenNamed,
  declaring,
  fixedAttribute,
  required,
  requiredText,
  textOf,
  vocabulary,
  type XmlChildren,
  type XmlElement,
  xmlName,
} from '../../xml/index.js';
import { readAllowanceCharges } from '../aggregates/allowance-charge.js';
import { readBillingReferences } from '../aggregates/billing-reference.js';
import { readDelivery } from '../aggregates/delivery.js';
import { readDeliveryTerms } from '../aggregates/delivery-terms.js';
import { readReferences } from '../aggregates/document-reference.js';
import { readExchangeRate } from '../aggregates/exchange-rate.js';
import { readInvoicePeriod } from '../aggregates/invoice-period.js';
import { LINE_KINDS, readLines } from '../aggregates/line.js';
import { readMonetaryTotal } from '../aggregates/monetary-total.js';
import { NAMESPACES, rootDeclarations } from '../aggregates/namespaces.js';
import { readOrderReference } from '../aggregates/order-reference.js';
import { readParty } from '../aggregates/party.js';
import { readPaymentMeans } from '../aggregates/payment-means.js';
import { readPaymentTerms } from '../aggregates/payment-terms.js';
import { readTaxRepresentative } from '../aggregates/tax-representative-party.js';
import { readTaxTotals } from '../aggregates/tax-total.js';
import { findDianExtensions, readSoftwareProvider } from '../extensions/dian-extensions.js';
import { readExtensions } from '../extensions/extension.js';

/** Returns the function that makes the root of a sales document, with its namespaces and the address of its schema. */
export function salesRoot(kind: BuiltKind): (content: XmlChildren) => XmlElement {
  const { root: local, namespace } = DOCUMENT_KINDS[kind];
  const make = vocabulary('', namespace, [local])[local];
  const declarations = rootDeclarations(local);
  const location = `${namespace} http://docs.oasis-open.org/ubl/os-UBL-2.1/xsd/maindoc/UBL-${local}-2.1.xsd`;
  const attributes = [fixedAttribute(xmlName('xsi', 'schemaLocation', NAMESPACES.xsi), location)];
  return (content) => declaring(make(content, attributes), declarations);
}

/** The kind of a document, by its root; `undefined` for a root that no kind has. */
export function kindOfRoot(root: XmlElement): DocumentKind | undefined {
  const { local, namespace } = root.name;
  const typeCode = textOf(childNamed(root, `${local}TypeCode`))?.trim() ?? '';
  const profileId = textOf(childNamed(root, 'ProfileID'))?.trim() ?? '';
  return kindOf({ root: local, namespace, typeCode, profileId });
}

/**
 * The DIAN's data of a document.
 *
 * @throws {FacturadorError} `ERR_XML_CONTENT` when it is none of the kind, `ERR_DOCUMENT_KIND` when another kind has its
 *   root, `ERR_INPUT`
 */
export function dianExtensionsOf(element: XmlElement, kind: BuiltKind): XmlElement {
  const { root } = DOCUMENT_KINDS[kind];
  if (element?.name === undefined) {
    throw new FacturadorError(
      'ERR_INPUT',
      `Found ${describe(element)}, expected the root element, as readXml(bytes).root is`,
    );
  }
  const found = kindOfRoot(element);
  if (found !== undefined && found !== kind && rowOf(found).root === root)
    throw ofAnotherKind(element, found);
  const extensions = element.name.local === root ? findDianExtensions(element) : undefined;
  if (extensions !== undefined) return extensions;
  const article = root === 'Invoice' ? 'an' : 'a';
  throw new FacturadorError(
    'ERR_XML_CONTENT',
    `Found ${element.name.qualified}, expected ${article} ${root} with sts:DianExtensions`,
  );
}

/** A document that the library does not read. */
export function ofAnotherKind(root: XmlElement, kind: DocumentKind): FacturadorError {
  const code = textOf(childNamed(root, `${root.name.local}TypeCode`))?.trim();
  const found = code === undefined ? kind : `${kind} (type ${code})`;
  return new FacturadorError(
    'ERR_DOCUMENT_KIND',
    `Found a document of the kind ${found} under ${root.name.qualified}, which is not read yet; expected one of ${BUILT_KINDS.join(', ')}`,
    { reason: { code: 'kind', found: kind, expected: BUILT_KINDS.join(', ') } },
  );
}

/** Reads what an invoice and its notes have in common. */
export function readSalesDocument(
  element: XmlElement,
  extensions: XmlElement,
  kind: BuiltKind,
): SalesDocument {
  const { root, totalElement } = DOCUMENT_KINDS[kind];
  const uuid = required(element, 'UUID');
  return {
    environment: readEnvironment(element),
    customizationId: requiredText(element, 'CustomizationID'),
    number: requiredText(element, 'ID'),
    uuid: textOf(uuid) ?? '',
    uuidSchemeName: attributeOf(uuid, 'schemeName') === 'CUDE-SHA384' ? 'CUDE-SHA384' : 'CUFE-SHA384',
    issueDate: requiredText(element, 'IssueDate'),
    issueTime: requiredText(element, 'IssueTime'),
    notes: childrenNamed(element, 'Note').map((note) => textOf(note) ?? ''),
    documentCurrencyCode: requiredText(element, 'DocumentCurrencyCode'),
    invoicePeriod: readInvoicePeriod(childNamed(element, 'InvoicePeriod')),
    orderReference: readOrderReference(childNamed(element, 'OrderReference')),
    billingReferences: readBillingReferences(element),
    despatchDocumentReferences: readReferences(element, 'DespatchDocumentReference'),
    receiptDocumentReferences: readReferences(element, 'ReceiptDocumentReference'),
    additionalDocumentReferences: readReferences(element, 'AdditionalDocumentReference'),
    softwareProvider: readSoftwareProvider(extensions),
    qrCode: requiredText(extensions, 'QRCode'),
    supplier: readParty(required(element, 'AccountingSupplierParty')),
    customer: readParty(required(element, 'AccountingCustomerParty')),
    taxRepresentativeParty: readTaxRepresentative(childNamed(element, 'TaxRepresentativeParty')),
    delivery: readDelivery(childNamed(element, 'Delivery')),
    deliveryTerms: readDeliveryTerms(childNamed(element, 'DeliveryTerms')),
    paymentMeans: childrenNamed(element, 'PaymentMeans').map(readPaymentMeans),
    paymentTerms: childrenNamed(element, 'PaymentTerms').map(readPaymentTerms),
    paymentExchangeRate: readExchangeRate(childNamed(element, 'PaymentExchangeRate')),
    allowanceCharges: readAllowanceCharges(element),
    taxTotals: readTaxTotals(element, 'TaxTotal'),
    monetaryTotal: readMonetaryTotal(required(element, totalElement)),
    lines: readLines(LINE_KINDS[kind], element),
    ...readExtensions(element, root),
  };
}

function readEnvironment(element: XmlElement): Environment {
  const digit = requiredText(element, 'ProfileExecutionID');
  const environment = environmentOfDigit(digit);
  if (environment === undefined) {
    throw new FacturadorError('ERR_XML_CONTENT', `Found ProfileExecutionID ${digit}, expected 1 or 2`, {
      rule: 'FAD04',
    });
  }
  return environment;
}
