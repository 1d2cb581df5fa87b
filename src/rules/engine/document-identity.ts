import { type DocumentKind, type DocumentKindRow, firstTypeCode, rowOf } from '../../kinds/index.js';
import { kindOfRoot } from '../../ubl/index.js';
import { attributeOf, childNamed, childrenNamed, textAt, type XmlElement } from '../../xml/index.js';

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

type IssuedBy = DocumentKindRow['issuedBy'];

/** The parties of a document, which are each other's. */
const PARTIES: readonly (readonly string[])[] = [
  ['AccountingSupplierParty', 'AccountingCustomerParty'],
  ['SenderParty', 'ReceiverParty'],
];

/** Reads what a document is, by local names; `undefined` for a root that the service does not know. */
export function identify(root: XmlElement): DocumentIdentity | undefined {
  const kind = kindOfRoot(root);
  if (kind === undefined) return undefined;
  return rowOf(kind).issuedBy === 'Empleador' ? identifyPayroll(root, kind) : identifyUbl(root, kind);
}

function identifyUbl(root: XmlElement, kind: DocumentKind): DocumentIdentity {
  const { typeElement, issuedBy } = rowOf(kind);
  const typeCode = typeElement === undefined ? firstTypeCode(kind) : textAt(root, typeElement);
  const [issuer, receiver] = partiesOf(root, issuedBy);
  const id = childNamed(issuer, 'CompanyID');
  return {
    kind,
    typeCode,
    number: textAt(root, 'ID'),
    key: textAt(root, 'UUID'),
    issuerNit: textAt(issuer, 'CompanyID'),
    issuerName: textAt(issuer, 'RegistrationName'),
    issuerScheme: attributeOf(id, 'schemeName') ?? '',
    issuerCheckDigit: attributeOf(id, 'schemeID') ?? '',
    receiverId: textAt(receiver, 'CompanyID'),
    environmentDigit: textAt(root, 'ProfileExecutionID'),
    issueDate: textAt(root, 'IssueDate'),
    softwareId: textAt(dianExtensionsOf(root)[0], 'SoftwareProvider', 'SoftwareID'),
    references: referencesOf(root),
  };
}

/** The tax schemes of who issues the document and who receives it. */
function partiesOf(root: XmlElement, issuedBy: IssuedBy): (XmlElement | undefined)[] {
  const names = PARTIES.find((pair) => pair.includes(issuedBy)) ?? [];
  const parties = names.map((name) => {
    const party = childNamed(root, name);
    return childNamed(childNamed(party, 'Party') ?? party, 'PartyTaxScheme');
  });
  return names[0] === issuedBy ? parties : parties.reverse();
}

/** Every `sts:DianExtensions` at its place in a document; there should be one. */
export function dianExtensionsOf(root: XmlElement): readonly XmlElement[] {
  const steps = ['UBLExtensions', 'UBLExtension', 'ExtensionContent', 'DianExtensions'];
  return steps.reduce<readonly XmlElement[]>(
    (elements, step) => elements.flatMap((element) => childrenNamed(element, step)),
    [root],
  );
}

function referencesOf(root: XmlElement): readonly string[] {
  const billing = root.children.flatMap((node) =>
    typeof node === 'object' &&
    'children' in node &&
    /^(BillingReference|DocumentResponse)$/.test(node.name.local)
      ? [textAt(node, 'InvoiceDocumentReference', 'UUID'), textAt(node, 'DocumentReference', 'UUID')]
      : [],
  );
  return billing.filter((key) => key !== '').map((key) => key.toLowerCase());
}

function identifyPayroll(root: XmlElement, kind: DocumentKind): DocumentIdentity {
  // A nota de ajuste holds the same groups in Reemplazar or Eliminar.
  const body = childNamed(root, 'Reemplazar') ?? childNamed(root, 'Eliminar') ?? root;
  const general = childNamed(body, 'InformacionGeneral');
  const employer = childNamed(body, 'Empleador');
  const attribute = (element: XmlElement | undefined, name: string) =>
    attributeOf(element, name)?.trim() ?? '';
  return {
    kind,
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
