/** One AdditionalInformation of a user's collection. */
export interface AdditionalInformation {
  /** `'CODIGO_PRESTADOR'`, `'MODALIDAD_PAGO'`… */
  readonly name: string;
  /** Empty where the field is sent without a value. */
  readonly value: string;
  /** `@schemeID` of the value: a code, of which the value is the description. */
  readonly schemeId?: string | undefined;
  /** `@schemeName` of the value: the file of the code list. */
  readonly schemeName?: string | undefined;
}

/** A Collection of the health sector: what is said of one user, or of all of them together. */
export interface HealthCollection {
  /** `'Usuario'`. */
  readonly schemeName: string;
  readonly additionalInformation: readonly AdditionalInformation[];
}

/** A ParametroArgumento: a name with its value. */
export interface ParametroArgumento {
  readonly name: string;
  readonly value: string;
}

/** URLDescargaAdjuntos: from where the attachments are downloaded. */
export interface UrlDescargaAdjuntos {
  readonly url: string;
  readonly parametrosArgumentos: readonly ParametroArgumento[];
}

/** EntregaDocumento: the web service that takes the document. */
export interface EntregaDocumento {
  readonly ws: string;
  readonly parametrosArgumentos: readonly ParametroArgumento[];
}

/**
 * The extension of the health sector (Interoperabilidad), in an ext:UBLExtension of its own (Resolución 948 de 2026 of the
 * Ministry of Health, and those before it).
 *
 * What is read into it is only what it holds whole; an extension with anything else stays among the `extensions`.
 */
export interface Interoperabilidad {
  /** `'url www.minsalud.gov.co'`. */
  readonly responsible: string;
  /** Tipo, identificador:año del acto administrativo: `'Resolución 948:2026'`. */
  readonly administrativeAct: string;
  readonly collections: readonly HealthCollection[];
  readonly urlDescargaAdjuntos?: UrlDescargaAdjuntos | undefined;
  readonly entregaDocumento?: EntregaDocumento | undefined;
}
