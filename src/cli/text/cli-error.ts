import { messageText } from '../../text/index.js';
import { EXIT, type ExitCode } from './exit-code.js';

/**
 * - `CLI_USAGE`: the command line itself is wrong.
 * - `CLI_FILE`: a file cannot be read, written or understood.
 * - `CLI_SECRET`: a password, PIN or key was not given.
 * - `CLI_STATE`: what an earlier run left behind stands in the way.
 */
export type CliErrorCode = 'CLI_USAGE' | 'CLI_FILE' | 'CLI_SECRET' | 'CLI_STATE';

/** What only a command line can find wrong; its message is Spanish and ready to be printed. */
export class CliError extends Error {
  readonly exitCode: ExitCode = EXIT.badInput;

  constructor(
    readonly code: CliErrorCode,
    message: string,
    readonly hint?: string,
  ) {
    super(messageText(message));
    this.name = 'CliError';
  }
}
