import { describe, FacturadorError } from '../errors/index.js';
import { environmentDigit, environmentOfDigit } from '../identifiers/index.js';
import type { Environment, SalesDocument } from '../model/index.js';
import {
  attribute,
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
} from '../xml/index.js';
import { readAllowanceCharges } from './allowance-charge.js';
import { readBillingReferences } from './billing-reference.js';
import { readDelivery } from './delivery.js';
import { readDeliveryTerms } from './delivery-terms.js';
import {
  type DianPart,
  findDianExtensions,
  readSoftwareProvider,
  writeExtensions,
} from './dian-extensions.js';
import { readReferences } from './document-reference.js';
import { readExchangeRate } from './exchange-rate.js';
import { readExtensions } from './extension.js';
import { readInvoicePeriod } from './invoice-period.js';
import { type LineKind, readLines } from './line.js';
import { type MonetaryTotalElement, readMonetaryTotal } from './monetary-total.js';
import { cbc, type ExtensibleRoot, NAMESPACES, rootDeclarations, rootNamespace } from './namespaces.js';
import { readOrderReference } from './order-reference.js';
import { readParty } from './party.js';
import { readPaymentMeans } from './payment-means.js';
import { readPaymentTerms } from './payment-terms.js';
import { readTaxRepresentative } from './tax-representative-party.js';
import { readTaxTotals } from './tax-total.js';

/** Returns the function that makes the root of a sales document, with its namespaces and the address of its schema. */
export function salesRoot(local: ExtensibleRoot): (content: XmlChildren) => XmlElement {
  const namespace = rootNamespace(local);
  const make = vocabulary('', namespace, [local])[local];
  const declarations = rootDeclarations(local);
  const location = `${namespace} http://docs.oasis-open.org/ubl/os-UBL-2.1/xsd/maindoc/UBL-${local}-2.1.xsd`;
  const attributes = [fixedAttribute(xmlName('xsi', 'schemaLocation', NAMESPACES.xsi), location)];
  return (content) => declaring(make(content, attributes), declarations);
}

/** What identifies a document. */
type Identification = Pick<
  SalesDocument,
  'environment' | 'customizationId' | 'number' | 'uuid' | 'uuidSchemeName' | 'issueDate' | 'issueTime'
>;

/** What the head of a document is made of. */
export type HeadDocument = DianPart & Identification;

/** What every sales document begins with, up to cbc:IssueTime. */
export function writeHead(
  document: HeadDocument,
  root: ExtensibleRoot,
  profileId: string,
): readonly XmlElement[] {
  return [writeExtensions(document, root), ...writeIdentification(document, profileId)];
}

/** What follows the extensions, up to cbc:IssueTime (FAD01 to FAD10). */
export function writeIdentification(document: Identification, profileId: string): readonly XmlElement[] {
  const environment = environmentDigit(document.environment);
  return [
    cbc.UBLVersionID('UBL 2.1'),
    cbc.CustomizationID(document.customizationId),
    cbc.ProfileID(profileId),
    cbc.ProfileExecutionID(environment),
    cbc.ID(document.number),
    cbc.UUID(document.uuid, [
      attribute('schemeID', environment),
      attribute('schemeName', document.uuidSchemeName),
    ]),
    cbc.IssueDate(document.issueDate),
    cbc.IssueTime(document.issueTime),
  ];
}

/** How the readers of the three documents differ. */
export interface SalesKind {
  readonly root: ExtensibleRoot;
  readonly monetaryTotal: MonetaryTotalElement;
  readonly line: LineKind;
}

/** The DIAN's data of a document. @throws {FacturadorError} `ERR_XML_CONTENT` when it is none of the kind, `ERR_INPUT` */
export function dianExtensionsOf(element: XmlElement, { root }: SalesKind): XmlElement {
  if (element?.name === undefined) {
    throw new FacturadorError(
      'ERR_INPUT',
      `Found ${describe(element)}, expected the root element, as readXml(bytes).root is`,
    );
  }
  const extensions = element.name.local === root ? findDianExtensions(element) : undefined;
  if (extensions !== undefined) return extensions;
  const article = root === 'Invoice' ? 'an' : 'a';
  throw new FacturadorError(
    'ERR_XML_CONTENT',
    `Found ${element.name.qualified}, expected ${article} ${root} with sts:DianExtensions`,
  );
}

/** Reads what an invoice and its notes have in common. */
export function readSalesDocument(
  element: XmlElement,
  extensions: XmlElement,
  kind: SalesKind,
): SalesDocument {
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
    monetaryTotal: readMonetaryTotal(required(element, kind.monetaryTotal)),
    lines: readLines(kind.line, element),
    ...readExtensions(element, kind.root),
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
