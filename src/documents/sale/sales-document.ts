import { cude, cufe, identifierFields } from '../../cufe/index.js';
import type { Fields, Moment } from '../../draft/index.js';
import { qrUrl } from '../../identifiers/index.js';
import { type BuiltKind, type DocumentType, typeOf } from '../../kinds/index.js';
import type { CalculatedInvoice, NoteContext, Party, SalesDocument } from '../../model/index.js';
import type { Numbering } from '../parts/numbering.js';
import { withPrefix } from '../parts/prepared-party.js';
import type { SalesParts } from '../parts/sales-parts.js';
import { type SoftwareOwner, softwareProvider } from '../parts/software.js';

/** A draft on its way through the corridor: what every kind is read with. */
export interface Opened<Kind extends BuiltKind = BuiltKind> {
  readonly kind: Kind;
  readonly fields: Fields;
  readonly issuer: Party;
  readonly issued: Moment;
  readonly numbering: Numbering;
  /** As the kind's types have it; that of the kind where its schema has no place for it. */
  readonly typeCode: string;
  readonly customizationId: string;
  readonly parts: SalesParts;
  readonly calculated: CalculatedInvoice;
}

/** What the kinds read alike, at the place that each has for it in the order of its problems. */
export type OwnParts = Pick<SalesDocument, 'paymentMeans' | 'paymentExchangeRate' | 'interoperabilidad'>;

/** A document of the kind, but for what the kind alone has. */
export type Common<Kind extends BuiltKind> = SalesDocument & { readonly kind: Kind };

/** What an invoice and its notes have in common, with CUFE or CUDE, security code and QR address. */
export function salesDocument<Kind extends BuiltKind>(
  opened: Opened<Kind>,
  {
    own,
    owner,
    context,
  }: { readonly own: OwnParts; readonly owner: SoftwareOwner; readonly context: NoteContext },
): Common<Kind> {
  const { kind, issuer, issued, numbering, typeCode, customizationId, parts, calculated } = opened;
  const { number, prefix } = numbering;
  const { environment } = context;
  const type = typeOf(kind, typeCode);
  const uuid = identify(opened, type, context);
  // Written out: spreading the parts costs as much as the CUFE.
  return {
    kind,
    environment,
    customizationId,
    number,
    uuid,
    uuidSchemeName: type.identifier === 'CUFE' ? 'CUFE-SHA384' : 'CUDE-SHA384',
    issueDate: issued.date,
    issueTime: issued.time,
    notes: parts.notes,
    documentCurrencyCode: calculated.documentCurrencyCode,
    invoicePeriod: parts.invoicePeriod,
    orderReference: parts.orderReference,
    billingReferences: parts.billingReferences,
    despatchDocumentReferences: parts.despatchDocumentReferences,
    receiptDocumentReferences: parts.receiptDocumentReferences,
    additionalDocumentReferences: parts.additionalDocumentReferences,
    softwareProvider: softwareProvider(owner, context, number),
    qrCode: qrUrl(uuid, environment),
    supplier: withPrefix(issuer, prefix),
    customer: parts.customer,
    taxRepresentativeParty: parts.taxRepresentativeParty,
    delivery: parts.delivery,
    deliveryTerms: parts.deliveryTerms,
    paymentMeans: own.paymentMeans,
    paymentTerms: parts.paymentTerms,
    paymentExchangeRate: own.paymentExchangeRate,
    allowanceCharges: calculated.allowanceCharges,
    taxTotals: calculated.taxTotals,
    monetaryTotal: calculated.monetaryTotal,
    lines: calculated.lines,
    interoperabilidad: own.interoperabilidad,
    extensions: parts.extensions,
  };
}

/** The CUFE, with the technical key of the range (annex §11.2), or the CUDE, with the PIN of the software (§11.4). */
function identify(
  { numbering, issuer, issued, parts, calculated }: Opened,
  { identifier }: DocumentType,
  { environment, software }: NoteContext,
): string {
  const fields = identifierFields({
    number: numbering.number,
    issueDate: issued.date,
    issueTime: issued.time,
    environment,
    monetaryTotal: calculated.monetaryTotal,
    taxTotals: calculated.taxTotals,
    supplier: issuer,
    customer: parts.customer,
  });
  return identifier === 'CUFE'
    ? cufe(Object.assign(fields, { technicalKey: numbering.range?.technicalKey ?? '' }))
    : cude(Object.assign(fields, { softwarePin: software.pin }));
}
