import { GAP, patternOf, type XmlAttribute, type XmlElement, type XmlPattern } from '../../xml/index.js';

/**
 * Remembers something for every currency, by the attribute that the amounts share, for as long as the attribute is
 * remembered itself. A received document may have any currency, even one that looks like a gap: for that there is none.
 */
export function byCurrency<Value>(
  make: () => Value,
): (currency: readonly XmlAttribute[]) => Value | undefined {
  const known = new WeakMap<XmlAttribute, Value>();
  return (currency) => {
    const key = currency[0] as XmlAttribute;
    let value = known.get(key);
    if (value === undefined) {
      if (key.value.includes(GAP)) return undefined;
      value = make();
      known.set(key, value);
    }
    return value;
  };
}

/** Gives the pattern of a shape in a currency; what `write` writes becomes it when it is first asked for. */
export type PatternsByCurrency = (
  currency: readonly XmlAttribute[],
  shape: number,
  write: () => XmlElement,
) => XmlPattern | undefined;

/** Remembers patterns by currency and by shape, a small number. */
export function patternsByCurrency(): PatternsByCurrency {
  const ofCurrency = byCurrency<XmlPattern[]>(() => []);
  return (currency, shape, write) => {
    const patterns = ofCurrency(currency);
    if (patterns === undefined) return undefined;
    let pattern = patterns[shape];
    if (pattern === undefined) {
      pattern = patternOf(write());
      patterns[shape] = pattern;
    }
    return pattern;
  };
}
