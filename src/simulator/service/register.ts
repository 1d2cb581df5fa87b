import type { ZipEntry } from '../../packaging/index.js';
import type { DocumentIdentity } from '../../rules/index.js';
import type { DianMessage } from '../../soap/index.js';
import { signApplicationResponse } from './application-response.js';
import type { RegisteredDocument } from './registry.js';
import type { Service } from './service.js';

/** A document that was judged. */
interface Judged {
  readonly identity: DocumentIdentity;
  readonly messages: readonly DianMessage[];
  readonly file: ZipEntry;
  readonly now: Date;
}

const ACCEPTED = { code: '02', description: 'Documento validado por la DIAN' };
const REJECTED = { code: '04', description: 'Documento rechazado por la DIAN' };

/** Registers a document at once, and resolves when the answer about it is signed. */
export function register(service: Service, judged: Judged): Promise<RegisteredDocument> {
  const { identity, messages } = judged;
  const rejected = messages.some(({ severity }) => severity === 'rejection');
  const status = rejected ? 'rejected' : 'accepted';
  const document = answer(service, judged, status);
  service.registry.add(identity, status, document);
  return document;
}

async function answer(
  service: Service,
  { identity, messages, file, now }: Judged,
  status: RegisteredDocument['status'],
): Promise<RegisteredDocument> {
  const { environment } = service;
  const statement = {
    ...(status === 'accepted' ? ACCEPTED : REJECTED),
    about: identity,
    lines: messages,
  };
  const fields = {
    environment,
    now,
    number: service.nextNumber(),
    receiver: identity,
    statements: [statement],
  };
  const applicationResponse = await signApplicationResponse(fields, await service.identity);
  return Object.freeze({
    ...identity,
    status,
    messages,
    fileName: file.name,
    xml: file.bytes,
    applicationResponse,
    validatedAt: now,
  });
}
