import { type BuiltKind, DOCUMENT_KINDS, perBuiltKind } from '../../kinds/index.js';
import type { InvoiceControl, Received, SoftwareProvider } from '../../model/index.js';
import type { XmlElement, XmlFilled } from '../../xml/index.js';
import { type Identification, writeIdentification } from '../aggregates/identification.js';
import { type Summary, writeSummary } from '../aggregates/summary.js';
import { type DianPart, writeExtensions } from '../extensions/dian-extensions.js';
import type { HeadDocument } from '../extensions/head.js';
import { lasting, patternsOf } from './patterns-of.js';
import { code, lacking, list, part, rare, type Survey, text } from './survey.js';

const invoiceControl: Survey<Received<InvoiceControl>> = (control) => ({
  invoiceAuthorization: text(control.invoiceAuthorization),
  startDate: text(control.startDate),
  endDate: text(control.endDate),
  // An empty one is not written.
  prefix: code(control.prefix),
  from: text(control.from),
  to: text(control.to),
});

const softwareProvider: Survey<Received<SoftwareProvider>> = (provider) => ({
  providerId: text(provider.providerId),
  providerCheckDigit: code(provider.providerCheckDigit),
  softwareId: text(provider.softwareId),
  softwareSecurityCode: text(provider.softwareSecurityCode),
});

const dianPart: Survey<Received<DianPart>> = (document) => ({
  invoiceControl: part(invoiceControl, document.invoiceControl),
  softwareProvider:
    document.softwareProvider === undefined ? lacking() : softwareProvider(document.softwareProvider),
  qrCode: text(document.qrCode),
  interoperabilidad: rare(document.interoperabilidad),
  extensions: rare(document.extensions),
});

const identification: Survey<Received<Identification>> = (document) => ({
  environment: code(document.environment),
  customizationId: text(document.customizationId),
  number: text(document.number),
  uuid: text(document.uuid),
  uuidSchemeName: code(document.uuidSchemeName),
  issueDate: text(document.issueDate),
  issueTime: text(document.issueTime),
});

const summary: Survey<Summary> = (whole) => ({
  dueDate: text(whole.dueDate),
  typeCode: text(whole.typeCode),
  notes: list(text, whole.notes),
  documentCurrencyCode: text(whole.documentCurrencyCode),
  lineCount: text(whole.lineCount),
});

// The root tells the extensions of the health sector apart, which have no pattern.
const extensions = patternsOf(dianPart, (document) => writeExtensions(document, 'Invoice'));

const identifications = perBuiltKind((kind) =>
  patternsOf(identification, (gapped) => writeIdentification(gapped, DOCUMENT_KINDS[kind].profileId)),
);

const summaries = perBuiltKind((kind) => patternsOf(summary, (gapped) => writeSummary(gapped, kind)));

/** What follows the head of a document, like `writeSummary`. */
export function patternedSummary(whole: Summary, kind: BuiltKind): readonly (XmlElement | XmlFilled)[] {
  const found = lasting(summaries[kind], whole, () => writeSummary(whole, kind));
  return 'pattern' in found ? [found] : found;
}

/** What every sales document begins with, like `writeHead`. */
export function patternedHead(
  document: Received<HeadDocument>,
  kind: BuiltKind,
): readonly (XmlElement | XmlFilled)[] {
  const { root, profileId } = DOCUMENT_KINDS[kind];
  const first = lasting(extensions, document, () => writeExtensions(document, root));
  const others = lasting(identifications[kind], document, () => writeIdentification(document, profileId));
  return 'pattern' in others ? [first, others] : [first, ...others];
}
