/**
 * The survey of a value: one function for each type, which says of every field what a pattern makes of it. The type
 * {@link Survey} holds that none is left out, so that a field that is added to the model does not compile until somebody
 * decides.
 *
 * The survey runs for every value that is written, and collects its texts and its shape; and once for every shape, to
 * make a copy in which each text is a gap. Its state is the module's on purpose, as that of the writer: surveys are
 * synchronous and never nested, and with the state in an object they take twice as long.
 *
 * @example
 * const scheme: Survey<Scheme> = ({ id, name }) => ({ id: text(id), name: text(name) });
 */
export type Survey<Type> = (value: Type) => { readonly [Key in keyof Required<Type>]: Type[Key] };

/** A place on the way through shapes: every difference between two values leads to another place. */
export interface Place<Made> {
  readonly next: Map<number | string, Place<Made>>;
  /** What was made of the shape that ends here. */
  made: Made | undefined;
}

/** The places of one type, and how many more there is room for. */
export interface Shapes<Made> {
  readonly start: Place<Made>;
  room: number;
}

/** Shapes of documents are few; who sends hostile ones is not to fill the memory. */
const MOST_PLACES = 4000;
/** Longer values are no codes. */
const LONGEST_CODE = 100;
/** Lists up to this length have a pattern. */
const MOST_ITEMS = 14;
const BITS_OF_ITEMS = 4;
/** Bits that are a small integer; each group of them begins with a one, so that groups of other lengths differ. */
const MOST_BITS = 30;
/** Characters of plane 15, which XML can carry, stand for the texts, each for its own. */
export const FIRST_GAP = 0xf0000;
const LAST_GAP = 0xf03e7;
/** Neither has a code one of them, nor what would look like the end of a tag. */
const NO_CODE = /[\u{F0000}-\u{F03E7}>]/u;

export function newShapes<Made>(): Shapes<Made> {
  return { start: { next: new Map(), made: undefined }, room: MOST_PLACES };
}

const nowhere = newShapes<unknown>();
let shapes = nowhere;
let place = nowhere.start;
let bits = 1;
let isSound = true;
let isGapping = false;
/** Those of the value surveyed last; what lies beyond {@link count} is left over. */
const found: string[] = [];
let count = 0;

/** Surveys a value: where its shape ends, and its texts until the next survey. `undefined` when it has no pattern. */
export function surveyed<Type, Made>(
  survey: Survey<Type>,
  value: Type,
  among: Shapes<Made>,
): { readonly place: Place<Made>; readonly texts: readonly string[] } | undefined {
  begin(among, false);
  survey(value);
  follow(bits);
  return isSound ? { place: place as Place<Made>, texts: found } : undefined;
}

/** A copy whose texts are gaps; `undefined` when the value itself has characters like them, or too many texts. */
export function withGaps<Type>(survey: Survey<Type>, value: Type): Type | undefined {
  begin(newShapes(), true);
  const copy = survey(value);
  return isSound && FIRST_GAP + count - 1 <= LAST_GAP ? (copy as Type) : undefined;
}

function begin(among: Shapes<unknown>, gaps: boolean): void {
  shapes = among;
  place = among.start;
  bits = 1;
  isSound = true;
  isGapping = gaps;
  count = 0;
}

/** Text between two tags: what differs between documents of one pattern. */
export function text<Text extends string | undefined>(value: Text): Text {
  if (value === undefined) {
    note(0);
    return value;
  }
  note(1);
  return (isGapping ? String.fromCodePoint(FIRST_GAP + count++) : collect(value)) as Text;
}

function collect(value: string): string {
  found[count++] = value;
  return value;
}

/** A code that has patterns of its own: an attribute, or what a writer branches on. */
export function code<Code extends string | undefined>(value: Code): Code {
  if (value === undefined) {
    note(0);
    return value;
  }
  note(1);
  if (value.length > LONGEST_CODE || (isGapping && NO_CODE.test(value))) isSound = false;
  else follow(value);
  return value;
}

/** A yes or no. */
export function flag<Flag extends boolean | undefined>(value: Flag): Flag {
  note(value === undefined ? 0 : 1);
  if (value !== undefined) note(value ? 1 : 0);
  return value;
}

/** What few values have: it has no pattern. */
export function rare<Value>(value: Value): Value {
  if (value !== undefined && !(Array.isArray(value) && value.length === 0)) isSound = false;
  return value;
}

/** An object, by the survey of its type. */
export function part<Type extends object>(survey: Survey<Type>, value: Type | undefined): Type | undefined {
  note(value === undefined ? 0 : 1);
  return value === undefined ? undefined : (survey(value) as Type);
}

/** In place of an object that only what was received may lack: without it, there is no pattern. */
export function lacking(): undefined {
  isSound = false;
  return undefined;
}

/** A list, each of whose items has the same survey. */
export function list<Items extends readonly unknown[] | undefined>(
  survey: (item: NonNullable<Items>[number]) => unknown,
  items: Items,
): Items {
  if (items === undefined) {
    note(0);
    return items;
  }
  note(1);
  const { length } = items;
  if (length > MOST_ITEMS) {
    isSound = false;
    return items;
  }
  if (bits >= 1 << (MOST_BITS - BITS_OF_ITEMS)) followBits();
  bits = (bits << BITS_OF_ITEMS) | length;
  if (isGapping) return items.map(survey) as unknown as Items;
  for (let i = 0; i < length; i++) survey(items[i]);
  return items;
}

function note(bit: 0 | 1): void {
  if (bits >= 1 << (MOST_BITS - 1)) followBits();
  bits = (bits << 1) | bit;
}

function followBits(): void {
  follow(bits);
  bits = 1;
}

function follow(difference: number | string): void {
  let next = place.next.get(difference);
  if (next === undefined) {
    if (shapes.room === 0) {
      isSound = false;
      return;
    }
    shapes.room -= 1;
    next = { next: new Map(), made: undefined };
    place.next.set(difference, next);
  }
  place = next;
}
