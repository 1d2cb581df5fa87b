import { type Client, createClientAsync, WSSecurityCert } from 'soap';
import { makeCertificate } from '../../src/practice/index.js';
import { type Simulator, startSimulator } from '../../src/simulator/index.js';
import { describeWithWsdl, WSDL_FILE } from '../soap/wsdl.js';
import { ISSUER_NIT, privateKey, SOFTWARE } from '../support/service.js';

const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
const DAY = 24 * 60 * 60 * 1000;

describeWithWsdl('node-soap, made from the DIAN’s own WSDL, as a client of the simulator', () => {
  let simulator: Simulator;
  let client: Client;

  beforeAll(async () => {
    // node-soap takes the system's clock.
    simulator = await startSimulator({ software: [SOFTWARE], keyPair: { privateKey } });
    client = await createClientAsync(WSDL_FILE, { forceSoap12Headers: true, endpoint: simulator.url });
    client.setSecurity(
      new WSSecurityCert(
        privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        certificatePem(),
        '',
        {
          signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
          additionalReferences: ['wsa:To'],
          signatureTransformations: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
        },
      ),
    );
  });
  afterAll(() => simulator.close());

  const call = async (operation: string, parameters: object): Promise<unknown> => {
    client.clearSoapHeaders();
    const action = `http://wcf.dian.colombia/IWcfDianCustomerServices/${operation}`;
    client.addSoapHeader({ 'wsa:Action': action }, '', 'wsa', ADDRESSING);
    client.addSoapHeader({ 'wsa:To': simulator.url }, '', 'wsa', ADDRESSING);
    const [answer] = (await client[`${operation}Async`](parameters)) as [Record<string, unknown>];
    return answer[`${operation}Result`];
  };

  it('asks for a status', async () => {
    expect(await call('GetStatus', { trackId: 'a'.repeat(96) })).toMatchObject({
      IsValid: false,
      StatusCode: '66',
      StatusDescription: 'TrackId no existe en los registros de la DIAN.',
    });
    expect(simulator.requests.at(-1)).toMatchObject({ operation: 'getStatus', senderNit: ISSUER_NIT });
  });

  it('asks for ranges', async () => {
    const asked = { accountCode: ISSUER_NIT, accountCodeT: ISSUER_NIT, softwareCode: SOFTWARE.id };
    expect(await call('GetNumberingRange', asked)).toMatchObject({
      OperationCode: '100',
      ResponseList: { NumberRangeResponse: [{ Prefix: 'SETP' }] },
    });
  });

  it('sends something that is no document', async () => {
    const contentFile = Buffer.from('<Invoice/>').toString('base64');
    expect(await call('SendBillSync', { fileName: 'z.zip', contentFile })).toMatchObject({
      StatusCode: '89',
      StatusDescription: 'MIMEType del archivo inválido (text/xml).',
    });
  });
});

function certificatePem(): string {
  const now = Date.now();
  const { certificate } = makeCertificate({
    subject: { commonName: 'Panadería La Espiga S.A.S.' },
    nit: ISSUER_NIT,
    serialNumber: 8n,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + DAY),
    keyPair: { privateKey },
  });
  const lines = Buffer.from(certificate).toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
