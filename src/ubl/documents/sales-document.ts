import { describe, FacturadorError } from '../../errors/index.js';
import {
  BUILT_KINDS,
  type BuiltKind,
  DOCUMENT_KINDS,
  type DocumentKind,
  kindOf,
  rowOf,
} from '../../kinds/index.js';
import type { Environment, Received, SalesDocument, UuidSchemeName } from '../../model/index.js';
import {
  childNamed,
  childrenNamed,
  declaring,
  fixedAttribute,
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
import { textsOf } from '../aggregates/lists.js';
import { readMonetaryTotal } from '../aggregates/monetary-total.js';
import { NAMESPACES, rootDeclarations } from '../aggregates/namespaces.js';
import { readOrderReference } from '../aggregates/order-reference.js';
import { readParty } from '../aggregates/party.js';
import { readPaymentMeans } from '../aggregates/payment-means.js';
import { readPaymentTerms } from '../aggregates/payment-terms.js';
import { type DocumentReading, inStrict, needed, neededText, note } from '../aggregates/reading.js';
import { readTaxRepresentative } from '../aggregates/tax-representative-party.js';
import { readTaxTotals } from '../aggregates/tax-total.js';
import { attributeMeaningOf, meaningOf, neededDate, neededTime } from '../aggregates/values.js';
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

/** Where the DIAN's data of a document stands. */
export interface DianExtensions {
  readonly kind: BuiltKind;
  /** `undefined` where there is none. */
  readonly element: XmlElement | undefined;
}

/**
 * The DIAN's data of a document.
 *
 * @throws {FacturadorError} `ERR_INPUT`; when the reading is strict, `ERR_XML_CONTENT` when it is none of the kind,
 *   `ERR_DOCUMENT_KIND` when another kind has its root
 */
export function dianExtensionsOf(
  reading: DocumentReading,
  root: XmlElement,
  kind: BuiltKind,
): DianExtensions {
  const given = givenRoot(root);
  const element = findDianExtensions(given);
  // Who reads whatever there is has looked for the kind already.
  if (reading.findings === undefined) assertKind(given, kind, element);
  else if (element === undefined) note(reading, { element: given, below: PATH_OF_EXTENSIONS });
  return { kind, element };
}

const PATH_OF_EXTENSIONS = 'UBLExtensions/UBLExtension/ExtensionContent/DianExtensions';

/** The root of a document. @throws {FacturadorError} `ERR_INPUT` when it is something else */
export function givenRoot(root: XmlElement): XmlElement {
  if (root?.name !== undefined) return root;
  throw new FacturadorError(
    'ERR_INPUT',
    `Found ${describe(root)}, expected the root element, as readXml(bytes).root is`,
  );
}

function assertKind(element: XmlElement, kind: BuiltKind, extensions: XmlElement | undefined): void {
  const { root } = DOCUMENT_KINDS[kind];
  const found = kindOfRoot(element);
  if (found !== undefined && found !== kind && rowOf(found).root === root)
    throw ofAnotherKind(element, found);
  if (element.name.local === root && extensions !== undefined) return;
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
  reading: DocumentReading,
  element: XmlElement,
  { kind, element: extensions }: DianExtensions,
): Received<SalesDocument> {
  const { root, totalElement } = DOCUMENT_KINDS[kind];
  const uuid = needed(reading, element, 'UUID');
  return {
    environment: readEnvironment(reading, element),
    customizationId: neededText(reading, element, 'CustomizationID'),
    number: neededText(reading, element, 'ID'),
    uuid: textOf(uuid),
    uuidSchemeName: readUuidSchemeName(reading, uuid),
    issueDate: neededDate(reading, element, 'IssueDate'),
    issueTime: neededTime(reading, element, 'IssueTime'),
    notes: textsOf(element, 'Note'),
    documentCurrencyCode: neededText(reading, element, 'DocumentCurrencyCode'),
    invoicePeriod: readInvoicePeriod(reading, childNamed(element, 'InvoicePeriod')),
    orderReference: readOrderReference(reading, childNamed(element, 'OrderReference')),
    billingReferences: readBillingReferences(reading, element),
    despatchDocumentReferences: readReferences(reading, element, 'DespatchDocumentReference'),
    receiptDocumentReferences: readReferences(reading, element, 'ReceiptDocumentReference'),
    additionalDocumentReferences: readReferences(reading, element, 'AdditionalDocumentReference'),
    softwareProvider: readSoftwareProvider(reading, extensions),
    qrCode: neededText(reading, extensions, 'QRCode'),
    supplier: readParty(reading, needed(reading, element, 'AccountingSupplierParty')),
    customer: readParty(reading, needed(reading, element, 'AccountingCustomerParty')),
    taxRepresentativeParty: readTaxRepresentative(reading, childNamed(element, 'TaxRepresentativeParty')),
    delivery: readDelivery(reading, childNamed(element, 'Delivery')),
    deliveryTerms: readDeliveryTerms(childNamed(element, 'DeliveryTerms')),
    paymentMeans: childrenNamed(element, 'PaymentMeans').map((means) => readPaymentMeans(reading, means)),
    paymentTerms: childrenNamed(element, 'PaymentTerms').map((terms) => readPaymentTerms(reading, terms)),
    paymentExchangeRate: readExchangeRate(reading, childNamed(element, 'PaymentExchangeRate')),
    allowanceCharges: readAllowanceCharges(reading, element),
    taxTotals: readTaxTotals(reading, element, 'TaxTotal'),
    monetaryTotal: readMonetaryTotal(reading, needed(reading, element, totalElement)),
    lines: readLines(reading, LINE_KINDS[kind], element),
    ...readExtensions(element, root),
  };
}

const ENVIRONMENTS: Readonly<Record<string, Environment>> = { '1': 'produccion', '2': 'habilitacion' };

function readEnvironment(reading: DocumentReading, element: XmlElement): Environment | undefined {
  const digit = needed(reading, element, 'ProfileExecutionID');
  const environment = meaningOf(reading, digit, ENVIRONMENTS);
  if (environment === undefined && reading.findings === undefined) {
    throw new FacturadorError(
      'ERR_XML_CONTENT',
      `Found ProfileExecutionID ${textOf(digit)}, expected 1 or 2`,
      {
        rule: 'FAD04',
      },
    );
  }
  return environment;
}

const UUID_SCHEMES: Readonly<Record<string, UuidSchemeName>> = {
  'CUFE-SHA384': 'CUFE-SHA384',
  'CUDE-SHA384': 'CUDE-SHA384',
};

/** A strict reading takes whatever is not a CUDE for a CUFE. */
function readUuidSchemeName(
  reading: DocumentReading,
  uuid: XmlElement | undefined,
): UuidSchemeName | undefined {
  return attributeMeaningOf(reading, [uuid, 'schemeName'], UUID_SCHEMES) ?? inStrict(reading, 'CUFE-SHA384');
}
