/** A SigningTime taken apart. */
export interface SigningTime {
  /** YYYY-MM-DD, as written. */
  readonly date: string;
  /** `Z`, `-05:00`, or empty. */
  readonly offset: string;
  /** The moment as written; a time without offset is Colombian. */
  readonly moment: number;
  /** The moment if the clock time is Colombian whatever the offset says, as in many signatures that end in `+00:00`. */
  readonly colombianMoment: number;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/;

/** Reads an `xsd:dateTime`; `undefined` for what is none. */
export function readSigningTime(text: string | undefined): SigningTime | undefined {
  const [, date, time, , offset = ''] = DATE_TIME.exec(text ?? '') ?? [];
  if (date === undefined || time === undefined) return undefined;
  const colombianMoment = Date.parse(`${date}${time}-05:00`);
  const moment = offset === '' ? colombianMoment : Date.parse(date + time + offset);
  return Number.isNaN(moment + colombianMoment) ? undefined : { date, offset, moment, colombianMoment };
}
