import { unzip } from '../../packaging/index.js';
import { CliError } from '../text/cli-error.js';
import type { Io } from './io.js';

/** An XML document and what to call it. */
export interface DocumentFile {
  /** The path; in a ZIP, the path of the ZIP, `#` and the name in it. */
  readonly file: string;
  readonly xml: Uint8Array;
}

/**
 * Reads a file; a ZIP stands for the XML files in it.
 *
 * @throws {CliError} `CLI_FILE`
 * @throws {FacturadorError} `ERR_ZIP_…`
 */
export async function documentsOf(path: string, { files }: Io): Promise<readonly DocumentFile[]> {
  const bytes = await files.read(path);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return [{ file: path, xml: bytes }];
  const documents = unzip(bytes).filter(({ name }) => name.toLowerCase().endsWith('.xml'));
  if (documents.length === 0) throw new CliError('CLI_FILE', 'el ZIP no tiene ningún XML');
  return documents.map(({ name, bytes: xml }) => ({ file: `${path}#${name}`, xml }));
}
