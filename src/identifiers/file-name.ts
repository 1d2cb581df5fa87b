import { describe, FacturadorError, given } from '../errors/index.js';
import { type BuiltKind, DOCUMENT_KINDS } from '../kinds/index.js';

/** What the name of a file says beside its kind. */
export interface FileNameFields {
  /** The issuer's NIT without check digit, 1 to 10 digits. */
  readonly nit: string;
  /**
   * `'000'` own software (the default), `'001'` the DIAN's free solution, else the three digits that the DIAN gave to the
   * technology provider.
   */
  readonly providerCode?: string;
  /** Calendar year in Colombia, four digits. */
  readonly year: number;
  /** Count of the files sent in the year, from 1; it starts again every 1 January. */
  readonly consecutive: number;
}

/** The files that have a name of this scheme. */
export type FileKind = BuiltKind | 'applicationResponse' | 'attachedDocument';

const TAGS: Readonly<Record<FileKind, string>> = {
  invoice: DOCUMENT_KINDS.invoice.fileTag,
  creditNote: DOCUMENT_KINDS.creditNote.fileTag,
  debitNote: DOCUMENT_KINDS.debitNote.fileTag,
  applicationResponse: DOCUMENT_KINDS.event.fileTag,
  attachedDocument: 'ad',
};

const LAST = 0xffffffff;
const CENTURY = 2000;
const XML_NAME = /^([a-z]{2})(\d{10})(\d{3})(\d{2})([\da-f]{8})\.xml$/i;
const ZIP_NAME = /^(z)(\d{10})(\d{3})(\d{2})([\da-f]{8})\.zip$/i;

/**
 * Names an XML file: kind, NIT of ten digits, provider code, year and the consecutive in hexadecimal (Anexo Técnico
 * 1.9, §6.5.7). The DIAN does not refuse a name of another length when it is sent: the document stays in process for
 * ever.
 *
 * @throws {FacturadorError} `ERR_INPUT_NIT` when the NIT is not 1 to 10 digits, `ERR_INPUT` for the other fields
 * @example
 * xmlFileName({ kind: 'invoice', nit: '800197268', year: 2019, consecutive: 17 }); // 'fv08001972680001900000011.xml'
 */
export function xmlFileName(fields: FileNameFields & { readonly kind: FileKind }): string {
  if (!Object.hasOwn(TAGS, given(fields, 'the fields').kind)) {
    throw malformed('kind', { found: fields.kind, expected: `one of ${Object.keys(TAGS).join(', ')}` });
  }
  return `${TAGS[fields.kind]}${stem(fields)}.xml`;
}

/**
 * Names a ZIP file that is sent to the DIAN, as {@link xmlFileName} with `z` for the kind (Anexo Técnico 1.9, §6.5.8).
 *
 * @throws {FacturadorError} as {@link xmlFileName}
 * @example
 * zipFileName({ nit: '800197268', year: 2019, consecutive: 17 }); // 'z08001972680001900000011.zip'
 */
export function zipFileName(fields: FileNameFields): string {
  return `z${stem(given(fields, 'the fields'))}.zip`;
}

/** A name taken apart by {@link parseFileName}. */
export interface ParsedFileName extends Required<FileNameFields> {
  readonly kind: FileKind | 'zip';
}

/**
 * Takes a name of {@link xmlFileName} or {@link zipFileName} apart, whatever the case of its letters; `undefined` for
 * any other name.
 *
 * @returns the NIT without its padding, the year from 2000 on
 * @example
 * parseFileName('z08001972680001900000011.zip');
 * // { kind: 'zip', nit: '800197268', providerCode: '000', year: 2019, consecutive: 17 }
 */
export function parseFileName(name: string): ParsedFileName | undefined {
  const found = typeof name === 'string' ? (XML_NAME.exec(name) ?? ZIP_NAME.exec(name)) : null;
  if (found === null) return undefined;
  const [, tag = '', nit = '', providerCode = '', year = '', consecutive = ''] = found;
  const kind = KINDS_BY_TAG.get(tag.toLowerCase());
  if (kind === undefined) return undefined;
  return {
    kind,
    nit: nit.replace(/^0+(?=\d)/, ''),
    providerCode,
    year: CENTURY + Number(year),
    consecutive: Number.parseInt(consecutive, 16),
  };
}

const KINDS_BY_TAG: ReadonlyMap<string, FileKind | 'zip'> = new Map([
  ...(Object.keys(TAGS) as FileKind[]).map((kind) => [TAGS[kind], kind] as const),
  ['z', 'zip'],
]);

function stem({ nit, providerCode = '000', year, consecutive }: FileNameFields): string {
  if (typeof nit !== 'string' || !/^\d{1,10}$/.test(nit)) {
    throw malformed('nit', {
      found: nit,
      expected: '1 to 10 digits, without the check digit',
      code: 'ERR_INPUT_NIT',
    });
  }
  if (typeof providerCode !== 'string' || !/^\d{3}$/.test(providerCode)) {
    throw malformed('providerCode', {
      found: providerCode,
      expected: "three digits; '000' for own software",
    });
  }
  if (!Number.isInteger(year) || year < CENTURY || year >= CENTURY + 100) {
    throw malformed('year', { found: year, expected: 'a year of four digits from 2000 to 2099' });
  }
  if (!Number.isInteger(consecutive) || consecutive < 1 || consecutive > LAST) {
    throw malformed('consecutive', { found: consecutive, expected: `an integer from 1 to ${LAST}` });
  }
  const hexadecimal = consecutive.toString(16).toUpperCase().padStart(8, '0');
  return `${nit.padStart(10, '0')}${providerCode}${String(year).slice(2)}${hexadecimal}`;
}

function malformed(
  path: string,
  {
    found,
    expected,
    code = 'ERR_INPUT',
  }: { readonly found: unknown; readonly expected: string; readonly code?: 'ERR_INPUT' | 'ERR_INPUT_NIT' },
): FacturadorError {
  return new FacturadorError(code, `The ${path} is ${describe(found)}; expected ${expected}`, { path });
}
