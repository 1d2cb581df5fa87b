import type { Sentence } from '../../errors/index.js';
import type { Received } from '../../model/index.js';
import { attributeOf, childNamed, elementsOf, required, textOf, type XmlElement } from '../../xml/index.js';

/** One thing that is missing or unreadable in a document. */
export interface Finding {
  /** The element that has it, or should have it. */
  readonly element: XmlElement;
  /** Where below the element: `PartyTaxScheme`, `Country/IdentificationCode`, `@unitCode`; empty for the element itself. */
  readonly below: string;
  /** The value that cannot be read; `undefined` where nothing is. */
  readonly found?: string;
  /** What the value should be. */
  readonly expected?: Sentence;
}

/**
 * How a document is read. A strict reading throws at the first thing without which no document is, and gives the empty
 * text for lesser ones; the other takes note of both, and leaves their fields out.
 */
export interface DocumentReading {
  /** What was found so far; a strict reading has none. */
  readonly findings: Finding[] | undefined;
}

/** Gives whole documents or throws. */
export const STRICT: DocumentReading = { findings: undefined };

/** More findings than this are not noted: an empty line of 30 bytes has six. */
export const MOST_FINDINGS = 10_000;

/** Reads whatever there is, and takes note of the rest. */
export function tolerant(): DocumentReading {
  return { findings: [] };
}

/** What a strict reading gives: had anything been missing, it would have thrown. */
export function whole<Document>(document: Received<Document>): Document {
  return document as Document;
}

/** Takes note of something; a strict reading does not. */
export function note({ findings }: DocumentReading, finding: Finding): undefined {
  if (findings !== undefined && findings.length < MOST_FINDINGS) findings.push(finding);
  return undefined;
}

/** What a strict reading gives in place of what is absent or unreadable; the other gives nothing. */
export function inStrict<Value>({ findings }: DocumentReading, value: Value): Value | undefined {
  return findings === undefined ? value : undefined;
}

/**
 * A child without which no document is; `undefined` below what is missing itself.
 *
 * @throws {FacturadorError} `ERR_XML_CONTENT` when it is absent and the reading is strict
 */
export function needed(
  reading: DocumentReading,
  parent: XmlElement | undefined,
  local: string,
): XmlElement | undefined {
  if (reading.findings === undefined) return parent && required(parent, local);
  return usual(reading, parent, local);
}

/** The text of a child without which no document is. @throws {FacturadorError} `ERR_XML_CONTENT`, like {@link needed} */
export function neededText(
  reading: DocumentReading,
  parent: XmlElement | undefined,
  local: string,
): string | undefined {
  return textOf(needed(reading, parent, local));
}

/** A child whose absence is told, and which a strict reading does without. */
export function usual(
  reading: DocumentReading,
  parent: XmlElement | undefined,
  local: string,
): XmlElement | undefined {
  const child = childNamed(parent, local);
  if (child === undefined && parent !== undefined) note(reading, { element: parent, below: local });
  return child;
}

/** The text of such a child; empty in a strict reading when it is absent. */
export function usualText(
  reading: DocumentReading,
  parent: XmlElement | undefined,
  local: string,
): string | undefined {
  return textOf(usual(reading, parent, local)) ?? inStrict(reading, '');
}

/** An attribute whose absence is told; empty in a strict reading when it is absent. */
export function usualAttribute(
  reading: DocumentReading,
  element: XmlElement | undefined,
  local: string,
): string | undefined {
  const value = attributeOf(element, local);
  if (value !== undefined) return value;
  if (element !== undefined) note(reading, { element, below: `@${local}` });
  return inStrict(reading, '');
}

/**
 * Whether an element is passed over, because it lacks the child that it is there for: real documents carry empty ones. In
 * a strict reading whatever else it has is passed over with it.
 */
export function isPassedOver(reading: DocumentReading, element: XmlElement, local: string): boolean {
  if (childNamed(element, local) !== undefined) return false;
  return reading.findings === undefined || elementsOf(element).length === 0;
}
