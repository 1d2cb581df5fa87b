import { GAP, type XmlAttribute } from '../../xml/index.js';

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
