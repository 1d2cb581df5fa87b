import type { Fields } from '../../draft/index.js';
import type {
  AdditionalInformation,
  HealthCollection,
  Interoperabilidad,
  ParametroArgumento,
  PrepaidPayment,
} from '../../model/index.js';
import { HEALTH_EXPECTED } from '../parts/expected.js';
import {
  CONCEPTS,
  type Collected,
  checkCollected,
  collectedOf,
  readCollected,
  writeCollected,
} from './health-collected.js';
import { plain, readCoded, readPlain, requiredCoded } from './health-fields.js';

const FIELDS = new Set([
  'administrativeAct',
  'responsible',
  'collections',
  'urlDescargaAdjuntos',
  'entregaDocumento',
]);
const COLLECTION_FIELDS = new Set([
  'providerCode',
  'paymentModality',
  'benefitPlan',
  'contractNumber',
  'policyNumber',
  'contractException',
  ...CONCEPTS.map(({ key }) => key),
  'user',
  'authorizationNumber',
  'mipresNumber',
  'mipresDeliveryNumber',
  'additionalInformation',
]);
const USER_FIELDS = new Set([
  'identificationScheme',
  'identificationNumber',
  'familyName',
  'secondFamilyName',
  'firstName',
  'middleName',
  'userType',
]);
const INFORMATION_FIELDS = new Set(['name', 'value', 'schemeId', 'schemeName']);
const DOWNLOAD_FIELDS = new Set(['url', 'parametrosArgumentos']);
const DELIVERY_FIELDS = new Set(['ws', 'parametrosArgumentos']);
const ARGUMENT_FIELDS = new Set(['name', 'value']);

const ADMINISTRATIVE_ACT = 'Resolución 948:2026';
const RESPONSIBLE = 'url www.minsalud.gov.co';
const USER = 'Usuario';
const REPORT = 'SS-Reporte';
const PROVIDER_CODE = /^[0-9A-Za-z]{10,12}$/;
/** The CUCON has 64 digits. */
const MOST_CONTRACT = 64;
const NONE: Collected = new Map();

interface ReadCollection {
  readonly information: readonly (AdditionalInformation | undefined)[];
  readonly more: readonly AdditionalInformation[];
  readonly collected: Collected;
}

/**
 * Reads the extension of the health sector (Resolución 948 de 2026 of the Ministry of Health).
 *
 * @param payments what the users paid, by the document; nothing where it has no place for payments
 */
export function readInteroperabilidad(
  owner: Fields,
  payments: readonly PrepaidPayment[] | undefined,
): Interoperabilidad | undefined {
  if (!owner.has('interoperabilidad')) return undefined;
  const fields = owner.nested('interoperabilidad', FIELDS);
  const administrativeAct = fields.text('administrativeAct', 450) ?? ADMINISTRATIVE_ACT;
  const needsContract = administrativeAct === ADMINISTRATIVE_ACT;
  const read = fields.each('collections', COLLECTION_FIELDS, (each) => readCollection(each, needsContract));
  if (read.length === 0) fields.missing('collections', HEALTH_EXPECTED.atLeastOneCollection);
  const paid = payments && collectedOf(payments);
  // A report may tell in its collections alone what was accounted elsewhere.
  if (paid !== undefined && (paid.size > 0 || owner.raw('customizationId') !== REPORT))
    checkCollected(
      fields,
      read.map(({ collected }) => collected),
      paid,
    );
  return {
    responsible: fields.text('responsible', 450) ?? RESPONSIBLE,
    administrativeAct,
    collections: read.map((each) => collectionOf(each, read.length === 1 ? paid : undefined)),
    urlDescargaAdjuntos: readDownload(fields),
    entregaDocumento: readDelivery(fields),
  };
}

/** The only collection of a document tells all that was paid; one of several says it itself. */
function collectionOf({ information, more, collected }: ReadCollection, paid = NONE): HealthCollection {
  const amounts = writeCollected(collected.size > 0 ? collected : paid);
  const all = [...information, ...amounts, ...more];
  return { schemeName: USER, additionalInformation: all.filter((each) => each !== undefined) };
}

