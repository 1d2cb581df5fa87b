import type { Random } from '../entrances/entrance.js';
import { mutateXml } from './mutate-xml.js';
import { TEXT_VALUES } from './text-values.js';

/** Tags, and what stands between them. */
type Tokens = readonly string[];

/** From the first token of an element to the one after its last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

type Change = (tokens: Tokens, span: Span, random: Random) => Tokens;

const TOKEN = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<[^>]*>|[^<]+/g;
const NAMES = [
  'a',
  'cbc:ID',
  'ds:Signature',
  'ds:Object',
  'Invoice',
  'x:y',
  'A'.repeat(1001),
  'ñ',
  'xml',
  '_',
];

const STRUCTURAL: readonly Change[] = [
  // Dropped, repeated many times, moved, swapped.
  (tokens, { from, to }) => [...tokens.slice(0, from), ...tokens.slice(to)],
  (tokens, { from, to }, random) => {
    const times = random(8) === 0 ? 40 : 1;
    const copies = Array.from({ length: times }, () => tokens.slice(from, to)).flat();
    return [...tokens.slice(0, to), ...copies, ...tokens.slice(to)];
  },
  (tokens, { from, to }, random) => {
    const rest = [...tokens.slice(0, from), ...tokens.slice(to)];
    const at = random(rest.length);
    return [...rest.slice(0, at), ...tokens.slice(from, to), ...rest.slice(at)];
  },
  (tokens, span, random) => {
    const other = spanAt(tokens, random(tokens.length));
    if (other === undefined || other.from < span.to) return tokens;
    return [
      ...tokens.slice(0, span.from),
      ...tokens.slice(other.from, other.to),
      ...tokens.slice(span.to, other.from),
      ...tokens.slice(span.from, span.to),
      ...tokens.slice(other.to),
    ];
  },
  // Emptied, and its content without it.
  (tokens, { from, to }) => [...tokens.slice(0, from + 1), ...tokens.slice(to - 1)],
  (tokens, { from, to }) => [
    ...tokens.slice(0, from),
    ...tokens.slice(from + 1, to - 1),
    ...tokens.slice(to),
  ],
  // Renamed, and wrapped, once or very often.
  (tokens, { from, to }, random) => {
    const name = pick(NAMES, random);
    const renamed = tokens
      .slice(from, to)
      .map((token, index) =>
        index === 0 || index === to - from - 1 ? token.replace(/^(<\/?)[^\s/>]+/, `$1${name}`) : token,
      );
    return [...tokens.slice(0, from), ...renamed, ...tokens.slice(to)];
  },
  (tokens, { from, to }, random) => {
    const depth = [1, 3, 90, 120, 1100][random(5)] as number;
    const name = pick(NAMES, random);
    const start = `<${name}>`.repeat(depth);
    return [
      ...tokens.slice(0, from),
      start,
      ...tokens.slice(from, to),
      `</${name}>`.repeat(depth),
      ...tokens.slice(to),
    ];
  },
  // Its text, and its attributes.
  (tokens, { from, to }, random) => {
    const text = pick(TEXT_VALUES, random).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return [...tokens.slice(0, from + 1), text, ...tokens.slice(to - 1)];
  },
  (tokens, { from }, random) => {
    const value = pick(TEXT_VALUES, random)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '');
    return changedTag(tokens, from, (tag) => replaceOne(tag, /"[^"]*"/g, `"${value}"`, random));
  },
  (tokens, { from }, random) =>
    changedTag(tokens, from, (tag) => replaceOne(tag, /\s[\w:.-]+="[^"]*"/g, '', random)),
  (tokens, { from }, random) =>
    changedTag(tokens, from, (tag) => {
      const attributes = tag.match(/\s[\w:.-]+="[^"]*"/g) ?? [' Id="x"'];
      return tag.replace(/\/?>$/, (end) => `${pick(attributes, random)}${end}`);
    }),
  (tokens, { from }, random) =>
    changedTag(tokens, from, (tag) => {
      const added = Array.from(
        { length: 1 + random(30) },
        (_, index) => ` xmlns:n${index}="urn:n${random(3)}"`,
      );
      return tag.replace(/\/?>$/, (end) => added.join('') + end);
    }),
];

/** One to three changes of whole elements of XML; now and then of its encoding, or of bytes. */
export function mutateElements(xml: Uint8Array, random: Random): Uint8Array {
  const dice = random(20);
  if (dice === 0) return otherwiseEncoded(Buffer.from(xml).toString(), random);
  if (dice < 5) return mutateXml(xml, random);
  let tokens: Tokens = Buffer.from(xml).toString().match(TOKEN) ?? [];
  for (let changes = random(3); changes >= 0; changes -= 1) {
    const span = spanAt(tokens, random(tokens.length));
    if (span !== undefined) tokens = pick(STRUCTURAL, random)(tokens, span, random);
    // Each may make it some times larger.
    if (tokens.length > 20_000) break;
  }
  return Buffer.from(tokens.join(''));
}

/** The element that begins at a token or after it. */
function spanAt(tokens: Tokens, at: number): Span | undefined {
  const from = tokens.findIndex((token, index) => index >= at && isStart(token));
  if (from < 0) return undefined;
  if ((tokens[from] as string).endsWith('/>')) return { from, to: from + 1 };
  let depth = 0;
  for (let to = from; to < tokens.length; to += 1) {
    const token = tokens[to] as string;
    if (isStart(token) && !token.endsWith('/>')) depth += 1;
    if (token.startsWith('</')) depth -= 1;
    if (depth === 0) return { from, to: to + 1 };
  }
  return undefined;
}

function isStart(token: string): boolean {
  return /^<[^/!?]/.test(token);
}

function changedTag(tokens: Tokens, at: number, change: (tag: string) => string): Tokens {
  return tokens.map((token, index) => (index === at ? change(token) : token));
}

function replaceOne(text: string, pattern: RegExp, replacement: string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const [match] = [found[random(found.length)] as RegExpMatchArray];
  const at = match.index ?? 0;
  return text.slice(0, at) + replacement + text.slice(at + match[0].length);
}

const DECLARATIONS = ['UTF-16', 'ISO-8859-1', 'utf-8', 'UTF-32', 'x-user-defined', 'UTF-7'];

/** The same text, with another declaration or in other bytes. */
function otherwiseEncoded(text: string, random: Random): Uint8Array {
  const declared = `<?xml version="1.${random(2)}" encoding="${pick(DECLARATIONS, random)}"?>${text.replace(/^<\?xml[^>]*>/, '')}`;
  const bytes = [
    () => Buffer.from(declared),
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.from(text, 'latin1'),
    () => Buffer.from(`\ufeff${declared}`, 'utf16le'),
    () => Buffer.from(text, 'utf16le').swap16(),
    () => Buffer.concat([Buffer.from(text), Buffer.from([0])]),
  ];
  return pick(bytes, random)();
}

export function pick<T>(values: readonly T[], random: Random): T {
  return values[random(values.length)] as T;
}
