import { englishOf, type Texts } from '../errors/index.js';
import { messageText } from '../text/index.js';

/** An `error` makes a signature invalid; a `note` does not. */
export type ProblemSeverity = 'error' | 'note';

/** The ways in which a digest or a signature value goes wrong, in words of both languages; codes are never reused. */
export const CAUSES = {
  edited: {
    en: 'the content was changed after signing (edited, re-encoded or written again by another serialiser)',
    es: 'el contenido cambió después de firmar: lo editaron, lo recodificaron o lo escribió otro programa',
  },
  indented: {
    en: 'the file was indented after signing; it holds without the white space between elements',
    es: 'el archivo se indentó después de firmar',
  },
  'white-space-by-signature': {
    en: 'white space was added beside the signature after signing',
    es: 'se agregó espacio en blanco junto a la firma después de firmar',
  },
  'line-ends': {
    en: 'line ends (CR LF) were signed as they stood and the file was read with others',
    es: 'se firmaron finales de línea CR LF, que todo lector convierte en LF',
  },
  'encoded-twice': {
    en: 'the UTF-8 of the file was taken for Latin-1 after signing and encoded again',
    es: 'el UTF-8 se leyó como Latin-1 después de firmar y se codificó otra vez',
  },
  'digest-length': {
    en: 'DigestValue is not as long as the digest that DigestMethod names',
    es: 'el DigestValue no tiene el largo del algoritmo que nombra DigestMethod',
  },
  'exclusive-c14n': {
    en: 'it was computed over the exclusive canonical form, expected inclusive C14N 1.0',
    es: 'se calculó con canonicalización exclusiva; se espera la inclusiva',
  },
  'with-comments': {
    en: 'it was computed with the comments, which URI="" leaves out',
    es: 'se calculó con los comentarios, que URI="" deja fuera',
  },
  'before-container': {
    en: 'it was computed before the ExtensionContent of the signature was there',
    es: 'se calculó antes de que existiera el ExtensionContent de la firma',
  },
  'before-extension': {
    en: 'it was computed before the UBLExtension of the signature was there',
    es: 'se calculó antes de que existiera la UBLExtension de la firma',
  },
  detached: {
    en: 'it was computed before this part was placed under these namespaces',
    es: 'se calculó antes de poner esta parte bajo estos espacios de nombres',
  },
  'other-key': {
    en: 'it was not made with the key of this certificate, or it was changed afterwards',
    es: 'no se hizo con la clave de este certificado, o cambió después',
  },
  'signed-info-changed': {
    en: 'SignedInfo was changed after signing, or the signature was not made with this hash',
    es: 'SignedInfo cambió después de firmar, o la firma usa otro algoritmo que el que dice',
  },
} as const satisfies Readonly<Record<string, Texts>>;

/** The ways in which a digest or a signature value goes wrong, in words. */
export const SIGNATURE_CAUSES = /* @__PURE__ */ englishOf(CAUSES);

/** One of {@link SIGNATURE_CAUSES}. */
export type SignatureCause = keyof typeof SIGNATURE_CAUSES;

/** What may have happened, the likeliest first; more than one where all of them give the same bytes. */
export type Causes = readonly [SignatureCause, ...SignatureCause[]];

/** Causes in English. */
export function inWords(causes: Causes): string {
  return causes.map((cause) => SIGNATURE_CAUSES[cause]).join(', or ');
}

/** One thing about a signature that the reader should know. */
export interface XmlSignatureProblem<Code extends string = string> {
  readonly code: Code;
  /** What was found, what was expected and what probably happened. */
  readonly message: string;
  /** What the code and the cause mean, in Spanish; `inSpanish(problem)` says it. */
  readonly spanish: string;
  readonly severity: ProblemSeverity;
  /** What probably happened, where a digest or the signature value is wrong; the words for it are in the message. */
  readonly cause?: SignatureCause;
  /** What else would give the same bytes, where `cause` is not the only one. */
  readonly otherCauses?: readonly SignatureCause[];
}

/** Code → its severity and its meaning, in English and in Spanish. */
export type ProblemTable = Readonly<Record<string, readonly [ProblemSeverity, en: string, es: string]>>;

