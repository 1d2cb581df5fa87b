import type { InvoiceControl, Received, SalesDocument, SoftwareProvider } from '../../model/index.js';
import { attributes, childNamed, childrenNamed, descend, textOf, type XmlElement } from '../../xml/index.js';
import { DIAN_AGENCY, idAttributes } from '../aggregates/identifier.js';
import { cbc, type ExtensibleRoot, ext, sts } from '../aggregates/namespaces.js';
import { type DocumentReading, needed, neededText, usualAttribute } from '../aggregates/reading.js';
import { neededDate } from '../aggregates/values.js';
import { writtenOnce } from '../aggregates/written-once.js';
import { writeExtension } from './extension.js';
import { writeInteroperabilidad } from './interoperabilidad.js';

const COUNTRY_LIST = attributes({
  listAgencyID: '6',
  listAgencyName: 'United Nations Economic Commission for Europe',
  listSchemeURI: 'urn:oasis:names:specification:ubl:codelist:gc:CountryIdentificationCode-2.1',
});
const DIAN_NIT = '800197268';
/** FAB13 to FAB17 and FAB30 to FAB35 never vary. */
const INVOICE_SOURCE = sts.InvoiceSource([cbc.IdentificationCode('CO', COUNTRY_LIST)]);
const AUTHORIZATION_PROVIDER = sts.AuthorizationProvider([
  sts.AuthorizationProviderID(DIAN_NIT, idAttributes({ scheme: '31', number: DIAN_NIT, checkDigit: '4' })),
]);
/** Where the signature goes: it is left empty on purpose, for the signer to fill. */
const SIGNATURE_PLACE = ext.UBLExtension([ext.ExtensionContent([])]);

/** What the extensions are made of. */
export type DianPart = Pick<
  SalesDocument,
  'softwareProvider' | 'qrCode' | 'interoperabilidad' | 'extensions'
> & {
  readonly invoiceControl?: InvoiceControl | undefined;
};

/**
 * ext:UBLExtensions: the DIAN's data (FAB), that of the health sector, the empty place of the signature (FAC) and what the
 * issuer adds.
 */
export function writeExtensions(document: Received<DianPart>, root: ExtensibleRoot): XmlElement {
  const { invoiceControl, softwareProvider, qrCode, interoperabilidad, extensions } = document;
  return ext.UBLExtensions([
    ext.UBLExtension([
      ext.ExtensionContent([
        sts.DianExtensions([
          invoiceControl && writeInvoiceControl(invoiceControl, undefined),
          INVOICE_SOURCE,
          writeSoftwareProvider(softwareProvider),
          sts.SoftwareSecurityCode(softwareProvider?.softwareSecurityCode, DIAN_AGENCY),
          AUTHORIZATION_PROVIDER,
          sts.QRCode(qrCode),
        ]),
      ]),
    ]),
    interoperabilidad &&
      ext.UBLExtension([ext.ExtensionContent([writeInteroperabilidad(interoperabilidad, root)])]),
    SIGNATURE_PLACE,
    extensions.map(writeExtension),
  ]);
}

const writeInvoiceControl = writtenOnce<Received<InvoiceControl>, undefined>((control) =>
  sts.InvoiceControl([
    sts.InvoiceAuthorization(control.invoiceAuthorization),
    sts.AuthorizationPeriod([cbc.StartDate(control.startDate), cbc.EndDate(control.endDate)]),
    sts.AuthorizedInvoices([
      sts.Prefix(control.prefix === '' ? undefined : control.prefix),
      sts.From(control.from),
      sts.To(control.to),
    ]),
  ]),
);

function writeSoftwareProvider(provider: Received<SoftwareProvider> | undefined): XmlElement | undefined {
  if (provider === undefined) return undefined;
  // FAB23: the scheme is 31 even for a natural person.
  const id = { scheme: '31', number: provider.providerId, checkDigit: provider.providerCheckDigit };
  return sts.SoftwareProvider([
    sts.ProviderID(id.number, idAttributes(id)),
    sts.SoftwareID(provider.softwareId, DIAN_AGENCY),
  ]);
}

/** The element that holds the DIAN's data, found by content: it need not be the first extension. */
export function findDianExtensions(root: XmlElement): XmlElement | undefined {
  for (const extension of childrenNamed(childNamed(root, 'UBLExtensions') ?? root, 'UBLExtension')) {
    const found = descend(extension, 'ExtensionContent', 'DianExtensions');
    if (found !== undefined) return found;
  }
  return undefined;
}

export function readInvoiceControl(
  reading: DocumentReading,
  extensions: XmlElement | undefined,
): Received<InvoiceControl> | undefined {
  const control = needed(reading, extensions, 'InvoiceControl');
  if (control === undefined) return undefined;
  const period = needed(reading, control, 'AuthorizationPeriod');
  const range = needed(reading, control, 'AuthorizedInvoices');
  return {
    invoiceAuthorization: neededText(reading, control, 'InvoiceAuthorization'),
    startDate: neededDate(reading, period, 'StartDate'),
    endDate: neededDate(reading, period, 'EndDate'),
    // An empty one is not written.
    prefix: textOf(childNamed(range, 'Prefix')) ?? (range && ''),
    from: neededText(reading, range, 'From'),
    to: neededText(reading, range, 'To'),
  };
}

export function readSoftwareProvider(
  reading: DocumentReading,
  extensions: XmlElement | undefined,
): Received<SoftwareProvider> | undefined {
  if (extensions === undefined) return undefined;
  const provider = needed(reading, extensions, 'SoftwareProvider');
  const id = needed(reading, provider, 'ProviderID');
  return {
    providerId: textOf(id),
    providerCheckDigit: usualAttribute(reading, id, 'schemeID'),
    softwareId: neededText(reading, provider, 'SoftwareID'),
    softwareSecurityCode: neededText(reading, extensions, 'SoftwareSecurityCode'),
  };
}
