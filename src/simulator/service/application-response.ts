import { randomUUID } from 'node:crypto';
import { eventCude } from '../../cufe/index.js';
import { type ColombianDateTime, colombianDateTime, environmentDigit } from '../../identifiers/index.js';
import type { Environment } from '../../model/index.js';
import type { DocumentIdentity } from '../../rules/index.js';
import { NAMESPACES, rootDeclarations, rootNamespace } from '../../ubl/index.js';
import { sign } from '../../xades/index.js';
import {
  attribute,
  attributes,
  declaring,
  vocabulary,
  writeXml,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import type { Identity } from './identity.js';

/** One `cac:DocumentResponse`: what the DIAN says of a document. */
export interface Statement {
  readonly code: string;
  readonly description: string;
  readonly about: Pick<DocumentIdentity, 'number' | 'key'>;
  /** Rules and notifications; the line `0000`, which always is the first, is added. */
  readonly lines: readonly { readonly code: string; readonly text: string }[];
}

/** What an answer of the DIAN is made of. */
export interface ApplicationResponseFields {
  readonly environment: Environment;
  readonly now: Date;
  /** Consecutive of the DIAN's answers. */
  readonly number: string;
  /** Who gets it: the issuer of the document. */
  readonly receiver: Pick<DocumentIdentity, 'issuerNit' | 'issuerName' | 'issuerScheme' | 'issuerCheckDigit'>;
  readonly statements: readonly Statement[];
}

const DIAN = {
  nit: '800197268',
  checkDigit: '4',
  name: 'Unidad Especial Dirección de Impuestos y Aduanas Nacionales',
};
/** The DIAN's answers have three dots in the place of its software, and nobody knows its PIN. */
const CONCEALED = '...';
const PIN = '00000';

const NAMES = [
  'DocumentReference',
  'DocumentResponse',
  'LineReference',
  'LineResponse',
  'PartyTaxScheme',
] as const;
const cac = vocabulary('cac', NAMESPACES.cac, [
  ...NAMES,
  'ReceiverParty',
  'Response',
  'SenderParty',
  'TaxScheme',
]);
const cbc = vocabulary('cbc', NAMESPACES.cbc, [
  'CompanyID',
  'CustomizationID',
  'Description',
  'ID',
  'IdentificationCode',
  'IssueDate',
  'IssueTime',
  'LineID',
  'Name',
  'ProfileExecutionID',
  'ProfileID',
  'RegistrationName',
  'ResponseCode',
  'UBLVersionID',
  'UUID',
]);
const ext = vocabulary('ext', NAMESPACES.ext, ['ExtensionContent', 'UBLExtension', 'UBLExtensions']);
const sts = vocabulary('sts', NAMESPACES.sts, [
  'AuthorizationProvider',
  'AuthorizationProviderID',
  'DianExtensions',
  'InvoiceSource',
  'ProviderID',
  'SoftwareID',
  'SoftwareProvider',
  'SoftwareSecurityCode',
]);
const root = vocabulary('', rootNamespace('ApplicationResponse'), ['ApplicationResponse']);

const DECLARATIONS = rootDeclarations('ApplicationResponse');
const AGENCY = [
  attribute('schemeAgencyID', '195'),
  attribute('schemeAgencyName', 'CO, DIAN (Dirección de Impuestos y Aduanas Nacionales)'),
];
const DIAN_ID = [...AGENCY, attribute('schemeID', DIAN.checkDigit), attribute('schemeName', '31')];
const COUNTRY_LIST = attributes({
  listAgencyID: '6',
  listAgencyName: 'United Nations Economic Commission for Europe',
  listSchemeURI: 'urn:oasis:names:specification:ubl:codelist:gc:CountryIdentificationCode-2.1',
});
const EXTENSIONS = ext.UBLExtensions([
  ext.UBLExtension([
    ext.ExtensionContent([
      sts.DianExtensions([
        sts.InvoiceSource([cbc.IdentificationCode('CO', COUNTRY_LIST)]),
        sts.SoftwareProvider([sts.ProviderID(DIAN.nit, DIAN_ID), sts.SoftwareID(CONCEALED, AGENCY)]),
        sts.SoftwareSecurityCode(CONCEALED, AGENCY),
        sts.AuthorizationProvider([sts.AuthorizationProviderID(DIAN.nit, DIAN_ID)]),
      ]),
    ]),
  ]),
  ext.UBLExtension([ext.ExtensionContent([])]),
]);

/** Makes the DIAN's signed answer about documents, in the shape of the real one (Anexo Técnico 1.9, §6.5). */
export async function signApplicationResponse(
  fields: ApplicationResponseFields,
  { credential }: Identity,
): Promise<Uint8Array> {
  const response = declaring(writeResponse(fields), DECLARATIONS);
  return sign({ xml: writeXml(response) }, credential, {
    role: 'supplier',
    signingTime: fields.now,
    id: randomUUID(),
  });
}

function writeResponse({
  environment,
  now,
  number,
  receiver,
  statements,
}: ApplicationResponseFields): XmlElement {
  const { date, time } = colombianDateTime(now);
  return root.ApplicationResponse([
    EXTENSIONS,
    cbc.UBLVersionID('UBL 2.1'),
    cbc.CustomizationID('1'),
    cbc.ProfileID('DIAN 2.1'),
    cbc.ProfileExecutionID(environmentDigit(environment)),
    cbc.ID(number),
    cbc.UUID(cudeOf(number, { date, time }, { receiverId: receiver.issuerNit, statement: statements[0] }), [
      attribute('schemeName', 'CUDE-SHA384'),
    ]),
    cbc.IssueDate(date),
    cbc.IssueTime(time),
    cac.SenderParty([writeParty(DIAN.name, DIAN.nit, idAttributes(DIAN.checkDigit, receiver.issuerScheme))]),
    cac.ReceiverParty([
      writeParty(
        receiver.issuerName,
        receiver.issuerNit,
        idAttributes(receiver.issuerCheckDigit, receiver.issuerScheme),
      ),
    ]),
    ...statements.map(writeStatement),
  ]);
}

/** The DIAN copies the kind of the issuer's identification even to its own NIT. */
function idAttributes(checkDigit: string, scheme: string): readonly XmlAttribute[] {
  return attributes({ schemeID: checkDigit, schemeName: scheme });
}

function writeParty(name: string, nit: string, id: readonly XmlAttribute[]): XmlElement {
  return cac.PartyTaxScheme([
    cbc.RegistrationName(name),
    cbc.CompanyID(nit, id),
    cac.TaxScheme([cbc.ID('01'), cbc.Name('IVA')]),
  ]);
}

function writeStatement({ code, description, about, lines }: Statement): XmlElement {
  return cac.DocumentResponse([
    cac.Response([cbc.ResponseCode(code), cbc.Description(description)]),
    cac.DocumentReference([
      cbc.ID(about.number),
      // Of every document, even of those that have a CUDE.
      cbc.UUID(about.key, [attribute('schemeName', 'CUFE-SHA384')]),
    ]),
    ...[{ code: '0000', text: '0' }, ...lines].map((line, index) =>
      cac.LineResponse([
        cac.LineReference([cbc.LineID(String(index + 1))]),
        cac.Response([cbc.ResponseCode(line.code), cbc.Description(line.text)]),
      ]),
    ),
  ]);
}

function cudeOf(
  number: string,
  { date, time }: ColombianDateTime,
  { receiverId, statement }: { readonly receiverId: string; readonly statement: Statement | undefined },
): string {
  return eventCude({
    number,
    issueDate: date,
    issueTime: time,
    senderId: DIAN.nit,
    receiverId: plain(receiverId),
    responseCode: plain(statement?.code),
    documentReferenceId: plain(statement?.about.number),
    documentTypeCode: '96',
    softwarePin: PIN,
  });
}

/** A rejected document may have anything in these places. */
function plain(value = ''): string {
  return value.replace(/[^0-9A-Za-z]/g, '') || '0';
}
