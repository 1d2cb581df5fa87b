import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { isElement, XML_DECLARATION, type XmlElement } from '../../src/xml/index.js';
import { build, context, names, storedXml } from './cases.js';
import { readByFastXmlParser } from './second-reader.js';

type Libxml2 = typeof import('libxml2-wasm');

let libxml2: Libxml2;
beforeAll(async () => {
  libxml2 = await nativeImport<Libxml2>('libxml2-wasm');
});

/** Inclusive Canonical XML by libxml2, after our declaration. */
function canonicalByLibxml2(xml: string): string {
  const document = libxml2.XmlDocument.fromString(xml);
  const canonical = document.canonicalizeToString({ mode: libxml2.XmlC14NMode.XML_C14N_1_0 });
  document.dispose();
  return XML_DECLARATION + canonical;
}

/** Builds with xmlbuilder2 what fast-xml-parser read. */
function rebuild(parent: XMLBuilder, { name, declarations, attributes, children }: XmlElement): void {
  const element = parent.ele(name.namespace, name.qualified);
  for (const { prefix, uri } of declarations) {
    element.att('http://www.w3.org/2000/xmlns/', prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri);
  }
  for (const attribute of attributes) {
    const { namespace, qualified } = attribute.name;
    element.att(namespace === '' ? null : namespace, qualified, ampersands(attribute.value));
  }
  for (const child of children) {
    if (typeof child === 'string') element.txt(ampersands(child));
    else if (isElement(child)) rebuild(element, child);
  }
}

/** xmlbuilder2 takes what looks like a reference in a text for one. */
function ampersands(text: string): string {
  return text.replaceAll('&', '&amp;');
}

describe('the same document, built with xmlbuilder2 and canonicalised by libxml2, is byte for byte ours', () => {
  it.each(names)('%s', (name) => {
    const document = create();
    rebuild(document, readByFastXmlParser(storedXml(name)));
    // xmlbuilder2 leaves carriage returns as they are, and a parser would take them for line ends.
    const printed = document.end({ headless: true }).replaceAll('\r', '&#xD;');
    expect(canonicalByLibxml2(printed)).toBe(Buffer.from(build(name).xml).toString());
  });

  it('one-line, described by hand from the annex', () => {
    const ours = Buffer.from(build('one-line').xml).toString();
    expect(canonicalByLibxml2(create(oneLine()).end({ headless: true }))).toBe(ours);
  });
});

const AGENCY = {
  '@schemeAgencyID': '195',
  '@schemeAgencyName': 'CO, DIAN (Dirección de Impuestos y Aduanas Nacionales)',
};
const id = (number: string, scheme: string, checkDigit?: string) => ({
  ...AGENCY,
  ...(checkDigit === undefined ? {} : { '@schemeID': checkDigit }),
  '@schemeName': scheme,
  '#': number,
});
const cop = (amount: string) => ({ '@currencyID': 'COP', '#': amount });
const sha384 = (text: string) => createHash('sha384').update(text).digest('hex');
const iva = { 'cbc:ID': '01', 'cbc:Name': 'IVA' };
const taxTotal = {
  'cbc:TaxAmount': cop('675.00'),
  'cac:TaxSubtotal': {
    'cbc:TaxableAmount': cop('13500.00'),
    'cbc:TaxAmount': cop('675.00'),
    'cac:TaxCategory': { 'cbc:Percent': '5.00', 'cac:TaxScheme': iva },
  },
};
const address = {
  'cbc:ID': '11001',
  'cbc:CityName': 'Bogotá, D.c.',
  'cbc:CountrySubentity': 'Bogotá',
  'cbc:CountrySubentityCode': '11',
  'cac:AddressLine': { 'cbc:Line': 'Carrera 8 # 6C-38' },
  'cac:Country': { 'cbc:IdentificationCode': 'CO', 'cbc:Name': { '@languageID': 'es', '#': 'Colombia' } },
};

const supplier = {
  'cbc:AdditionalAccountID': '1',
  'cac:Party': {
    'cbc:IndustryClassificationCode': '1081;4724',
    'cac:PartyName': { 'cbc:Name': 'La Espiga' },
    'cac:PhysicalLocation': { 'cac:Address': address },
    'cac:PartyTaxScheme': {
      'cbc:RegistrationName': 'Panadería La Espiga S.A.S.',
      'cbc:CompanyID': id('900373115', '31', '3'),
      'cbc:TaxLevelCode': { '@listName': '48', '#': 'O-15;O-23' },
      'cac:RegistrationAddress': address,
      'cac:TaxScheme': { 'cbc:ID': 'ZA', 'cbc:Name': 'IVA e INC' },
    },
    'cac:PartyLegalEntity': {
      'cbc:RegistrationName': 'Panadería La Espiga S.A.S.',
      'cbc:CompanyID': id('900373115', '31', '3'),
      'cac:CorporateRegistrationScheme': { 'cbc:ID': 'SETP', 'cbc:Name': '01234567' },
    },
    'cac:Contact': {
      'cbc:Name': 'Facturación',
      'cbc:Telephone': '6015550101',
      'cbc:ElectronicMail': 'facturas@example.co',
    },
  },
};

