import { childrenNamed, descend, readXml, textOf } from '../../src/xml/index.js';
import {
  clientOf,
  codesOf,
  credentialFor,
  ISSUER_NIT,
  type Pair,
  signedInvoice,
  startPair,
  stop,
  submit,
  swap,
} from '../support/service.js';
import { makeEvent, makeNote } from './notes.js';

const CUSTOMER_NIT = '900508908';
const customer = {
  nit: CUSTOMER_NIT,
  name: 'Cliente S.A.S.',
  personType: 'juridica',
  email: 'compras@example.co',
} as const;
const DUPLICATE = (key: string) => `Regla: 90, Rechazo: Documento con CUFE '${key}' procesado anteriormente.`;

describe('a number that was used before', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair();
  });
  afterEach(() => stop(pair));

  it('the same bytes again get rule 90, the key and the answer of the first', async () => {
    const { contentFile, built } = await signedInvoice(pair.simulator);
    const sent = { fileName: 'z.zip', contentFile };
    const first = await pair.client.sendBillSync(sent);
    const second = await pair.client.sendBillSync(sent);
    expect(second).toMatchObject({
      verdict: 'rejected',
      statusCode: '99',
      errorMessages: [DUPLICATE(built.uuid)],
      xmlDocumentKey: built.uuid,
      xmlBytes: first.xmlBytes,
    });
    expect(await pair.client.getStatus({ trackId: built.uuid })).toMatchObject({ verdict: 'accepted' });
    expect(pair.simulator.documents).toHaveLength(1);
  });

  it('another document under the number gets the key of the one that is registered', async () => {
    const first = await submit(pair);
    const other = await submit(pair, { draft: { customer } });
    expect(other.errorMessages).toEqual([DUPLICATE(first.xmlDocumentKey)]);
    expect(other.xmlDocumentKey).toBe(first.xmlDocumentKey);
  });

  it('types 01 and 04 share their numbers', async () => {
    await submit(pair);
    const response = await submit(pair, { edit: swap(/(<cbc:InvoiceTypeCode[^>]*>)01/, '$104') });
    expect(codesOf(response)).toEqual(['90']);
  });

  it('a number that was rejected may be sent again', async () => {
    const rejected = await submit(pair, {
      edit: swap('>10</cbc:PaymentMeansCode>', '>100</cbc:PaymentMeansCode>'),
    });
    expect(await pair.client.getStatus({ trackId: rejected.xmlDocumentKey })).toEqual(rejected);
    const accepted = await submit(pair);
    expect([rejected.verdict, accepted.verdict]).toEqual(['rejected', 'accepted']);
    expect(await pair.client.getStatus({ trackId: accepted.xmlDocumentKey })).toEqual(accepted);
    expect(pair.simulator.documents.map(({ status }) => status)).toEqual(['rejected', 'accepted']);
  });

  it('of many equal documents at once exactly one is accepted', async () => {
    const { contentFile } = await signedInvoice(pair.simulator);
    const sent = { fileName: 'z.zip', contentFile };
    const responses = await Promise.all(Array.from({ length: 8 }, () => pair.client.sendBillSync(sent)));
    expect(responses.filter(({ verdict }) => verdict === 'accepted')).toHaveLength(1);
    expect(responses.filter((response) => codesOf(response).includes('90'))).toHaveLength(7);
  });
});

