import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rejectionOf } from '../code-of.js';
import { clientAnswered } from './fixture.js';

const folder = join(__dirname, '../../../shared/data/soap-samples');
const isThere = existsSync(folder);
if (!isThere) console.log(`skipped: the recorded answers are not in ${folder}`);
const sample = (name: string) => readFileSync(join(folder, `${name}.xml`));
const file = { fileName: 'z.zip', contentFile: new Uint8Array([0x50, 0x4b, 3, 4]) };
const key = 'c'.repeat(96);

(isThere ? describe : describe.skip)('a recorded answer', () => {
  it.each([
    [
      'SendBillSync-accepted-with-notifications',
      'accepted',
      ['FAJ43b', 'RUT01'],
      ['notification', 'notification'],
    ],
    ['SendBillSync-rejected', 'rejected', ['ZE02', 'FAJ43b'], ['rejection', 'notification']],
  ])('%s is %s', async (name, verdict, codes, severities) => {
    const response = await clientAnswered(sample(name)).sendBillSync(file);
    expect(response.verdict).toBe(verdict);
    expect(response.messages.map(({ code }) => code)).toEqual(codes);
    expect(response.messages.map(({ severity }) => severity)).toEqual(severities);
    expect(response.xmlDocumentKey).toBe(key);
    expect(response.xmlFileName).toBe('fv09001234560002500000001');
    expect(Buffer.from(response.xmlBytes ?? []).toString()).toContain('</ApplicationResponse>');
    expect(response.raw).toEqual({});
  });

  it('GetStatus-accepted is accepted without messages', async () => {
    const response = await clientAnswered(sample('GetStatus-accepted')).getStatus({ trackId: key });
    expect([response.verdict, response.messages, response.xmlFormat]).toEqual(['accepted', [], 'xml']);
    expect(response.statusMessage).toBe('La Factura electrónica SETP990000001, ha sido autorizada.');
  });

  it('GetStatus-66-not-found is unknown', async () => {
    const response = await clientAnswered(sample('GetStatus-66-not-found')).getStatus({ trackId: key });
    expect([response.verdict, response.statusDescription]).toEqual(['unknown', 'NSU no encontrado']);
  });

  it.each([
    ['GetStatusZip-accepted', 'accepted', '00', []],
    ['GetStatusZip-rejected', 'rejected', '99', ['FAB10a', 'FAJ50']],
    ['GetStatusZip-in-process', 'pending', '', []],
    ['GetStatusZip-testset-already-accepted', 'rejected', '2', []],
  ])('%s is %s', async (name, verdict, statusCode, codes) => {
    const responses = await clientAnswered(sample(name)).getStatusZip({ trackId: 'k' });
    expect(responses).toHaveLength(1);
    const [response] = responses;
    expect([response?.verdict, response?.statusCode, response?.raw]).toEqual([verdict, statusCode, {}]);
    expect(response?.messages.map(({ code }) => code)).toEqual(codes);
  });

  it('SendTestSetAsync-accepted has a key', async () => {
    const response = await clientAnswered(sample('SendTestSetAsync-accepted')).sendTestSetAsync({
      ...file,
      testSetId: 't',
    });
    expect(response).toEqual({
      errorMessageList: [],
      zipKey: '11111111-2222-3333-4444-555555555555',
      raw: {},
    });
  });

  it('GetNumberingRange-two-ranges has two ranges, one without technical key', async () => {
    const client = clientAnswered(sample('GetNumberingRange-two-ranges'));
    const account = { accountCode: '9', accountCodeT: '9', softwareCode: 's' };
    const { responseList, raw } = await client.getNumberingRange(account);
    expect(responseList.map(({ prefix, fromNumber, toNumber }) => [prefix, fromNumber, toNumber])).toEqual([
      ['FE', 1, 3000],
      ['DSJ', 1, 10000],
    ]);
    expect(responseList.map((range) => 'technicalKey' in range)).toEqual([true, false]);
    expect(raw).toEqual({});
  });

  it('GetAcquirer-shape has a name and an e-mail', async () => {
    const client = clientAnswered(sample('GetAcquirer-shape'));
    const parameters = { identificationType: '31', identificationNumber: '9' };
    expect(await client.getAcquirer(parameters)).toEqual({
      message: 'OK',
      receiverEmail: 'contacto@example.com',
      receiverName: 'ADQUIRIENTE DE EJEMPLO',
      statusCode: '200',
      raw: {},
    });
  });

  it('Fault-InvalidSecurity is an error of security', async () => {
    const error = await rejectionOf(
      clientAnswered(sample('Fault-InvalidSecurity')).getStatus({ trackId: key }),
    );
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_SECURITY', false]);
  });
});
