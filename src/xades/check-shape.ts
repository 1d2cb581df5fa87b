import { attributeOf, elementsOf, type XmlElement } from '../xml/index.js';
import type { DocumentSurvey, ElementPath, ReadSignature, ReferenceCheck } from '../xmldsig/index.js';
import { problem, type Report } from './problems.js';
import { EXTENSIONS, isPayroll } from './signable.js';

/** The parts of a signature that references should cover. */
export interface ShapeParts {
  readonly keyInfo: XmlElement | undefined;
  readonly signedProperties: XmlElement | undefined;
}

/**
 * Finds the SignedProperties of a signature; two of them, or some that belong to another signature, would let a reader
 * see other properties than those that were signed.
 */
export function findSignedProperties(signature: ReadSignature, report: Report): XmlElement | undefined {
  const qualifying = signature.objects.flatMap((object) => named(object, 'QualifyingProperties'));
  const found = qualifying.flatMap((properties) => named(properties, 'SignedProperties'));
  if (found.length > 1) {
    report(problem('SIG_WRAPPING', `The signature has ${found.length} SignedProperties, expected one`));
  }
  const target = attributeOf(qualifying[0], 'Target');
  const id = attributeOf(signature.element, 'Id');
  if (qualifying.length > 0 && (id === undefined || target !== `#${id}`)) {
    report(
      problem('SIG_TARGET', `QualifyingProperties have Target "${target ?? ''}", expected "#${id ?? ''}"`),
    );
  }
  return found[0];
}

function named(parent: XmlElement, local: string): readonly XmlElement[] {
  return elementsOf(parent).filter(
    ({ name }) => name.local === local && name.namespace.startsWith('http://uri.etsi.org/01903/'),
  );
}

/** Where the signature has to be: `ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/ds:Signature` in the root. */
export function checkPlace(path: ElementPath, report: Report): void {
  const [root, extensions, extension] = path;
  const isInPlace =
    path.length === 5 &&
    isExtension(path[1], 'UBLExtensions') &&
    isExtension(path[2], 'UBLExtension') &&
    isExtension(path[3], 'ExtensionContent');
  if (!isInPlace || root === undefined || extensions === undefined || extension === undefined) {
    const found = path.map(({ name }) => name.qualified.slice(0, 60)).join('/');
    report(
      problem('SIG_PLACE', `The signature is at ${found}, expected in an ExtensionContent of UBLExtensions`),
    );
    return;
  }
  const others = elementsOf(extensions).filter((each) => !isOfHealthSector(each));
  const position = others.indexOf(extension) + 1;
  const expected = root.name.local === 'AttachedDocument' || isPayroll(root.name.local) ? 1 : 2;
  if (position !== expected) {
    report(
      problem('SIG_EXTENSION_POSITION', `The signature is in UBLExtension ${position}, expected ${expected}`),
    );
  }
}

/** The extension of the health sector may stand before the signature or after it. */
function isOfHealthSector(extension: XmlElement): boolean {
  const [content] = elementsOf(extension);
  return content !== undefined && elementsOf(content)[0]?.name.local === 'CustomTagGeneral';
}

function isExtension(element: XmlElement | undefined, local: string): boolean {
  return element?.name.local === local && element.name.namespace === EXTENSIONS;
}

/** What the references have to cover: the whole document, KeyInfo and SignedProperties, and nothing else. */
export function checkCoverage(
  checks: readonly ReferenceCheck[],
  {
    signature: { element },
    parts: { keyInfo, signedProperties },
    report,
  }: { readonly signature: ReadSignature; readonly parts: ShapeParts; readonly report: Report },
): void {
  if (!checks.some(({ reference }) => reference.uri === '' && reference.enveloped)) {
    report(
      problem(
        'SIG_NOT_COVERED',
        'No reference has URI="" with enveloped-signature, so parts of the document are unsigned',
      ),
    );
  }
  for (const { reference, target } of checks) {
    const part = target?.at(-1);
    if (part === undefined) continue;
    const isForeign =
      !target?.includes(element) ||
      (part.name.local === 'SignedProperties' && part !== signedProperties) ||
      (part.name.local === 'KeyInfo' && part !== keyInfo);
    if (isForeign) {
      report(
        problem(
          'SIG_WRAPPING',
          `The reference "${reference.uri}" points at a ${part.name.local} that is not this signature's own`,
        ),
      );
    }
  }
  const covers = (part: XmlElement): boolean => checks.some(({ target }) => target?.at(-1) === part);
  if (keyInfo !== undefined && !covers(keyInfo)) {
    report(problem('SIG_KEY_INFO_UNSIGNED', 'No reference covers KeyInfo, expected "#" and its Id'));
  }
  if (signedProperties !== undefined && !covers(signedProperties)) {
    report(
      problem(
        'SIG_SIGNED_PROPERTIES_UNSIGNED',
        'No reference covers SignedProperties: signing time, role and policy could have been changed',
      ),
    );
  }
}

/** What else the annex prescribes, and accepted documents do not always keep. */
export function noteShape(
  checks: readonly ReferenceCheck[],
  {
    signature: { canonicalization },
    survey: { ids },
    report,
  }: {
    readonly signature: ReadSignature;
    readonly survey: DocumentSurvey;
    readonly report: Report;
  },
): void {
  if (checks.length !== 3) {
    report(problem('SIG_SHAPE_REFERENCES', `SignedInfo has ${checks.length} reference(s), expected three`));
  } else if (checks[0]?.reference.uri !== '') {
    report(problem('SIG_SHAPE_REFERENCES', 'The first reference is not the one to the document'));
  }
  if (checks.some(({ reference }) => reference.canonicalization !== undefined)) {
    report(problem('SIG_SHAPE_REFERENCES', 'A reference names a canonicalisation, expected none'));
  }
  if (canonicalization.method !== 'inclusive' || canonicalization.withComments) {
    report(
      problem(
        'SIG_SHAPE_CANONICALIZATION',
        'SignedInfo is canonicalised with another method than inclusive C14N 1.0 without comments',
      ),
    );
  }
  const repeated = firstRepeated(ids);
  if (repeated !== undefined) {
    report(problem('SIG_REPEATED_ID', `The document has the Id "${repeated.slice(0, 100)}" several times`));
  }
}

function firstRepeated(ids: DocumentSurvey['ids']): string | undefined {
  for (const { id, times } of ids.values) if (times > 1) return id;
  return undefined;
}
