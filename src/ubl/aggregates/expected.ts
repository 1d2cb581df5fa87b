import { sentences } from '../../errors/index.js';

/** What the places of a document should hold. */
export const EXPECTED = /* @__PURE__ */ sentences({
  xmlElement: { en: 'the element', es: 'el elemento' },
  xmlAttribute: { en: 'the attribute', es: 'el atributo' },
  xmlDecimal: { en: "a decimal such as '1500.00'", es: "un decimal como '1500.00'" },
  xmlDate: { en: "a date such as '2024-03-15'", es: "una fecha como '2024-03-15'" },
  xmlTime: { en: "a time such as '09:15:23-05:00'", es: "una hora como '09:15:23-05:00'" },
  xmlIndicator: { en: 'true or false', es: 'true o false' },
  fewerProblems: { en: 'at most {most} problems', es: 'máximo {most} problemas' },
});
