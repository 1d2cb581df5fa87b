/** Longer than any name; a pattern takes stack for every character of what it repeats. */
const LONGEST = 4096;

/** The name by which people know who signed: the CN of an RFC 2253 subject, else all of it. */
export function commonName(subject: string): string {
  const start = subject.slice(0, LONGEST);
  return /(?:^|,)CN=((?:\\.|[^,\\])*)/.exec(start)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? start;
}
