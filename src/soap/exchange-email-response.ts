import type { RawFields } from '../shape/index.js';
import { bytes, dataContract, flag, type Shape, text } from '../shape/index.js';

/** The fields of the service's `ExchangeEmailResponse`, as they travel. */
export interface ExchangeEmailFields {
  /** The CSV file with the reception e-mail of each participant, decoded from `CsvBase64Bytes`. */
  readonly csvBytes?: Uint8Array;
  readonly message: string;
  /** `0` done, `89` not authorised, `500` the service failed. */
  readonly statusCode: string;
  readonly success: boolean;
}

/** The answer of GetExchangeEmails. */
export interface ExchangeEmailResponse extends ExchangeEmailFields {
  readonly raw: RawFields;
}

export const EXCHANGE_EMAIL_RESPONSE: Shape<ExchangeEmailFields> = {
  namespace: dataContract('ExchangeEmailResponse'),
  fields: {
    csvBytes: bytes('CsvBase64Bytes'),
    message: text('Message'),
    statusCode: text('StatusCode'),
    success: flag('Success'),
  },
};
