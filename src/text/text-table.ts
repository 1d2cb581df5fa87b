/** Of longer texts, beyond 16,383 units, the engine's own tables look at the length only to tell them apart. */
const PIECE = 8000;

/** What is known after some pieces of a text. */
interface Shelf<Value> {
  /** By what is left, where it is the last piece. */
  readonly last: Map<string, Value>;
  /** By the next piece. */
  further: Map<string, Shelf<Value>> | undefined;
}

function newShelf<Value>(): Shelf<Value> {
  return { last: new Map(), further: undefined };
}

/**
 * A table by texts of others, however long they are and however much alike. The engine's own would compare thousands of
 * long texts of one length with one another, each to the end if need be.
 */
export class TextTable<Value> {
  private readonly first = newShelf<Value>();
  /** In the order in which they were added. */
  readonly values: Value[] = [];

  get(text: string): Value | undefined {
    let shelf: Shelf<Value> | undefined = this.first;
    let from = 0;
    for (; text.length - from > PIECE; from += PIECE) {
      shelf = shelf?.further?.get(text.slice(from, from + PIECE));
      if (shelf === undefined) return undefined;
    }
    return shelf.last.get(from === 0 ? text : text.slice(from));
  }

  /** Adds what is not there yet. */
  add(text: string, value: Value): void {
    let shelf = this.first;
    let from = 0;
    for (; text.length - from > PIECE; from += PIECE) {
      const piece = text.slice(from, from + PIECE);
      shelf.further ??= new Map();
      const next: Shelf<Value> = shelf.further.get(piece) ?? newShelf();
      shelf.further.set(piece, next);
      shelf = next;
    }
    shelf.last.set(from === 0 ? text : text.slice(from), value);
    this.values.push(value);
  }
}
