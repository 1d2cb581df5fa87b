import { FacturadorError } from '../errors/index.js';

/** The error of a ZIP that is damaged, or of a kind that is not read. */
export function malformed(message: string): FacturadorError {
  return new FacturadorError('ERR_ZIP_FORMAT', `${message}; ask for the file again`);
}

/** The error of a ZIP in which two programs would find different files. */
export function ambiguous(message: string): FacturadorError {
  return malformed(`${message}, so that another program may read other files in it`);
}
