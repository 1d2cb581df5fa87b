/**
 * Every code that a {@link FacturadorError} or one of its problems can carry, with what it means.
 * Codes are never reused; a caller may compare them with `===` for ever.
 */
export const ERROR_CODES = {
  ERR_DRAFT: 'the draft has problems; each is listed in `problems`',
  ERR_DRAFT_MISSING: 'a field that the document needs is absent',
  ERR_DRAFT_TYPE: 'a field holds a value of another type',
  ERR_DRAFT_UNKNOWN: 'the draft has a field that does not exist',
  ERR_DRAFT_CODE: 'the value is not in the code table',
  ERR_DRAFT_RANGE: 'the value is outside the allowed limits',
  ERR_DRAFT_DECIMAL: 'the value is not an exact decimal with at most six decimals',
  ERR_DRAFT_TEXT: 'the text is too short, too long or holds characters that XML cannot carry',
  ERR_DRAFT_DATE: 'the value is not a date, or the date is not allowed here',
  ERR_DRAFT_NIT: 'the NIT or its check digit is wrong',
  ERR_DRAFT_NUMBER: 'the document number is malformed or outside the numbering range',
  ERR_DRAFT_CONTRADICTION: 'the field contradicts another field of the draft',
  ERR_DRAFT_TOTAL: 'a total stated in the draft differs from the computed one',

  ERR_INPUT: 'an argument is not what the function takes',
  ERR_INPUT_NIT: 'the NIT has anything but 1 to 15 digits',
  ERR_INPUT_NUMBER: 'the document number is malformed',
  ERR_INPUT_CUFE: 'a field of the CUFE or CUDE is malformed',
  ERR_INPUT_DATE: 'the value is not a date',
  ERR_DECIMAL: 'the value is not an exact decimal',

  ERR_XML_SYNTAX: 'the XML is not well-formed',
  ERR_XML_DOCTYPE: 'the XML has a DOCTYPE, which is refused',
  ERR_XML_ENCODING: 'the XML is not UTF-8',
  ERR_XML_CHARACTER: 'the text holds a character that XML cannot carry',
  ERR_XML_LIMIT: 'the XML is larger or deeper than allowed',
  ERR_XML_CONTENT: 'an element is missing, repeated or holds an unexpected value',

  ERR_CREDENTIAL_FORMAT: 'the file is not a PKCS#12 or PEM file',
  ERR_CREDENTIAL_PASSWORD: 'the password is wrong',
  ERR_CREDENTIAL_ALGORITHM: 'the file uses an algorithm that is not supported',
  ERR_CREDENTIAL_LIMIT: 'the file exceeds a safety limit (size, iterations or nesting)',
  ERR_CREDENTIAL_NO_KEY: 'there is no private key',
  ERR_CREDENTIAL_NO_CERTIFICATE: 'there is no certificate for the private key',
  ERR_CREDENTIAL_AMBIGUOUS: 'there are several private keys; choose one by friendlyName',
  ERR_CREDENTIAL_MISMATCH: 'the private key and the certificate are not a pair',
  ERR_CREDENTIAL_EXPIRED: 'the certificate has expired',
  ERR_CREDENTIAL_NOT_YET_VALID: 'the certificate is not valid yet',
  ERR_CREDENTIAL_KEY_TYPE: 'the key is not RSA of 2048 bits or more',
  ERR_CREDENTIAL_CERTIFICATE: 'the certificate is malformed',
  ERR_CREDENTIAL_SIGNER: 'the signer failed or did not return a signature by the key of the certificate',

  ERR_SIGN_ROOT: 'the root element is not a document that can be signed',
  ERR_SIGN_ALREADY_SIGNED: 'the document already carries a signature',
  ERR_SIGN_PLACE: 'there is no place for the signature in the document',
  ERR_SIGN_TIME: 'the signing time is not allowed',
  ERR_SIGN_ALGORITHM: 'the signature algorithm is not supported',

  ERR_ZIP_FORMAT: 'the file is not a readable ZIP',
  ERR_ZIP_LIMIT: 'the ZIP exceeds a safety limit',
  ERR_ZIP_NAME: 'a file name is not allowed in the ZIP',

  ERR_TRANSPORT_CONNECT: 'the connection could not be opened; nothing was sent',
  ERR_TRANSPORT_TIMEOUT: 'no whole answer arrived in time',
  ERR_TRANSPORT_INTERRUPTED: 'the connection broke before the whole answer arrived',
  ERR_TRANSPORT_ABORTED: 'the caller aborted the call',
  ERR_SOAP_HTTP: 'the server answered something that is not SOAP',
  ERR_SOAP_RESPONSE: 'the SOAP answer could not be understood',
  ERR_SOAP_FAULT: 'the service answered with a SOAP fault',
  ERR_SOAP_SECURITY: 'the service refused the WS-Security header',

  ERR_CONFIG: 'the configuration is incomplete or contradictory',
  ERR_RANGE_REFUSED: 'the service refused to list the numbering ranges',
  ERR_DOCUMENT_SIZE: 'the signed document is larger than the service takes',
  ERR_NUMBER_TAKEN: 'another document has this number already',
  ERR_NOT_STORED: 'the store has no such submission',
  ERR_RANGE_EXHAUSTED: 'the numbering range has no numbers left',
  ERR_RANGE_EXPIRED: 'the numbering range is not valid on this date',
  ERR_STORE: 'the submission store could not be read or written',
  ERR_STORE_DAMAGED: 'a file of the submission store is missing or not what was written',
} as const;

/** One of the keys of {@link ERROR_CODES}. */
export type ErrorCode = keyof typeof ERROR_CODES;
