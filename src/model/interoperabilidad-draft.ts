import type {
  HealthBenefitPlanCode,
  HealthContractExceptionCode,
  HealthIdentificationSchemeCode,
  HealthPaymentModalityCode,
  HealthUserTypeCode,
} from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';
import type { ParametroArgumento } from './interoperabilidad.js';

/**
 * A code of the health sector: one of the table, whose description and list are written with it, or a code of another
 * list with both of them said. The Ministry's lists change with each resolution, and no official copy of them was at hand.
 */
export type HealthCodeDraft<Code extends string> = Code | OtherHealthCode;

/** A code that the tables lack, or that another list describes otherwise. */
export interface OtherHealthCode {
  /** The code. @es código de otra lista · `Value/@schemeID` · Res. 948 de 2026 */
  readonly code: string;
  /** What the list says of it. @es descripción del código · `Value` · Res. 948 de 2026 */
  readonly name: string;
  /**
   * File of the list; the field's usual one when absent.
   * @es archivo de la lista · `Value/@schemeName` · Res. 948 de 2026
   */
  readonly schemeName?: string;
}

/** Who was attended, as Resolución 506 de 2021 asked. It now travels in the RIPS: personal data is best left out here. */
export interface HealthUserDraft {
  /**
   * Type of the identity document.
   * @es tipo de documento del usuario · `TIPO_DOCUMENTO_IDENTIFICACION` · Res. 506 de 2021
   */
  readonly identificationScheme: HealthCodeDraft<HealthIdentificationSchemeCode>;
  /**
   * Number of the identity document.
   * @es número de documento del usuario · `NUMERO_DOCUMENTO_IDENTIFICACION` · Res. 506 de 2021
   */
  readonly identificationNumber: string;
  /** First family name. @es primer apellido del usuario · `PRIMER_APELLIDO` · Res. 506 de 2021 */
  readonly familyName?: string;
  /** Second family name. @es segundo apellido del usuario · `SEGUNDO_APELLIDO` · Res. 506 de 2021 */
  readonly secondFamilyName?: string;
  /** First given name. @es primer nombre del usuario · `PRIMER_NOMBRE` · Res. 506 de 2021 */
  readonly firstName?: string;
  /** Second given name. @es segundo nombre del usuario · `SEGUNDO_NOMBRE` · Res. 506 de 2021 */
  readonly middleName?: string;
  /** How the user is insured. @es tipo de usuario · `TIPO_USUARIO` · Res. 506 de 2021 */
  readonly userType?: HealthCodeDraft<HealthUserTypeCode>;
}

/** A field of a collection beyond the modelled ones, such as CUOTA_RECUPERACION. */
export interface AdditionalInformationDraft {
  /** Name of the field, such as `'CUOTA_RECUPERACION'`. @es nombre del campo · `Name` · Res. 948 de 2026 */
  readonly name: string;
  /** Empty when absent. @es valor del campo · `Value` · Res. 948 de 2026 */
  readonly value?: string;
  /** A code, of which the value is the description. @es código del valor · `Value/@schemeID` · Res. 948 de 2026 */
  readonly schemeId?: string;
  /** File of the code list. @es archivo de la lista del valor · `Value/@schemeName` · Res. 948 de 2026 */
  readonly schemeName?: string;
}

