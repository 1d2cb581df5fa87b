import { chunkOf } from './output.js';
import type { NameTags, XmlName } from './tree.js';

/** The tags of a name, made when they are first written. */
export function tagsOf(name: XmlName): NameTags {
  name.tags ??= knownTags.get(name.qualified) ?? makeTags(name.qualified);
  return name.tags;
}

/** Received documents bring their own names, but few that other documents do not have. */
const knownTags = new Map<string, NameTags>();
/** More names than this, or longer ones, are not kept. */
const MOST_NAMES = 2000;
const LONGEST_NAME = 64;

function makeTags(qualified: string): NameTags {
  const tags = {
    start: chunkOf(`<${qualified}`),
    wholeStart: chunkOf(`<${qualified}>`),
    end: chunkOf(`</${qualified}>`),
    attribute: chunkOf(` ${qualified}="`),
  };
  if (knownTags.size < MOST_NAMES && qualified.length <= LONGEST_NAME) knownTags.set(qualified, tags);
  return tags;
}
