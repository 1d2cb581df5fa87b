import { isFacturadorError } from '../../errors/index.js';
import type { ZipEntry } from '../../packaging/index.js';
import { type DocumentIdentity, identify } from '../../rules/index.js';
import type { DianResponseFields } from '../../soap/index.js';
import { verify } from '../../xades/index.js';
import { readXml, type XmlDocument } from '../../xml/index.js';
import { judge } from './judge.js';
import { register } from './register.js';
import { type Call, mayActFor, type Service } from './service.js';
import { duplicateFields, refusedFields, unreadableFields, verdictFields } from './verdict-fields.js';

/** What came of a document. */
export interface Outcome {
  readonly fields: Partial<DianResponseFields>;
  readonly kind?: DocumentIdentity['kind'];
  /** Whether it was accepted, now and not before. */
  readonly accepted: boolean;
}

const LARGEST = 500 * 1024;
const TOO_LARGE = 'Tamaño del mensaje superior al límite establecido [Máximo: 500 KB]';
const NOT_OF_THE_SCHEMA = 'Fallo en el esquema XML del archivo';

/**
 * Validates a document and registers it, in the service's order: size, XML, who may send it, whether it is registered
 * already, then the rules.
 *
 * @param accepts whether the operation takes a kind; other documents are not of its schema
 */
export async function submitDocument(
  service: Service,
  {
    file,
    call,
    accepts,
  }: {
    readonly file: ZipEntry;
    readonly call: Call;
    readonly accepts: (kind: DocumentIdentity['kind']) => boolean;
  },
): Promise<Outcome> {
  if (file.bytes.length > LARGEST) return unread('ZA01', TOO_LARGE, file);
  const read = parse(file.bytes);
  const identity = read && identify(read.root);
  if (read === undefined || identity === undefined || !accepts(identity.kind)) {
    return unread('ZB01', NOT_OF_THE_SCHEMA, file);
  }
  const refusal = refusalOf(service, identity, call);
  if (refusal !== undefined) return { fields: refusedFields(refusal), accepted: false };
  const { now } = call;
  const trustedCertificates = service.trusted?.map(({ der }) => der);
  const signature = await verify(
    read,
    trustedCertificates === undefined ? { now } : { now, trustedCertificates },
  );
  const { kind } = identity;
  // From here to the registration nothing waits, so that of two equal documents one is the first.
  const twin = service.registry.acceptedTwin(identity);
  if (twin !== undefined) return { kind, fields: duplicateFields(await twin, file.name), accepted: false };
  const messages = judge(service, { root: read.root, identity, findings: { signature, now } });
  const document = await register(service, { identity, messages, file, now });
  return { kind, fields: verdictFields(document), accepted: document.status === 'accepted' };
}

function unread(code: string, text: string, file: ZipEntry): Outcome {
  return { fields: unreadableFields(code, text, file.name), accepted: false };
}

/** XML that is not well-formed is not of the schema either, which is all that the service says. */
function parse(bytes: Uint8Array): XmlDocument | undefined {
  try {
    return readXml(bytes);
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return undefined;
  }
}

function refusalOf(service: Service, identity: DocumentIdentity, { sender }: Call): string | undefined {
  const { issuerNit: nit, softwareId } = identity;
  if (sender.nit === undefined) return 'NIT de la empresa no informado en el certificado.';
  if (mayActFor(service, sender.nit, { nit, softwareId })) return undefined;
  return `NIT ${sender.nit} no autorizado a enviar documentos para emisor con NIT ${nit}.`;
}
