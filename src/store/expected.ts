import { sentences } from '../errors/index.js';

/** What the files of a store have to be. */
export const EXPECTED = /* @__PURE__ */ sentences({
  asWritten: { en: 'the files as they were written', es: 'los archivos como se escribieron' },
});
