import type { NumberingRange } from '../model/index.js';
import type { RawFields } from '../shape/index.js';
import { count, dataContract, optionalText, records, type Shape, text } from '../shape/index.js';

/** The fields of the service's `NumberRangeResponseList`, as they travel. */
export interface NumberRangeFields {
  /** `100` done, `301` and `302` nothing found, `303`, `401` and `89` not authorised, `500` the service failed. */
  readonly operationCode: string;
  readonly operationDescription: string;
  /** The ranges; empty when none is found. */
  readonly responseList: readonly NumberingRange[];
}

/** The answer of GetNumberingRange. A range without usable numbers or dates is not in the list but in `raw`. */
export interface NumberRangeResponseList extends NumberRangeFields {
  readonly raw: RawFields;
}

const NUMBERING_RANGE: Shape<NumberingRange> = {
  namespace: dataContract('NumberRangeResponse'),
  fields: {
    resolutionNumber: text('ResolutionNumber'),
    resolutionDate: optionalText('ResolutionDate'),
    prefix: text('Prefix'),
    fromNumber: count('FromNumber'),
    toNumber: count('ToNumber'),
    validDateFrom: text('ValidDateFrom'),
    validDateTo: text('ValidDateTo'),
    technicalKey: optionalText('TechnicalKey'),
  },
};

export const NUMBER_RANGE_RESPONSE_LIST: Shape<NumberRangeFields> = {
  namespace: dataContract('NumberRangeResponseList'),
  fields: {
    operationCode: text('OperationCode'),
    operationDescription: text('OperationDescription'),
    responseList: records('ResponseList', 'NumberRangeResponse', NUMBERING_RANGE),
  },
};

// A date of the service may carry a time of midnight behind it.
const DATE = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/;

/** Keeps the ranges that are whole, with plain dates; the others go to `raw`, without their technical key. */
export function completeNumberRanges(fields: NumberRangeFields, raw: RawFields): NumberRangeResponseList {
  const left: Record<string, string> = { ...raw };
  const responseList: NumberingRange[] = [];
  fields.responseList.forEach((range, index) => {
    const whole = withPlainDates(range);
    if (whole !== undefined) responseList.push(whole);
    else {
      const { technicalKey: _secret, ...shown } = range;
      left[`ResponseList/NumberRangeResponse[${index + 1}]`] = JSON.stringify(shown);
    }
  });
  return { ...fields, responseList, raw: left };
}

function withPlainDates(range: NumberingRange): NumberingRange | undefined {
  const validDateFrom = DATE.exec(range.validDateFrom)?.[1];
  const validDateTo = DATE.exec(range.validDateTo)?.[1];
  // The reader leaves a number out that it cannot read, whatever the type says.
  const numbers: readonly (number | undefined)[] = [range.fromNumber, range.toNumber];
  if (validDateFrom === undefined || validDateTo === undefined || numbers.includes(undefined))
    return undefined;
  const { resolutionDate, ...others } = range;
  const resolved = resolutionDate === undefined ? undefined : DATE.exec(resolutionDate)?.[1];
  const whole = { ...others, validDateFrom, validDateTo };
  return resolved === undefined ? whole : { ...whole, resolutionDate: resolved };
}
