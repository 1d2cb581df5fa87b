import { sentences } from '../../errors/index.js';

/** What the places of a document should hold. */
export const EXPECTED = /* @__PURE__ */ sentences({
  element: { en: 'the element', es: 'el elemento' },
  attribute: { en: 'the attribute', es: 'el atributo' },
  decimal: { en: "a decimal such as '1500.00'", es: "un decimal como '1500.00'" },
  date: { en: "a date such as '2024-03-15'", es: "una fecha como '2024-03-15'" },
  time: { en: "a time such as '09:15:23-05:00'", es: "una hora como '09:15:23-05:00'" },
  indicator: { en: 'true or false', es: 'true o false' },
  fewerProblems: { en: 'at most {most} problems', es: 'máximo {most} problemas' },
});
