/** An indicator as the schema prints it. */
export function writeBoolean(value: boolean | undefined): 'true' | 'false' | undefined {
  if (value === undefined) return undefined;
  return value ? 'true' : 'false';
}
