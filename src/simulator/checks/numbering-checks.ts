import { text } from '../document-identity.js';
import type { Check } from './check.js';
import type { Knowledge, Subject } from './subject.js';

type Test = Check['test'];

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
export const NUMBERING_CHECKS: readonly Check[] = (
  [
    [
      'FAB05a',
      'No se encuentra el número de autorización del rango de numeración otorgado',
      (subject) => controlOf(subject, 'InvoiceAuthorization') !== '',
    ],
    [
      'FAB05b',
      'Número de la resolución que autoriza la numeración no corresponde a un número de resolución de este contribuyente emisor para este Proveedor de Autorización',
      (subject, { range }) =>
        controlOf(subject, 'InvoiceAuthorization') === '' ||
        (range !== undefined && (range.nit ?? subject.issuerNit) === subject.issuerNit),
    ],
    [
      'FAB05c',
      'El identificador del software no corresponde al rango de numeración informado',
      ({ softwareId }, { range }) => range?.softwareIds?.includes(softwareId) ?? true,
    ],
    [
      'FAB07a',
      'Fecha de emisión anterior a la fecha de inicio de la resolución para la autorización de la numeración StartDate > IssueDate',
      (subject) => startOf(subject) !== '' && startOf(subject) <= subject.issueDate,
    ],
    [
      'FAB07b',
      'Fecha inicial del rango de numeración informado no corresponde a la fecha inicial de los rangos vigentes para el contribuyente emisor',
      agrees(
        (subject) => startOf(subject),
        ({ validDateFrom }) => validDateFrom,
      ),
    ],
    ['FAB08a', IN_OUR_WORDS.FAB08a, (subject) => endOf(subject) >= subject.issueDate],
    [
      'FAB08b',
      IN_OUR_WORDS.FAB08b,
      agrees(
        (subject) => endOf(subject),
        ({ validDateTo }) => validDateTo,
      ),
    ],
    [
      'FAB10a',
      'El prefijo de numeración no es igual al código de la sucursal correspondiente a este punto de facturación',
      (subject) => prefixOf(subject) === branchOf(subject),
    ],
    [
      'FAB10b',
      'El prefijo no corresponde al prefijo de la autorización de numeración',
      agrees(
        (subject) => prefixOf(subject),
        ({ prefix }) => prefix,
      ),
    ],
    ['FAB11a', 'Valor inicial del rango de no está informado', (subject) => fromOf(subject) !== ''],
    [
      'FAB11b',
      IN_OUR_WORDS.FAB11b,
      agrees(
        (subject) => fromOf(subject),
        ({ fromNumber }) => String(fromNumber),
      ),
    ],
    ['FAB12a', 'No se encuentra el numero final del rango otorgado', (subject) => toOf(subject) !== ''],
    [
      'FAB12b',
      IN_OUR_WORDS.FAB12b,
      agrees(
        (subject) => toOf(subject),
        ({ toNumber }) => String(toNumber),
      ),
    ],
    [
      'FAD05b',
      'Número de factura inferior al inicio del rango de numeración otorgado',
      (subject) => !(countOf(subject) < Number(fromOf(subject))),
    ],
    [
      'FAD05c',
      'Número de factura superior al final del rango de numeración otorgado',
      (subject) => !(countOf(subject) > Number(toOf(subject))),
    ],
    [
      'FAD05d',
      'Número de factura no está contenido en el rango de numeración autorizado',
      (subject, { range }) => {
        if (range === undefined) return true;
        const count = Number(withoutPrefix(subject.number, range.prefix) ?? Number.NaN);
        return count >= range.fromNumber && count <= range.toNumber;
      },
    ],
    [
      'FAD09a',
      'Fecha de emisión anterior a la fecha de inicio de la autorización de la numeración',
      (subject, { range }) => range === undefined || range.validDateFrom <= subject.issueDate,
    ],
    [
      'FAD09b',
      'Fecha de emisión posterior a la fecha final de la autorización de la numeración',
      (subject, { range }) => range === undefined || range.validDateTo >= subject.issueDate,
    ],
  ] satisfies [string, string, Test][]
).map(([code, message, test]) => ({ code, severity: 'rejection', kinds: ['invoice'], message, test }));

/** Notified beside FAB10a, with the blanks of the DIAN's text. */
export const BRANCH_NOTIFICATION: Check = {
  code: 'FAJ50',
  severity: 'notification',
  kinds: ['invoice'],
  message: 'El prefijo debe corresponder  al código de la sucursal de este punto de facturación',
  test: (subject) => prefixOf(subject) === branchOf(subject),
};

/** What the document states must be what was authorised. */
function agrees(
  stated: (subject: Subject) => string,
  authorised: (range: NonNullable<Knowledge['range']>) => string,
): Test {
  return (subject, { range }) => range === undefined || stated(subject) === authorised(range);
}

function controlOf({ control }: Subject, ...path: readonly string[]): string {
  return text(control, ...path);
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
  return text(supplier, 'PartyLegalEntity', 'CorporateRegistrationScheme', 'ID');
}

/** The number without the prefix that the document states. */
function countOf(subject: Subject): number {
  return Number(withoutPrefix(subject.number, prefixOf(subject)) ?? Number.NaN);
}

function withoutPrefix(number: string, prefix: string): string | undefined {
  const rest = number.slice(prefix.length);
  return number.startsWith(prefix) && /^\d+$/.test(rest) ? rest : undefined;
}
