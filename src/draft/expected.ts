import { type Sentence, EXPECTED as SHARED, sentences } from '../errors/index.js';
import { type NamedCode, nearestCode, nearestName } from './nearest.js';

/** What a field of a draft has to be, whatever the field; and what a draft may not hold. */
export const EXPECTED = /* @__PURE__ */ sentences({
  plainData: { en: 'plain data, as JSON can say it', es: 'datos simples, como los que caben en JSON' },
  plainText: {
    en: 'text without control characters or lone surrogates',
    es: 'texto sin caracteres de control ni sustitutos sueltos',
  },
  textOfLength: { en: '1 to {most} characters', es: 'de 1 a {most} caracteres' },
  arrayOfAtMost: { en: 'an array of at most {most}', es: 'una lista de máximo {most}' },
  trueOrFalse: { en: 'true or false', es: 'true o false, sin comillas' },
  decimal: { en: 'a decimal', es: 'un decimal' },
  exactDecimal: { en: "an exact decimal such as '1500.00'", es: "un decimal exacto como '1500.00'" },
  atMostDecimals: { en: 'at most {decimals} decimals', es: 'máximo {decimals} decimales' },
  notNegative: { en: 'no negative value', es: 'un valor que no sea negativo' },
  atMost: { en: 'at most {most}', es: 'máximo {most}' },
  atMostFifteenDigits: {
    en: 'at most fifteen digits before the point',
    es: 'máximo quince dígitos antes del punto',
  },
  codeOfTable: { en: 'a code of table {table}', es: 'un código de la tabla {table}' },
  codeOfTableAsText: {
    en: 'a code of table {table}, as text',
    es: 'un código de la tabla {table}, como texto',
  },
  codeOfCatalog: {
    en: 'a code of table {table}, such as {examples}; {catalog} of facturador/catalogs has them all',
    es: 'un código de la tabla {table}, como {examples}; los tiene todos {catalog}, de facturador/catalogs',
  },
  codeMeant: {
    en: 'a code of table {table}: perhaps {nearest}; {catalog} of facturador/catalogs has them all',
    es: 'un código de la tabla {table}: quizás {nearest}; los tiene todos {catalog}, de facturador/catalogs',
  },
  codeAndName: { en: "'{code}' ({name})", es: "'{code}' ({name})" },
  several: { en: '{one}, {other}', es: '{one}, {other}' },
  fieldMeant: { en: 'perhaps {nearest}; one of {values}', es: 'quizás {nearest}; uno de {values}' },
  codeOf: { en: 'a code of {codes}', es: '{codes}' },
  codeOfAsText: { en: 'a code of {codes}, as text', es: '{codes}, como texto' },
  uuidSchemes: {
    en: "'CUFE-SHA384' or 'CUDE-SHA384'",
    es: "uno de 'CUFE-SHA384' o 'CUDE-SHA384'",
  },
  uuid: { en: 'a CUFE or CUDE, 96 hexadecimal digits', es: 'un CUFE o CUDE, 96 dígitos hexadecimales' },
  instant: {
    en: "a Date, 'YYYY-MM-DD' or an ISO 8601 instant with its offset",
    es: "'AAAA-MM-DD' o un instante ISO 8601 con su huso",
  },
  dateNotBefore: { en: 'a date not before {date}', es: 'una fecha no anterior a {date}' },
  nitOrId: { en: 'either nit or id', es: 'nit o id, uno de los dos' },
  noCheckDigitBesideId: {
    en: 'no check digit; it goes with nit, or inside id',
    es: 'ningún dígito de verificación: va con nit, o dentro de id',
  },
  noCheckDigit: {
    en: 'no check digit; only a NIT has one',
    es: 'sin dígito de verificación: sólo un NIT lo tiene',
  },
  idShape: { en: 'letters and digits only, at most 20', es: 'sólo letras y dígitos, máximo 20' },
  nitShape: {
    en: 'digits only, or digits, a dash and the check digit',
    es: 'sólo dígitos, o dígitos, guion y dígito de verificación',
  },
  checkDigit: { en: 'check digit {digit}', es: 'dígito de verificación {digit}' },
});

