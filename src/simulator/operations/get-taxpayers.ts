import type {
  AcquirerFields,
  AcquirerParameters,
  ExchangeEmailFields,
  NoParameters,
} from '../../soap/index.js';
import { type Call, type Service, taxpayerOf } from '../service/service.js';

/** Name and e-mail of an acquirer that the simulator was told of; the text for an unknown one is its own. */
export async function getAcquirer(
  service: Service,
  { identificationNumber = '' }: Partial<AcquirerParameters>,
): Promise<Partial<AcquirerFields>> {
  const known = taxpayerOf(service, identificationNumber.trim());
  if (known === undefined) return { statusCode: '404', message: 'Adquiriente no encontrado.' };
  return {
    statusCode: '200',
    message: 'OK',
    receiverName: known.name ?? '',
    receiverEmail: known.email ?? '',
  };
}

/** The e-mails of those taxpayers; the columns of the CSV are the simulator's own. */
export async function getExchangeEmails(
  { taxpayers }: Service,
  _: Partial<NoParameters>,
  { sender }: Call,
): Promise<Partial<ExchangeEmailFields>> {
  if (sender.nit === undefined) {
    return { statusCode: '89', success: false, message: 'NIT de la empresa no informado en el certificado.' };
  }
  const rows = taxpayers.flatMap(({ nit, email }) => (email === undefined ? [] : [`${nit},${email}`]));
  const csvBytes = new TextEncoder().encode(['nit,email', ...rows, ''].join('\r\n'));
  return { statusCode: '0', success: true, message: '', csvBytes };
}
