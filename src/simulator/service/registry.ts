import { typeOf } from '../../kinds/index.js';
import type { DocumentIdentity } from '../../rules/index.js';
import type { DianMessage } from '../../soap/index.js';

/** A document that was validated. */
export interface RegisteredDocument extends DocumentIdentity {
  readonly status: 'accepted' | 'rejected';
  /** Rules broken and notifications, in the order of the answer. */
  readonly messages: readonly DianMessage[];
  /** Name of the XML file in the ZIP. */
  readonly fileName: string;
  /** The signed bytes as they arrived. */
  readonly xml: Uint8Array;
  /** The simulator's signed answer. */
  readonly applicationResponse: Uint8Array;
  /** By the simulator's clock. */
  readonly validatedAt: Date;
}

/** What the simulator has validated. A document is known at once; its answer follows when it is signed. */
export interface Registry {
  /** Whether what is added is found again. */
  readonly remembers: boolean;
  /** Every document that was validated, in that order; a number that was rejected and sent again is there twice. */
  readonly documents: readonly RegisteredDocument[];
  /** The accepted document of an issuer, type and number. */
  acceptedTwin(identity: DocumentIdentity): Promise<RegisteredDocument> | undefined;
  /** The document of a key: the accepted one, else the last one rejected. */
  find(key: string): Promise<RegisteredDocument> | undefined;
  isAccepted(key: string): boolean;
  /** The accepted documents that refer to a key. */
  referringTo(key: string): readonly RegisteredDocument[];
  add(
    identity: DocumentIdentity,
    status: RegisteredDocument['status'],
    document: Promise<RegisteredDocument>,
  ): void;
}

/** Remembers nothing, and takes any document that is referred to for known. */
export const NO_REGISTRY: Registry = {
  remembers: false,
  documents: [],
  acceptedTwin: () => undefined,
  find: () => undefined,
  isAccepted: () => true,
  referringTo: () => [],
  add: () => undefined,
};

export function createRegistry(): Registry {
  const documents: RegisteredDocument[] = [];
  const accepted = new Map<string, Promise<RegisteredDocument>>();
  const byKey = new Map<string, Promise<RegisteredDocument>>();
  const acceptedKeys = new Set<string>();
  return {
    remembers: true,
    documents,
    acceptedTwin: (identity) => accepted.get(numberKey(identity)),
    find: (key) => byKey.get(key.toLowerCase()),
    isAccepted: (key) => acceptedKeys.has(key.toLowerCase()),
    referringTo: (key) =>
      documents.filter(
        ({ status, references }) => status === 'accepted' && references.includes(key.toLowerCase()),
      ),
    add: (identity, status, document) => {
      const key = identity.key.toLowerCase();
      if (status === 'accepted') {
        accepted.set(numberKey(identity), document);
        acceptedKeys.add(key);
      }
      if (key !== '' && (status === 'accepted' || !acceptedKeys.has(key))) byKey.set(key, document);
      // Who adds a document awaits it too, and learns there when it fails.
      document.then(
        (done) => documents.push(done),
        () => undefined,
      );
    },
  };
}

function numberKey({ issuerNit, kind, typeCode, number }: DocumentIdentity): string {
  return `${issuerNit}/${typeOf(kind, typeCode).numberSpace}/${number}`;
}
