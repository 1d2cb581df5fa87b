/** How sure a diagnosis is: `certain` excludes other causes, and breaks the signature or a rule, `likely` is what others had, `possible` is not ruled out. */
export type Likelihood = 'certain' | 'likely' | 'possible';

/** Likelihood, the code that the DIAN answers with, what happened and what to do; for people, so in Spanish. */
type Entry = readonly [likelihood: Likelihood, answer: string, cause: string, remedy: string];

const SIGN_AGAIN = 'Firme otra vez el documento sin firmar y envíe esos bytes tal cual, sin tocarlos.';
const SIGNER = 'Corrija el firmador o firme con sign de facturador, que lo hace así.';

/**
 * What makes the DIAN refuse a signature, the likeliest first within each degree of likelihood; codes are never reused.
 *
 * ZE02 is «Valor de la firma inválido», ZB01 «Fallo en el esquema XML del archivo» (Anexo Técnico 1.9, §7).
 */
export const DIAGNOSES = {
  unreadable: [
    'certain',
    'ZB01',
    'El archivo no es XML bien formado en UTF-8, o trae un DOCTYPE.',
    'Vuelva a generarlo; el mensaje del problema dice qué falla.',
  ],
  unsigned: ['certain', 'FAC03', 'El documento no tiene firma.', 'Fírmelo con sign antes de enviarlo.'],
  'several-signatures': [
    'certain',
    'FAC03',
    'El documento tiene más de una firma.',
    'Firme una sola vez, a partir del documento sin firmar.',
  ],
  'white-space-by-signature': [
    'certain',
    'ZE02',
    'Después de firmar se agregó espacio en blanco junto a ds:Signature.',
    SIGN_AGAIN,
  ],
  indented: [
    'certain',
    'ZE02',
    'El archivo se indentó después de firmado (pretty print).',
    'Quite la indentación posterior a la firma. Si quiere un XML indentado, indéntelo antes de firmar.',
  ],
  'encoded-twice': [
    'certain',
    'ZE02',
    'Las tildes se dañaron después de firmar: el UTF-8 se leyó como Latin-1 y se codificó otra vez.',
    'Lea, guarde y envíe el archivo como bytes, no como texto con otra codificación.',
  ],
  'line-ends': [
    'certain',
    'ZE02',
    'Se firmaron finales de línea CR LF, que todo lector de XML convierte en LF.',
    'Convierta CR LF en LF en los textos antes de firmar.',
  ],
  'exclusive-c14n': [
    'certain',
    'ZE02',
    'El firmador usó canonicalización exclusiva; la política de firma pide la inclusiva (C14N 1.0).',
    SIGNER,
  ],
  detached: [
    'certain',
    'ZE02',
    'KeyInfo, SignedProperties o SignedInfo se resumieron fuera del documento, sin los espacios de nombres de la raíz.',
    `Resúmalos en su sitio: C14N inclusiva toma todas las declaraciones heredadas. ${SIGNER}`,
  ],
  'before-container': [
    'certain',
    'ZE02',
    'El documento se resumió antes de que existiera la UBLExtension o el ExtensionContent de la firma.',
    'Cree primero la extensión vacía y calcule después el resumen del documento.',
  ],
  'with-comments': [
    'certain',
    'ZE02',
    'El resumen del documento incluyó los comentarios, que URI="" deja fuera.',
    'Quite los comentarios antes de firmar, o corrija el firmador.',
  ],
  'other-key': [
    'certain',
    'ZE02',
    'El valor de la firma no se hizo con la clave privada del certificado que viene en KeyInfo, o el valor o ese certificado cambió después de firmar.',
    'Compruebe que la clave y el certificado sean pareja; openPkcs12 los empareja por la clave pública.',
  ],
  'digest-length': [
    'certain',
    'ZE02',
    'Un DigestValue no tiene el largo del algoritmo que nombra su DigestMethod.',
    SIGNER,
  ],
  'bad-certificate': [
    'certain',
    'ZE02',
    'KeyInfo no trae un certificado X.509 legible con clave RSA.',
    'Ponga en ds:X509Certificate el certificado del firmante, DER en base64.',
  ],
  rewritten: [
    'certain',
    'ZE02',
    'Fallan a la vez el documento, KeyInfo, SignedProperties y SignedInfo: cambió una declaración xmlns de la raíz, u otro programa volvió a escribir el archivo.',
    SIGN_AGAIN,
  ],
  'document-edited': [
    'certain',
    'ZE02',
    'El contenido del documento cambió después de firmar, o el firmador resumió otros bytes.',
    SIGN_AGAIN,
  ],
  'signature-edited': [
    'certain',
    'ZE02',
    'Una parte de la firma (KeyInfo, SignedProperties o SignedInfo) cambió después de firmar, o el firmador resumió otros bytes.',
    SIGN_AGAIN,
  ],
  'broken-reference': [
    'certain',
    'ZE02',
    'Una referencia no tiene URI, o apunta a un Id que falta o se repite, o fuera del documento.',
    'Deje URI="" para el documento y "#Id" para KeyInfo y SignedProperties, con Ids que no se repitan.',
  ],
  'not-covered': [
    'certain',
    'ZE02',
    'Las referencias no cubren el documento entero y las partes de su propia firma.',
    SIGNER,
  ],
  malformed: [
    'certain',
    'ZE02',
    'La firma tiene partes de más, de menos o fuera de orden, o un algoritmo que no se acepta.',
    SIGNER,
  ],
  'empty-container': [
    'certain',
    'ZB01',
    'El contenedor no trae ningún documento.',
    'Ponga en él el documento firmado y la respuesta de la DIAN, en CDATA.',
  ],
  'unchecked-attachment': [
    'certain',
    'FAC03',
    'El contenedor no está firmado y trae algo que no se puede abrir y que ninguna firma cubre.',
    'Firme el contenedor, o ponga en él los documentos firmados, en CDATA.',
  ],
  misplaced: [
    'certain',
    'FAC03',
    'La firma no está en ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent.',
    SIGNER,
  ],
  'certificate-not-valid': [
    'certain',
    'SIGNPLGNS',
    'El certificado no estaba vigente a la hora de la firma.',
    'Renueve el certificado, o corrija el reloj del equipo que firma.',
  ],
  'other-date': [
    'certain',
    'FAD09e',
    'La fecha de SigningTime no es la de IssueDate.',
    'Firme el mismo día de la emisión, en hora de Colombia; cerca de la medianoche construya el documento otra vez.',
  ],
  'future-time': [
    'likely',
    'ZE02',
    'SigningTime está en el futuro; el validador de la DIAN no lo acepta.',
    'Ponga en hora el equipo que firma.',
  ],
  'missing-references': [
    'likely',
    'ZE02',
    'No están las tres referencias del anexo (documento, KeyInfo y SignedProperties). Así firman los paquetes genéricos de XAdES.',
    SIGNER,
  ],
  'not-epes': [
    'likely',
    'ZE02',
    'Falta parte de lo que hace de la firma una XAdES-EPES: SignedProperties, SigningTime, SigningCertificate o la política.',
    SIGNER,
  ],
  'no-role': [
    'likely',
    'ZB01',
    'No hay ClaimedRole; como texto directo en SignerRole el esquema XML lo rechaza.',
    'Escriba SignerRole/ClaimedRoles/ClaimedRole con "supplier" o "third party".',
  ],
  'other-canonicalization': [
    'likely',
    'ZE02',
    'SignedInfo no se canonicaliza con C14N 1.0 inclusiva sin comentarios.',
    SIGNER,
  ],
  'payroll-namespaces': [
    'possible',
    'ZE02',
    'La firma es válida, pero el validador de nómina ha rechazado documentos por el orden de los xmlns de la raíz y porque la firma no los repetía.',
    'Declare los xmlns de la raíz en el orden de la muestra oficial y repítalos en ds:Signature, como hace sign.',
  ],
  'other-policy': [
    'possible',
    'ZE02',
    'La política de firma no es la versión 2 con su resumen.',
    'Use la dirección y el resumen constantes de la política v2; no la descargue.',
  ],
  'other-certificate-named': [
    'possible',
    'ZE02',
    'SigningCertificate nombra otro certificado (resumen, serie o emisor). La DIAN suele no compararlo, pero su validador puede no hallarlo.',
    'Escriba el emisor según RFC 2253, la serie en decimal y el resumen del DER.',
  ],
  'weak-algorithm': [
    'possible',
    'ZE02',
    'La firma usa SHA-1 o una clave RSA de menos de 2048 bits.',
    'Firme con SHA-256 y una clave de 2048 bits o más.',
  ],
  untrusted: [
    'possible',
    'SIGNPLGNS',
    'El certificado no llega a una autoridad de confianza.',
    'Use un certificado de una entidad de certificación acreditada por el ONAC.',
  ],
  sound: [
    'possible',
    'ZE02',
    'La firma de este archivo es válida. Si la DIAN respondió ZE02, recibió otros bytes, o no acepta el certificado (entidad no acreditada, revocado, o de otro ambiente).',
    'Compare este archivo, byte por byte, con el XML dentro del ZIP que se envió.',
  ],
} as const satisfies Readonly<Record<string, Entry>>;

/** One of {@link DIAGNOSES}. */
export type DiagnosisCode = keyof typeof DIAGNOSES;
