import { cude, cufe, identifierFields } from '../../cufe/index.js';
import { readIdentified } from '../../ubl/index.js';
import { type Rule, rule } from '../engine/rule.js';
import type { Knowledge, Subject } from '../engine/subject.js';
import { hasCufe } from './header-rules.js';
import { unlessMalformed } from './software-rules.js';

/** CUFE or CUDE, recomputed from the document and the secret that only issuer and DIAN have (Anexo Técnico 1.9, §11). */
export const IDENTIFIER_RULES: readonly Rule[] = [
  rule({
    code: 'FAD06',
    severity: 'rejection',
    needs: ['range', 'software'],
    message: {
      invoice: 'Valor del CUFE no está calculado correctamente',
      creditNote: 'Valor del CUDE No está calculado correctamente',
      debitNote: 'Valor del CUDE no está calculado correctamente.',
    },
    test: (subject, knowledge) => {
      const isComputable = secretOf(subject, knowledge) !== undefined;
      return !isComputable || unlessMalformed(() => recomputed(subject, knowledge)) === subject.key;
    },
  }),
];

type Secrets = Pick<Knowledge, 'range' | 'software'>;

/** Without an authorised range or a registered software there is none, which other rules say. */
function secretOf(subject: Subject, { range, software }: Secrets): string | undefined {
  return hasCufe(subject) ? range?.technicalKey : software?.pin;
}

function recomputed(subject: Subject, knowledge: Secrets): string {
  const fields = identifierFields(readIdentified(subject.root, subject.kind));
  const secret = secretOf(subject, knowledge) ?? '';
  return hasCufe(subject)
    ? cufe({ ...fields, technicalKey: secret })
    : cude({ ...fields, softwarePin: secret });
}
