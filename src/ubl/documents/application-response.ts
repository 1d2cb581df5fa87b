import { environmentDigit } from '../../identifiers/index.js';
import type { Environment } from '../../model/index.js';
import {
  attribute,
  attributes,
  declaring,
  vocabulary,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { NAMESPACES, rootDeclarations, rootNamespace } from '../aggregates/namespaces.js';

/** Who sends an answer or gets it. */
export interface AnsweringParty {
  readonly name: string;
  /** Without check digit. */
  readonly id: string;
  readonly checkDigit: string;
  /** Table 13.2.1: `'31'` is the NIT. */
  readonly scheme: string;
}

/** One `cac:DocumentResponse`: what is said of a document. */
export interface Statement {
  readonly code: string;
  readonly description: string;
  readonly about: {
    readonly number: string;
    /** CUFE or CUDE. */
    readonly key: string;
  };
  /** Rules and notifications; the line `0000`, which always is the first, is added. */
  readonly lines: readonly { readonly code: string; readonly text: string }[];
}

/** What an answer consists of. */
export interface ApplicationResponseFields {
  readonly environment: Environment;
  readonly number: string;
  /** The CUDE of the answer, which its sender computes. */
  readonly uuid: string;
  readonly issueDate: string;
  readonly issueTime: string;
  /** What stands in the first extension: `sts:DianExtensions`. */
  readonly dianExtensions: XmlElement;
  readonly sender: AnsweringParty;
  readonly receiver: AnsweringParty;
  readonly statements: readonly Statement[];
}

const cac = vocabulary('cac', NAMESPACES.cac, [
  'DocumentReference',
  'DocumentResponse',
  'LineReference',
  'LineResponse',
  'PartyTaxScheme',
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
const root = vocabulary('', rootNamespace('ApplicationResponse'), ['ApplicationResponse']);

/**
 * Writes an ApplicationResponse about documents, in the shape of the DIAN's (Anexo Técnico 1.9, §6.5), with a place for its
 * signature.
 */
export function writeApplicationResponse(fields: ApplicationResponseFields): XmlElement {
  const { environment, number, uuid, issueDate, issueTime, dianExtensions, sender, receiver, statements } =
    fields;
  const response = root.ApplicationResponse([
    ext.UBLExtensions([
      ext.UBLExtension([ext.ExtensionContent([dianExtensions])]),
      ext.UBLExtension([ext.ExtensionContent([])]),
    ]),
    cbc.UBLVersionID('UBL 2.1'),
    cbc.CustomizationID('1'),
    cbc.ProfileID('DIAN 2.1'),
    cbc.ProfileExecutionID(environmentDigit(environment)),
    cbc.ID(number),
    cbc.UUID(uuid, [attribute('schemeName', 'CUDE-SHA384')]),
    cbc.IssueDate(issueDate),
    cbc.IssueTime(issueTime),
    cac.SenderParty([writeParty(sender)]),
    cac.ReceiverParty([writeParty(receiver)]),
    ...statements.map(writeStatement),
  ]);
  return declaring(response, rootDeclarations('ApplicationResponse'));
}

function writeParty({ name, id, checkDigit, scheme }: AnsweringParty): XmlElement {
  const idAttributes: readonly XmlAttribute[] = attributes({ schemeID: checkDigit, schemeName: scheme });
  return cac.PartyTaxScheme([
    cbc.RegistrationName(name),
    cbc.CompanyID(id, idAttributes),
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
