import { fixed, type XmlElement } from '../../xml/index.js';

/** More variants than this of one value are not worth keeping. */
const MOST_VARIANTS = 64;

/**
 * Remembers what was written for a value that many documents share: a supplier, a tax scheme.
 *
 * Only frozen values are remembered, because only they cannot change afterwards; they are forgotten with the value.
 */
export function writtenOnce<Value extends object, Variant extends string | undefined = string>(
  write: (value: Value, variant: Variant) => XmlElement | undefined,
): (value: Value, variant: Variant) => XmlElement | undefined {
  return onceFor((value, variant) => {
    const written = write(value, variant);
    return written && fixed(written);
  }, write);
}

/** Remembers what `make` made for a frozen value; what another value gives, `otherwise` says. */
export function onceFor<Value extends object, Variant, Made>(
  make: (value: Value, variant: Variant) => Made,
  otherwise: (value: Value, variant: Variant) => Made,
): (value: Value, variant: Variant) => Made {
  const known = new WeakMap<Value, Map<Variant, Made>>();
  return (value, variant) => {
    let variants = known.get(value);
    if (variants === undefined) {
      if (!Object.isFrozen(value)) return otherwise(value, variant);
      variants = new Map();
      known.set(value, variants);
    }
    let made = variants.get(variant);
    if (made === undefined) {
      made = make(value, variant);
      if (variants.size < MOST_VARIANTS) variants.set(variant, made);
    }
    return made;
  };
}
