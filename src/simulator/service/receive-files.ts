import { asBuffer } from '../../bytes/index.js';
import { isFacturadorError } from '../../errors/index.js';
import { unzip, type ZipEntry } from '../../packaging/public.js';

/** What was in a `contentFile`, or why nothing is taken from it, in the service's words. */
export type ReceivedFiles = { readonly files: readonly ZipEntry[] } | { readonly refusal: string };

const NO_XML = 'Error descomprimiendo el archivo ZIP: No fue encontrado ningun documento XML válido.';

/** Opens a `contentFile` as the service does: by its first bytes, and only what is named `.xml` counts. */
export function receiveFiles(contentFile: Uint8Array | undefined): ReceivedFiles {
  if (contentFile === undefined || contentFile.length === 0) return { refusal: 'Archivo no enviado.' };
  if (contentFile[0] !== 0x50 || contentFile[1] !== 0x4b) {
    return { refusal: `MIMEType del archivo inválido (${mimeType(contentFile)}).` };
  }
  const files = open(contentFile).filter(({ name }) => /\.xml$/i.test(name) && !name.includes('_MACOSX'));
  return files.length === 0 ? { refusal: NO_XML } : { files };
}

/** A ZIP that cannot be opened has no document in it, and the service says no more than that. */
function open(zip: Uint8Array): readonly ZipEntry[] {
  try {
    return unzip(zip);
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return [];
  }
}

function mimeType(content: Uint8Array): string {
  const start = asBuffer(content).toString('latin1', 0, 16);
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(start) ? 'text/xml' : 'application/octet-stream';
}

/** The name of a file without its extension: XmlFileName. */
export function stemOf(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}
