import { textAt } from '../../xml/index.js';

import { type Rule, rule } from '../engine/rule.js';
import type { Knowledge, Subject } from '../engine/subject.js';

/** No text of the DIAN is public for these. */
const IN_OUR_WORDS = {
  FAB08a:
    'Fecha de emisión posterior a la fecha final de la resolución para la autorización de la numeración EndDate < IssueDate',
  FAB08b:
    'Fecha final del rango de numeración informado no corresponde a la fecha final de los rangos vigentes para el contribuyente emisor',
  FAB11b: 'El valor inicial del rango de numeración informado no corresponde al autorizado',
  FAB12b: 'El valor final del rango de numeración informado no corresponde al autorizado',
} as const;

/** The invoice's number and its authorisation (Anexo Técnico 1.9, FAB05 to FAB12, FAD05, FAD09, FAJ50). */
export const NUMBERING_RULES: readonly Rule[] = [
  rule({
    code: 'FAB05a',
    severity: 'rejection',
    kinds: ['invoice'],
    message: 'No se encuentra el número de autorización del rango de numeración otorgado',
    test: (subject) => controlOf(subject, 'InvoiceAuthorization') !== '',
  }),
  rule({
    code: 'FAB05b',
    severity: 'rejection',
    kinds: ['invoice'],
    needs: ['range'],
    message:
      'Número de la resolución que autoriza la numeración no corresponde a un número de resolución de este contribuyente emisor para este Proveedor de Autorización',
    test: (subject, { range }) =>
      controlOf(subject, 'InvoiceAuthorization') === '' ||
      (range !== undefined && (range.nit ?? subject.issuerNit) === subject.issuerNit),
  }),
  rule({
    code: 'FAB05c',
    severity: 'rejection',
    kinds: ['invoice'],
    needs: ['range'],
    message: 'El identificador del software no corresponde al rango de numeración informado',
    test: ({ softwareId }, { range }) => range?.softwareIds?.includes(softwareId) ?? true,
  }),
  rule({
    code: 'FAB07a',
    severity: 'rejection',
    kinds: ['invoice'],
    message:
      'Fecha de emisión anterior a la fecha de inicio de la resolución para la autorización de la numeración StartDate > IssueDate',
    test: (subject) => startOf(subject) !== '' && startOf(subject) <= subject.issueDate,
  }),
  rule({
    code: 'FAB07b',
    severity: 'rejection',
    kinds: ['invoice'],
    needs: ['range'],
    message:
      'Fecha inicial del rango de numeración informado no corresponde a la fecha inicial de los rangos vigentes para el contribuyente emisor',
    test: agrees(
      (subject) => startOf(subject),
      ({ validDateFrom }) => validDateFrom,
    ),
  }),
  rule({
    code: 'FAB08a',
    severity: 'rejection',
    kinds: ['invoice'],
    message: IN_OUR_WORDS.FAB08a,
    test: (subject) => endOf(subject) >= subject.issueDate,
  }),
  rule({
    code: 'FAB08b',
    severity: 'rejection',
    kinds: ['invoice'],
    needs: ['range'],
    message: IN_OUR_WORDS.FAB08b,
    test: agrees(
      (subject) => endOf(subject),
      ({ validDateTo }) => validDateTo,
    ),
  }),
  rule({
    code: 'FAB10a',
    severity: 'rejection',
    kinds: ['invoice'],
    message:
      'El prefijo de numeración no es igual al código de la sucursal correspondiente a este punto de facturación',
    test: (subject) => prefixOf(subject) === branchOf(subject),
  }),
  rule({
    code: 'FAB10b',
    severity: 'rejection',
    kinds: ['invoice'],
    needs: ['range'],
    message: 'El prefijo no corresponde al prefijo de la autorización de numeración',
    test: agrees(
      (subject) => prefixOf(subject),
      ({ prefix }) => prefix,
    ),
  }),
  rule({
    code: 'FAB11a',
    severity: 'rejection',
    kinds: ['invoice'],
    message: 'Valor inicial del rango de no está informado',
    test: (subject) => fromOf(subject) !== '',
  }),
  rule({
    code: 'FAB11b',
    severity: 'rejection',
    kinds: ['invoice'],
    needs: ['range'],
    message: IN_OUR_WORDS.FAB11b,
    test: agrees(
      (subject) => fromOf(subject),
      ({ fromNumber }) => String(fromNumber),
    ),
  }),
  rule({
    code: 'FAB12a',
    severity: 'rejection',
    kinds: ['invoice'],
    message: 'No se encuentra el numero final del rango otorgado',
    test: (subject) => toOf(subject) !== '',
  }),
  rule({
    code: 'FAB12b',
    severity: 'rejection',
    kinds: ['invoice'],
    needs: ['range'],
    message: IN_OUR_WORDS.FAB12b,
    test: agrees(
      (subject) => toOf(subject),
      ({ toNumber }) => String(toNumber),
    ),
  }),
  rule({
    code: 'FAD05b',
    severity: 'rejection',
    kinds: ['invoice'],
    message: 'Número de factura inferior al inicio del rango de numeración otorgado',
    test: (subject) => !(countOf(subject) < Number(fromOf(subject))),
  }),
  rule({
    code: 'FAD05c',
    severity: 'rejection',
    kinds: ['invoice'],
    message: 'Número de factura superior al final del rango de numeración otorgado',
    test: (subject) => !(countOf(subject) > Number(toOf(subject))),
  }),
  rule({
    code: 'FAD05d',
    severity: 'rejection',
    kinds: ['invoice'],
    needs: ['range'],
    message: 'Número de factura no está contenido en el rango de numeración autorizado',
    test: (subject, { range }) => {
      if (range === undefined) return true;
      const count = Number(withoutPrefix(subject.number, range.prefix) ?? Number.NaN);
      return count >= range.fromNumber && count <= range.toNumber;
    },
  }),
  rule({
    code: 'FAD09a',
    severity: 'rejection',
    kinds: ['invoice'],
    needs: ['range'],
    message: 'Fecha de emisión anterior a la fecha de inicio de la autorización de la numeración',
    test: (subject, { range }) => range === undefined || range.validDateFrom <= subject.issueDate,
  }),
  rule({
    code: 'FAD09b',
    severity: 'rejection',
    kinds: ['invoice'],
    needs: ['range'],
    message: 'Fecha de emisión posterior a la fecha final de la autorización de la numeración',
    test: (subject, { range }) => range === undefined || range.validDateTo >= subject.issueDate,
  }),
];

