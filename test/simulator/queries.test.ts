import { type SimulatorOptions, startSimulator } from '../../src/simulator/index.js';
import {
  clientOf,
  credentialFor,
  ISSUER_NIT,
  type Pair,
  SOFTWARE,
  startPair,
  stop,
} from '../support/service.js';

const OTHER_NIT = '900508908';
const asked = { accountCode: ISSUER_NIT, accountCodeT: ISSUER_NIT, softwareCode: SOFTWARE.id };

describe('GetNumberingRange', () => {
  const ask = async (parameters: Partial<typeof asked>, options: SimulatorOptions = {}) => {
    const pair = await startPair(options);
    const response = await pair.client.getNumberingRange({ ...asked, ...parameters });
    await stop(pair);
    return response;
  };

  it('gives the public test range by default', async () => {
    const { operationCode, operationDescription, responseList } = await ask({});
    expect([operationCode, operationDescription]).toEqual(['100', 'Acción completada OK.']);
    expect(responseList).toEqual([
      {
        resolutionNumber: '18760000001',
        resolutionDate: '2019-01-19',
        prefix: 'SETP',
        fromNumber: 990000000,
        toNumber: 995000000,
        validDateFrom: '2019-01-19',
        validDateTo: '2030-01-19',
        technicalKey: 'fc8eac422eba16e22ffd8c6f94b3f40a6e38162c',
      },
    ]);
  });

  it.each([
    [
      '301 without ranges',
      {},
      { numberingRanges: [] },
      '301',
      'No fue encontrado ningún rango de numeración para el NIT: 900373115',
    ],
    [
      '302 for a software without ranges',
      { softwareCode: 'otro' },
      {},
      '302',
      'No registra prefijos asociados al código de software: otro',
    ],
    [
      '303 for the software of others',
      {},
      { software: [{ ...SOFTWARE, ownerNit: OTHER_NIT }] },
      '303',
      'El código del software no corresponde al NIT: 900373115',
    ],
    [
      '401 for the ranges of others',
      { accountCode: OTHER_NIT, accountCodeT: OTHER_NIT },
      {},
      '401',
      'NIT: 900373115 no autorizado para consultar rangos de numeración del NIT: 900508908',
    ],
  ])('%s', async (_, parameters, options, operationCode, operationDescription) => {
    expect(await ask(parameters, options)).toMatchObject({
      operationCode,
      operationDescription,
      responseList: [],
    });
  });
});

describe('what the simulator was told of taxpayers', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair({
      taxpayers: [
        { nit: OTHER_NIT, name: 'Cliente S.A.S.', email: 'compras@example.co' },
        { nit: ISSUER_NIT },
      ],
    });
  });
  afterAll(() => stop(pair));

  it('GetAcquirer tells it', async () => {
    const { raw: _, ...fields } = await pair.client.getAcquirer({
      identificationType: '31',
      identificationNumber: OTHER_NIT,
    });
    expect(fields).toEqual({
      statusCode: '200',
      message: 'OK',
      receiverName: 'Cliente S.A.S.',
      receiverEmail: 'compras@example.co',
    });
    const unknown = await pair.client.getAcquirer({ identificationType: '13', identificationNumber: '1' });
    expect(unknown.statusCode).toBe('404');
  });

  it('GetExchangeEmails lists it', async () => {
    const { success, statusCode, csvBytes } = await pair.client.getExchangeEmails();
    expect([success, statusCode]).toEqual([true, '0']);
    expect(new TextDecoder().decode(csvBytes)).toBe('nit,email\r\n900508908,compras@example.co\r\n');
  });
});

describe('certificates without NIT', () => {
  it('may ask for neither ranges nor e-mails', async () => {
    const { simulator, client } = await startPair();
    const nobody = clientOf(simulator, credentialFor(undefined));
    const refusal = 'NIT de la empresa no informado en el certificado.';
    expect(await nobody.getNumberingRange(asked)).toMatchObject({
      operationCode: '89',
      operationDescription: refusal,
    });
    expect(await nobody.getExchangeEmails()).toMatchObject({
      statusCode: '89',
      success: false,
      message: refusal,
    });
    nobody.close();
    await stop({ simulator, client });
  });
});

describe('starting', () => {
  it('offers what is needed to build an invoice, and its own certificate', async () => {
    const { simulator, client } = await startPair();
    expect(simulator.environment).toBe('habilitacion');
    expect(simulator.software).toEqual([SOFTWARE]);
    expect(simulator.numberingRanges[0]?.prefix).toBe('SETP');
    const { readCertificate } = await import('../../src/credential/index.js');
    expect(readCertificate(await simulator.certificate).nit).toBe('800197268');
    await stop({ simulator, client });
  });

  it('two simulators run side by side, and a port that is taken is an error', async () => {
    const [first, second] = await Promise.all([startPair(), startPair()]);
    expect(first.simulator.url).not.toBe(second.simulator.url);
    const port = Number(new URL(first.simulator.url).port);
    await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'ERR_CONFIG', path: 'port' });
    await Promise.all([stop(first), stop(second)]);
  });

  it.each([
    ['port', { port: -1 }],
    ['processing', { processing: 0.5 }],
    ['mostRequests', { mostRequests: Number.NaN }],
    ['environment', { environment: 'pruebas' as 'habilitacion' }],
  ])('refuses a wrong %s', async (path, options) => {
    await expect(startSimulator(options)).rejects.toMatchObject({ code: 'ERR_CONFIG', path });
  });

  it('makes its own key when none is given', async () => {
    const simulator = await startSimulator();
    const { readCertificate } = await import('../../src/credential/index.js');
    expect(readCertificate(await simulator.certificate).publicKeyBits).toBe(2048);
    await simulator.close();
  });

  it('keeps only the last requests', async () => {
    const pair = await startPair({ mostRequests: 2 });
    for (let i = 0; i < 3; i += 1) await pair.client.getStatus({ trackId: 'a'.repeat(96) });
    expect(pair.simulator.requests.map(({ sequence }) => sequence)).toEqual([2, 3]);
    await stop(pair);
  });
});
