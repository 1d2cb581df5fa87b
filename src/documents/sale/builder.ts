import type { Fields } from '../../draft/index.js';
import type { BuiltKind } from '../../kinds/index.js';
import type { DianDocument } from '../../model/index.js';
import type { Common, Opened, OwnParts } from './sales-document.js';

/** What a kind adds to the corridor that all of them go through. */
export interface Builder<Kind extends BuiltKind, Own extends OwnParts> {
  /** The fields that its draft may have. */
  readonly fields: ReadonlySet<string>;
  /** For a kind whose drafts say their type; the others have one. */
  typeCodeOf?(fields: Fields): string;
  operationOf(fields: Fields): string;
  /** Reads what the kind alone has, and notes what contradicts it. */
  read(opened: Opened): Own;
  /** Adds that to what the kinds have in common, once there are no problems. */
  document(common: Common<Kind>, own: Own, opened: Opened): DianDocument<Kind>;
}
