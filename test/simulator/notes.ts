import { cude } from '../../src/cufe/index.js';
import { softwareSecurityCode } from '../../src/identifiers/index.js';
import { zip } from '../../src/packaging/index.js';
import type { Simulator } from '../../src/simulator/index.js';
import { sign } from '../../src/xades/index.js';
import {
  build,
  bytesOf,
  type Edit,
  ISSUER_NIT,
  issuerCredential,
  NOW,
  SOFTWARE,
} from '../support/service.js';

export interface Note {
  readonly xml: string;
  readonly key: string;
  readonly contentFile: Uint8Array;
}

const KINDS = {
  CreditNote: {
    profile: 'Nota Crédito',
    customization: '20',
    quantity: 'CreditedQuantity',
    type: '<cbc:CreditNoteTypeCode>91</cbc:CreditNoteTypeCode>',
    totals: 'LegalMonetaryTotal',
  },
  DebitNote: {
    profile: 'Nota Débito',
    customization: '30',
    quantity: 'DebitedQuantity',
    type: '',
    totals: 'RequestedMonetaryTotal',
  },
} as const;

/** A note about an invoice: the draft of the tests, turned into one. */
export async function makeNote(
  simulator: Simulator,
  root: keyof typeof KINDS,
  number: string,
  invoiceKey: string,
  edit: Edit = (xml) => xml,
): Promise<Note> {
  const kind = KINDS[root];
  const { document, xml } = build(simulator);
  const key = cude({
    number,
    issueDate: document.issueDate,
    issueTime: document.issueTime,
    lineExtensionAmount: document.monetaryTotal.lineExtensionAmount,
    ivaAmount: document.taxTotals[0]?.taxAmount ?? '0',
    payableAmount: document.monetaryTotal.payableAmount,
    supplierNit: ISSUER_NIT,
    customerId: document.customer.id.number,
    softwarePin: SOFTWARE.pin,
    environment: simulator.environment,
  });
  const securityCode = softwareSecurityCode({ softwareId: SOFTWARE.id, softwarePin: SOFTWARE.pin, number });
  const reference = `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${document.number}</cbc:ID><cbc:UUID schemeName="CUFE-SHA384">${invoiceKey}</cbc:UUID></cac:InvoiceDocumentReference></cac:BillingReference>`;
  const discrepancy =
    '<cac:DiscrepancyResponse><cbc:ResponseCode>1</cbc:ResponseCode><cbc:Description>Devolución</cbc:Description></cac:DiscrepancyResponse>';
  const text = edit(
    new TextDecoder()
      .decode(xml)
      .replaceAll('InvoiceLine', `${root}Line`)
      .replaceAll('InvoicedQuantity', kind.quantity)
      .replaceAll('LegalMonetaryTotal', kind.totals)
      .replace(/<sts:InvoiceControl>.*?<\/sts:InvoiceControl>/s, '')
      .replace(/^(.*?)<Invoice (.*)<\/Invoice>$/s, `$1<${root} $2</${root}>`)
      .replaceAll('xsd:Invoice-2', `xsd:${root}-2`)
      .replace('<cbc:CustomizationID>10<', `<cbc:CustomizationID>${kind.customization}<`)
      .replace('DIAN 2.1: Factura', `DIAN 2.1: ${kind.profile} de Factura`)
      .replaceAll(document.uuid, key)
      .replace('CUFE-SHA384', 'CUDE-SHA384')
      .replace(`<cbc:ID>${document.number}<`, `<cbc:ID>${number}<`)
      .replace(/(<sts:SoftwareSecurityCode[^>]*>)[^<]*/, `$1${securityCode}`)
      .replace(/<cbc:InvoiceTypeCode.*?<\/cbc:InvoiceTypeCode>/, kind.type)
      .replace(
        /(<cac:AllowanceCharge>.*?<\/cac:AllowanceCharge>)(<cac:TaxTotal>.*?<\/cac:TaxTotal>)/s,
        '$2$1',
      )
      .replace('</cbc:LineCountNumeric>', `</cbc:LineCountNumeric>${discrepancy}${reference}`),
  );
  const signed = await sign(text, issuerCredential, { role: 'supplier', signingTime: NOW });
  return { xml: text, key, contentFile: zip([{ name: `${number}.xml`, bytes: signed }]) };
}

/** An event about an invoice, sent by its customer. */
export async function makeEvent(sender: string, receiver: string, fields: EventFields): Promise<Note> {
  const { eventCude } = await import('../../src/cufe/index.js');
  const { number, invoiceNumber, invoiceKey } = fields;
  const key =
    fields.key ??
    eventCude({
      number,
      issueDate: '2026-06-15',
      issueTime: '10:30:00-05:00',
      senderId: sender,
      receiverId: receiver,
      responseCode: '030',
      documentReferenceId: invoiceNumber,
      documentTypeCode: '01',
      softwarePin: SOFTWARE.pin,
    });
  const party = (name: string, nit: string) =>
    `<cac:${name}><cac:PartyTaxScheme><cbc:RegistrationName>Parte</cbc:RegistrationName><cbc:CompanyID schemeID="9" schemeName="31">${nit}</cbc:CompanyID></cac:PartyTaxScheme></cac:${name}>`;
  const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
  const xml = [
    `<ApplicationResponse xmlns="${UBL}:ApplicationResponse-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2" xmlns:ext="${UBL}:CommonExtensionComponents-2" xmlns:sts="dian:gov:co:facturaelectronica:Structures-2-1">`,
    `<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><sts:DianExtensions><sts:SoftwareProvider><sts:SoftwareID>${SOFTWARE.id}</sts:SoftwareID></sts:SoftwareProvider></sts:DianExtensions></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`,
    '<cbc:ProfileExecutionID>2</cbc:ProfileExecutionID>',
    `<cbc:ID>${number}</cbc:ID><cbc:UUID schemeName="CUDE-SHA384">${key}</cbc:UUID>`,
    '<cbc:IssueDate>2026-06-15</cbc:IssueDate><cbc:IssueTime>10:30:00-05:00</cbc:IssueTime>',
    party('SenderParty', sender),
    party('ReceiverParty', receiver),
    '<cac:DocumentResponse><cac:Response><cbc:ResponseCode>030</cbc:ResponseCode><cbc:Description>Acuse de recibo de Factura Electrónica de Venta</cbc:Description></cac:Response>',
    `<cac:DocumentReference><cbc:ID>${invoiceNumber}</cbc:ID><cbc:UUID schemeName="CUFE-SHA384">${invoiceKey}</cbc:UUID><cbc:DocumentTypeCode>01</cbc:DocumentTypeCode></cac:DocumentReference></cac:DocumentResponse>`,
    '</ApplicationResponse>',
  ].join('');
  const signed = await sign(bytesOf(xml), fields.credential, { role: 'supplier', signingTime: NOW });
  return { xml, key, contentFile: zip([{ name: `ar${number}.xml`, bytes: signed }]) };
}

export interface EventFields {
  readonly number: string;
  readonly invoiceNumber: string;
  readonly invoiceKey: string;
  readonly credential: typeof issuerCredential;
  /** Instead of the right CUDE. */
  readonly key?: string;
}
