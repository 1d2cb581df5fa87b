import { findPaths, textOf, type XmlElement } from '../xml/index.js';

/** A document carried as text inside another one. */
export interface Attachment {
  readonly text: string;
  /** Path of the element that holds it, below the path of its document. */
  readonly path: string;
}

/**
 * The documents inside an AttachedDocument, in CDATA or escaped: the invoice or note in
 * `cac:Attachment/cac:ExternalReference/cbc:Description`, the DIAN's answers in the same element below
 * `cac:ParentDocumentLineReference` (Anexo Técnico 1.9, § "Contenedor electrónico").
 */
export function attachmentsOf(root: XmlElement): readonly Attachment[] {
  if (root.name.local !== 'AttachedDocument') return [];
  return findPaths(root, ({ name }) => name.local === 'Description')
    .filter((path) => path.at(-2)?.name.local === 'ExternalReference')
    .map((path) => ({
      // Some containers have blanks, line breaks or a byte order mark before the declaration.
      text: (textOf(path.at(-1)) ?? '').trim(),
      path: path
        .map((element, depth) => `/${element.name.qualified}${ordinal(element, path[depth - 1])}`)
        .join(''),
    }));
}

function ordinal(element: XmlElement, parent: XmlElement | undefined): string {
  const namesakes = (parent?.children ?? []).filter(
    (node) => typeof node === 'object' && 'name' in node && node.name === element.name,
  );
  return namesakes.length > 1 ? `[${namesakes.indexOf(element) + 1}]` : '';
}
