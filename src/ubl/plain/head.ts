import type { InvoiceControl } from '../../model/index.js';
import { GAP, patternOf, type XmlElement, type XmlFilled, type XmlPattern } from '../../xml/index.js';
import { type DianPart, writeExtensions } from '../dian-extensions.js';
import type { ExtensibleRoot } from '../namespaces.js';
import { type HeadDocument, writeIdentification } from '../sales-document.js';
import { onceFor } from '../written-once.js';

/** What every sales document begins with, like `writeHead`, from patterns where it has nothing unusual. */
export function plainHead(
  document: HeadDocument,
  root: ExtensibleRoot,
  profileId: string,
): readonly (XmlElement | XmlFilled)[] {
  return [
    plainExtensions(document) ?? writeExtensions(document, root),
    plainIdentification(document, root, profileId),
  ];
}

/** Provider, software, security code and QR. */
const EXTENSION_TEXTS = 4;
/** Stands for the authorisation that notes have not. */
const NO_CONTROL = Object.freeze({});

/** `undefined` when there are other extensions, or nothing to remember the pattern by. */
function plainExtensions(document: DianPart): XmlFilled | undefined {
  const { invoiceControl, softwareProvider, qrCode, interoperabilidad, extensions } = document;
  if (interoperabilidad !== undefined || extensions.length > 0) return undefined;
  const { providerId, providerCheckDigit, softwareId, softwareSecurityCode } = softwareProvider;
  const pattern = extensionsPattern(invoiceControl ?? NO_CONTROL, providerCheckDigit);
  return pattern && { pattern, texts: [providerId, softwareId, softwareSecurityCode, qrCode] };
}

/** By the authorisation, which is frozen and shared, and the check digit, which is an attribute. */
const extensionsPattern = onceFor<object, string, XmlPattern | undefined>(
  (control, providerCheckDigit) => {
    const softwareProvider = {
      providerId: GAP,
      providerCheckDigit,
      softwareId: GAP,
      softwareSecurityCode: GAP,
    };
    const part: DianPart = {
      ...(control !== NO_CONTROL && { invoiceControl: control as InvoiceControl }),
      softwareProvider,
      qrCode: GAP,
      interoperabilidad: undefined,
      extensions: [],
    };
    // The root tells the extensions of the health sector apart, of which there is none.
    const pattern = patternOf(writeExtensions(part, 'Invoice'));
    // Anything else of a received document may look like a gap.
    return pattern.chunks.length === EXTENSION_TEXTS + 1 ? pattern : undefined;
  },
  () => undefined,
);

/** By root; then production or not, CUDE or CUFE. */
const identifications: Readonly<Record<ExtensibleRoot, XmlPattern[]>> = {
  Invoice: [],
  CreditNote: [],
  DebitNote: [],
};
const PRODUCTION = 1;
const CUDE = 2;

function plainIdentification(document: HeadDocument, root: ExtensibleRoot, profileId: string): XmlFilled {
  const { environment, uuidSchemeName, customizationId, number, uuid, issueDate, issueTime } = document;
  const shape =
    (environment === 'produccion' ? PRODUCTION : 0) | (uuidSchemeName === 'CUDE-SHA384' ? CUDE : 0);
  const known = identifications[root];
  let pattern = known[shape];
  if (pattern === undefined) {
    const gaps = { customizationId: GAP, number: GAP, uuid: GAP, issueDate: GAP, issueTime: GAP };
    pattern = patternOf(...writeIdentification({ environment, uuidSchemeName, ...gaps }, profileId));
    known[shape] = pattern;
  }
  return { pattern, texts: [customizationId, number, uuid, issueDate, issueTime] };
}
