import { colombianDateTime } from '../../identifiers/index.js';
import type { EventResponseFields, TrackIdParameters } from '../../soap/index.js';
import { type Call, mayActFor, type Service } from '../service/service.js';

/** A registered document, for its issuer, its receiver and those who act for them. */
export async function getXmlByDocumentKey(
  service: Service,
  asked: Partial<TrackIdParameters>,
  { sender }: Call,
): Promise<Partial<EventResponseFields>> {
  const key = asked.trackId?.trim() ?? '';
  if (key === '') return { code: '89', message: 'TrackId es nulo o vacío.' };
  const document = await service.registry.find(key);
  if (document === undefined || document.status === 'rejected') {
    return { code: '404', message: `Xml con CUFE: '${key}' no encontrado.` };
  }
  const { issuerNit, receiverId, softwareId, validatedAt, xml } = document;
  const nit = sender.nit ?? '';
  const mayRead =
    mayActFor(service, nit, { nit: issuerNit, softwareId }) || mayActFor(service, nit, { nit: receiverId });
  if (!mayRead) {
    const message = `NIT: ${nit} del certificado no autorizado para consultar xmls de emisor con NIT: ${issuerNit} y receptor con NIT: ${receiverId}`;
    return { code: '401', message };
  }
  const { date } = colombianDateTime(validatedAt);
  return { code: '100', message: 'Accion completada OK', validationDate: date, xmlBytes: xml };
}
