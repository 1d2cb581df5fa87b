import { type UnzipLimits, unzip } from '../../packaging/public.js';
import { CliError } from '../text/cli-error.js';
import { wholeNumber } from '../text/whole-number.js';
import type { CommandCall } from './command.js';

/** An XML document and what to call it. */
export interface DocumentFile {
  /** The path; in a ZIP, the path of the ZIP, `#` and the name in it. */
  readonly file: string;
  readonly xml: Uint8Array;
}

const MEBIBYTE = 1024 * 1024;
const END_OF_ZIP = 'PK\x05\x06';

/**
 * Reads a file; a ZIP stands for the XML files in it.
 *
 * @throws {CliError} `CLI_FILE`, `CLI_USAGE`
 * @throws {FacturadorError} `ERR_ZIP_…`
 */
export async function documentsOf(path: string, call: CommandCall): Promise<readonly DocumentFile[]> {
  const bytes = Buffer.from(await call.io.files.read(path));
  if (!isZip(bytes)) return [{ file: path, xml: bytes }];
  const documents = unzip(bytes, limitsOf(call)).filter(({ name }) => name.toLowerCase().endsWith('.xml'));
  if (documents.length === 0) throw new CliError('CLI_FILE', 'el ZIP no tiene ningún XML');
  return documents.map(({ name, bytes: xml }) => ({ file: `${path}#${name}`, xml }));
}

/** By its first bytes; or by its end, when something was put before it that is no XML. */
function isZip(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 16);
  if (start.startsWith('PK')) return true;
  return !/^\W{0,3}\s*</.test(start) && bytes.lastIndexOf(END_OF_ZIP, undefined, 'latin1') >= 0;
}

function limitsOf({ options }: CommandCall): UnzipLimits {
  const maxEntries = wholeNumber(options['zip-entries'], 'zip-entries');
  const mebibytes = wholeNumber(options['zip-mib'], 'zip-mib');
  return {
    ...(maxEntries !== undefined && { maxEntries }),
    ...(mebibytes !== undefined && { maxTotalBytes: mebibytes * MEBIBYTE }),
  };
}
