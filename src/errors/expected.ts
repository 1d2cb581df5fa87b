import { sentences } from './sentence.js';

/** What several folders expect. */
export const EXPECTED = /* @__PURE__ */ sentences({
  object: { en: 'an object', es: 'un objeto' },
  array: { en: 'an array', es: 'una lista' },
  text: { en: 'text', es: 'texto' },
  date: { en: 'a date', es: 'una fecha' },
  value: { en: '{value}', es: '{value}' },
  quoted: { en: "'{value}'", es: "'{value}'" },
  oneOf: { en: 'one of {values}', es: 'uno de {values}' },
});
