import { INVALID_SECURITY, writeAnswer, writeFault } from '../../src/simulator/wire/write-answer.js';
import type { DianResponseFields } from '../../src/soap/index.js';
import { canonicalize, readXml } from '../../src/xml/index.js';
import { fixture } from './fixture.js';

const now = new Date('2026-01-15T12:00:01.500Z');
const KEY = 'a'.repeat(96);
const AR = Buffer.from(
  '<?xml version="1.0" encoding="UTF-8"?><ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2"/>',
);
const canonical = (message: Uint8Array) => canonicalize(readXml(message));
const recorded = (name: string) => canonical(fixture(name));

describe('writeAnswer writes what the service writes', () => {
  it('for an accepted document', () => {
    const fields: DianResponseFields = {
      errorMessages: [
        'Regla: FAJ43b, Notificación: Nombre informado No corresponde al registrado en el RUT con respecto al Nit suminstrado.',
        'Regla: RUT01, Notificación: La validación del estado del RUT próximamente estará disponible.',
      ],
      isValid: true,
      statusCode: '00',
      statusDescription: 'Procesado Correctamente.',
      statusMessage: 'La Factura electrónica SETP990000001, ha sido autorizada.',
      xmlBytes: AR,
      xmlDocumentKey: KEY,
      xmlFileName: 'fv09003731150002600000001',
    };
    expect(canonical(writeAnswer('sendBillSync', fields, { now }))).toBe(recorded('send-bill-sync-accepted'));
  });

  it('for a key that is not known: what is absent is nil', () => {
    const fields = { statusCode: '66', statusDescription: 'TrackId no existe en los registros de la DIAN.' };
    expect(canonical(writeAnswer('getStatus', fields, { now }))).toBe(recorded('get-status-not-found'));
  });

  it('for a batch in process: an empty code is an empty element', () => {
    const fields = [{ statusCode: '', statusDescription: 'Batch en proceso de validación.' }];
    expect(canonical(writeAnswer('getStatusZip', fields, { now }))).toBe(
      recorded('get-status-zip-in-process'),
    );
  });

  it('for numbering ranges', () => {
    const range = {
      resolutionNumber: '18764000000001',
      resolutionDate: '2026-01-05',
      prefix: 'FE',
      fromNumber: 1,
      toNumber: 3000,
      validDateFrom: '2026-01-05',
      validDateTo: '2028-01-05',
    };
    const fields = {
      operationCode: '100',
      operationDescription: 'Acción completada OK.',
      responseList: [
        { ...range, technicalKey: 'b'.repeat(40) },
        { ...range, resolutionNumber: '18764000000002', prefix: 'DSE', toNumber: 10000 },
      ],
    };
    expect(canonical(writeAnswer('getNumberingRange', fields, { now }))).toBe(
      recorded('get-numbering-range'),
    );
  });

  it('for the asynchronous sends', () => {
    const taken = { zipKey: '79351fbb-0000-4000-8000-000000000001' };
    expect(canonical(writeAnswer('sendTestSetAsync', taken, { now }))).toBe(
      recorded('send-test-set-async-accepted'),
    );
  });

  it('for all about a document: types that leave empty fields out', () => {
    const fields = {
      documentInfo: [
        {
          documentCode: '',
          documentDescription: 'Factura electrónica',
          documentTags: [],
          documentTypeId: '01',
          documentTypeName: '',
          emisor: {
            nombre: 'PANADERIA LA ESPIGA S.A.S.',
            numeroDoc: '900373115',
            procedencia: '',
            tipoDoc: '31',
          },
          estado: [{ key: 1, value: 'Aprobado' }],
          eventos: [
            {
              codigo: '030',
              descripcion: 'Acuse de recibo',
              referenciasDocumento: [],
              uuid: 'c'.repeat(96),
              validacionesDoc: [],
            },
          ],
          numeroDocumento: { fechaEmision: '2026-01-15', fechaFirma: '', folio: '990000001', serie: 'SETP' },
          referencias: [],
          totalEImpuestos: { iva: '19000', total: '119000.5' },
          uuid: KEY,
          validacionesDoc: [
            { isNotification: true, isValida: true, mensajeError: '', nombre: 'RUT01', status: '' },
          ],
        },
      ],
      statusCode: '00',
      statusDescription: 'OK',
    };
    expect(canonical(writeAnswer('getDocumentInfo', fields, { now }))).toBe(recorded('get-document-info'));
  });

  it('for a refused WS-Security header', () => {
    expect(canonical(writeFault(INVALID_SECURITY))).toBe(recorded('fault-invalid-security'));
  });

  it('with the MessageID that it answers', () => {
    const message = Buffer.from(writeAnswer('getStatus', {}, { now, relatesTo: 'urn:uuid:1' })).toString();
    expect(message).toContain('<a:RelatesTo>urn:uuid:1</a:RelatesTo><o:Security');
  });

  it('with a nil result', () => {
    const message = Buffer.from(writeAnswer('getStatus', undefined, { now })).toString();
    expect(message).toMatch(/<GetStatusResult [^>]*i:nil="true"><\/GetStatusResult>/);
  });
});
