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

/** Whether a text begins with visible ASCII and has neither controls nor surrogates: nearly all do, and it is cheap. */
function isPlain(text: string): boolean {
  const { length } = text;
  const first = unitAt.call(text, 0);
  if (!(first > 0x20 && first < 0x7f)) return false;
  for (let i = 1; i < length; i++) {
    const code = unitAt.call(text, i);
    if (code < 0x20 || code > 0xd7ff) return false;
  }
  return true;
}
