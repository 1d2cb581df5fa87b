import {
  canonicalize,
  type XmlAttribute,
  type XmlElement,
  type XmlFilled,
  type XmlPattern,
  xmlPattern,
} from '../../xml/index.js';
import { FIRST_GAP, newShapes, type Survey, surveyed, withGaps } from './survey.js';

/**
 * Gives the pattern of a value's shape, with the value's texts; `undefined` when it has to be written by its elements.
 * What it gives holds until the next call: {@link lasting} makes it last.
 */
export type Patterns<Value> = (value: Value) => XmlFilled | undefined;

/** A pattern with room for its texts, used over and over: it saves a list for every line. */
interface Made extends XmlFilled {
  readonly pattern: XmlPattern;
  readonly texts: string[];
  /** Which of a value's texts stands at each gap: one may stand at several, or at none. */
  readonly order: readonly number[];
}

/** What a shape has that cannot have a pattern. */
const NONE: Made = { pattern: xmlPattern([]), texts: [], order: [] };
const GAP = /([\u{F0000}-\u{F03E7}])/u;

/**
 * Remembers how values of some type are written, by shape. What `write` writes of a value whose texts are gaps becomes
 * the pattern of its shape: the order of the texts, and whether one is written twice or never, follow from the writer.
 *
 * It saves making the elements and writing them one by one.
 */
export function patternsOf<Value>(
  survey: Survey<Value>,
  write: (value: Value) => XmlElement | readonly XmlElement[] | undefined,
): Patterns<Value> {
  const shapes = newShapes<Made>();
  return (value) => {
    const found = surveyed(survey, value, shapes);
    if (found === undefined) return undefined;
    const { place, texts } = found;
    let made = place.made;
    if (made === undefined) {
      // It is for the next value of the shape; this one's texts are gone once its copy is made.
      made = patternOf(withGaps(survey, value), write) ?? NONE;
      place.made = made;
      return made === NONE ? undefined : filled(made, surveyed(survey, value, shapes)?.texts ?? []);
    }
    return made === NONE ? undefined : filled(made, texts);
  };
}

function filled(made: Made, found: readonly string[]): XmlFilled {
  const { order, texts } = made;
  for (let i = 0; i < order.length; i++) texts[i] = found[order[i] as number] as string;
  return made;
}

function patternOf<Value>(
  gapped: Value | undefined,
  write: (value: Value) => XmlElement | readonly XmlElement[] | undefined,
): Made | undefined {
  if (gapped === undefined) return undefined;
  const elements = [write(gapped) ?? []].flat();
  const pieces = elements
    .map((element) => canonicalize(element))
    .join('')
    .split(GAP);
  const chunks = pieces.filter((_, index) => index % 2 === 0);
  const gaps = pieces.filter((_, index) => index % 2 === 1);
  if (!isBetweenTags(chunks)) return undefined;
  const order = gaps.map((gap) => Number(gap.codePointAt(0)) - FIRST_GAP);
  return { pattern: xmlPattern(chunks), texts: gaps, order };
}

/** Whether every gap is; attributes are escaped in another way. */
function isBetweenTags(chunks: readonly string[]): boolean {
  return chunks
    .slice(0, -1)
    .every((chunk) => !/[<>]/.test(chunk) || chunk.lastIndexOf('>') > chunk.lastIndexOf('<'));
}

/** A value's pattern with its texts, to be written later; or what `otherwise` makes of it. */
export function lasting<Value, Written>(
  patterns: Patterns<Value>,
  value: Value,
  otherwise: (value: Value) => Written,
): XmlFilled | Written {
  const found = patterns(value);
  return found === undefined ? otherwise(value) : { pattern: found.pattern, texts: found.texts.slice() };
}

/** Gives the patterns of a type for amounts of some currency. */
export type PatternsByCurrency<Value> = (currency: readonly XmlAttribute[]) => Patterns<Value>;

/**
 * {@link patternsOf}, for every currency apart. They are remembered by the attribute that the amounts share, for as long
 * as it is remembered itself.
 */
export function patternsByCurrency<Value>(
  survey: Survey<Value>,
  write: (value: Value, currency: readonly XmlAttribute[]) => XmlElement | undefined,
): PatternsByCurrency<Value> {
  const known = new WeakMap<XmlAttribute, Patterns<Value>>();
  return (currency) => {
    const key = currency[0] as XmlAttribute;
    let patterns = known.get(key);
    if (patterns === undefined) {
      patterns = patternsOf(survey, (value) => write(value, currency));
      known.set(key, patterns);
    }
    return patterns;
  };
}
