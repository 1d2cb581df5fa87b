import { withoutSpace } from '../bytes/index.js';
import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from '../xml/index.js';
import { type DigestAlgorithm, digestMethodOf, ENVELOPED_SIGNATURE } from './algorithms.js';
import { problem } from './problems.js';
import {
  type CanonicalizationMethod,
  hasContent,
  type ReportPart,
  readCanonicalization,
  readMethod,
} from './read-parts.js';

/** A reference taken apart. */
export interface ReadReference {
  readonly element: XmlElement;
  readonly uri: string | undefined;
  readonly type: string | undefined;
  /** Whether it has the enveloped-signature transform. */
  readonly enveloped: boolean;
  /** The canonicalisation that it names, if it names one. */
  readonly canonicalization: CanonicalizationMethod | undefined;
  readonly digest: DigestAlgorithm;
  /** DigestValue, in base64. */
  readonly expected: string;
}

/** Takes a `ds:Reference` apart; `undefined` after reporting why it is refused. */
export function readReference(element: XmlElement, report: ReportPart): ReadReference | undefined {
  if (!hasContent(element, ['Transforms?', 'DigestMethod', 'DigestValue'], report)) return undefined;
  const transforms = readTransforms(childNamed(element, 'Transforms'), report);
  const digest = readMethod(childNamed(element, 'DigestMethod') as XmlElement, digestMethodOf, report);
  if (transforms === undefined || digest === undefined) return undefined;
  return {
    element,
    uri: attributeOf(element, 'URI'),
    type: attributeOf(element, 'Type'),
    ...transforms,
    digest,
    expected: withoutSpace(textOf(childNamed(element, 'DigestValue')) ?? ''),
  };
}

type Transforms = Pick<ReadReference, 'enveloped' | 'canonicalization'>;

/** At most the enveloped-signature transform and then one canonicalisation: nothing else can be trusted to be read. */
function readTransforms(transforms: XmlElement | undefined, report: ReportPart): Transforms | undefined {
  let enveloped = false;
  let canonicalization: CanonicalizationMethod | undefined;
  if (transforms === undefined) return { enveloped, canonicalization };
  if (!hasContent(transforms, ['Transform+'], report)) return undefined;
  for (const transform of childrenNamed(transforms, 'Transform')) {
    const identifier = attributeOf(transform, 'Algorithm') ?? '';
    if (identifier === ENVELOPED_SIGNATURE && !enveloped && canonicalization === undefined) {
      enveloped = true;
      continue;
    }
    if (canonicalization === undefined) canonicalization = readCanonicalization(transform, () => undefined);
    else canonicalization = undefined;
    if (canonicalization === undefined) {
      report(
        problem(
          'SIG_TRANSFORM',
          `A reference has the transform "${identifier}", expected enveloped-signature and at most one canonicalisation after it`,
        ),
      );
      return undefined;
    }
  }
  return { enveloped, canonicalization };
}
