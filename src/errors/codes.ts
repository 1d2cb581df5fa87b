import { englishOf, type Texts } from './sentence.js';

/** Every code of an error, with what it means in both languages. */
export const ERRORS = {
  ERR_DRAFT: {
    en: 'the draft has problems; each is listed in `problems`',
    es: 'El borrador tiene problemas; no se construyó nada',
  },
  ERR_DRAFT_MISSING: {
    en: 'a field that the document needs is absent',
    es: 'Falta un dato que el documento necesita',
  },
  ERR_DRAFT_TYPE: { en: 'a field holds a value of another type', es: 'Un dato es de otro tipo' },
  ERR_DRAFT_UNKNOWN: {
    en: 'the draft has a field that does not exist',
    es: 'El borrador tiene un campo que no existe',
  },
  ERR_DRAFT_CODE: { en: 'the value is not in the code table', es: 'El código no está en la tabla' },
  ERR_DRAFT_RANGE: {
    en: 'the value is outside the allowed limits',
    es: 'El valor está fuera de los límites',
  },
  ERR_DRAFT_DECIMAL: {
    en: 'the value is not an exact decimal with at most six decimals',
    es: 'El valor no es un decimal exacto de máximo seis decimales',
  },
  ERR_DRAFT_TEXT: {
    en: 'the text is too short, too long or holds characters that XML cannot carry',
    es: 'El texto es demasiado corto, demasiado largo o tiene caracteres que XML no admite',
  },
  ERR_DRAFT_DATE: {
    en: 'the value is not a date, or the date is not allowed here',
    es: 'El valor no es una fecha, o la fecha no se admite aquí',
  },
  ERR_DRAFT_NIT: {
    en: 'the NIT or its check digit is wrong',
    es: 'El NIT o su dígito de verificación está mal',
  },
  ERR_DRAFT_NUMBER: {
    en: 'the document number is malformed or outside the numbering range',
    es: 'El número está mal formado o fuera del rango de numeración',
  },
  ERR_DRAFT_CONTRADICTION: {
    en: 'the field contradicts another field of the draft',
    es: 'El dato contradice otro dato del borrador',
  },
  ERR_DRAFT_TOTAL: {
    en: 'a total stated in the draft differs from the computed one',
    es: 'Un total del borrador difiere del calculado',
  },

  ERR_INPUT: { en: 'an argument is not what the function takes', es: 'La entrada no es la que se espera' },
  ERR_INPUT_NIT: {
    en: 'the NIT has anything but 1 to 15 digits',
    es: 'El NIT no tiene de 1 a 15 dígitos, o su dígito de verificación está mal',
  },
  ERR_INPUT_NUMBER: { en: 'the document number is malformed', es: 'El número de documento está mal formado' },
  ERR_INPUT_CUFE: {
    en: 'a field of the CUFE or CUDE is malformed',
    es: 'Un campo del CUFE o del CUDE está mal formado',
  },
  ERR_INPUT_DATE: { en: 'the value is not a date', es: 'El valor no es una fecha' },
  ERR_DECIMAL: { en: 'the value is not an exact decimal', es: 'El valor no es un decimal exacto' },

  ERR_XML_SYNTAX: { en: 'the XML is not well-formed', es: 'El XML está mal formado' },
  ERR_XML_DOCTYPE: {
    en: 'the XML has a DOCTYPE, which is refused',
    es: 'El XML trae un DOCTYPE, y eso no se acepta',
  },
  ERR_XML_ENCODING: {
    en: 'the XML is not UTF-8, nor in another encoding that is read',
    es: 'El XML no está en la codificación que declara, o declara una que no se lee',
  },
  ERR_XML_CHARACTER: {
    en: 'the text holds a character that XML cannot carry',
    es: 'El texto tiene un carácter que XML no admite',
  },
  ERR_XML_LIMIT: {
    en: 'the XML is larger or deeper than allowed',
    es: 'El XML es más grande o más profundo de lo permitido',
  },
  ERR_DOCUMENT_KIND: {
    en: 'the document is of a kind that the library does not read',
    es: 'El documento es de un tipo que todavía no se lee',
  },
  ERR_XML_CONTENT: {
    en: 'an element is missing, repeated or holds an unexpected value',
    es: 'En el XML falta un elemento, se repite o tiene un valor inesperado',
  },
  ERR_XML_MISSING: {
    en: 'an element or attribute that the document needs is absent',
    es: 'Falta un elemento o un atributo que el documento necesita',
  },
  ERR_XML_VALUE: {
    en: 'the text of an element or attribute is not of its type',
    es: 'El texto de un elemento o de un atributo no es de su tipo',
  },

  ERR_CREDENTIAL_FORMAT: {
    en: 'the file is not a PKCS#12 or PEM file',
    es: 'El archivo no es PKCS#12 ni PEM',
  },
  ERR_CREDENTIAL_PASSWORD: {
    en: 'the password is wrong',
    es: 'La contraseña del certificado es incorrecta: revise mayúsculas y espacios',
  },
  ERR_CREDENTIAL_ALGORITHM: {
    en: 'the file uses an algorithm that is not supported',
    es: 'El archivo usa un algoritmo que no se admite',
  },
  ERR_CREDENTIAL_LIMIT: {
    en: 'the file exceeds a safety limit (size, iterations or nesting)',
    es: 'El archivo excede un límite de seguridad',
  },
  ERR_CREDENTIAL_NO_KEY: {
    en: 'there is no private key',
    es: 'El archivo no tiene la clave privada: pida o exporte el certificado con su clave',
  },
  ERR_CREDENTIAL_NO_CERTIFICATE: {
    en: 'there is no certificate for the private key',
    es: 'El archivo no tiene el certificado de la clave privada',
  },
  ERR_CREDENTIAL_AMBIGUOUS: {
    en: 'there are several private keys; choose one by friendlyName or serialNumber',
    es: 'El archivo tiene varias claves: elija una con --friendly-name o --serial',
  },
  ERR_CREDENTIAL_MISMATCH: {
    en: 'the private key and the certificate are not a pair',
    es: 'La clave privada y el certificado no son pareja: dé el certificado de esa clave',
  },
  ERR_CREDENTIAL_EXPIRED: {
    en: 'the certificate has expired',
    es: 'El certificado está vencido: renuévelo con su entidad de certificación',
  },
  ERR_CREDENTIAL_NOT_YET_VALID: {
    en: 'the certificate is not valid yet',
    es: 'El certificado todavía no es válido: revise la hora del equipo',
  },
  ERR_CREDENTIAL_KEY_TYPE: {
    en: 'the key is not RSA of 2048 bits or more',
    es: 'La clave no es RSA de 2048 bits o más: pida un certificado que la tenga',
  },
  ERR_CREDENTIAL_CERTIFICATE: { en: 'the certificate is malformed', es: 'El certificado está mal formado' },
  ERR_CREDENTIAL_SIGNER: {
    en: 'the signer failed or did not return a signature by the key of the certificate',
    es: 'El firmante falló o no firmó con la clave del certificado',
  },

  ERR_SIGN_ROOT: {
    en: 'the root element is not a document that can be signed',
    es: 'Este XML no es un documento que se firme: ha de ser una factura, una nota, una ApplicationResponse, un AttachedDocument o una nómina',
  },
  ERR_SIGN_ALREADY_SIGNED: {
    en: 'the document already carries a signature',
    es: 'El documento ya está firmado: firme el que todavía no lo está',
  },
  ERR_SIGN_PLACE: {
    en: 'there is no place for the signature in the document',
    es: 'El documento no tiene dónde poner la firma',
  },
  ERR_SIGN_TIME: {
    en: 'the signing time is not allowed',
    es: 'No se puede firmar en este momento: la fecha de firma debe ser la del documento',
  },
  ERR_SIGN_ALGORITHM: {
    en: 'the signature algorithm is not supported',
    es: 'El algoritmo de firma no se admite',
  },

  ERR_ZIP_FORMAT: {
    en: 'the file is not a readable ZIP, or not every program would read the same files in it',
    es: 'El archivo no es un ZIP legible, o no todo programa leería los mismos archivos en él',
  },
  ERR_ZIP_LIMIT: { en: 'the ZIP exceeds a safety limit', es: 'El ZIP excede un límite de seguridad' },
  ERR_ZIP_NAME: {
    en: 'a file name is not allowed in the ZIP',
    es: 'El ZIP tiene un nombre de archivo que no se admite',
  },

  ERR_TRANSPORT_CONNECT: {
    en: 'the connection could not be opened; nothing was sent',
    es: 'No se pudo abrir la conexión con el servicio',
  },
  ERR_TRANSPORT_TIMEOUT: { en: 'no whole answer arrived in time', es: 'El servicio no respondió a tiempo' },
  ERR_TRANSPORT_INTERRUPTED: {
    en: 'the connection broke before the whole answer arrived',
    es: 'La conexión se cortó antes de recibir toda la respuesta',
  },
  ERR_TRANSPORT_ABORTED: { en: 'the caller aborted the call', es: 'La llamada se interrumpió' },
  ERR_SOAP_HTTP: {
    en: 'the server answered something that is not SOAP',
    es: 'El servidor respondió algo que no es SOAP',
  },
  ERR_SOAP_RESPONSE: {
    en: 'the SOAP answer could not be understood',
    es: 'La respuesta del servicio no se entiende',
  },
  ERR_SOAP_FAULT: {
    en: 'the service answered with a SOAP fault',
    es: 'El servicio respondió con una falla SOAP',
  },
  ERR_SOAP_SECURITY: {
    en: 'the service refused the WS-Security header',
    es: 'El servicio no aceptó la seguridad de la petición: revise la hora del equipo y el certificado',
  },

  ERR_CONFIG: {
    en: 'the configuration is incomplete or contradictory',
    es: 'La configuración está incompleta o se contradice',
  },
  ERR_RANGE_REFUSED: {
    en: 'the service refused to list the numbering ranges',
    es: 'El servicio no quiso dar los rangos de numeración',
  },
  ERR_DOCUMENT_SIZE: {
    en: 'the signed document is larger than the service takes',
    es: 'El documento firmado es más grande de lo que el servicio recibe: divídalo en varios',
  },
  ERR_NUMBER_TAKEN: {
    en: 'another document has this number already',
    es: 'Otro documento ya tiene ese número: use otro, y averigüe quién lo gastó',
  },
  ERR_NOT_STORED: { en: 'the store has no such submission', es: 'El almacén no tiene ese envío' },
  ERR_RANGE_EXHAUSTED: {
    en: 'the numbering range has no numbers left',
    es: 'Al rango de numeración no le quedan números: pida otro en la DIAN',
  },
  ERR_RANGE_EXPIRED: {
    en: 'the numbering range is not valid on this date',
    es: 'El rango de numeración no está vigente en esa fecha: pida o habilite otro en la DIAN',
  },
  ERR_STORE: {
    en: 'the submission store could not be read or written',
    es: 'No se pudo leer o escribir el almacén de envíos',
  },
  ERR_STORE_DAMAGED: {
    en: 'a file of the submission store is missing or not what was written',
    es: 'Falta un archivo del almacén de envíos, o no es el que se escribió',
  },
} as const satisfies Readonly<Record<string, Texts>>;

/** One of the keys of {@link ERROR_CODES}. */
export type ErrorCode = keyof typeof ERRORS;

/**
 * Every code that a {@link FacturadorError} or one of its problems can carry, with what it means; `inSpanish({ code })`
 * says the same in Spanish. Codes are never reused; a caller may compare them with `===` for ever.
 */
export const ERROR_CODES = /* @__PURE__ */ englishOf(ERRORS);
