import { type BuiltKind, DOCUMENT_KINDS } from '../../kinds/index.js';
import type { Received } from '../../model/index.js';
import type { XmlElement } from '../../xml/index.js';
import { type Identification, writeIdentification } from '../aggregates/identification.js';
import { type DianPart, writeExtensions } from './dian-extensions.js';

/** What the head of a document is made of. */
export type HeadDocument = DianPart & Identification;

/** What every sales document begins with, up to cbc:IssueTime. */
export function writeHead(document: Received<HeadDocument>, kind: BuiltKind): readonly XmlElement[] {
  const { root, profileId } = DOCUMENT_KINDS[kind];
  return [writeExtensions(document, root), ...writeIdentification(document, profileId)];
}
