import type { ErrorCode } from '../errors/index.js';

/** What each code of the library means, in Spanish. */
export const ERROR_TEXTS: Readonly<Record<ErrorCode, string>> = {
  ERR_DRAFT: 'El borrador tiene problemas; no se construyó nada',
  ERR_DRAFT_MISSING: 'Falta un dato que el documento necesita',
  ERR_DRAFT_TYPE: 'Un dato es de otro tipo',
  ERR_DRAFT_UNKNOWN: 'El borrador tiene un campo que no existe',
  ERR_DRAFT_CODE: 'El código no está en la tabla',
  ERR_DRAFT_RANGE: 'El valor está fuera de los límites',
  ERR_DRAFT_DECIMAL: 'El valor no es un decimal exacto de máximo seis decimales',
  ERR_DRAFT_TEXT: 'El texto es demasiado corto, demasiado largo o tiene caracteres que XML no admite',
  ERR_DRAFT_DATE: 'El valor no es una fecha, o la fecha no se admite aquí',
  ERR_DRAFT_NIT: 'El NIT o su dígito de verificación está mal',
  ERR_DRAFT_NUMBER: 'El número está mal formado o fuera del rango de numeración',
  ERR_DRAFT_CONTRADICTION: 'El dato contradice otro dato del borrador',
  ERR_DRAFT_TOTAL: 'Un total del borrador difiere del calculado',

  ERR_INPUT: 'La entrada no es la que se espera',
  ERR_INPUT_NIT: 'El NIT no tiene de 1 a 15 dígitos, o su dígito de verificación está mal',
  ERR_INPUT_NUMBER: 'El número de documento está mal formado',
  ERR_INPUT_CUFE: 'Un campo del CUFE o del CUDE está mal formado',
  ERR_INPUT_DATE: 'El valor no es una fecha',
  ERR_DECIMAL: 'El valor no es un decimal exacto',

  ERR_XML_SYNTAX: 'El XML está mal formado',
  ERR_XML_DOCTYPE: 'El XML trae un DOCTYPE, y eso no se acepta',
  ERR_XML_ENCODING: 'El XML no está en UTF-8: guárdelo así',
  ERR_XML_CHARACTER: 'El texto tiene un carácter que XML no admite',
  ERR_XML_LIMIT: 'El XML es más grande o más profundo de lo permitido',
  ERR_XML_CONTENT: 'En el XML falta un elemento, se repite o tiene un valor inesperado',

  ERR_CREDENTIAL_FORMAT: 'El archivo no es PKCS#12 ni PEM',
  ERR_CREDENTIAL_PASSWORD: 'La contraseña del certificado es incorrecta: revise mayúsculas y espacios',
  ERR_CREDENTIAL_ALGORITHM: 'El archivo usa un algoritmo que no se admite',
  ERR_CREDENTIAL_LIMIT: 'El archivo excede un límite de seguridad',
  ERR_CREDENTIAL_NO_KEY: 'El archivo no tiene la clave privada: pida o exporte el certificado con su clave',
  ERR_CREDENTIAL_NO_CERTIFICATE: 'El archivo no tiene el certificado de la clave privada',
  ERR_CREDENTIAL_AMBIGUOUS: 'El archivo tiene varias claves: elija una con --friendly-name',
  ERR_CREDENTIAL_MISMATCH: 'La clave privada y el certificado no son pareja: dé el certificado de esa clave',
  ERR_CREDENTIAL_EXPIRED: 'El certificado está vencido: renuévelo con su entidad de certificación',
  ERR_CREDENTIAL_NOT_YET_VALID: 'El certificado todavía no es válido: revise la hora del equipo',
  ERR_CREDENTIAL_KEY_TYPE: 'La clave no es RSA de 2048 bits o más: pida un certificado que la tenga',
  ERR_CREDENTIAL_CERTIFICATE: 'El certificado está mal formado',
  ERR_CREDENTIAL_SIGNER: 'El firmante falló o no firmó con la clave del certificado',

  ERR_SIGN_ROOT:
    'Este XML no es un documento que se firme: ha de ser una factura, una nota, una ApplicationResponse, un AttachedDocument o una nómina',
  ERR_SIGN_ALREADY_SIGNED: 'El documento ya está firmado: firme el que todavía no lo está',
  ERR_SIGN_PLACE: 'El documento no tiene dónde poner la firma',
  ERR_SIGN_TIME: 'No se puede firmar en este momento: la fecha de firma debe ser la del documento',
  ERR_SIGN_ALGORITHM: 'El algoritmo de firma no se admite',

  ERR_ZIP_FORMAT: 'El archivo no es un ZIP legible',
  ERR_ZIP_LIMIT: 'El ZIP excede un límite de seguridad',
  ERR_ZIP_NAME: 'El ZIP tiene un nombre de archivo que no se admite',

  ERR_TRANSPORT_CONNECT:
    'No se pudo abrir la conexión con el servicio: revise la red, o endpoint en la configuración',
  ERR_TRANSPORT_TIMEOUT: 'El servicio no respondió a tiempo',
  ERR_TRANSPORT_INTERRUPTED: 'La conexión se cortó antes de recibir toda la respuesta',
  ERR_TRANSPORT_ABORTED: 'La llamada se interrumpió',
  ERR_SOAP_HTTP: 'El servidor respondió algo que no es SOAP',
  ERR_SOAP_RESPONSE: 'La respuesta del servicio no se entiende',
  ERR_SOAP_FAULT: 'El servicio respondió con una falla SOAP',
  ERR_SOAP_SECURITY:
    'El servicio no aceptó la seguridad de la petición: revise la hora del equipo y el certificado',

  ERR_CONFIG: 'La configuración está incompleta o se contradice',
  ERR_RANGE_REFUSED: 'El servicio no quiso dar los rangos de numeración',
  ERR_NUMBER_TAKEN: 'Otro documento ya tiene ese número: use otro, y averigüe quién lo gastó',
  ERR_NOT_STORED: 'El almacén no tiene ese envío',
  ERR_RANGE_EXHAUSTED: 'Al rango de numeración no le quedan números: pida otro en la DIAN',
  ERR_RANGE_EXPIRED: 'El rango de numeración no está vigente en esa fecha: pida o habilite otro en la DIAN',
  ERR_STORE: 'No se pudo leer o escribir el almacén de envíos',
  ERR_STORE_DAMAGED: 'Falta un archivo del almacén de envíos, o no es el que se escribió',
  ERR_DOCUMENT_SIZE: 'El documento firmado es más grande de lo que el servicio recibe: divídalo en varios',
};
