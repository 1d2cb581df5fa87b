import { cune, eventCude } from '../../cufe/index.js';
import { type BuiltKind, type DocumentKindRow, isBuiltKind, rowOf } from '../../kinds/index.js';
import {
  ACCEPTED_RULES,
  applyRules,
  brokenSignature,
  type DocumentIdentity,
  type Knowledge,
  SALES_RULES,
  schemaFault,
  subjectOf,
  unlessMalformed,
} from '../../rules/index.js';
import type { DianMessage } from '../../soap/index.js';
import type { VerificationReport } from '../../xades/index.js';
import { attributeOf, childNamed, textAt, type XmlElement } from '../../xml/index.js';
import { type Service, taxpayerOf } from './service.js';

/** What was found out about a document before the rules. */
export interface SignatureFindings {
  readonly signature: VerificationReport;
  readonly now: Date;
}

/** A document that is judged. */
export interface Judged {
  readonly root: XmlElement;
  readonly identity: DocumentIdentity;
  readonly findings: SignatureFindings;
}

/** Applies the rules to a document: what is broken first, then what is only notified. */
export function judge(service: Service, { root, identity, findings }: Judged): readonly DianMessage[] {
  const { kind } = identity;
  if (isBuiltKind(kind)) return judgeSale(service, { root, identity: { ...identity, kind }, findings });
  return JUDGES[rowOf(kind).operation](service, { root, identity, findings });
}

type Judge = (service: Service, judged: Judged) => readonly DianMessage[];

/** What the simulator knows of the families that the library does not build, by the operation that takes them. */
const JUDGES: Readonly<Record<DocumentKindRow['operation'], Judge>> = {
  SendBillSync: (_service, { findings: { signature } }) => brokenSignature(signature),
  SendEventUpdateStatus: judgeEvent,
  SendNominaSync: judgePayroll,
};

function judgeSale(
  service: Service,
  { root, identity, findings }: Judged & { readonly identity: { readonly kind: BuiltKind } },
): readonly DianMessage[] {
  const fault = schemaFault(root);
  if (fault !== undefined) return [rejection('ZB01', `Fallo en el esquema XML del archivo: ${fault}`)];
  const subject = subjectOf(root, identity);
  const knowledge = knowledgeOf(service, textAt(subject.control, 'InvoiceAuthorization'), {
    identity,
    findings,
  });
  const found = applyRules(SALES_RULES, subject, knowledge);
  const rejections = found.filter(({ severity }) => severity === 'rejection');
  const notifications = found.filter(({ severity }) => severity === 'notification');
  if (rejections.length > 0) return [...rejections, ...notifications];
  return [...notifications, ...applyRules(ACCEPTED_RULES, subject, knowledge)];
}

function knowledgeOf(
  service: Service,
  authorization: string,
  { identity: { issuerNit, softwareId, number }, findings: { signature, now } }: Omit<Judged, 'root'>,
): Knowledge {
  const ranges = service.numberingRanges.filter(({ resolutionNumber }) => resolutionNumber === authorization);
  return {
    environment: service.environment,
    now,
    signature,
    software: service.software.find(({ id }) => id === softwareId),
    range: ranges.find(({ prefix }) => number.startsWith(prefix)) ?? ranges[0],
    supplier: taxpayerOf(service, issuerNit),
    isAccepted: (key) => service.registry.isAccepted(key),
  };
}

/** An event: signature, CUDE and the document that it is about (Anexo Técnico 1.9, §6.5; AAD06, AAH07). */
function judgeEvent(
  { software, registry }: Service,
  { root, identity, findings: { signature } }: Judged,
): readonly DianMessage[] {
  const pin = software.find(({ id }) => id === identity.softwareId)?.pin;
  const response = childNamed(root, 'DocumentResponse');
  const reference = childNamed(response, 'DocumentReference');
  const fields = {
    number: identity.number,
    issueDate: identity.issueDate,
    issueTime: textAt(root, 'IssueTime'),
    senderId: identity.issuerNit,
    receiverId: identity.receiverId,
    responseCode: textAt(response, 'Response', 'ResponseCode'),
    documentReferenceId: textAt(reference, 'ID'),
    documentTypeCode: textAt(reference, 'DocumentTypeCode'),
  };
  const isRight =
    pin === undefined || unlessMalformed(() => eventCude({ ...fields, softwarePin: pin })) === identity.key;
  const isKnown = registry.isAccepted(textAt(reference, 'UUID'));
  return [
    ...brokenSignature(signature),
    ...(isRight ? [] : [rejection('AAD06', 'Valor del CUDE no está calculado correctamente')]),
    ...(isKnown
      ? []
      : [rejection('AAH07', 'CUFE o CUDE referenciado no existe en los registros de la DIAN')]),
  ];
}

/** A payroll document: signature and CUNE (Anexo Nómina Electrónica 1.0, §8.1; NIE024, NIAE024). */
function judgePayroll(
  { software, environment }: Service,
  { root, identity, findings: { signature } }: Judged,
): readonly DianMessage[] {
  const pin = software.find(({ id }) => id === identity.softwareId)?.pin;
  const isDeletion = childNamed(root, 'Eliminar') !== undefined;
  const body = childNamed(root, 'Reemplazar') ?? childNamed(root, 'Eliminar') ?? root;
  const total = (name: string) => (isDeletion ? '0' : textAt(body, name));
  const fields = {
    number: identity.number,
    issueDate: identity.issueDate,
    issueTime: attributeOf(childNamed(body, 'InformacionGeneral'), 'HoraGen') ?? '',
    devengadosTotal: total('DevengadosTotal'),
    deduccionesTotal: total('DeduccionesTotal'),
    comprobanteTotal: total('ComprobanteTotal'),
    employerNit: identity.issuerNit,
    employeeId: isDeletion ? '0' : identity.receiverId,
    tipoXml: identity.typeCode as '102' | '103',
    environment,
  };
  const isRight =
    pin === undefined || unlessMalformed(() => cune({ ...fields, softwarePin: pin })) === identity.key;
  const code = identity.typeCode === '103' ? 'NIAE024' : 'NIE024';
  return [
    ...brokenSignature(signature),
    ...(isRight ? [] : [rejection(code, 'Se debe indicar el CUNE según la definición establecida.')]),
  ];
}

function rejection(code: string, message: string): DianMessage {
  return { code, severity: 'rejection', text: message };
}
