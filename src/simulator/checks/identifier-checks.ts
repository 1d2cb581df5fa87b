import { cude, cufe } from '../../cufe/index.js';
import { format } from '../../decimal/index.js';
import { text } from '../document-identity.js';
import type { Check } from './check.js';
import { hasCufe } from './header-checks.js';
import { unlessMalformed } from './software-checks.js';
import { type Knowledge, type Subject, taxOf } from './subject.js';

/** CUFE or CUDE, recomputed from the document and the secret that only issuer and DIAN have (Anexo Técnico 1.9, §11). */
export const IDENTIFIER_CHECKS: readonly Check[] = [
  {
    code: 'FAD06',
    severity: 'rejection',
    message: {
      invoice: 'Valor del CUFE no está calculado correctamente',
      creditNote: 'Valor del CUDE No está calculado correctamente',
      debitNote: 'Valor del CUDE no está calculado correctamente.',
    },
    test: (subject, knowledge) => {
      const isComputable = secretOf(subject, knowledge) !== undefined;
      return !isComputable || unlessMalformed(() => recomputed(subject, knowledge)) === subject.key;
    },
  },
];

/** Without an authorised range or a registered software there is none, which other rules say. */
function secretOf(subject: Subject, { range, software }: Knowledge): string | undefined {
  return hasCufe(subject) ? range?.technicalKey : software?.pin;
}

function recomputed(subject: Subject, knowledge: Knowledge): string {
  const { root, totals } = subject;
  const secret = secretOf(subject, knowledge) ?? '';
  const fields = {
    number: subject.number,
    issueDate: subject.issueDate,
    issueTime: text(root, 'IssueTime'),
    lineExtensionAmount: text(totals, 'LineExtensionAmount'),
    ivaAmount: format(taxOf(subject, '01')),
    incAmount: format(taxOf(subject, '04')),
    icaAmount: format(taxOf(subject, '03')),
    payableAmount: text(totals, 'PayableAmount'),
    supplierNit: subject.issuerNit,
    customerId: subject.receiverId,
    environment: subject.environmentDigit === '1' ? 'produccion' : 'habilitacion',
  } as const;
  return hasCufe(subject)
    ? cufe({ ...fields, technicalKey: secret })
    : cude({ ...fields, softwarePin: secret });
}