/** Problems of XML signatures in general; codes are never reused. */
export const XMLDSIG_PROBLEMS = {
  SIG_STRUCTURE: [
    'error',
    'a part of ds:Signature is missing, repeated, out of order or not readable',
    'una parte de ds:Signature falta, se repite, está fuera de orden o es ilegible',
  ],
  SIG_LIMIT: [
    'error',
    'there is more to verify than any honest file has',
    'hay más por verificar de lo que tiene un archivo honesto',
  ],
  SIG_ALGORITHM: [
    'error',
    'an algorithm is not one of those that are accepted',
    'un algoritmo no es de los que se aceptan',
  ],
  SIG_TRANSFORM: [
    'error',
    'a reference has a transform that is not accepted',
    'una referencia tiene una transformación que no se acepta',
  ],
  SIG_REFERENCE_URI: [
    'error',
    'a reference has no URI, or points outside the document',
    'una referencia no tiene URI o apunta fuera del documento',
  ],
  SIG_REFERENCE_MISSING: [
    'error',
    'a reference points at an Id that the document does not have',
    'una referencia apunta a un Id que el documento no tiene',
  ],
  SIG_DUPLICATE_ID: [
    'error',
    'a reference points at an Id that the document has several times',
    'una referencia apunta a un Id repetido',
  ],
  SIG_DIGEST_DOCUMENT: [
    'error',
    'the document is not the one that was signed',
    'el documento no es el que se firmó: fue modificado',
  ],
  SIG_DIGEST_KEY_INFO: ['error', 'KeyInfo is not the one that was signed', 'KeyInfo no es el que se firmó'],
  SIG_DIGEST_SIGNED_PROPERTIES: [
    'error',
    'SignedProperties are not the ones that were signed',
    'las SignedProperties no son las que se firmaron',
  ],
  SIG_DIGEST_OTHER: [
    'error',
    'another referenced element is not the one that was signed',
    'otro elemento referenciado no es el que se firmó',
  ],
  SIG_VALUE: [
    'error',
    'the signature value is not that of SignedInfo by the key of the certificate',
    'el valor de la firma no corresponde a la clave del certificado',
  ],
  SIG_CERTIFICATE_MISSING: ['error', 'KeyInfo has no certificate', 'KeyInfo no trae el certificado'],
  SIG_CERTIFICATE_UNREADABLE: [
    'error',
    'a certificate in KeyInfo is not readable',
    'un certificado de KeyInfo es ilegible',
  ],
  SIG_KEY_TYPE: ['error', 'the key of the certificate is not RSA', 'la clave del certificado no es RSA'],
  SIG_WEAK_HASH: [
    'note',
    'SHA-1 is used, which no longer protects against forgery',
    'usa SHA-1, que ya no protege de la falsificación',
  ],
  SIG_WEAK_KEY: ['note', 'the RSA key has less than 2048 bits', 'la clave RSA tiene menos de 2048 bits'],
  SIG_KEY_VALUE: [
    'note',
    'KeyValue is not the key of the certificate',
    'KeyValue no es la clave del certificado',
  ],
} as const satisfies ProblemTable;

export type XmldsigProblemCode = keyof typeof XMLDSIG_PROBLEMS;

/** Makes a problem of a table, with the severity that its code has. */
export function problemOf<Table extends ProblemTable>(table: Table) {
  return <Code extends keyof Table & string>(
    code: Code,
    message: string,
    causes?: Causes,
  ): XmlSignatureProblem<Code> => {
    const [severity, , meaning] = table[code] as ProblemTable[string];
    const [cause, ...otherCauses] = causes ?? [];
    const why = (causes ?? []).map((each) => CAUSES[each].es).join(', o ');
    const spanish = why === '' ? meaning : `${meaning}; ${why}`;
    return {
      code,
      message: messageText(message),
      spanish,
      severity,
      ...(cause === undefined ? {} : { cause }),
      ...(otherCauses.length === 0 ? {} : { otherCauses }),
    };
  };
}

/** Makes a problem of XML signatures in general. */
export const problem = problemOf(XMLDSIG_PROBLEMS);
