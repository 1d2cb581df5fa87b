// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link radianEndorsementClasses}. */
export type RadianEndorsementClassCode = '1' | '2';

/** A row of {@link radianEndorsementClasses}. */
export type RadianEndorsementClassRow = CodeRow<RadianEndorsementClassCode>;

/**
 * Endorsements (clases de endoso).
 *
 * RADIAN 1.1 code list ClaseEndoso: 2 rows.
 */
export const radianEndorsementClasses = /* @__PURE__ */ catalog<RadianEndorsementClassRow>(() => [
  { code: '1', name: 'Endoso con todos los datos de endosante y endosatario diligenciados' },
  {
    code: '2',
    name: 'Endoso unicamente con la firma del endosante y el documento de identificacion del endosatario diligenciados',
  },
]);
