import { rootNamespace } from '../ubl/index.js';
import { attributeOf, childNamed, descend, findPaths, textOf, type XmlElement } from '../xml/index.js';

/** What kind of document something is; `otherInvoice` and `otherNote` are those of other annexes. */
export type DocumentKind =
  | 'invoice'
  | 'creditNote'
  | 'debitNote'
  | 'otherInvoice'
  | 'otherNote'
  | 'event'
  | 'payroll';

/** What tells one document from another, whatever its kind. */
export interface DocumentIdentity {
  readonly kind: DocumentKind;
  /** Table 13.1.3: `01`, `91`, `92`…; of payroll its TipoXML. */
  readonly typeCode: string;
  /** Prefix and number. */
  readonly number: string;
  /** CUFE, CUDE, CUDS or CUNE as the document states it. */
  readonly key: string;
  /** Who issues it, without check digit. */
  readonly issuerNit: string;
  readonly issuerName: string;
  /** `@schemeName` of the issuer's identification. */
  readonly issuerScheme: string;
  readonly issuerCheckDigit: string;
  /** Who receives it. */
  readonly receiverId: string;
  /** `1` production, `2` habilitación. */
  readonly environmentDigit: string;
  readonly issueDate: string;
  readonly softwareId: string;
  /** Keys of the documents that it refers to, in lower case. */
  readonly references: readonly string[];
}

/** Documentos equivalentes (20 to 60) and documento soporte (05) share the roots of invoices and notes. */
const OTHER_INVOICES = new Set(['05', '20', '25', '27', '32', '35', '40', '45', '50', '55', '60']);
const OTHER_NOTES = new Set(['94', '95']);
const BOUGHT = new Set(['05', '95']);

/** Reads what a document is, by local names; `undefined` for a root that the service does not know. */
export function identify(root: XmlElement): DocumentIdentity | undefined {
  const { local, namespace } = root.name;
  if (local === 'NominaIndividual' || local === 'NominaIndividualDeAjuste') return identifyPayroll(root);
  if (namespace !== rootNamespace(local)) return undefined;
  switch (local) {
    case 'Invoice': {
      const typeCode = text(root, 'InvoiceTypeCode');
      return identifyUbl(root, OTHER_INVOICES.has(typeCode) ? 'otherInvoice' : 'invoice', typeCode);
    }
    case 'CreditNote': {
      const typeCode = text(root, 'CreditNoteTypeCode');
      return identifyUbl(root, OTHER_NOTES.has(typeCode) ? 'otherNote' : 'creditNote', typeCode);
    }
    case 'DebitNote':
      return identifyUbl(root, 'debitNote', '92');
    case 'ApplicationResponse':
      return identifyUbl(root, 'event', '96');
    default:
      return undefined;
  }
}

/** The text of the element at the end of a path of local names, without blanks at its ends; empty when absent. */
export function text(from: XmlElement | undefined, ...path: readonly string[]): string {
  return textOf(descend(from, ...path))?.trim() ?? '';
}

function identifyUbl(root: XmlElement, kind: DocumentKind, typeCode: string): DocumentIdentity {
  const [issuer, receiver] = partiesOf(root, kind, typeCode);
  const id = childNamed(issuer, 'CompanyID');
  return {
    kind,
    typeCode,
    number: text(root, 'ID'),
    key: text(root, 'UUID'),
    issuerNit: text(issuer, 'CompanyID'),
    issuerName: text(issuer, 'RegistrationName'),
    issuerScheme: attributeOf(id, 'schemeName') ?? '',
    issuerCheckDigit: attributeOf(id, 'schemeID') ?? '',
    receiverId: text(receiver, 'CompanyID'),
    environmentDigit: text(root, 'ProfileExecutionID'),
    issueDate: text(root, 'IssueDate'),
    softwareId: text(dianExtensionsOf(root)[0], 'SoftwareProvider', 'SoftwareID'),
    references: referencesOf(root),
  };
}

/** The tax schemes of who issues the document and who receives it. */
function partiesOf(root: XmlElement, kind: DocumentKind, typeCode: string): (XmlElement | undefined)[] {
  const names =
    kind === 'event'
      ? ['SenderParty', 'ReceiverParty']
      : ['AccountingSupplierParty', 'AccountingCustomerParty'];
  const parties = names.map((name) => {
    const party = childNamed(root, name);
    return childNamed(kind === 'event' ? party : childNamed(party, 'Party'), 'PartyTaxScheme');
  });
  // A documento soporte is issued by the buyer.
  return BOUGHT.has(typeCode) ? parties.reverse() : parties;
}

/** Every `sts:DianExtensions` of a document; there should be one. */
export function dianExtensionsOf(root: XmlElement): readonly XmlElement[] {
  const extensions = childNamed(root, 'UBLExtensions');
  if (extensions === undefined) return [];
  return findPaths(extensions, ({ name }) => name.local === 'DianExtensions').flatMap((path) =>
    path.slice(-1),
  );
}

function referencesOf(root: XmlElement): readonly string[] {
  const billing = root.children.flatMap((node) =>
    typeof node === 'object' &&
    'children' in node &&
    /^(BillingReference|DocumentResponse)$/.test(node.name.local)
      ? [text(node, 'InvoiceDocumentReference', 'UUID'), text(node, 'DocumentReference', 'UUID')]
      : [],
  );
  return billing.filter((key) => key !== '').map((key) => key.toLowerCase());
}

function identifyPayroll(root: XmlElement): DocumentIdentity {
  // A nota de ajuste holds the same groups in Reemplazar or Eliminar.
  const body = childNamed(root, 'Reemplazar') ?? childNamed(root, 'Eliminar') ?? root;
  const general = childNamed(body, 'InformacionGeneral');
  const employer = childNamed(body, 'Empleador');
  const attribute = (element: XmlElement | undefined, name: string) =>
    attributeOf(element, name)?.trim() ?? '';
  return {
    kind: 'payroll',
    typeCode: attribute(general, 'TipoXML'),
    number: attribute(childNamed(body, 'NumeroSecuenciaXML'), 'Numero'),
    key: attribute(general, 'CUNE'),
    issuerNit: attribute(employer, 'NIT'),
    issuerName: attribute(employer, 'RazonSocial'),
    issuerScheme: '31',
    issuerCheckDigit: attribute(employer, 'DV'),
    receiverId: attribute(childNamed(body, 'Trabajador'), 'NumeroDocumento'),
    environmentDigit: attribute(general, 'Ambiente'),
    issueDate: attribute(general, 'FechaGen'),
    softwareId: attribute(childNamed(body, 'ProveedorXML'), 'SoftwareID'),
    references: [],
  };
}
