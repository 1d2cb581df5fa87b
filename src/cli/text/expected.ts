import { sentences } from '../../errors/index.js';

/** What the files of the command line have to say. */
export const EXPECTED = /* @__PURE__ */ sentences({
  milliseconds: { en: 'milliseconds, as a number', es: 'milisegundos, como número' },
  day: { en: "'YYYY-MM-DD'", es: "'AAAA-MM-DD'" },
  prefix: { en: 'text; empty when there is no prefix', es: 'texto; vacío si no hay prefijo' },
  wholeNumber: { en: 'a whole number', es: 'un número entero' },
  environments: { en: 'produccion, habilitacion', es: 'uno de produccion, habilitacion' },
  roles: { en: 'supplier, third party', es: 'uno de supplier, third party' },
  identifierKinds: { en: 'CUFE, CUDE', es: 'uno de CUFE, CUDE' },
});