describe('notes and events', () => {
  let pair: Pair;
  let invoiceKey: string;
  beforeAll(async () => {
    pair = await startPair();
    ({ xmlDocumentKey: invoiceKey } = await submit(pair, { draft: { customer } }));
  });
  afterAll(() => stop(pair));

  it.each([
    ['CreditNote', 'NC1', 'La Nota crédito electrónica NC1, ha sido autorizada.'],
    ['DebitNote', 'ND1', 'La Nota débito electrónica ND1, ha sido autorizada.'],
  ] as const)('a %s about a registered invoice is accepted', async (root, number, statusMessage) => {
    const { contentFile, key } = await makeNote(pair.simulator, root, number, invoiceKey);
    const response = await pair.client.sendBillSync({ fileName: 'z.zip', contentFile });
    expect(response.errorMessages.filter((line) => line.includes('Rechazo'))).toEqual([]);
    expect(response).toMatchObject({ verdict: 'accepted', statusMessage, xmlDocumentKey: key });
  });

  it.each([
    [
      'a note about an invoice that nobody knows',
      'CBG04a',
      (xml: string) => xml.replaceAll(invoiceKey, '0'.repeat(96)),
    ],
    ['a note without a reason', 'CBF01', swap(/<cac:DiscrepancyResponse>.*?<\/cac:DiscrepancyResponse>/, '')],
    [
      'an annulment that is not of operation 20',
      'CAD02a',
      (xml: string) =>
        xml
          .replace('<cbc:ResponseCode>1<', '<cbc:ResponseCode>2<')
          .replace('<cbc:CustomizationID>20<', '<cbc:CustomizationID>22<'),
    ],
    ['a CUDE of another PIN', 'CAD06', swap(/(<cbc:UUID [^>]*CUDE-SHA384">)..../, '$10000')],
  ])('%s is rejected by %s', async (_, code, edit) => {
    const { contentFile } = await makeNote(pair.simulator, 'CreditNote', 'NC2', invoiceKey, edit);
    const response = await pair.client.sendBillSync({ fileName: 'z.zip', contentFile });
    expect(codesOf(response, 'rejection')).toEqual([code]);
  });

  it('GetReferenceNotes lists the notes in a signed answer', async () => {
    const { xmlBytes, verdict } = await pair.client.getReferenceNotes({ trackId: invoiceKey });
    expect(verdict).toBe('accepted');
    const responses = childrenNamed(readXml(xmlBytes as Uint8Array).root, 'DocumentResponse');
    expect(responses.map((response) => textOf(descend(response, 'DocumentReference', 'ID')))).toEqual([
      'NC1',
      'ND1',
    ]);
  });

  it('an event of the customer is accepted and listed', async () => {
    const credential = credentialFor(CUSTOMER_NIT);
    const client = clientOf(pair.simulator, credential);
    const unheard = await client.getStatusEvent({ trackId: invoiceKey });
    expect([unheard.statusCode, unheard.isValid]).toEqual(['66', false]);
    const fields = { number: '1', invoiceNumber: 'SETP990000001', invoiceKey, credential };
    const { contentFile, key } = await makeEvent(CUSTOMER_NIT, ISSUER_NIT, fields);
    const response = await client.sendEventUpdateStatus({ contentFile });
    expect(response).toMatchObject({ verdict: 'accepted', xmlDocumentKey: key });
    const { xmlBytes } = await client.getStatusEvent({ trackId: invoiceKey });
    const [event] = childrenNamed(readXml(xmlBytes as Uint8Array).root, 'DocumentResponse');
    expect(textOf(descend(event, 'Response', 'ResponseCode'))).toBe('030');
    const again = await client.sendEventUpdateStatus({ contentFile });
    expect(again.errorMessages).toEqual([
      `Regla: 90, Rechazo: Documento con CUDE '${key}' procesado anteriormente.`,
    ]);
    client.close();
  });

  it('an event with a wrong CUDE about an unknown invoice is rejected', async () => {
    const credential = credentialFor(CUSTOMER_NIT);
    const client = clientOf(pair.simulator, credential);
    const fields = {
      number: '2',
      invoiceNumber: 'X1',
      invoiceKey: 'a'.repeat(96),
      credential,
      key: 'b'.repeat(96),
    };
    const { contentFile } = await makeEvent(CUSTOMER_NIT, ISSUER_NIT, fields);
    const response = await client.sendEventUpdateStatus({ contentFile });
    expect(codesOf(response)).toEqual(['AAD06', 'AAH07']);
    client.close();
  });

  it('GetDocumentInfo tells what is known of the invoice', async () => {
    const { documentInfo, statusCode } = await pair.client.getDocumentInfo({ uuid: invoiceKey });
    expect(statusCode).toBe('00');
    expect(documentInfo[0]).toMatchObject({
      documentTypeId: '01',
      uuid: invoiceKey,
      emisor: { numeroDoc: ISSUER_NIT },
      receptor: { nombre: 'Cliente S.A.S.', numeroDoc: CUSTOMER_NIT, tipoDoc: '31' },
      numeroDocumento: { serie: 'SETP', folio: '990000001', fechaEmision: '2026-06-15' },
      totalEImpuestos: { total: '45126.90' },
    });
    expect(documentInfo[0]?.documentTags).toHaveLength(2);
    expect(documentInfo[0]?.eventos.map(({ codigo }) => codigo)).toEqual(['030']);
    expect((await pair.client.getDocumentInfo({ uuid: 'c'.repeat(96) })).statusCode).toBe('66');
  });
});

describe('without persistence', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair({ persistence: false });
  });
  afterAll(() => stop(pair));

  it('each document is judged as the first one, and nothing is known of it afterwards', async () => {
    const { contentFile, built } = await signedInvoice(pair.simulator);
    const sent = { fileName: 'z.zip', contentFile };
    const verdicts = [await pair.client.sendBillSync(sent), await pair.client.sendBillSync(sent)];
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
    expect((await pair.client.getStatus({ trackId: built.uuid })).statusCode).toBe('66');
    expect((await pair.client.getXmlByDocumentKey({ trackId: built.uuid })).code).toBe('404');
    expect(pair.simulator.documents).toEqual([]);
  });

  it('the document that a note refers to counts as known', async () => {
    const { contentFile } = await makeNote(pair.simulator, 'CreditNote', 'NC9', 'a'.repeat(96));
    const response = await pair.client.sendBillSync({ fileName: 'z.zip', contentFile });
    expect(codesOf(response, 'rejection')).toEqual([]);
  });

  it('a batch is known until it has told its verdict', async () => {
    const { contentFile } = await signedInvoice(pair.simulator);
    const { zipKey } = await pair.client.sendBillAsync({ fileName: 'z.zip', contentFile });
    const codes: string[] = [];
    for (let poll = 0; poll < 3; poll += 1) {
      const [answer] = await pair.client.getStatusZip({ trackId: zipKey });
      codes.push(answer?.statusCode ?? 'none');
    }
    expect(codes).toEqual(['', '00', '']);
  });
});
