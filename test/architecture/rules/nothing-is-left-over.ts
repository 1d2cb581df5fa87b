import type { Offence } from '../source-tree.js';

/** What a finished text does not hold. The patterns are spelt so that this file passes itself. */
const leftovers: readonly (readonly [pattern: RegExp, problem: string])[] = [
  [
    /\b(?:TO[D]O|FIX[M]E)\b\s*[:(]|(?:\/\/|\/\*|\*|#|<!--)\s*(?:TO[D]O|FIX[M]E|X{3}|HA[C]K)\b/,
    'unfinished work',
  ],
  [
    /(?<![\w.~-])\/(?:work|root|tmp|Users)\/[\w.-]+|(?<![\w.~-])\/home\/[\w.-]+|\b[A-Z]:\\Users\\/,
    'a path of one machine',
  ],
];

/** Texts by path: neither unfinished work nor a path of one machine. */
export function nothingIsLeftOver(files: Readonly<Record<string, string>>): Offence[] {
  return Object.entries(files).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) =>
      leftovers
        .filter(([pattern]) => pattern.test(line))
        .map(([, problem]) => ({
          where: `${path}:${index + 1}`,
          problem: `${problem}: ${line.trim().slice(0, 100)}`,
        })),
    ),
  );
}
