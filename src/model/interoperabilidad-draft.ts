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
  readonly code: string;
  readonly name: string;
  /** File of the list; the field's usual one when absent. */
  readonly schemeName?: string;
}

/** Who was attended, as Resolución 506 de 2021 asked. It now travels in the RIPS: personal data is best left out here. */
export interface HealthUserDraft {
  /** TIPO_DOCUMENTO_IDENTIFICACION. */
  readonly identificationScheme: HealthCodeDraft<HealthIdentificationSchemeCode>;
  /** NUMERO_DOCUMENTO_IDENTIFICACION. */
  readonly identificationNumber: string;
  /** PRIMER_APELLIDO. */
  readonly familyName?: string;
  /** SEGUNDO_APELLIDO. */
  readonly secondFamilyName?: string;
  /** PRIMER_NOMBRE. */
  readonly firstName?: string;
  /** SEGUNDO_NOMBRE. */
  readonly middleName?: string;
  /** TIPO_USUARIO. */
  readonly userType?: HealthCodeDraft<HealthUserTypeCode>;
}

/** A field of a collection beyond the modelled ones, such as CUOTA_RECUPERACION. */
export interface AdditionalInformationDraft {
  readonly name: string;
  /** Empty when absent. */
  readonly value?: string;
  readonly schemeId?: string;
  readonly schemeName?: string;
}

/** What is said of one user, or of all of them together. */
export interface HealthCollectionDraft {
  /** CODIGO_PRESTADOR: 10 letters or digits of the REPS; 12 in older documents. */
  readonly providerCode: string;
  /** MODALIDAD_PAGO. */
  readonly paymentModality: HealthCodeDraft<HealthPaymentModalityCode>;
  /** COBERTURA_PLAN_BENEFICIOS. */
  readonly benefitPlan: HealthCodeDraft<HealthBenefitPlanCode>;
  /** NUMERO_CONTRATO: the CUCON, or the number that the parties gave to the contract. */
  readonly contractNumber?: string;
  /** NUMERO_POLIZA: of the SOAT or of a voluntary plan. */
  readonly policyNumber?: string;
  /**
   * FACTURA_SIN_CONTRATO: why there is no contract. Resolución 948 de 2026 asks for it, or for the contract; so does a draft
   * without another `administrativeAct`.
   */
  readonly contractException?: HealthCodeDraft<HealthContractExceptionCode>;
  /**
   * COPAGO: what the user paid, as the three below. Where the only collection of a document states none of them, they
   * follow from the `prepaidPayments`; where they are stated, they must add up to them.
   */
  readonly copayment?: DecimalInput;
  /** CUOTA_MODERADORA. */
  readonly moderatingFee?: DecimalInput;
  /** PAGOS_COMPARTIDOS, in voluntary plans. */
  readonly sharedPayment?: DecimalInput;
  /** ANTICIPO. */
  readonly advance?: DecimalInput;
  readonly user?: HealthUserDraft;
  /** NUMERO_AUTORIZACION; several, separated by `;`. */
  readonly authorizationNumber?: string;
  /** NUMERO_MIPRES. */
  readonly mipresNumber?: string;
  /** NUMERO_ENTREGA_MIPRES. */
  readonly mipresDeliveryNumber?: string;
  readonly additionalInformation?: readonly AdditionalInformationDraft[];
}

/** From where the attachments are downloaded. */
export interface UrlDescargaAdjuntosDraft {
  readonly url: string;
  readonly parametrosArgumentos?: readonly ParametroArgumento[];
}

/** The web service that takes the document. */
export interface EntregaDocumentoDraft {
  readonly ws: string;
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
  /** `'Resolución 948:2026'` when absent. */
  readonly administrativeAct?: string;
  /** `'url www.minsalud.gov.co'` when absent. */
  readonly responsible?: string;
  /** One for each user, or one for all. */
  readonly collections: readonly HealthCollectionDraft[];
  readonly urlDescargaAdjuntos?: UrlDescargaAdjuntosDraft;
  readonly entregaDocumento?: EntregaDocumentoDraft;
}
