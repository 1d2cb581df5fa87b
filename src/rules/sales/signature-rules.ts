import type { DianMessage } from '../../soap/index.js';
import type { VerificationReport } from '../../xades/index.js';
import { type Rule, rule } from '../engine/rule.js';

const VALIDITY = 'SIG_CERTIFICATE_VALIDITY';
const UNTRUSTED = 'SIG_CERTIFICATE_UNTRUSTED';

interface SignatureRule {
  readonly code: string;
  readonly text: string;
  readonly holds: (report: VerificationReport) => boolean;
}

/** The signature and its certificate (Anexo Técnico 1.9, § "Firma digital"; groups ZD and ZE). */
const OF_ANY_DOCUMENT: readonly SignatureRule[] = [
  {
    code: 'ZE02',
    text: 'Valor de la firma inválido.',
    holds: (report) => report.signatures.length > 0 && isIntact(report),
  },
  {
    code: 'ZD02',
    text: 'Certificado de la Firma con data de validez inválida',
    holds: (report) => !errorsOf(report).includes(VALIDITY),
  },
  {
    code: 'ZD05',
    text: 'Certificado de la Firma – Error en la Cadena de Certificación',
    holds: (report) => !errorsOf(report).includes(UNTRUSTED),
  },
];

/** The signature of an invoice or note. */
export const SIGNATURE_RULES: readonly Rule[] = [
  rule({
    code: 'FAC03',
    severity: 'rejection',
    needs: ['signature'],
    message: 'No se encuentra el grupo ds:Signature',
    test: (_, { signature }) => signature.signatures.length > 0,
  }),
  ...OF_ANY_DOCUMENT.map(({ code, text, holds }) =>
    rule({
      code,
      severity: 'rejection',
      needs: ['signature'],
      message: text,
      test: (_, { signature }) => holds(signature),
    }),
  ),
  rule({
    code: 'FAD09e',
    severity: 'rejection',
    needs: ['signature'],
    message: {
      invoice: 'La fecha de generación de la factura es diferente a la fecha de firma de la factura',
      creditNote: 'La fecha de generación de la NC es diferente a la fecha de firma de la NC',
      debitNote: 'La fecha de generación de la ND es diferente a la fecha de firma de la ND',
    },
    test: ({ issueDate }, { signature }) => (signingDateOf(signature) ?? issueDate) === issueDate,
  }),
];

/** What is wrong with the signature of a document of any family. */
export function brokenSignature(report: VerificationReport): readonly DianMessage[] {
  return OF_ANY_DOCUMENT.filter(({ holds }) => !holds(report)).map(({ code, text }) => ({
    code,
    severity: 'rejection',
    text,
  }));
}

/** Whether references and value of every signature hold, whatever its certificate. */
function isIntact(report: VerificationReport): boolean {
  return errorsOf(report).every((code) => [VALIDITY, UNTRUSTED].includes(code));
}

/** The problems that make the signatures of a document invalid. */
function errorsOf({ signatures, problems }: VerificationReport): readonly string[] {
  return [...problems, ...signatures.flatMap((signature) => signature.problems)]
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

/** The date as it is written: accepted documents print Colombian time with any offset. */
function signingDateOf({ signatures }: VerificationReport): string | undefined {
  return signatures[0]?.signingTime?.slice(0, 10);
}
