import { type CodeRow, catalog } from './catalog.js';
import { POSTAL_ZONES } from './postal-zones-text.js';

/** A row of {@link postalZones}; its `name` is `Urbano` or `Rural`. */
export interface PostalZoneRow extends CodeRow {
  readonly name: 'Urbano' | 'Rural';
  readonly municipalityCode: string;
}

const HEAD = 6;
const SUFFIX = 4;

/**
 * Postal codes: `cac:Address/cbc:PostalZone`, with the municipality that each belongs to.
 *
 * Anexo Técnico 1.9, table 13.4.4: 3681 rows. The DIAN also takes a municipality code or `000000` there.
 *
 * @example
 * postalZones.find('110111'); // { code: '110111', name: 'Urbano', municipalityCode: '11001' }
 */
export const postalZones = /* @__PURE__ */ catalog<PostalZoneRow>(() =>
  POSTAL_ZONES.split('\n').flatMap(readRun),
);

function readRun(line: string): PostalZoneRow[] {
  const municipalityCode = line.slice(0, HEAD - 1);
  const department = line.slice(0, 2);
  const name = line.charAt(HEAD - 1) === 'U' ? 'Urbano' : 'Rural';
  const rows: PostalZoneRow[] = [];
  for (let at = HEAD; at < line.length; at += SUFFIX) {
    rows.push({ code: department + line.slice(at, at + SUFFIX), name, municipalityCode });
  }
  return rows;
}