/** What makes a draft unreadable. */
export const FOUND = /* @__PURE__ */ sentences({
  moreValues: { en: 'more than {most} values', es: 'más de {most} valores' },
  moreCharacters: { en: 'more than {most} characters', es: 'más de {most} caracteres' },
  tooDeep: {
    en: 'a value {levels} levels deep, or within itself',
    es: 'un valor a {levels} niveles de profundidad, o dentro de sí mismo',
  },
  throwing: { en: 'a value that throws when it is read', es: 'un valor que falla al leerlo' },
  proxy: { en: 'a proxy', es: 'un proxy' },
  getter: { en: 'a getter', es: 'un getter' },
  arrayWithMore: { en: 'an array with more than its items', es: 'una lista con algo más que sus elementos' },
  instance: { en: 'an object of a class', es: 'un objeto de una clase' },
});

/** The tables of the annex whose codes a draft has, and what `facturador/catalogs` calls them. */
export const CATALOGS = {
  '13.1.3': 'documentTypeCodes',
  '13.1.5.1': 'invoiceCustomizationIds',
  '13.1.5.2': 'creditNoteCustomizationIds',
  '13.1.5.3': 'debitNoteCustomizationIds',
  '13.2.1': 'identificationSchemes',
  '13.2.2': 'taxSchemes',
  '13.2.4': 'creditNoteConcepts',
  '13.2.5': 'debitNoteConcepts',
  '13.2.6.1': 'taxLevelCodes',
  '13.2.6.2': 'partyTaxSchemes',
  '13.3.3': 'currencies',
  '13.3.4.2': 'paymentMeansCodes',
  '13.3.5': 'standardItemSchemes',
  '13.3.6': 'unitCodes',
  '13.3.7': 'incoterms',
  '13.3.10': 'priceTypeCodes',
  '13.4.1': 'countries',
  '13.4.3': 'municipalities',
} as const;

/** Where the codes of a field come from: a table of the annex by its number, or what a sentence says. */
export type CodeSource = keyof typeof CATALOGS | Sentence;

/** A code table, as far as checking a code needs it. */
export interface CodeTable {
  has(code: string): boolean;
  /** For the suggestions. */
  readonly rows?: readonly NamedCode[];
}

const EXAMPLES = 3;

/** What a field with a code has to be. */
export function codeOf(source: CodeSource, table: Pick<CodeTable, 'rows'>, found?: unknown): Sentence {
  if (typeof source !== 'string') return EXPECTED.codeOf({ codes: source });
  const allowed = table.rows;
  if (allowed === undefined || allowed.length === 0) return EXPECTED.codeOfTable({ table: source });
  const catalog = CATALOGS[source];
  const nearest = typeof found === 'string' ? nearestCode(found, allowed) : undefined;
  if (nearest !== undefined) {
    return EXPECTED.codeMeant({ table: source, nearest: EXPECTED.codeAndName(nearest), catalog });
  }
  const [first, ...others] = allowed
    .slice(0, EXAMPLES)
    .map(({ code, name }) => EXPECTED.codeAndName({ code, name }));
  const examples = others.reduce((one, other) => EXPECTED.several({ one, other }), first as Sentence);
  return EXPECTED.codeOfCatalog({ table: source, examples, catalog });
}

/** What a field with a code has to be when it is no text. */
export function codeAsText(source: CodeSource): Sentence {
  return typeof source === 'string'
    ? EXPECTED.codeOfTableAsText({ table: source })
    : EXPECTED.codeOfAsText({ codes: source });
}

/** The names of the fields of an object, and the sentence that lists them. */
export interface FieldNames {
  readonly all: readonly string[];
  readonly oneOf: Sentence;
}

export function fieldNames(all: readonly string[]): FieldNames {
  return { all, oneOf: SHARED.oneOf({ values: all.join(', ') }) };
}

/** What the name of a field has to be. */
export function fieldNamed(wrong: string, { all, oneOf }: FieldNames): Sentence {
  const nearest = nearestName(wrong, all);
  return nearest === undefined ? oneOf : EXPECTED.fieldMeant({ nearest, values: all.join(', ') });
}