const customer = {
  'cbc:AdditionalAccountID': '2',
  'cac:Party': {
    'cac:PartyIdentification': { 'cbc:ID': id('222222222222', '13') },
    'cac:PartyName': { 'cbc:Name': 'consumidor final' },
    'cac:PartyTaxScheme': {
      'cbc:RegistrationName': 'consumidor final',
      'cbc:CompanyID': id('222222222222', '13'),
      'cbc:TaxLevelCode': { '@listName': '49', '#': 'R-99-PN' },
      'cac:TaxScheme': { 'cbc:ID': 'ZZ', 'cbc:Name': 'No aplica' },
    },
  },
};

const line = {
  'cbc:ID': '1',
  'cbc:InvoicedQuantity': { '@unitCode': '94', '#': '3' },
  'cbc:LineExtensionAmount': cop('13500.00'),
  'cac:TaxTotal': taxTotal,
  'cac:Item': {
    'cbc:Description': 'Pan aliñado',
    'cac:StandardItemIdentification': { 'cbc:ID': { '@schemeID': '999', '#': '1' } },
  },
  'cac:Price': { 'cbc:PriceAmount': cop('4500.00'), 'cbc:BaseQuantity': { '@unitCode': '94', '#': '3' } },
};

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const root = {
  '@xmlns': `${UBL}Invoice-2`,
  '@xmlns:xades141': 'http://uri.etsi.org/01903/v1.4.1#',
  '@xmlns:xades': 'http://uri.etsi.org/01903/v1.3.2#',
  '@xmlns:sts': 'dian:gov:co:facturaelectronica:Structures-2-1',
  '@xmlns:ds': 'http://www.w3.org/2000/09/xmldsig#',
  '@xmlns:ext': `${UBL}CommonExtensionComponents-2`,
  '@xmlns:cbc': `${UBL}CommonBasicComponents-2`,
  '@xmlns:cac': `${UBL}CommonAggregateComponents-2`,
  '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  '@xsi:schemaLocation': `${UBL}Invoice-2 http://docs.oasis-open.org/ubl/os-UBL-2.1/xsd/maindoc/UBL-Invoice-2.1.xsd`,
};

function dianExtensions(cufe: string) {
  const { id: softwareId, pin } = context.software;
  return {
    'sts:InvoiceControl': {
      'sts:InvoiceAuthorization': '18760000001',
      'sts:AuthorizationPeriod': { 'cbc:StartDate': '2019-01-19', 'cbc:EndDate': '2030-01-19' },
      'sts:AuthorizedInvoices': { 'sts:Prefix': 'SETP', 'sts:From': '990000000', 'sts:To': '995000000' },
    },
    'sts:InvoiceSource': {
      'cbc:IdentificationCode': {
        '@listSchemeURI': 'urn:oasis:names:specification:ubl:codelist:gc:CountryIdentificationCode-2.1',
        '@listAgencyName': 'United Nations Economic Commission for Europe',
        '@listAgencyID': '6',
        '#': 'CO',
      },
    },
    'sts:SoftwareProvider': {
      'sts:ProviderID': id('900373115', '31', '3'),
      'sts:SoftwareID': { ...AGENCY, '#': softwareId },
    },
    'sts:SoftwareSecurityCode': { ...AGENCY, '#': sha384(`${softwareId}${pin}SETP990000001`) },
    'sts:AuthorizationProvider': { 'sts:AuthorizationProviderID': id('800197268', '31', '4') },
    'sts:QRCode': `https://catalogo-vpfe-hab.dian.gov.co/document/searchqr?documentkey=${cufe}`,
  };
}

/** The whole invoice, in the form that xmlbuilder2 takes. */
function oneLine() {
  const key = 'fc8eac422eba16e22ffd8c6f94b3f40a6e38162c';
  const cufe = sha384(
    `SETP9900000012026-11-2410:30:00-05:0013500.0001675.00040.00030.0014175.00900373115222222222222${key}2`,
  );
  return {
    Invoice: {
      ...root,
      'ext:UBLExtensions': {
        'ext:UBLExtension': [
          { 'ext:ExtensionContent': { 'sts:DianExtensions': dianExtensions(cufe) } },
          { 'ext:ExtensionContent': {} },
        ],
      },
      'cbc:UBLVersionID': 'UBL 2.1',
      'cbc:CustomizationID': '10',
      'cbc:ProfileID': 'DIAN 2.1: Factura Electrónica de Venta',
      'cbc:ProfileExecutionID': '2',
      'cbc:ID': 'SETP990000001',
      'cbc:UUID': { '@schemeName': 'CUFE-SHA384', '@schemeID': '2', '#': cufe },
      'cbc:IssueDate': '2026-11-24',
      'cbc:IssueTime': '10:30:00-05:00',
      'cbc:InvoiceTypeCode': '01',
      'cbc:DocumentCurrencyCode': 'COP',
      'cbc:LineCountNumeric': '1',
      'cac:AccountingSupplierParty': supplier,
      'cac:AccountingCustomerParty': customer,
      'cac:PaymentMeans': { 'cbc:ID': '1', 'cbc:PaymentMeansCode': '10' },
      'cac:TaxTotal': taxTotal,
      'cac:LegalMonetaryTotal': {
        'cbc:LineExtensionAmount': cop('13500.00'),
        'cbc:TaxExclusiveAmount': cop('13500.00'),
        'cbc:TaxInclusiveAmount': cop('14175.00'),
        'cbc:PayableAmount': cop('14175.00'),
      },
      'cac:InvoiceLine': line,
    },
  };
}
