import type { Fields } from '../../draft/index.js';
import { isFacturadorError, sentenceOf } from '../../errors/index.js';
import { normalizeExtension } from '../../ubl/index.js';
import { EXPECTED } from './expected.js';

const NONE: readonly never[] = [];

/** Reads the issuer's own extensions; what is no XML of one element is noted, with the reason. */
export function readExtensions(
  owner: Fields,
  root: Parameters<typeof normalizeExtension>[1],
): readonly string[] {
  if (!owner.has('extensions')) return NONE;
  return owner.list('extensions').map((text, index) => {
    const path = `${owner.at('extensions')}[${index}]`;
    if (typeof text !== 'string') {
      owner.problems.add('ERR_DRAFT_TYPE', { path, found: text, expected: EXPECTED.xmlAsText });
      return '';
    }
    try {
      return normalizeExtension(text, root);
    } catch (error) {
      if (!isFacturadorError(error)) throw error;
      owner.problems.add(error.code, {
        path,
        found: text,
        expected: EXPECTED.placeableXml({ reason: sentenceOf(error) }),
      });
      return '';
    }
  });
}
