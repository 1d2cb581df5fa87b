import type { SalesDocumentFields } from '../cufe/index.js';
import { add, type Decimal, decimal, format, ZERO } from '../decimal/index.js';
import { openFields } from '../draft/index.js';
import { ProblemList } from '../errors/index.js';
import { environmentOfDigit } from '../identifiers/index.js';
import type { Environment } from '../model/index.js';
import { childNamed, childrenNamed, descend, readXml, textOf, type XmlElement } from '../xml/index.js';
import { CliError } from './cli-error.js';
import { inputError } from './input-error.js';

/** What a document's identifier is made of, all but the secret. */
export interface SalesDocument {
  readonly kind: 'CUFE' | 'CUDE';
  readonly fields: SalesDocumentFields;
  /** The identifier that the document states. */
  readonly stated?: string;
}

/** Roots whose identifier has this formula, and where their totals are. */
const TOTALS: Readonly<Record<string, string>> = {
  Invoice: 'LegalMonetaryTotal',
  CreditNote: 'LegalMonetaryTotal',
  DebitNote: 'RequestedMonetaryTotal',
};
/** Invoices by their type; 03 is a contingency, whose ranges have no technical key. */
const INVOICE_KINDS: Readonly<Record<string, SalesDocument['kind']>> = {
  '01': 'CUFE',
  '02': 'CUFE',
  '03': 'CUDE',
  '04': 'CUFE',
};

/**
 * Reads an invoice or a note, signed or not (Anexo Técnico 1.9, §11.2 and §11.4).
 *
 * @throws {CliError} `CLI_FILE` for any other document
 * @throws {FacturadorError} `ERR_XML_…`, `ERR_DECIMAL` for a tax that is no amount
 */
export function fieldsOfXml(xml: Uint8Array): SalesDocument {
  const { root } = readXml(xml);
  const { local } = root.name;
  const totals = childNamed(root, TOTALS[local] ?? '');
  const type = textAt(root, 'InvoiceTypeCode');
  const kind = local === 'Invoice' ? INVOICE_KINDS[type] : 'CUDE';
  if (TOTALS[local] === undefined || kind === undefined) {
    const found = type === '' ? local : `${local} de tipo ${type}`;
    throw new CliError(
      'CLI_FILE',
      `${found} no tiene CUFE ni CUDE de venta; se espera una factura (01 a 04) o una nota`,
    );
  }
  const environment = environmentOfDigit(textAt(root, 'ProfileExecutionID'));
  if (environment === undefined) throw new CliError('CLI_FILE', 'ProfileExecutionID no es 1 ni 2');
  const stated = textAt(root, 'UUID');
  const fields = {
    number: textAt(root, 'ID'),
    issueDate: textAt(root, 'IssueDate'),
    issueTime: textAt(root, 'IssueTime'),
    lineExtensionAmount: textAt(totals, 'LineExtensionAmount'),
    ivaAmount: taxOf(root, '01'),
    incAmount: taxOf(root, '04'),
    icaAmount: taxOf(root, '03'),
    payableAmount: textAt(totals, 'PayableAmount'),
    supplierNit: textAt(root, 'AccountingSupplierParty', 'Party', 'PartyTaxScheme', 'CompanyID'),
    customerId: textAt(root, 'AccountingCustomerParty', 'Party', 'PartyTaxScheme', 'CompanyID'),
    environment,
  };
  return stated === '' ? { kind, fields } : { kind, fields, stated };
}

/** The document's own totals of a tax, added up; those of the lines are no children of the root. */
function taxOf(root: XmlElement, code: string): string {
  let sum: Decimal = ZERO;
  for (const total of childrenNamed(root, 'TaxTotal')) {
    if (textAt(total, 'TaxSubtotal', 'TaxCategory', 'TaxScheme', 'ID') !== code) continue;
    sum = add(sum, decimal(textAt(total, 'TaxAmount')));
  }
  return format(sum);
}

function textAt(from: XmlElement | undefined, ...path: readonly string[]): string {
  return textOf(descend(from, ...path))?.trim() ?? '';
}

const AMOUNTS = ['lineExtensionAmount', 'ivaAmount', 'incAmount', 'icaAmount', 'payableAmount'] as const;
const TEXTS = ['number', 'issueDate', 'issueTime', 'supplierNit', 'customerId'] as const;
const OPTIONAL = new Set<string>(['ivaAmount', 'incAmount', 'icaAmount']);
const KNOWN = new Set<string>([...AMOUNTS, ...TEXTS, 'environment', 'uuid', 'kind']);
const ENVIRONMENTS = new Set(['produccion', 'habilitacion']);
const KINDS = new Set(['CUFE', 'CUDE']);

/**
 * Reads the fields from a JSON object: those of {@link SalesDocumentFields}, `kind` (`CUFE` when absent) and the `uuid`
 * to compare with.
 *
 * @throws {FacturadorError} `ERR_INPUT` with every problem
 */
export function fieldsOfJson(value: unknown): SalesDocument {
  const problems = new ProblemList();
  const fields = openFields(value, '', problems, KNOWN);
  const kind = fields.code<SalesDocument['kind']>('kind', KINDS, 'CUFE, CUDE') ?? 'CUFE';
  const stated = fields.text('uuid');
  const texts = TEXTS.map((key) => [key, fields.requiredText(key)] as const);
  const amounts = AMOUNTS.flatMap((key) => {
    const amount = OPTIONAL.has(key) ? fields.decimal(key) : fields.requiredDecimal(key);
    return amount === undefined ? [] : [[key, amount] as const];
  });
  const environment = fields.requiredCode<Environment>(
    'environment',
    ENVIRONMENTS,
    'produccion, habilitacion',
  );
  if (problems.all.length > 0) throw inputError('ERR_INPUT', problems);
  const read = { ...Object.fromEntries([...texts, ...amounts]), environment } as SalesDocumentFields;
  return stated === undefined ? { kind, fields: read } : { kind, fields: read, stated };
}
