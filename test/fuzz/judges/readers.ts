import { SaxesParser } from 'saxes';
import { isFacturadorError } from '../../../src/errors/index.js';
import { canonicalize, readXml } from '../../../src/xml/index.js';

export type Libxml2 = typeof import('libxml2-wasm');

/** What a reader makes of a text: its canonical form, or why it refuses it. */
export type Verdict = { readonly canonical: string } | { readonly refused: string };

/** Ours; the reason is a code. */
export function readByUs(xml: Uint8Array): Verdict {
  try {
    return { canonical: canonicalize(readXml(xml)) };
  } catch (error) {
    if (isFacturadorError(error) && error.reason !== undefined) return { refused: error.reason.code };
    throw error;
  }
}

/** It takes text, and makes no canonical form. */
export function readBySaxes(xml: Uint8Array): Verdict {
  const parser = new SaxesParser({ xmlns: true, position: false });
  try {
    parser.write(Buffer.from(xml).toString()).close();
    return { canonical: '' };
  } catch (error) {
    return { refused: String(error) };
  }
}

export function readByLibxml2(xml: Uint8Array, { XmlDocument, XmlC14NMode }: Libxml2): Verdict {
  try {
    const document = XmlDocument.fromBuffer(xml);
    const mode = XmlC14NMode.XML_C14N_1_0;
    try {
      return { canonical: document.canonicalizeToString({ mode, withComments: false }) };
    } finally {
      document.dispose();
    }
  } catch (error) {
    return { refused: String(error) };
  }
}

/** Where another reader is right or not to judge otherwise, and the clause that decides. */
interface Difference {
  readonly judge: 'saxes' | 'libxml2' | 'both';
  /** Our reason; absent where we read what the judge refuses. */
  readonly reason?: RegExp;
  /** Theirs, where they refuse. */
  readonly theirs?: RegExp;
  readonly clause: string;
}

export const DIFFERENCES: readonly Difference[] = [
  { judge: 'both', reason: /^doctype/, clause: 'none: a DOCTYPE is refused on purpose' },
  {
    judge: 'both',
    reason: /^version-other$/,
    clause:
      'XML 1.0 §2.8: what declares another version may be read as 1.0; 1.1 has other line ends, so it is refused',
  },
  { judge: 'both', reason: /^limit-/, clause: 'none: limits are refused on purpose' },
  {
    judge: 'both',
    reason: /^encoding-/,
    clause: 'XML 1.0 §4.3.3: only UTF-8 and UTF-16 must be read; saxes is given text',
  },
  {
    judge: 'saxes',
    reason: /^name-malformed$/,
    clause: 'Namespaces in XML 1.0 §4 [7] to [11]: what follows a prefix begins as a name does',
  },
  {
    judge: 'saxes',
    reason: /^prefix-reserved$/,
    clause: 'Namespaces in XML 1.0 §3: the prefix xmlns must not be declared',
  },
  {
    judge: 'libxml2',
    theirs: /not a valid URI|is not absolute|Failed to canonicalize/,
    clause:
      'Namespaces in XML 1.0 §2.1, §2.3: names of namespaces are compared as strings; that they are URIs is no constraint',
  },
  {
    judge: 'libxml2',
    theirs: /invalid name prefix/,
    clause: 'XML 1.0 §2.6 [17]: of the targets that begin with xml, only xml itself is excluded',
  },
  {
    judge: 'libxml2',
    reason: /^prefix-undeclared$/,
    clause: 'Namespaces in XML 1.0 §2.2: a prefix is bound to a name, which white space is not',
  },
];

/** The clause that decides between us and a judge; `undefined` where none is known. */
export function clauseFor(judge: 'saxes' | 'libxml2', ours: Verdict, theirs: Verdict): string | undefined {
  return DIFFERENCES.find(
    (difference) =>
      (difference.judge === 'both' || difference.judge === judge) &&
      ('refused' in ours
        ? (difference.reason?.test(ours.refused) ?? false)
        : difference.reason === undefined) &&
      ('refused' in theirs
        ? (difference.theirs?.test(theirs.refused) ?? false)
        : difference.theirs === undefined),
  )?.clause;
}
