/** The name by which people know who signed: the CN of an RFC 2253 subject, else all of it. */
export function commonName(subject: string): string {
  return /(?:^|,)CN=((?:\\.|[^,\\])*)/.exec(subject)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? subject;
}
