import { isUtf8 } from 'node:buffer';
import { describe, FacturadorError } from '../errors/index.js';
import { ambiguous } from './zip-errors.js';
import { extraField, UTF8_FLAG } from './zip-format.js';
import { zlib } from './zlib.js';

/** What an entry is called. */
export interface EntryNames {
  /** Under which it is given: relative, whatever the ZIP says. */
  readonly name: string;
  /** What a program that knows only the plain field calls it; the same, as a rule. */
  readonly plainName: string;
}

/** The field of a central header that says the name again, in UTF-8 (APPNOTE 6.3, §4.6.9). */
const UNICODE_PATH = 0x7075;
/** A version and a checksum of the plain name, before the name. */
const UNICODE_PATH_START = 5;
// IBM code page 437, the encoding of names without the UTF-8 flag (APPNOTE 6.3, appendix D): bytes 128 to 255.
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const DRIVE = /^[A-Za-z]:$/;
/** What stands for a letter that the plain name cannot carry: Info-ZIP's escape, or a question mark. */
const STAND_INS = /#U[0-9A-Fa-f]{4}|#L[0-9A-Fa-f]{6}|\?/g;
const NOT_ASCII = /[^ -~]/g;

/**
 * What acts on a terminal, or turns a name around: `factura\u202efdp.exe` looks like a PDF. Made when it is first
 * needed: the compiler takes long for it, and most who import us unpack nothing.
 */
let actingPattern: RegExp | undefined;

function acting(): RegExp {
  // biome-ignore lint/complexity/useRegexLiterals: a literal is parsed whenever the module is
  actingPattern ??= new RegExp('[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Bidi_Control}]', 'u');
  return actingPattern;
}

/**
 * Reads what an entry is called. An absolute name loses what makes it so, as in every program that unpacks it.
 *
 * @param extra the extra fields of the directory's header
 * @throws {FacturadorError} `ERR_ZIP_NAME` for a name that leads out of its folder or acts on who sees it,
 *   `ERR_ZIP_FORMAT` for two names of which some programs take the one and some the other
 */
export function namesOf(rawName: Buffer, flags: number, extra: Buffer): EntryNames {
  const plain = decodeName(rawName, flags);
  const unicode = unicodePath(rawName, flags, extra) ?? plain;
  const name = safeName(unicode);
  return { name, plainName: unicode === plain ? name : safeName(plain) };
}

/** Whether a name is of a folder. */
export function isFolder(name: string): boolean {
  return name === '' || name.endsWith('/') || name.endsWith('\\');
}

/** Whether a file is what macOS adds for itself, which the service passes over too. */
export function isOfMacOs(name: string): boolean {
  return /^__MACOSX[/\\]/.test(name);
}

function decodeName(raw: Buffer, flags: number): string {
  if ((flags & UTF8_FLAG) !== 0 || isUtf8(raw)) return raw.toString('utf8');
  return Array.from(raw, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : CODE_PAGE_437.charAt(byte - 128),
  ).join('');
}

/** The name in UTF-8, where it says the same as the plain one as far as that can. */
function unicodePath(rawName: Buffer, flags: number, extra: Buffer): string | undefined {
  const field = extraField(extra, UNICODE_PATH);
  if (field === undefined || field.length < UNICODE_PATH_START) return undefined;
  const unicode = field.subarray(UNICODE_PATH_START);
  if (unicode.equals(rawName)) return undefined;
  const plain = rawName.toString('latin1');
  const isPlain = plain.search(NOT_ASCII) < 0;
  // A checksum of another name: every program passes the field over, but for those that do not look.
  const isOfThis = field[0] === 1 && field.readUInt32LE(1) === zlib().crc32(rawName);
  if (!isOfThis && !isPlain) return undefined;
  const lacksLetters = !isPlain || plain.search(STAND_INS) >= 0;
  const isSame = skeletonOf(plain) === skeletonOf(unicode.toString('utf8'));
  const isTold = (flags & UTF8_FLAG) === 0 && isOfThis && lacksLetters && isSame && isUtf8(unicode);
  if (!isTold) throw ambiguous(`The entry ${describe(decodeName(rawName, flags))} has a second name`);
  return unicode.toString('utf8');
}

/** What two spellings of one name share: the letters of ASCII, under either slash. */
function skeletonOf(name: string): string {
  return name.replace(STAND_INS, '').replace(NOT_ASCII, '').replaceAll('\\', '/');
}

function safeName(name: string): string {
  const safe = withoutRoot(name);
  // In both: a drive stands before its folder without a slash.
  const leadsOut = name === '' || [name, safe].some((each) => each.split(/[/\\]/).includes('..'));
  if (leadsOut || acting().test(name) || (safe === '' && !isFolder(name))) {
    const isActing = acting().test(name);
    const why = isActing
      ? 'with a control character or a bidirectional mark'
      : 'which leads out of its folder';
    throw new FacturadorError(
      'ERR_ZIP_NAME',
      `The ZIP has an entry named ${describe(name)}, ${why}; do not unpack it`,
    );
  }
  return safe;
}

/** Leaves out what makes a name absolute: drives and slashes at its beginning. */
function withoutRoot(name: string): string {
  let start = 0;
  for (;;) {
    if (DRIVE.test(name.slice(start, start + 2))) start += 2;
    else if (name[start] === '/' || name[start] === '\\') start += 1;
    else return name.slice(start);
  }
}