/** What is said of one user, or of all of them together. */
export interface HealthCollectionDraft {
  /**
   * 10 letters or digits of the REPS; 12 in older documents.
   * @es código del prestador en el REPS · `CODIGO_PRESTADOR` · Res. 948 de 2026
   */
  readonly providerCode: string;
  /** How the payer pays for the services. @es modalidad de pago · `MODALIDAD_PAGO` · Res. 948 de 2026 */
  readonly paymentModality: HealthCodeDraft<HealthPaymentModalityCode>;
  /** What covers the services. @es cobertura o plan de beneficios · `COBERTURA_PLAN_BENEFICIOS` · Res. 948 de 2026 */
  readonly benefitPlan: HealthCodeDraft<HealthBenefitPlanCode>;
  /**
   * The CUCON, or the number that the parties gave to the contract.
   * @es contrato (CUCON) · `NUMERO_CONTRATO` · Res. 948 de 2026
   */
  readonly contractNumber?: string;
  /** Number of the SOAT policy, or of a voluntary plan. @es póliza · `NUMERO_POLIZA` · Res. 948 de 2026 */
  readonly policyNumber?: string;
  /**
   * Why there is no contract. Resolución 948 de 2026 asks for this or for the contract; so does a draft without another
   * `administrativeAct`.
   * @es por qué no hay contrato · `FACTURA_SIN_CONTRATO` · Res. 948 de 2026
   */
  readonly contractException?: HealthCodeDraft<HealthContractExceptionCode>;
  /**
   * What the user paid, as the three below. Where the only collection of a document states none of them, they follow
   * from the `prepaidPayments`; where they are stated, they must add up to them.
   * @es copago · `COPAGO` · Res. 948 de 2026
   */
  readonly copayment?: DecimalInput;
  /** What the user paid for each service. @es cuota moderadora · `CUOTA_MODERADORA` · Res. 948 de 2026 */
  readonly moderatingFee?: DecimalInput;
  /** What the user paid in voluntary plans. @es pagos compartidos · `PAGOS_COMPARTIDOS` · Res. 948 de 2026 */
  readonly sharedPayment?: DecimalInput;
  /** What was paid in advance. @es anticipo · `ANTICIPO` · Res. 948 de 2026 */
  readonly advance?: DecimalInput;
  /** Who was attended. @es usuario · `AdditionalInformation` · Res. 506 de 2021 */
  readonly user?: HealthUserDraft;
  /** Several are separated by `;`. @es autorización · `NUMERO_AUTORIZACION` · Res. 506 de 2021 */
  readonly authorizationNumber?: string;
  /** Number of the prescription. @es prescripción MIPRES · `NUMERO_MIPRES` · Res. 506 de 2021 */
  readonly mipresNumber?: string;
  /** Number of the delivery. @es entrega de MIPRES · `NUMERO_ENTREGA_MIPRES` · Res. 506 de 2021 */
  readonly mipresDeliveryNumber?: string;
  /** Any other fields. @es campos de la colección · `AdditionalInformation` · Res. 948 de 2026 */
  readonly additionalInformation?: readonly AdditionalInformationDraft[];
}

/** From where the attachments are downloaded. */
export interface UrlDescargaAdjuntosDraft {
  /** Address of the attachments. @es dirección de los adjuntos · `URLDescargaAdjuntos/URL` · Res. 948 de 2026 */
  readonly url: string;
  /**
   * What the address is called with.
   * @es parámetros de la descarga · `URLDescargaAdjuntos/ParametrosArgumentos` · Res. 948 de 2026
   */
  readonly parametrosArgumentos?: readonly ParametroArgumento[];
}

/** The web service that takes the document. */
export interface EntregaDocumentoDraft {
  /** Address of the web service. @es servicio que recibe el documento · `EntregaDocumento/WS` · Res. 948 de 2026 */
  readonly ws: string;
  /**
   * What the service is called with.
   * @es parámetros de la entrega · `EntregaDocumento/ParametrosArgumentos` · Res. 948 de 2026
   */
  readonly parametrosArgumentos?: readonly ParametroArgumento[];
}

/**
 * The extension of the health sector, as the user types it (Resolución 948 de 2026 of the Ministry of Health). The DIAN asks
 * that it be there and does not look into it; the Ministry's own validation does.
 *
 * @example
 * { collections: [{ providerCode: '1100100001', paymentModality: '04', benefitPlan: '16', contractNumber: 'C-15' }] }
 */
export interface InteroperabilidadDraft {
  /** `'Resolución 948:2026'` when absent. @es acto administrativo · `CustomTagGeneral/Value` · Res. 948 de 2026 */
  readonly administrativeAct?: string;
  /**
   * `'url www.minsalud.gov.co'` when absent.
   * @es responsable de la norma · `CustomTagGeneral/Value` · Res. 948 de 2026
   */
  readonly responsible?: string;
  /**
   * One for each user, or one for all.
   * @es colecciones, una por usuario o una para todos · `Interoperabilidad/Group/Collection` · Res. 948 de 2026
   */
  readonly collections: readonly HealthCollectionDraft[];
  /**
   * From where the attachments are downloaded.
   * @es descarga de los adjuntos · `Interoperabilidad/InteroperabilidadPT/URLDescargaAdjuntos` · Res. 948 de 2026
   */
  readonly urlDescargaAdjuntos?: UrlDescargaAdjuntosDraft;
  /**
   * Where the document is delivered.
   * @es entrega del documento · `Interoperabilidad/InteroperabilidadPT/EntregaDocumento` · Res. 948 de 2026
   */
  readonly entregaDocumento?: EntregaDocumentoDraft;
}
