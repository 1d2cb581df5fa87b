import { identifierFields, type SalesDocumentFields } from '../../cufe/index.js';
import { openFields } from '../../draft/index.js';
import { ProblemList } from '../../errors/index.js';
import { isBuiltKind, rowOf, typeOf } from '../../kinds/index.js';
import type { Environment } from '../../model/index.js';
import { kindOfRoot, readIdentified } from '../../ubl/index.js';
import { childNamed, readXml, textOf } from '../../xml/index.js';
import { CliError } from '../text/cli-error.js';
import { EXPECTED } from '../text/expected.js';
import { inputError } from '../text/input-error.js';

/** What a document's identifier is made of, all but the secret. */
export interface IdentifiedSale {
  readonly kind: 'CUFE' | 'CUDE';
  readonly fields: SalesDocumentFields;
  /** The identifier that the document states. */
  readonly stated?: string;
}

/**
 * Reads an invoice or a note, signed or not (Anexo Técnico 1.9, §11.2 and §11.4).
 *
 * @throws {CliError} `CLI_FILE` for any other document
 * @throws {FacturadorError} `ERR_XML_…`, `ERR_DECIMAL` for a tax that is no amount
 */
export function fieldsOfXml(xml: Uint8Array): IdentifiedSale {
  const { root } = readXml(xml);
  const kind = kindOfRoot(root);
  const typeCode = textOf(childNamed(root, 'InvoiceTypeCode'))?.trim();
  const isSale =
    isBuiltKind(kind) && (kind !== 'invoice' || Object.hasOwn(rowOf(kind).types, typeCode ?? ''));
  if (!isSale) {
    const { local } = root.name;
    const found = typeCode === undefined ? local : `${local} de tipo ${typeCode}`;
    throw new CliError(
      'CLI_FILE',
      `${found} no tiene CUFE ni CUDE de venta; se espera una factura (01 a 04) o una nota`,
    );
  }
  const stated = textOf(childNamed(root, 'UUID'))?.trim() ?? '';
  const identifier = typeOf(kind, typeCode).identifier as IdentifiedSale['kind'];
  const fields = identifierFields(readIdentified(root, kind));
  return stated === '' ? { kind: identifier, fields } : { kind: identifier, fields, stated };
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
export function fieldsOfJson(value: unknown): IdentifiedSale {
  const problems = new ProblemList();
  const fields = openFields(value, '', problems, KNOWN);
  const kind = fields.code<IdentifiedSale['kind']>('kind', KINDS, EXPECTED.identifierKinds) ?? 'CUFE';
  const stated = fields.text('uuid');
  const texts = TEXTS.map((key) => [key, fields.requiredText(key)] as const);
  const amounts = AMOUNTS.flatMap((key) => {
    const amount = OPTIONAL.has(key) ? fields.decimal(key) : fields.requiredDecimal(key);
    return amount === undefined ? [] : [[key, amount] as const];
  });
  const environment = fields.requiredCode<Environment>('environment', ENVIRONMENTS, EXPECTED.environments);
  if (problems.all.length > 0) throw inputError('ERR_INPUT', problems);
  const read = { ...Object.fromEntries([...texts, ...amounts]), environment } as SalesDocumentFields;
  return stated === undefined ? { kind, fields: read } : { kind, fields: read, stated };
}
