import { documentTypeCodes } from '../../catalogs/public.js';
import { format } from '../../decimal/index.js';
import { isBuiltKind, rowOf } from '../../kinds/index.js';
import { subjectOf, taxOf } from '../../rules/index.js';
import type {
  DianMessage,
  DocumentInfoFields,
  DocumentInfoParameters,
  Documento,
  Entidad,
  Evento,
  Nota,
  NumeroDocumento,
  ValidacionDoc,
} from '../../soap/index.js';
import { attributeOf, descend, readXml, textAt } from '../../xml/index.js';
import type { RegisteredDocument } from '../service/registry.js';
import type { Service } from '../service/service.js';

/** A document with its notes, events and validations, as far as the simulator has them; invoices and notes only. */
export async function getDocumentInfo(
  { registry }: Service,
  asked: Partial<DocumentInfoParameters>,
): Promise<Partial<DocumentInfoFields>> {
  const document = await registry.find(asked.uuid?.trim() ?? '');
  const documento = document && describeDocument(document, registry.referringTo(document.key));
  if (documento === undefined) {
    return { statusCode: '66', statusDescription: 'TrackId no existe en los registros de la DIAN.' };
  }
  return { statusCode: '00', statusDescription: 'Procesado Correctamente.', documentInfo: [documento] };
}

function describeDocument(
  document: RegisteredDocument,
  referring: readonly RegisteredDocument[],
): Documento | undefined {
  const { kind, typeCode, key, messages } = document;
  if (!isBuiltKind(kind)) return undefined;
  const subject = subjectOf(readXml(document.xml).root, { ...document, kind });
  return {
    documentCode: typeCode,
    documentDescription: typeName(typeCode),
    documentTags: referring.filter((other) => rowOf(other.kind).root.endsWith('Note')).map(describeNote),
    documentTypeId: typeCode,
    documentTypeName: typeName(typeCode),
    emisor: issuerOf(document),
    estado: [],
    eventos: referring.filter((other) => other.kind === 'event').map(describeEvent),
    numeroDocumento: numberOf(document),
    receptor: {
      nombre: textAt(subject.customer, 'PartyTaxScheme', 'RegistrationName'),
      numeroDoc: document.receiverId,
      procedencia: '',
      tipoDoc: attributeOf(descend(subject.customer, 'PartyTaxScheme', 'CompanyID'), 'schemeName') ?? '',
    },
    referencias: [],
    totalEImpuestos: { iva: format(taxOf(subject, '01')), total: textAt(subject.totals, 'PayableAmount') },
    uuid: key,
    validacionesDoc: messages.map(describeMessage),
  };
}

function describeNote(note: RegisteredDocument): Nota {
  return {
    emisor: issuerOf(note),
    nombreTipoDocumento: typeName(note.typeCode),
    numeroDocumento: numberOf(note),
    uuid: note.key,
    validacionesDoc: note.messages.map(describeMessage),
  };
}

function describeEvent(event: RegisteredDocument): Evento {
  const response = descend(readXml(event.xml).root, 'DocumentResponse', 'Response');
  return {
    codigo: textAt(response, 'ResponseCode'),
    descripcion: textAt(response, 'Description'),
    emisor: issuerOf(event),
    numeroDocumento: numberOf(event),
    referenciasDocumento: [],
    uuid: event.key,
    validacionesDoc: event.messages.map(describeMessage),
  };
}

function describeMessage({ code, severity, text: mensajeError }: DianMessage): ValidacionDoc {
  const isNotification = severity === 'notification';
  return { isNotification, isValida: isNotification, mensajeError, nombre: code, status: '' };
}

function issuerOf({ issuerName, issuerNit, issuerScheme }: RegisteredDocument): Entidad {
  return { nombre: issuerName, numeroDoc: issuerNit, procedencia: '', tipoDoc: issuerScheme };
}

function numberOf({ number, issueDate }: RegisteredDocument): NumeroDocumento {
  const folio = /\d{0,20}$/.exec(number)?.[0] ?? '';
  return {
    fechaEmision: issueDate,
    fechaFirma: '',
    folio,
    serie: number.slice(0, number.length - folio.length),
  };
}

function typeName(typeCode: string): string {
  return documentTypeCodes.find(typeCode)?.name ?? '';
}
