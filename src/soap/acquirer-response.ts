import type { RawFields } from '../shape/index.js';
import { dataContract, type Shape, text } from '../shape/index.js';

/** The fields of the service's `AdquirienteResponse`, as they travel. */
export interface AcquirerFields {
  readonly message: string;
  /** Where the acquirer wants documents; empty when not registered. */
  readonly receiverEmail: string;
  /** The acquirer's name as the DIAN has it. */
  readonly receiverName: string;
  readonly statusCode: string;
}

/** The answer of GetAcquirer. */
export interface AcquirerResponse extends AcquirerFields {
  readonly raw: RawFields;
}

export const ACQUIRER_RESPONSE: Shape<AcquirerFields> = {
  namespace: dataContract('Gosocket.Dian.Services.Utils.Common'),
  fields: {
    message: text('Message'),
    receiverEmail: text('ReceiverEmail'),
    receiverName: text('ReceiverName'),
    statusCode: text('StatusCode'),
  },
};
