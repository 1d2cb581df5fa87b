import { randomUUID } from 'node:crypto';
import { eventCude } from '../../cufe/index.js';
import { type ColombianDateTime, colombianDateTime } from '../../identifiers/index.js';
import type { Environment } from '../../model/index.js';
import type { DocumentIdentity } from '../../rules/index.js';
import { NAMESPACES, type Statement, writeApplicationResponse } from '../../ubl/index.js';
import { sign } from '../../xades/index.js';
import { attribute, attributes, vocabulary, writeXml } from '../../xml/index.js';
import type { Identity } from './identity.js';

/** What an answer of the DIAN is made of. */
export interface DianAnswer {
  readonly environment: Environment;
  readonly now: Date;
  /** Consecutive of the DIAN's answers. */
  readonly number: string;
  /** Who gets it: the issuer of the document. */
  readonly receiver: Pick<DocumentIdentity, 'issuerNit' | 'issuerName' | 'issuerScheme' | 'issuerCheckDigit'>;
  readonly statements: readonly Statement[];
}

const DIAN = {
  id: '800197268',
  checkDigit: '4',
  name: 'Unidad Especial Dirección de Impuestos y Aduanas Nacionales',
};
/** The DIAN's answers have three dots in the place of its software, and nobody knows its PIN. */
const CONCEALED = '...';
const PIN = '00000';

const cbc = vocabulary('cbc', NAMESPACES.cbc, ['IdentificationCode']);
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
const DIAN_EXTENSIONS = sts.DianExtensions([
  sts.InvoiceSource([cbc.IdentificationCode('CO', COUNTRY_LIST)]),
  sts.SoftwareProvider([sts.ProviderID(DIAN.id, DIAN_ID), sts.SoftwareID(CONCEALED, AGENCY)]),
  sts.SoftwareSecurityCode(CONCEALED, AGENCY),
  sts.AuthorizationProvider([sts.AuthorizationProviderID(DIAN.id, DIAN_ID)]),
]);

/** Makes the DIAN's signed answer about documents, in the shape of the real one (Anexo Técnico 1.9, §6.5). */
export async function signApplicationResponse(
  answer: DianAnswer,
  { credential }: Identity,
): Promise<Uint8Array> {
  const { environment, now, number, receiver, statements } = answer;
  const moment = colombianDateTime(now);
  const response = writeApplicationResponse({
    environment,
    number,
    uuid: cudeOf(answer, moment),
    issueDate: moment.date,
    issueTime: moment.time,
    dianExtensions: DIAN_EXTENSIONS,
    // The DIAN copies the kind of the issuer's identification even to its own NIT.
    sender: { ...DIAN, scheme: receiver.issuerScheme },
    receiver: {
      name: receiver.issuerName,
      id: receiver.issuerNit,
      checkDigit: receiver.issuerCheckDigit,
      scheme: receiver.issuerScheme,
    },
    statements,
  });
  return sign({ xml: writeXml(response) }, credential, {
    role: 'supplier',
    signingTime: now,
    id: randomUUID(),
  });
}

function cudeOf(
  { number, receiver, statements: [statement] }: DianAnswer,
  { date, time }: ColombianDateTime,
): string {
  return eventCude({
    number,
    issueDate: date,
    issueTime: time,
    senderId: DIAN.id,
    receiverId: plain(receiver.issuerNit),
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
