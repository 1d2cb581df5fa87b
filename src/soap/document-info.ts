import type { RawFields } from '../shape/index.js';
import {
  ARRAYS,
  count,
  dataContract,
  flag,
  type ListField,
  record,
  records,
  type Shape,
  text,
} from '../shape/index.js';

/** A party of a document. */
export interface Entidad {
  readonly nombre: string;
  readonly numeroDoc: string;
  readonly procedencia: string;
  readonly tipoDoc: string;
}

/** Who holds an invoice that became a título valor. */
export interface LegitimoTenedor {
  readonly fechaInscripcionComoTituloValor: string;
  readonly nombre: string;
}

/** Number and dates of a document, as the service prints them. */
export interface NumeroDocumento {
  readonly fechaEmision: string;
  readonly fechaFirma: string;
  readonly folio: string;
  readonly serie: string;
}

/** Amounts as the service prints its `xs:double`, never parsed to a float; empty when it sends none. */
export interface TotalEImpuestos {
  readonly iva: string;
  readonly total: string;
}

/** One validation of a document. */
export interface ValidacionDoc {
  readonly isNotification: boolean;
  readonly isValida: boolean;
  readonly mensajeError: string;
  readonly nombre: string;
  readonly status: string;
}

/** Why a note corrects a document. */
export interface ConceptoCorreccion {
  readonly codigo: string;
  readonly descripcion: string;
  readonly nombre: string;
}

/** A state of a document, by its number. */
export interface Estado {
  readonly key: number;
  readonly value: string;
}

/** A document that another one refers to. */
export interface ReferenciaDocumento {
  readonly descripcion: string;
  readonly documentTypeId: string;
  readonly documentTypeName: string;
  readonly emisor?: Entidad;
  readonly fecha: string;
  readonly receptor?: Entidad;
  readonly uuid: string;
}

/** A note that refers to the document. */
export interface Nota {
  readonly conceptoCorreccion?: ConceptoCorreccion;
  readonly emisor?: Entidad;
  readonly legitimoTenedor?: LegitimoTenedor;
  readonly nombreTipoDocumento: string;
  readonly numeroDocumento?: NumeroDocumento;
  readonly receptor?: Entidad;
  readonly totalEImpuestos?: TotalEImpuestos;
  readonly uuid: string;
  readonly validacionesDoc: readonly ValidacionDoc[];
}

/** An event of the document. */
export interface Evento {
  readonly codigo: string;
  readonly descripcion: string;
  readonly emisor?: Entidad;
  readonly numeroDocumento?: NumeroDocumento;
  readonly receptor?: Entidad;
  readonly referenciasDocumento: readonly ReferenciaDocumento[];
  readonly uuid: string;
  readonly validacionesDoc: readonly ValidacionDoc[];
}

/** A document with all that the service knows of it. */
export interface Documento {
  readonly documentCode: string;
  readonly documentDescription: string;
  readonly documentTags: readonly Nota[];
  readonly documentTypeId: string;
  readonly documentTypeName: string;
  readonly emisor?: Entidad;
  readonly estado: readonly Estado[];
  readonly eventos: readonly Evento[];
  readonly legitimoTenedor?: LegitimoTenedor;
  readonly numeroDocumento?: NumeroDocumento;
  readonly receptor?: Entidad;
  readonly referencias: readonly ReferenciaDocumento[];
  readonly totalEImpuestos?: TotalEImpuestos;
  readonly uuid: string;
  readonly validacionesDoc: readonly ValidacionDoc[];
}

/** The fields of the service's `DocumentInfoResponse`, as they travel. */
export interface DocumentInfoFields {
  readonly compressedDocumentInfo: string;
  readonly documentInfo: readonly Documento[];
  readonly statusCode: string;
  readonly statusDescription: string;
}

/** The answer of GetDocumentInfo. */
export interface DocumentInfoResponse extends DocumentInfoFields {
  readonly raw: RawFields;
}

const ENTIDAD: Shape<Entidad> = {
  namespace: dataContract('Entidad'),
  omitsEmpty: true,
  fields: {
    nombre: text('Nombre'),
    numeroDoc: text('NumeroDoc'),
    procedencia: text('Procedencia'),
    tipoDoc: text('TipoDoc'),
  },
};

const LEGITIMO_TENEDOR: Shape<LegitimoTenedor> = {
  namespace: dataContract('LegitimoTenedor'),
  omitsEmpty: true,
  fields: {
    fechaInscripcionComoTituloValor: text('FechaInscripcionComoTituloValor'),
    nombre: text('Nombre'),
  },
};

const NUMERO_DOCUMENTO: Shape<NumeroDocumento> = {
  namespace: dataContract('NumeroDocumento'),
  omitsEmpty: true,
  fields: {
    fechaEmision: text('FechaEmision'),
    fechaFirma: text('FechaFirma'),
    folio: text('Folio'),
    serie: text('Serie'),
  },
};

