import { testNumberingRange } from '../../../src/documents/index.js';
import type { InvoiceDraft } from '../../../src/model/index.js';
import type { SimulatedRange, SimulatorOptions } from '../../../src/simulator/index.js';
import {
  credentialFor,
  type Edit,
  issuerCredential,
  NOW,
  renumber,
  SOFTWARE,
  type Submission,
  swap,
} from '../../support/service.js';

/** Everything that breaks, and the codes of the rejections that it brings. */
export type Case = readonly [
  name: string,
  codes: readonly string[],
  submission: Submission,
  options?: SimulatorOptions,
];

const edit = (change: Edit): Submission => ({ edit: change });
const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);
const issued = (at: Date): Partial<InvoiceDraft> => ({ issueDate: at });
const signedOn = (at: Date): Submission => ({ draft: issued(at), sign: { signingTime: at } });
const range: SimulatedRange = testNumberingRange;

const EXPIRED = credentialFor('900373115', { from: -60, days: 30 });

export const REJECTED: readonly Case[] = [
  ['a byte of the document changed after signing', ['ZE02'], { tamper: swap('Pan aliñado', 'Pan aliñada') }],
  ['no signature', ['FAC03', 'ZE02'], { tamper: swap(/<ds:Signature .*<\/ds:Signature>/s, '') }],
  [
    'a certificate that is not trusted',
    ['ZD05'],
    { credential: credentialFor('900508908') },
    // The sender's own is, or the request would be refused before.
    { trustedCertificates: issuerCredential.chain },
  ],
  // Our own `sign` refuses such a certificate, so it can only be put in the place of another of the same key.
  [
    'a certificate that had expired',
    ['ZE02', 'ZD02'],
    {
      tamper: swap(
        /(<ds:X509Certificate>)[^<]*/,
        `$1${Buffer.from(EXPIRED.chain[0] ?? []).toString('base64')}`,
      ),
    },
  ],
  [
    'two groups of DianExtensions',
    ['FAB03'],
    edit((xml) => {
      const group =
        /<ext:UBLExtension><ext:ExtensionContent><sts:DianExtensions>.*?<\/ext:UBLExtension>/s.exec(xml)?.[0];
      return xml.replace('<ext:UBLExtension>', `${group}<ext:UBLExtension>`);
    }),
  ],
  [
    'a provider that is nobody’s',
    ['FAB19b', 'FAB22b', 'FAB24b'],
    edit(swap(/(<sts:ProviderID[^>]*>)\d+/, '$1900508908')),
  ],
  [
    'a wrong check digit of the provider',
    ['FAB22b'],
    edit(swap(/(<sts:ProviderID[^>]*schemeID=")\d/, '$10')),
  ],
  [
    'no check digit of the provider',
    ['FAB22a', 'FAB22b'],
    edit(swap(/(<sts:ProviderID[^>]*) schemeID="\d"/, '$1')),
  ],
  [
    'a software that is not registered',
    ['FAB24b'],
    edit(swap(new RegExp(SOFTWARE.id), '00000000-0000-4000-8000-000000000000')),
  ],
  ['no software', ['FAB24a'], edit(swap(new RegExp(`>${SOFTWARE.id}<`), '><'))],
  [
    'another agency of the software',
    ['FAB25'],
    edit(swap(/(<sts:SoftwareID schemeAgencyID=)"195"/, '$1"196"')),
  ],
  [
    'another agency name',
    ['FAB26'],
    edit(swap(/(<sts:SoftwareID [^>]*schemeAgencyName=)"[^"]*"/, '$1"DIAN"')),
  ],
  [
    'a security code of another PIN',
    ['FAB27b'],
    edit(swap(/(<sts:SoftwareSecurityCode[^>]*>)..../, '$1abcd')),
  ],
  ['no authorisation number', ['FAB05a'], edit(swap('>18760000001<', '><'))],
  ['another authorisation number', ['FAB05b'], edit(swap('>18760000001<', '>18760000002<'))],
  ['a range of another taxpayer', ['FAB05b'], {}, { numberingRanges: [{ ...range, nit: '900508908' }] }],
  ['a range of another software', ['FAB05c'], {}, { numberingRanges: [{ ...range, softwareIds: [] }] }],
  ['a start after the date of issue', ['FAB07a', 'FAB07b'], edit(swap('>2019-01-19<', '>2026-06-16<'))],
  ['another start', ['FAB07b'], edit(swap('>2019-01-19<', '>2019-01-20<'))],
  ['an end before the date of issue', ['FAB08a', 'FAB08b'], edit(swap('>2030-01-19<', '>2026-06-14<'))],
  ['another end', ['FAB08b'], edit(swap('>2030-01-19<', '>2030-01-20<'))],
  [
    'a prefix that is not the branch’s',
    ['FAB10a'],
    edit(swap(/<cac:CorporateRegistrationScheme>.*?<\/cac:CorporateRegistrationScheme>/, '')),
  ],
  [
    'another prefix than the authorised',
    ['FAB10a', 'FAB10b'],
    edit(swap('<sts:Prefix>SETP<', '<sts:Prefix>SETQ<')),
  ],
  ['no start of the range', ['FAB11a', 'FAB11b'], edit(swap('<sts:From>990000000<', '<sts:From><'))],
  ['another start of the range', ['FAB11b'], edit(swap('<sts:From>990000000<', '<sts:From>990000001<'))],
  ['no end of the range', ['FAB12a', 'FAB12b', 'FAD05c'], edit(swap('<sts:To>995000000<', '<sts:To><'))],
  [
    'a number below what it states',
    ['FAB11b', 'FAD05b'],
    edit(swap('<sts:From>990000000<', '<sts:From>990000009<')),
  ],
  [
    'a number above what it states',
    ['FAB12b', 'FAD05c'],
    edit(swap('<sts:To>995000000<', '<sts:To>990000000<')),
  ],
  ['a number outside the authorised range', ['FAD05c', 'FAD05d', 'FAD06'], edit(renumber('SETP995000001'))],
  [
    'an authorisation that has ended',
    ['FAB08b', 'FAD09b'],
    { context: { numberingRanges: [range] } },
    { numberingRanges: [{ ...range, validDateTo: '2026-06-14' }] },
  ],
  [
    'an authorisation that has not begun',
    ['FAB07b', 'FAD09a'],
    { context: { numberingRanges: [range] } },
    { numberingRanges: [{ ...range, validDateFrom: '2026-06-16' }] },
  ],
  ['another UBL version', ['FAD01'], edit(swap('>UBL 2.1<', '>UBL 2.2<'))],
  ['an operation that does not exist', ['FAD02'], edit(swap(/(<cbc:CustomizationID>)10/, '$199'))],
  ['another profile', ['FAD03'], edit(swap('>DIAN 2.1: Factura Electrónica de Venta<', '>DIAN 2.1<'))],
  [
    'another environment',
    ['FAD04', 'FAD07', 'FAD06'],
    edit(swap('<cbc:ProfileExecutionID>2<', '<cbc:ProfileExecutionID>1<')),
  ],
  ['a dash in the number', ['FAD05a', 'FAD05d', 'FAD06'], edit(renumber('SETP-990000001'))],
  ['another environment of the CUFE', ['FAD07'], edit(swap(/(<cbc:UUID schemeID=)"2"/, '$1"1"'))],
  ['a CUFE that calls itself CUDE', ['FAD08'], edit(swap('"CUFE-SHA384"', '"CUDE-SHA384"'))],
  ['an issue of eleven days ago', ['FAD09c'], signedOn(daysAgo(11))],
  [
    'an issue in eleven days',
    ['FAD09d'],
    { draft: issued(daysAgo(-11)), sign: { signingTime: daysAgo(-11) } },
  ],
  // Our own `sign` refuses such a date, so it can only be forged.
  [
    'a signature of another day',
    ['ZE02', 'FAD09e', 'FAD06'],
    { tamper: swap(/(<cbc:IssueDate>)2026-06-15/, '$12026-06-14') },
  ],
  ['a time without offset', ['FAD10', 'FAD06'], edit(swap('10:30:00-05:00', '10:30:00'))],
  ['a type that does not exist', ['FAD12'], edit(swap(/(<cbc:InvoiceTypeCode[^>]*>)01/, '$109'))],
  ['a currency that does not exist', ['FAD15a'], edit(swap(/(<cbc:DocumentCurrencyCode[^>]*>)COP/, '$1PES'))],
  ['another count of lines', ['FAD16'], edit(swap(/(<cbc:LineCountNumeric>)2/, '$13'))],
  ['a CUFE of something else', ['FAD06'], edit(swap(/(<cbc:UUID[^>]*>)..../, '$10000'))],
  [
    'a wrong check digit of the issuer',
    ['FAJ24'],
    edit(supplier(swap(/(<cac:PartyTaxScheme>.*?schemeID=")\d/, '$10'))),
  ],
  [
    'a wrong check digit of the customer',
    ['FAK24'],
    withCustomer(swap(/(<cac:PartyTaxScheme>.*?schemeID=")\d/, '$10')),
  ],
  [
    'no check digit of the customer',
    ['FAK24'],
    withCustomer(swap(/(<cac:PartyTaxScheme>.*?) schemeID="\d"/, '$1')),
  ],
  ['no payment', ['FAN01'], edit(swap(/<cac:PaymentMeans>.*?<\/cac:PaymentMeans>/, ''))],
  [
    'a form of payment that does not exist',
    ['FAN02'],
    edit(swap('<cac:PaymentMeans><cbc:ID>1<', '<cac:PaymentMeans><cbc:ID>3<')),
  ],
  [
    'a means of payment that does not exist',
    ['FAN03'],
    edit(swap('<cbc:PaymentMeansCode>10<', '<cbc:PaymentMeansCode>100<')),
  ],
  [
    'the same tax twice',
    ['FAS01b', 'FAU06', 'FAD06'],
    edit((xml) => xml.replace(/(<cac:TaxTotal>.*?<\/cac:TaxTotal>)/s, '$1$1')),
  ],
  [
    'a tax of the lines that the header lacks',
    ['FAS01b'],
    edit(lastLine(swap('<cbc:ID>01</cbc:ID><cbc:Name>IVA<', '<cbc:ID>35</cbc:ID><cbc:Name>ICUI<'))),
  ],
  [
    'a tax that is not the sum of its rates',
    ['FAS02', 'FAU06', 'FAD06'],
    edit(swap(/(<cac:TaxTotal><cbc:TaxAmount[^>]*>)[\d.]+/, '$19999.00')),
  ],
  [
    'a tax that is not base times rate',
    ['FAS02', 'FAS07'],
    edit(
      swap(
        /(<cac:TaxSubtotal><cbc:TaxableAmount[^>]*>[\d.]+<\/cbc:TaxableAmount><cbc:TaxAmount[^>]*>)[\d.]+/,
        '$199.00',
      ),
    ),
  ],
  ['no unit', ['FAV05'], edit(swap(/unitCode="94"/, 'unitCode="unidad"'))],
  ['a negative quantity', ['FAV04b', 'VLR01'], edit(swap(/(<cbc:InvoicedQuantity[^>]*>)/, '$1-'))],
  [
    'a line’s tax that is not the sum of its rates',
    ['FAX02'],
    edit(lastLine(swap(/(<cac:TaxTotal><cbc:TaxAmount[^>]*>)[\d.]+/, '$19.00'))),
  ],
  [
    'a line’s tax that is not base times rate',
    ['FAX02', 'FAX07'],
    edit(lastLine(swap(/(<\/cbc:TaxableAmount><cbc:TaxAmount[^>]*>)[\d.]+/, '$19.00'))),
  ],
  ['a net that is not the sum of the lines', ['FAU02', 'FAU06', 'FAD06'], edit(total('LineExtensionAmount'))],
  ['a base that is not the sum of the bases', ['FAU04'], edit(total('TaxExclusiveAmount'))],
  ['a gross that is not net plus taxes', ['FAU06', 'FAU14'], edit(total('TaxInclusiveAmount'))],
  [
    'discounts that do not exist',
    ['FAU08', 'FAU14'],
    edit(
      swap(
        /(<\/cbc:TaxInclusiveAmount>)/,
        '$1<cbc:AllowanceTotalAmount currencyID="COP">5.00</cbc:AllowanceTotalAmount>',
      ),
    ),
  ],
  [
    'charges that do not exist',
    ['FAU10', 'FAU14'],
    edit(
      swap(
        /(<\/cbc:TaxInclusiveAmount>)/,
        '$1<cbc:ChargeTotalAmount currencyID="COP">5.00</cbc:ChargeTotalAmount>',
      ),
    ),
  ],
  [
    'a prepayment that does not exist',
    ['FAU12'],
    edit(
      swap(/(<\/cbc:TaxInclusiveAmount>)/, '$1<cbc:PrepaidAmount currencyID="COP">5.00</cbc:PrepaidAmount>'),
    ),
  ],
  ['an amount to pay that is another', ['FAU14', 'FAD06'], edit(total('PayableAmount'))],
  [
    'elements out of order',
    ['ZB01'],
    edit(swap(/(<cbc:IssueDate>.*?<\/cbc:IssueDate>)(<cbc:IssueTime>.*?<\/cbc:IssueTime>)/, '$2$1')),
  ],
  ['no totals', ['ZB01'], edit(swap(/<cac:LegalMonetaryTotal>.*?<\/cac:LegalMonetaryTotal>/, ''))],
  [
    'no customer',
    ['ZB01'],
    edit(swap(/<cac:AccountingCustomerParty>.*?<\/cac:AccountingCustomerParty>/, '')),
  ],
  [
    'no lines',
    ['FAD16', 'FAS01b', 'FAV01', 'FAU02', 'FAU04'],
    edit(swap(/<cac:InvoiceLine>.*<\/cac:InvoiceLine>/, '')),
  ],
  ['XML that is not well-formed', ['ZB01'], { tamper: swap('</Invoice>', '') }],
  ['XML with a DOCTYPE', ['ZB01'], { tamper: swap('?>', '?><!DOCTYPE Invoice>') }],
  ['a document of another schema', ['ZB01'], { tamper: swap(/Invoice-2/g, 'Invoice-3') }],
  [
    'more than 500 KB',
    ['ZA01'],
    { tamper: (xml) => xml.replace('?>', `?><!--${'x'.repeat(500 * 1024)}-->`) },
  ],
];

function supplier(change: Edit): Edit {
  return within(/<cac:AccountingSupplierParty>.*?<\/cac:AccountingSupplierParty>/s, change);
}

/** A customer with a NIT, whose party is changed. */
function withCustomer(change: Edit): Submission {
  const customer = {
    nit: '900508908',
    name: 'Cliente de Prueba S.A.S.',
    personType: 'juridica',
    taxScheme: '01',
    email: 'compras@example.co',
  } as const;
  return {
    draft: { customer },
    edit: within(/<cac:AccountingCustomerParty>.*?<\/cac:AccountingCustomerParty>/s, change),
  };
}

function lastLine(change: Edit): Edit {
  return within(/<cac:InvoiceLine><cbc:ID>2<.*<\/cac:InvoiceLine>/s, change);
}

function total(local: string): Edit {
  return within(
    /<cac:LegalMonetaryTotal>.*<\/cac:LegalMonetaryTotal>/s,
    swap(new RegExp(`(<cbc:${local}[^>]*>)`), '$19'),
  );
}

function within(part: RegExp, change: Edit): Edit {
  return (xml) => xml.replace(part, (found) => change(found));
}
