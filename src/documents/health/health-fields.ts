import {
  healthBenefitPlans,
  healthContractExceptions,
  healthIdentificationSchemes,
  healthPaymentModalities,
  healthUserTypes,
} from '../../catalogs/index.js';
import { codeOf, type Fields } from '../../draft/index.js';
import type { Sentence } from '../../errors/index.js';
import type { AdditionalInformation } from '../../model/index.js';
import { HEALTH_EXPECTED } from '../parts/expected.js';

/** A field whose value is the description of a code. */
interface CodedField {
  readonly name: string;
  readonly table: {
    has(code: string): boolean;
    find(code: string): { readonly name: string } | undefined;
  };
  readonly source: Sentence;
  readonly schemeName: string;
}

/** The coded fields of a user's collection, by their names in a draft. */
const CODED = {
  identificationScheme: {
    name: 'TIPO_DOCUMENTO_IDENTIFICACION',
    table: healthIdentificationSchemes,
    source: HEALTH_EXPECTED.identificationSchemes,
    schemeName: 'salud_identificación.gc',
  },
  userType: {
    name: 'TIPO_USUARIO',
    table: healthUserTypes,
    source: HEALTH_EXPECTED.userTypes,
    schemeName: 'salud_tipo_usuario.gc',
  },
  paymentModality: {
    name: 'MODALIDAD_PAGO',
    table: healthPaymentModalities,
    source: HEALTH_EXPECTED.paymentModalities,
    schemeName: 'salud_modalidad_pago.gc',
  },
  benefitPlan: {
    name: 'COBERTURA_PLAN_BENEFICIOS',
    table: healthBenefitPlans,
    source: HEALTH_EXPECTED.coverages,
    schemeName: 'salud_cobertura.gc',
  },
  contractException: {
    name: 'FACTURA_SIN_CONTRATO',
    table: healthContractExceptions,
    source: HEALTH_EXPECTED.contractExceptions,
    // No list of its own is known; the documents that were seen name that of the coverages.
    schemeName: 'salud_cobertura.gc',
  },
} as const satisfies Readonly<Record<string, CodedField>>;

const OTHER_FIELDS = new Set(['code', 'name', 'schemeName']);

/** Reads a coded field: a code of its table, or one of another list with its description. */
export function readCoded(fields: Fields, key: keyof typeof CODED): AdditionalInformation | undefined {
  if (!fields.has(key)) return undefined;
  const coded: CodedField = CODED[key];
  if (typeof fields.raw(key) === 'object') return readOther(fields.nested(key, OTHER_FIELDS), coded);
  const code = fields.code<string>(key, coded.table, coded.source) ?? '';
  const value = coded.table.find(code)?.name ?? '';
  return { name: coded.name, value, schemeId: code, schemeName: coded.schemeName };
}

function readOther(fields: Fields, { name, schemeName }: CodedField): AdditionalInformation {
  return {
    name,
    value: fields.requiredText('name', 450),
    schemeId: fields.requiredText('code', 20),
    schemeName: fields.text('schemeName', 100) ?? schemeName,
  };
}

/** Reads a coded field that has to be there. */
export function requiredCoded(fields: Fields, key: keyof typeof CODED): AdditionalInformation | undefined {
  if (!fields.has(key)) fields.missing(key, codeOf(CODED[key].source, {}));
  return readCoded(fields, key);
}

/** Reads a field that is plain text. */
export function readPlain(
  fields: Fields,
  key: string,
  { name, max = 450 }: { readonly name: string; readonly max?: number },
) {
  return plain(name, fields.text(key, max));
}

/** Makes a field of plain text, if there is any. */
export function plain(name: string, value: string | undefined): AdditionalInformation | undefined {
  return value === undefined ? undefined : { name, value, schemeId: undefined, schemeName: undefined };
}
