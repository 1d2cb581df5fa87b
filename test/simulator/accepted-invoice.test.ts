import { readEnvelope } from '../../src/soap/index.js';
import { verify } from '../../src/xades/index.js';
import { childNamed, childrenNamed, descend, readXml, textOf } from '../../src/xml/index.js';
import { codesOf, ISSUER_NIT, NOW, type Pair, signedInvoice, startPair, stop } from '../support/service.js';

describe('an invoice that keeps every rule', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(() => stop(pair));

  it('is accepted in the service’s words, and can be asked for by its CUFE', async () => {
    const { simulator, client } = pair;
    const { built, bytes, contentFile } = await signedInvoice(simulator);
    const response = await client.sendBillSync({ fileName: 'z.zip', contentFile });
    expect(response).toMatchObject({
      verdict: 'accepted',
      isValid: true,
      statusCode: '00',
      statusDescription: 'Procesado Correctamente.',
      statusMessage: 'La Factura electrónica SETP990000001, ha sido autorizada.',
      errorMessages: [
        'Regla: RUT01, Notificación: La validación del estado del RUT próximamente estará disponible.',
      ],
      xmlDocumentKey: built.uuid,
      xmlFileName: built.fileName.replace('.xml', ''),
    });
    expect(await client.getStatus({ trackId: built.uuid })).toEqual(response);
    const { code, xmlBytes } = await client.getXmlByDocumentKey({ trackId: built.uuid });
    expect([code, xmlBytes]).toEqual(['100', bytes]);
  });

  it('gets an ApplicationResponse that the simulator signed and that verifies', async () => {
    const { simulator } = pair;
    const [document] = simulator.documents;
    const xml = document?.applicationResponse as Uint8Array;
    const certificate = await simulator.certificate;
    const report = await verify(xml, { now: NOW, trustedCertificates: [certificate] });
    expect(report).toMatchObject({ valid: true, problems: [] });
    expect(report.signatures.map(({ target, problems }) => [target, problems])).toEqual([
      ['ApplicationResponse', []],
    ]);
    const { root } = readXml(xml);
    const response = childNamed(root, 'DocumentResponse');
    expect(textOf(descend(response, 'Response', 'ResponseCode'))).toBe('02');
    expect(textOf(descend(response, 'Response', 'Description'))).toBe('Documento validado por la DIAN');
    expect(textOf(descend(response, 'DocumentReference', 'UUID'))).toBe(document?.key);
    expect(textOf(descend(root, 'ReceiverParty', 'PartyTaxScheme', 'CompanyID'))).toBe(ISSUER_NIT);
    expect(textOf(childNamed(root, 'IssueTime'))).toBe('10:30:00-05:00');
    const lines = childrenNamed(response as never, 'LineResponse').map((line) => [
      textOf(descend(line, 'LineReference', 'LineID')),
      textOf(descend(line, 'Response', 'ResponseCode')),
    ]);
    expect(lines).toEqual([
      ['1', '0000'],
      ['2', 'RUT01'],
    ]);
  });

  it('is in the registry and its request in the traffic', () => {
    const { documents, requests } = pair.simulator;
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      status: 'accepted',
      kind: 'invoice',
      number: 'SETP990000001',
      issuerNit: ISSUER_NIT,
      receiverId: '222222222222',
      validatedAt: NOW,
    });
    expect(requests[0]).toMatchObject({
      sequence: 1,
      operation: 'sendBillSync',
      parameters: { fileName: 'z.zip' },
      senderNit: ISSUER_NIT,
      status: 200,
      receivedAt: NOW,
    });
    expect(readEnvelope(requests[0]?.answer as Uint8Array).payload?.name.local).toBe('SendBillSyncResponse');
    expect(requests[0]?.contentFile?.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });
});

describe('over HTTPS', () => {
  it('the certificate in `ca` is enough to trust it', async () => {
    const { simulator, client } = await startPair({ tls: true });
    client.close();
    expect(simulator.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/WcfDianCustomerServices\.svc$/);
    const { createDianClient, httpsTransport } = await import('../../src/soap/index.js');
    const { issuerCredential: credential } = await import('../support/service.js');
    const transport = httpsTransport({ ca: simulator.ca as string });
    const trusting = createDianClient({
      environment: 'habilitacion',
      credential,
      endpoint: simulator.url,
      now: () => NOW,
      transport,
    });
    const { contentFile } = await signedInvoice(simulator);
    const response = await trusting.sendBillSync({ fileName: 'z.zip', contentFile });
    expect(response.verdict).toBe('accepted');
    expect(codesOf(response)).toEqual(['RUT01']);
    transport.close();
    await simulator.close();
  });
});
