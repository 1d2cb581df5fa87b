import { type Sentence, EXPECTED as SHARED } from '../../errors/index.js';
import { isCalendarDay } from '../../identifiers/index.js';
import { attributeOf, childNamed, textOf, type XmlElement } from '../../xml/index.js';
import { EXPECTED } from './expected.js';
import { type DocumentReading, needed, note } from './reading.js';

/** A type of XML Schema that texts are of. */
interface ValueType {
  readonly test: (text: string) => boolean;
  readonly expected: Sentence;
}

const DECIMAL = /^[ \t\r\n]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*$/;
const DATE = /^[ \t\r\n]*(\d{4})-(\d\d)-(\d\d)(?:Z|[+-]\d\d:\d\d)?[ \t\r\n]*$/;
const TIME = /^[ \t\r\n]*(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?[ \t\r\n]*$/;
const FALSE_OR_TRUE = /^[ \t\r\n]*(?:true|false|1|0)[ \t\r\n]*$/;

const decimal: ValueType = { test: isDecimal, expected: EXPECTED.xmlDecimal };
const date: ValueType = { test: isDate, expected: EXPECTED.xmlDate };
const time: ValueType = { test: (text) => TIME.test(text), expected: EXPECTED.xmlTime };
const indicator: ValueType = { test: (text) => FALSE_OR_TRUE.test(text), expected: EXPECTED.xmlIndicator };

/** Nearly all are digits and a point, which a loop sees in half the time of the pattern. */
function isDecimal(text: string): boolean {
  const { length } = text;
  let points = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2e) points += 1;
    else if (code < 0x30 || code > 0x39) return DECIMAL.test(text);
  }
  return points <= 1 && length > points;
}

function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return isCalendarDay(Number(year), Number(month), Number(day));
}

/** The text of an element, if it is of the type; a strict reading gives it as it is. */
function typedText(
  reading: DocumentReading,
  element: XmlElement | undefined,
  type: ValueType,
): string | undefined {
  if (element === undefined) return undefined;
  const text = textOf(element);
  if (reading.findings === undefined || text === undefined || type.test(text)) return text;
  return note(reading, { element, below: '', found: text, expected: type.expected });
}

/** The decimal of an element, as it is written there; nothing when it is none. */
export function decimalOf(reading: DocumentReading, element: XmlElement | undefined): string | undefined {
  return typedText(reading, element, decimal);
}

/** The decimal of a child that may be absent. */
export function decimalIn(
  reading: DocumentReading,
  parent: XmlElement | undefined,
  local: string,
): string | undefined {
  return typedText(reading, childNamed(parent, local), decimal);
}

/** The decimal of a child without which no document is. @throws {FacturadorError} `ERR_XML_CONTENT`, like {@link needed} */
export function neededDecimal(
  reading: DocumentReading,
  parent: XmlElement | undefined,
  local: string,
): string | undefined {
  return typedText(reading, needed(reading, parent, local), decimal);
}

/** The date of a child that may be absent. */
export function dateIn(
  reading: DocumentReading,
  parent: XmlElement | undefined,
  local: string,
): string | undefined {
  return typedText(reading, childNamed(parent, local), date);
}

/** The date of a child without which no document is. @throws {FacturadorError} `ERR_XML_CONTENT`, like {@link needed} */
export function neededDate(
  reading: DocumentReading,
  parent: XmlElement | undefined,
  local: string,
): string | undefined {
  return typedText(reading, needed(reading, parent, local), date);
}

/** The time of a child that may be absent. */
export function timeIn(
  reading: DocumentReading,
  parent: XmlElement | undefined,
  local: string,
): string | undefined {
  return typedText(reading, childNamed(parent, local), time);
}

/** The time of a child without which no document is. @throws {FacturadorError} `ERR_XML_CONTENT`, like {@link needed} */
export function neededTime(
  reading: DocumentReading,
  parent: XmlElement | undefined,
  local: string,
): string | undefined {
  return typedText(reading, needed(reading, parent, local), time);
}

/** An indicator, `true` or `false`; XML Schema lets it be 1 and 0 as well. A strict reading takes all else for no. */
export function indicatorOf(reading: DocumentReading, element: XmlElement | undefined): boolean | undefined {
  const text = typedText(reading, element, indicator)?.trim();
  return text === undefined ? undefined : text === 'true' || text === '1';
}

/** What the code of an element stands for, by a short table; nothing when the table does not have it. */
export function meaningOf<Meaning>(
  reading: DocumentReading,
  element: XmlElement | undefined,
  meanings: Readonly<Record<string, Meaning>>,
): Meaning | undefined {
  return meaningAt(reading, { element, below: '', found: textOf(element) }, meanings);
}

/** What the code of an attribute stands for; its absence is told too. */
export function attributeMeaningOf<Meaning>(
  reading: DocumentReading,
  [element, local]: readonly [element: XmlElement | undefined, local: string],
  meanings: Readonly<Record<string, Meaning>>,
): Meaning | undefined {
  const found = attributeOf(element, local);
  const below = `@${local}`;
  if (element !== undefined && found === undefined) note(reading, { element, below });
  return meaningAt(reading, { element, below, found }, meanings);
}

function meaningAt<Meaning>(
  reading: DocumentReading,
  { element, below, found }: Place,
  meanings: Readonly<Record<string, Meaning>>,
): Meaning | undefined {
  if (element === undefined || found === undefined) return undefined;
  if (Object.hasOwn(meanings, found)) return meanings[found];
  const expected = SHARED.oneOf({ values: Object.keys(meanings).join(', ') });
  return note(reading, { element, below, found, expected });
}

/** Where a value stands, and the value. */
interface Place {
  readonly element: XmlElement | undefined;
  readonly below: string;
  readonly found: string | undefined;
}
