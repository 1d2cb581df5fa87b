import type { XmlAttribute } from '../../xml/index.js';

/**
 * Remembers something for every currency, by the attribute that the amounts share, for as long as the attribute is
 * remembered itself.
 */
export function byCurrency<Value>(make: () => Value): (currency: readonly XmlAttribute[]) => Value {
  const known = new WeakMap<XmlAttribute, Value>();
  return (currency) => {
    const key = currency[0] as XmlAttribute;
    let value = known.get(key);
    if (value === undefined) {
      value = make();
      known.set(key, value);
    }
    return value;
  };
}