function readCollection(fields: Fields, needsContract: boolean): ReadCollection {
  const code = fields.requiredText('providerCode', 12);
  if (code !== '' && !PROVIDER_CODE.test(code))
    fields.fail('ERR_DRAFT_TEXT', 'providerCode', { expected: HEALTH_EXPECTED.repsCode });
  const information = [
    plain('CODIGO_PRESTADOR', code),
    ...readUser(fields),
    requiredCoded(fields, 'paymentModality'),
    requiredCoded(fields, 'benefitPlan'),
    readPlain(fields, 'authorizationNumber', { name: 'NUMERO_AUTORIZACION', max: 5000 }),
    readPlain(fields, 'mipresNumber', { name: 'NUMERO_MIPRES', max: 5000 }),
    readPlain(fields, 'mipresDeliveryNumber', { name: 'NUMERO_ENTREGA_MIPRES', max: 5000 }),
    readPlain(fields, 'contractNumber', { name: 'NUMERO_CONTRATO', max: MOST_CONTRACT }),
    readPlain(fields, 'policyNumber', { name: 'NUMERO_POLIZA', max: MOST_CONTRACT }),
    readCoded(fields, 'contractException'),
  ];
  checkContract(fields, needsContract);
  const collected = readCollected(fields);
  const names = [...information, ...writeCollected(collected)].map((each) => each?.name);
  return { information, more: readMore(fields, names), collected };
}

function checkContract(fields: Fields, needsContract: boolean): void {
  const hasContract = fields.has('contractNumber');
  if (hasContract && fields.has('contractException')) {
    const expected = HEALTH_EXPECTED.noContractException;
    fields.fail('ERR_DRAFT_CONTRADICTION', 'contractException', { expected });
  } else if (needsContract && !hasContract && !fields.has('contractException')) {
    fields.missing('contractNumber', HEALTH_EXPECTED.contract);
  }
}

function readUser(owner: Fields): readonly (AdditionalInformation | undefined)[] {
  if (!owner.has('user')) return [];
  const fields = owner.nested('user', USER_FIELDS);
  return [
    requiredCoded(fields, 'identificationScheme'),
    plain('NUMERO_DOCUMENTO_IDENTIFICACION', fields.requiredText('identificationNumber', 20)),
    readPlain(fields, 'familyName', { name: 'PRIMER_APELLIDO' }),
    readPlain(fields, 'secondFamilyName', { name: 'SEGUNDO_APELLIDO' }),
    readPlain(fields, 'firstName', { name: 'PRIMER_NOMBRE' }),
    readPlain(fields, 'middleName', { name: 'SEGUNDO_NOMBRE' }),
    readCoded(fields, 'userType'),
  ];
}

/** Reads the fields that have no name of their own in a draft, which none of the others may repeat. */
function readMore(owner: Fields, taken: readonly (string | undefined)[]): readonly AdditionalInformation[] {
  if (!owner.has('additionalInformation')) return [];
  return owner.each('additionalInformation', INFORMATION_FIELDS, (fields) => {
    const name = fields.requiredText('name', 100);
    if (taken.includes(name))
      fields.fail('ERR_DRAFT_CONTRADICTION', 'name', { expected: HEALTH_EXPECTED.newField });
    return {
      name,
      value: fields.text('value') ?? '',
      schemeId: fields.text('schemeId', 20),
      schemeName: fields.text('schemeName', 100),
    };
  });
}

function readDownload(owner: Fields): Interoperabilidad['urlDescargaAdjuntos'] {
  if (!owner.has('urlDescargaAdjuntos')) return undefined;
  const fields = owner.nested('urlDescargaAdjuntos', DOWNLOAD_FIELDS);
  return { url: fields.requiredText('url'), parametrosArgumentos: readArguments(fields) };
}

function readDelivery(owner: Fields): Interoperabilidad['entregaDocumento'] {
  if (!owner.has('entregaDocumento')) return undefined;
  const fields = owner.nested('entregaDocumento', DELIVERY_FIELDS);
  return { ws: fields.requiredText('ws'), parametrosArgumentos: readArguments(fields) };
}

function readArguments(owner: Fields): readonly ParametroArgumento[] {
  return owner.each('parametrosArgumentos', ARGUMENT_FIELDS, (fields) => ({
    name: fields.requiredText('name', 100),
    value: fields.requiredText('value'),
  }));
}