/** Notified beside FAB10a, with the blanks of the DIAN's text. */
export const BRANCH_NOTIFICATION = rule({
  code: 'FAJ50',
  severity: 'notification',
  kinds: ['invoice'],
  message: 'El prefijo debe corresponder  al código de la sucursal de este punto de facturación',
  test: (subject) => prefixOf(subject) === branchOf(subject),
});

/** What the document states must be what was authorised. */
function agrees(
  stated: (subject: Subject) => string,
  authorised: (range: NonNullable<Knowledge['range']>) => string,
): (subject: Subject, known: Pick<Knowledge, 'range'>) => boolean {
  return (subject, { range }) => range === undefined || stated(subject) === authorised(range);
}

function controlOf({ control }: Subject, ...path: readonly string[]): string {
  return textAt(control, ...path);
}

function startOf(subject: Subject): string {
  return controlOf(subject, 'AuthorizationPeriod', 'StartDate');
}

function endOf(subject: Subject): string {
  return controlOf(subject, 'AuthorizationPeriod', 'EndDate');
}

function prefixOf(subject: Subject): string {
  return controlOf(subject, 'AuthorizedInvoices', 'Prefix');
}

function fromOf(subject: Subject): string {
  return controlOf(subject, 'AuthorizedInvoices', 'From');
}

function toOf(subject: Subject): string {
  return controlOf(subject, 'AuthorizedInvoices', 'To');
}

function branchOf({ supplier }: Subject): string {
  return textAt(supplier, 'PartyLegalEntity', 'CorporateRegistrationScheme', 'ID');
}

/** The number without the prefix that the document states. */
function countOf(subject: Subject): number {
  return Number(withoutPrefix(subject.number, prefixOf(subject)) ?? Number.NaN);
}

function withoutPrefix(number: string, prefix: string): string | undefined {
  const rest = number.slice(prefix.length);
  return number.startsWith(prefix) && /^\d+$/.test(rest) ? rest : undefined;
}
