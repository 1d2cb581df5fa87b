import { fixed, type XmlElement } from '../xml/index.js';

/** More variants than this of one value are not worth keeping. */
const MOST_VARIANTS = 64;

/**
 * Remembers what was written for a value that many documents share: a supplier, a tax scheme.
 *
 * Only frozen values are remembered, because only they cannot change afterwards; they are forgotten with the value.
 */
export function writtenOnce<Value extends object, Variant extends string | undefined = string>(
  write: (value: Value, variant: Variant) => XmlElement,
): (value: Value, variant: Variant) => XmlElement {
  const known = new WeakMap<Value, Map<Variant, XmlElement>>();
  return (value, variant) => {
    let variants = known.get(value);
    if (variants === undefined) {
      if (!Object.isFrozen(value)) return write(value, variant);
      variants = new Map();
      known.set(value, variants);
    }
    let element = variants.get(variant);
    if (element === undefined) {
      element = fixed(write(value, variant));
      if (variants.size < MOST_VARIANTS) variants.set(variant, element);
    }
    return element;
  };
}
