import { isXmlText } from '../xml/index.js';

/** Whether a value is a text that XML can carry, neither blank nor too long. */
export function isGoodText(value: unknown, max: number): value is string {
  return (
    typeof value === 'string' &&
    value.length <= max &&
    (isPlain(value) || (value.trim() !== '' && isXmlText(value)))
  );
}

// By name, and not as a property: see the note in xml/output.
const unitAt = String.prototype.charCodeAt;

/** Whether a text is visible ASCII to begin with and printable ASCII throughout: the common case, settled cheaply. */
function isPlain(text: string): boolean {
  const { length } = text;
  if (!(unitAt.call(text, 0) > 0x20)) return false;
  for (let i = 0; i < length; i++) {
    const code = unitAt.call(text, i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}
