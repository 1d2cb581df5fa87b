/** One AdditionalInformation of a user's collection. */
export interface AdditionalInformation {
  /** Name of the field: `'CODIGO_PRESTADOR'`, `'MODALIDAD_PAGO'`… @es nombre del campo · `Name` · Res. 948 de 2026 */
  readonly name: string;
  /** Empty where the field is sent without a value. @es valor del campo · `Value` · Res. 948 de 2026 */
  readonly value: string;
  /** A code, of which the value is the description. @es código del valor · `Value/@schemeID` · Res. 948 de 2026 */
  readonly schemeId?: string | undefined;
  /** File of the code list. @es archivo de la lista del valor · `Value/@schemeName` · Res. 948 de 2026 */
  readonly schemeName?: string | undefined;
}

/** A Collection of the health sector: what is said of one user, or of all of them together. */
export interface HealthCollection {
  /** What it is of: `'Usuario'`. @es de qué es la colección · `Collection/@schemeName` · Res. 948 de 2026 */
  readonly schemeName: string;
  /** Its fields, in order. @es campos de la colección · `AdditionalInformation` · Res. 948 de 2026 */
  readonly additionalInformation: readonly AdditionalInformation[];
}

/** A ParametroArgumento: a name with its value. */
export interface ParametroArgumento {
  /** Name of the parameter. @es nombre del parámetro · `ParametroArgumento/Name` · Res. 948 de 2026 */
  readonly name: string;
  /** Value of the parameter. @es valor del parámetro · `ParametroArgumento/Value` · Res. 948 de 2026 */
  readonly value: string;
}

/** URLDescargaAdjuntos: from where the attachments are downloaded. */
export interface UrlDescargaAdjuntos {
  /** Address of the attachments. @es dirección de los adjuntos · `URLDescargaAdjuntos/URL` · Res. 948 de 2026 */
  readonly url: string;
  /**
   * What the address is called with.
   * @es parámetros de la descarga · `URLDescargaAdjuntos/ParametrosArgumentos` · Res. 948 de 2026
   */
  readonly parametrosArgumentos: readonly ParametroArgumento[];
}

/** EntregaDocumento: the web service that takes the document. */
export interface EntregaDocumento {
  /** Address of the web service. @es servicio que recibe el documento · `EntregaDocumento/WS` · Res. 948 de 2026 */
  readonly ws: string;
  /**
   * What the service is called with.
   * @es parámetros de la entrega · `EntregaDocumento/ParametrosArgumentos` · Res. 948 de 2026
   */
  readonly parametrosArgumentos: readonly ParametroArgumento[];
}

/**
 * The extension of the health sector (Interoperabilidad), in an ext:UBLExtension of its own (Resolución 948 de 2026 of the
 * Ministry of Health, and those before it).
 *
 * What is read into it is only what it holds whole; an extension with anything else stays among the `extensions`.
 */
export interface Interoperabilidad {
  /**
   * The Ministry's address: `'url www.minsalud.gov.co'`.
   * @es responsable de la norma · `CustomTagGeneral/Value` · Res. 948 de 2026
   */
  readonly responsible: string;
  /**
   * The resolution that the extension follows: `'Resolución 948:2026'`.
   * @es acto administrativo · `CustomTagGeneral/Value` · Res. 948 de 2026
   */
  readonly administrativeAct: string;
  /**
   * One for each user, or one for all.
   * @es colecciones, una por usuario o una para todos · `Interoperabilidad/Group/Collection` · Res. 948 de 2026
   */
  readonly collections: readonly HealthCollection[];
  /**
   * From where the attachments are downloaded.
   * @es descarga de los adjuntos · `Interoperabilidad/InteroperabilidadPT/URLDescargaAdjuntos` · Res. 948 de 2026
   */
  readonly urlDescargaAdjuntos?: UrlDescargaAdjuntos | undefined;
  /**
   * Where the document is delivered.
   * @es entrega del documento · `Interoperabilidad/InteroperabilidadPT/EntregaDocumento` · Res. 948 de 2026
   */
  readonly entregaDocumento?: EntregaDocumento | undefined;
}
