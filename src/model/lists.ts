/** A list, or `undefined` when it is empty: a document does not tell the two apart. */
export function some<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length === 0 ? undefined : values;
}
