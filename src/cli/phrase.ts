/** What the library says in English, and the same in Spanish. */
export type Phrase = readonly [pattern: RegExp, spanish: string];