const TOTAL_E_IMPUESTOS: Shape<TotalEImpuestos> = {
  namespace: dataContract('TotalEImpuestos'),
  omitsEmpty: true,
  fields: { iva: text('Iva'), total: text('Total') },
};

const VALIDACION_DOC: Shape<ValidacionDoc> = {
  namespace: dataContract('ValidacionDoc'),
  omitsEmpty: true,
  fields: {
    isNotification: flag('IsNotification'),
    isValida: flag('IsValida'),
    mensajeError: text('MensajeError'),
    nombre: text('Nombre'),
    status: text('Status'),
  },
};

const CONCEPTO_CORRECCION: Shape<ConceptoCorreccion> = {
  namespace: dataContract('ConceptoCorreccion'),
  omitsEmpty: true,
  fields: { codigo: text('Codigo'), descripcion: text('Descripcion'), nombre: text('Nombre') },
};

const ESTADO: Shape<Estado> = {
  namespace: ARRAYS,
  fields: { key: count('Key'), value: text('Value') },
};

const validaciones: ListField<ValidacionDoc> = records('ValidacionesDoc', 'ValidacionDoc', VALIDACION_DOC);

const REFERENCIA_DOCUMENTO: Shape<ReferenciaDocumento> = {
  namespace: dataContract('ReferenciaDocumento'),
  omitsEmpty: true,
  fields: {
    descripcion: text('Descripcion'),
    documentTypeId: text('DocumentTypeId'),
    documentTypeName: text('DocumentTypeName'),
    emisor: record('Emisor', ENTIDAD),
    fecha: text('Fecha'),
    receptor: record('Receptor', ENTIDAD),
    uuid: text('UUID'),
  },
};

const NOTA: Shape<Nota> = {
  namespace: dataContract('Nota'),
  omitsEmpty: true,
  fields: {
    conceptoCorreccion: record('ConceptoCorreccion', CONCEPTO_CORRECCION),
    emisor: record('Emisor', ENTIDAD),
    legitimoTenedor: record('LegitimoTenedor', LEGITIMO_TENEDOR),
    nombreTipoDocumento: text('NombreTipoDocumento'),
    numeroDocumento: record('NumeroDocumento', NUMERO_DOCUMENTO),
    receptor: record('Receptor', ENTIDAD),
    totalEImpuestos: record('TotalEImpuestos', TOTAL_E_IMPUESTOS),
    uuid: text('UUID'),
    validacionesDoc: validaciones,
  },
};

const EVENTO: Shape<Evento> = {
  namespace: dataContract('Evento'),
  omitsEmpty: true,
  fields: {
    codigo: text('Codigo'),
    descripcion: text('Descripcion'),
    emisor: record('Emisor', ENTIDAD),
    numeroDocumento: record('NumeroDocumento', NUMERO_DOCUMENTO),
    receptor: record('Receptor', ENTIDAD),
    referenciasDocumento: records('ReferenciasDocumento', 'ReferenciaDocumento', REFERENCIA_DOCUMENTO),
    uuid: text('UUID'),
    validacionesDoc: validaciones,
  },
};

const DOCUMENTO: Shape<Documento> = {
  namespace: dataContract('Documento'),
  omitsEmpty: true,
  fields: {
    documentCode: text('DocumentCode'),
    documentDescription: text('DocumentDescription'),
    documentTags: records('DocumentTags', 'Nota', NOTA),
    documentTypeId: text('DocumentTypeId'),
    documentTypeName: text('DocumentTypeName'),
    emisor: record('Emisor', ENTIDAD),
    estado: records('Estado', 'KeyValueOfintstring', ESTADO),
    eventos: records('Eventos', 'Evento', EVENTO),
    legitimoTenedor: record('LegitimoTenedor', LEGITIMO_TENEDOR),
    numeroDocumento: record('NumeroDocumento', NUMERO_DOCUMENTO),
    receptor: record('Receptor', ENTIDAD),
    referencias: records('Referencias', 'ReferenciaDocumento', REFERENCIA_DOCUMENTO),
    totalEImpuestos: record('TotalEImpuestos', TOTAL_E_IMPUESTOS),
    uuid: text('UUID'),
    validacionesDoc: validaciones,
  },
};

export const DOCUMENT_INFO_RESPONSE: Shape<DocumentInfoFields> = {
  namespace: dataContract('DocumentInfoResponse'),
  omitsEmpty: true,
  fields: {
    compressedDocumentInfo: text('CompressedDocumentInfo'),
    documentInfo: records('DocumentInfo', 'Documento', DOCUMENTO),
    statusCode: text('StatusCode'),
    statusDescription: text('StatusDescription'),
  },
};
