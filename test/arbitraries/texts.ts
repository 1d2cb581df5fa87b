import fc from 'fast-check';

const CHARACTERS = [...'abcXYZ 0129.,;:-_()<>&"\'#%\t\n\r áéíóúñÑ¿¡€\u00a0\u2028🥖𝒳'];

/** Text that a draft may carry: never blank, with all that has to be escaped. */
export const someText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...CHARACTERS), { maxLength: Math.floor(maxLength / 2) - 1 })
    .map((characters) => `${characters.join('')}x`);
