/** Limits that keep a hostile file from exhausting the process. */
export interface ReadLimits {
  /** Largest input in bytes, or in UTF-16 units for text; 64 MiB by default. */
  readonly maxBytes?: number;
  /** Deepest nesting of elements; 100 by default, and never more than 1000, so that what was read can be written. */
  readonly maxDepth?: number;
  /** Most elements, attributes, declarations, comments and instructions together; two and a half million by default. */
  readonly maxNodes?: number;
  /** Most attributes and declarations of one element; 10,000 by default. */
  readonly maxAttributes?: number;
  /**
   * Longest name, in bytes of UTF-8, and longest name of a namespace, in UTF-16 units; 1000 by default and at most, so
   * that what was read can be written, and attributes be put in order in the time of their number.
   */
  readonly maxNameLength?: number;
  /** Longest text or attribute value, in bytes of UTF-8; by default as long as the input may be. */
  readonly maxTextLength?: number;
}

/** Limits with nothing left out. */
export type AllLimits = Required<ReadLimits>;

/** Trees are walked by functions that call themselves, so that there must be an end to them. */
const DEEPEST = 1000;
/** The writer copies names whole, so that they must fit in its block. */
const LONGEST_NAME = 1000;
/** No longer string can be made. */
const LONGEST_TEXT = 0x1fffffe8;

const DEFAULTS: AllLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxDepth: 100,
  maxNodes: 2_500_000,
  maxAttributes: 10_000,
  maxNameLength: LONGEST_NAME,
  maxTextLength: LONGEST_TEXT,
};

/** What is read as a part of something larger, which has been read within limits. */
export const UNLIMITED: AllLimits = allLimits({
  maxBytes: Number.POSITIVE_INFINITY,
  maxDepth: DEEPEST,
  maxNodes: Number.POSITIVE_INFINITY,
  maxAttributes: Number.POSITIVE_INFINITY,
});

/** The limits that somebody gave, with the defaults for the others. */
export function allLimits(limits: ReadLimits): AllLimits {
  const all = { ...DEFAULTS, ...limits };
  return {
    ...all,
    maxDepth: Math.min(all.maxDepth, DEEPEST),
    maxNameLength: Math.min(all.maxNameLength, LONGEST_NAME),
    maxTextLength: Math.min(all.maxTextLength, LONGEST_TEXT),
  };
}
