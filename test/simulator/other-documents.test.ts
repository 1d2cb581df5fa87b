import { cune } from '../../src/cufe/index.js';
import { zip } from '../../src/packaging/index.js';
import { sign } from '../../src/xades/index.js';
import {
  bytesOf,
  codesOf,
  type Edit,
  ISSUER_NIT,
  issuerCredential,
  NOW,
  type Pair,
  SOFTWARE,
  startPair,
  stop,
  submit,
  swap,
} from '../support/service.js';

const EXTENSIONS = 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2';
const fields = {
  number: 'N1',
  issueDate: '2026-06-15',
  issueTime: '10:30:00-05:00',
  devengadosTotal: '3500000.00',
  deduccionesTotal: '1000000.00',
  comprobanteTotal: '2500000.00',
  employerNit: ISSUER_NIT,
  employeeId: '1020304050',
  softwarePin: SOFTWARE.pin,
  environment: 'habilitacion',
} as const;

/** The groups of a payroll document that identify it. */
function payrollGroups(key: string, tipoXml: string): string {
  return [
    `<NumeroSecuenciaXML Prefijo="N" Consecutivo="1" Numero="${fields.number}"></NumeroSecuenciaXML>`,
    `<ProveedorXML NIT="${ISSUER_NIT}" SoftwareID="${SOFTWARE.id}"></ProveedorXML>`,
    `<InformacionGeneral Ambiente="2" TipoXML="${tipoXml}" CUNE="${key}" FechaGen="2026-06-15" HoraGen="10:30:00-05:00"></InformacionGeneral>`,
    `<Empleador RazonSocial="Panadería La Espiga S.A.S." NIT="${ISSUER_NIT}" DV="3"></Empleador>`,
    `<Trabajador NumeroDocumento="${fields.employeeId}"></Trabajador>`,
    '<DevengadosTotal>3500000.00</DevengadosTotal><DeduccionesTotal>1000000.00</DeduccionesTotal>',
    '<ComprobanteTotal>2500000.00</ComprobanteTotal>',
  ].join('');
}

async function payroll(root: string, content: string, tamper: Edit = (xml) => xml): Promise<Uint8Array> {
  const namespace = `dian:gov:co:facturaelectronica:${root}`;
  const place =
    '<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>';
  const xml = `<${root} xmlns="${namespace}" xmlns:ext="${EXTENSIONS}">${place}${content}</${root}>`;
  const signed = await sign(bytesOf(xml), issuerCredential, { role: 'supplier', signingTime: NOW });
  return zip([{ name: 'nie.xml', bytes: bytesOf(tamper(new TextDecoder().decode(signed))) }]);
}

describe('a payroll document', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair();
  });
  afterEach(() => stop(pair));

  it('whose CUNE and signature are right is accepted, once', async () => {
    const key = cune({ ...fields, tipoXml: '102' });
    const contentFile = await payroll('NominaIndividual', payrollGroups(key, '102'));
    const response = await pair.client.sendNominaSync({ contentFile });
    expect(response).toMatchObject({
      verdict: 'accepted',
      statusMessage: 'Documento Nomina N1, ha sido autorizada.',
      xmlDocumentKey: key,
      errorMessages: [],
    });
    expect(await pair.client.getStatus({ trackId: key })).toEqual(response);
    expect(codesOf(await pair.client.sendNominaSync({ contentFile }))).toEqual(['90']);
  });

  it('that replaces or deletes another has its groups one level down', async () => {
    const replacing = cune({ ...fields, tipoXml: '103' });
    const deleting = cune({
      ...fields,
      tipoXml: '103',
      devengadosTotal: '0',
      deduccionesTotal: '0',
      comprobanteTotal: '0',
      employeeId: '0',
    });
    for (const [group, key] of [
      ['Reemplazar', replacing],
      ['Eliminar', deleting],
    ] as const) {
      const fresh = await startPair();
      const content = `<${group}>${payrollGroups(key, '103')}</${group}>`;
      const contentFile = await payroll('NominaIndividualDeAjuste', content);
      expect(await fresh.client.sendNominaSync({ contentFile })).toMatchObject({
        verdict: 'accepted',
        xmlDocumentKey: key,
      });
      await stop(fresh);
    }
  });

  it('with another CUNE, or changed after signing, is rejected', async () => {
    const wrong = await payroll('NominaIndividual', payrollGroups('0'.repeat(96), '102'));
    expect(codesOf(await pair.client.sendNominaSync({ contentFile: wrong }))).toEqual(['NIE024']);
    const key = cune({ ...fields, tipoXml: '102' });
    const changed = await payroll(
      'NominaIndividual',
      payrollGroups(key, '102'),
      swap('La Espiga', 'La Espina'),
    );
    expect(codesOf(await pair.client.sendNominaSync({ contentFile: changed }))).toEqual(['ZE02']);
  });

  it('is not of the schema of a bill, nor a bill of a payroll’s', async () => {
    const contentFile = await payroll('NominaIndividual', payrollGroups('0'.repeat(96), '102'));
    expect(codesOf(await pair.client.sendBillSync({ fileName: 'z.zip', contentFile }))).toEqual(['ZB01']);
    const bill = zip([{ name: 'fv.xml', bytes: bytesOf('<Invoice/>') }]);
    expect(codesOf(await pair.client.sendNominaSync({ contentFile: bill }))).toEqual(['ZB01']);
  });
});

describe('a documento soporte', () => {
  /** In it the seller is not who issues it: the issuer is the customer. */
  const turned: Edit = (xml) =>
    xml
      .replace(/(<cbc:InvoiceTypeCode[^>]*>)01/, '$105')
      .replaceAll('AccountingSupplierParty', 'Other')
      .replaceAll('AccountingCustomerParty', 'AccountingSupplierParty')
      .replaceAll('Other', 'AccountingCustomerParty');

  it('is judged by its signature alone, and its issuer is the buyer', async () => {
    const pair = await startPair();
    const response = await submit(pair, { edit: turned });
    expect(response).toMatchObject({ verdict: 'accepted', messages: [] });
    expect(pair.simulator.documents[0]).toMatchObject({
      kind: 'supportDocument',
      typeCode: '05',
      issuerNit: ISSUER_NIT,
      receiverId: '222222222222',
    });
    const changed = await submit(pair, {
      draft: { number: 'SETP990000002' },
      edit: turned,
      tamper: swap('Pan aliñado', 'Pan aliñada'),
    });
    expect(codesOf(changed)).toEqual(['ZE02']);
    await stop(pair);
  });
});
