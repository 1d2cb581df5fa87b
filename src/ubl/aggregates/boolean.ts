import { textOf, type XmlElement } from '../../xml/index.js';

/** An indicator as the schema prints it. */
export function writeBoolean(value: boolean | undefined): 'true' | 'false' | undefined {
  if (value === undefined) return undefined;
  return value ? 'true' : 'false';
}

/** An indicator; XML Schema lets it be 1 and 0 as well. */
export function readBoolean(element: XmlElement | undefined): boolean | undefined {
  if (element === undefined) return undefined;
  const text = textOf(element)?.trim();
  return text === 'true' || text === '1';
}
