import { join } from 'node:path';

/**
 * The file of a subpath that its declarations come from, below src or dist: what the root is, and what each folder has for
 * users.
 *
 * @param {string} subpath `.` or `./cufe`
 * @param {string} suffix `.ts`, `.d.ts`…
 */
export function doorOf(subpath, suffix) {
  return join(subpath, `${subpath === '.' ? 'index' : 'public'}${suffix}`);
}
