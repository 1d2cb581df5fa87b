import type { XmlElement } from '../xml/index.js';

/** Tells whether an element says `xsi:nil="true"`: it is there, and has no value. */
export function isNil({ attributes }: XmlElement): boolean {
  return attributes.some(({ name, value }) => name.local === 'nil' && (value === 'true' || value === '1'));
}
