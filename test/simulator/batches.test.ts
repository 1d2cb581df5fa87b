import { zip } from '../../src/packaging/index.js';
import {
  bytesOf,
  codesOf,
  type Pair,
  type Signed,
  signedInvoice,
  startPair,
  stop,
  swap,
  tamperingClient,
} from '../support/service.js';

const IN_PROCESS = {
  statusCode: '',
  statusDescription: 'Batch en proceso de validación.',
  verdict: 'pending',
};

/** A ZIP of invoices with consecutive numbers. */
async function batchOf(
  pair: Pair,
  count: number,
): Promise<{ contentFile: Uint8Array; invoices: readonly Signed[] }> {
  const invoices = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      signedInvoice(pair.simulator, { draft: { number: `SETP${990000001 + index}` } }),
    ),
  );
  return {
    contentFile: zip(invoices.map(({ built, bytes }) => ({ name: built.fileName, bytes }))),
    invoices,
  };
}

describe('SendBillAsync', () => {
  it('gives a key, stays in process for the polls that were set, then tells of each document', async () => {
    const pair = await startPair({ processing: 2 });
    const { contentFile, invoices } = await batchOf(pair, 3);
    const { zipKey, errorMessageList } = await pair.client.sendBillAsync({ fileName: 'z.zip', contentFile });
    expect(zipKey).toMatch(/^[0-9a-f-]{36}$/);
    expect(errorMessageList).toEqual([]);
    const poll = () => pair.client.getStatusZip({ trackId: zipKey });
    expect(await poll()).toMatchObject([IN_PROCESS]);
    expect(await poll()).toMatchObject([IN_PROCESS]);
    const answers = await poll();
    expect(answers.map(({ verdict, xmlDocumentKey }) => [verdict, xmlDocumentKey])).toEqual(
      invoices.map(({ built }) => ['accepted', built.uuid]),
    );
    expect(await poll()).toEqual(answers);
    await stop(pair);
  });

  it('a document that is rejected does not stop the others', async () => {
    const pair = await startPair({ processing: 0 });
    const bad = await signedInvoice(pair.simulator, { tamper: swap('Pan aliñado', 'Pan aliñada') });
    const good = await signedInvoice(pair.simulator, { draft: { number: 'SETP990000002' } });
    const contentFile = zip([
      { name: 'a.xml', bytes: bad.bytes },
      { name: 'b.xml', bytes: bytesOf('no es XML') },
      { name: 'c.xml', bytes: good.bytes },
    ]);
    const { zipKey } = await pair.client.sendBillAsync({ fileName: 'z.zip', contentFile });
    const answers = await pair.client.getStatusZip({ trackId: zipKey });
    expect(answers.map((answer) => codesOf(answer))).toEqual([['ZE02'], ['ZB01'], ['RUT01']]);
    expect(answers.map(({ xmlFileName }) => xmlFileName)).toEqual(['a', 'b', 'c']);
    await stop(pair);
  });

  it('a key that was never given is in process for ever', async () => {
    const pair = await startPair({ processing: 0 });
    const trackId = '11111111-2222-3333-4444-555555555555';
    for (let i = 0; i < 3; i += 1)
      expect(await pair.client.getStatusZip({ trackId })).toMatchObject([IN_PROCESS]);
    expect(await pair.client.getStatusZip({ trackId: '' })).toMatchObject([{ statusCode: '89' }]);
    await stop(pair);
  });

  it('more than fifty documents are refused, and so is what is no ZIP', async () => {
    const pair = await startPair();
    const many = zip(Array.from({ length: 51 }, (_, i) => ({ name: `${i}.xml`, bytes: bytesOf('<a/>') })));
    const refused = await pair.client.sendBillAsync({ fileName: 'muchas.zip', contentFile: many });
    expect(refused.zipKey).toBe('');
    expect(refused.errorMessageList).toEqual([
      {
        documentKey: '',
        processedMessage: 'Cantidad de documentos dentro del lote ZIP excede máximo permitido: 50',
        senderCode: '',
        success: false,
        xmlFileName: 'muchas.zip',
      },
    ]);
    const past = tamperingClient(pair.simulator, swap(/(<wcf:contentFile>)[^<]*/, '$1PGEvPg=='));
    const bare = await past.sendBillAsync({ fileName: 'a', contentFile: many });
    expect(bare.errorMessageList[0]?.processedMessage).toBe('MIMEType del archivo inválido (text/xml).');
    past.close();
    await stop(pair);
  });

  it('attachments are not available', async () => {
    const pair = await startPair();
    const { contentFile } = await batchOf(pair, 1);
    const { errorMessageList, zipKey } = await pair.client.sendBillAttachmentAsync({
      fileName: 'z.zip',
      contentFile,
    });
    expect([zipKey, errorMessageList[0]?.processedMessage]).toEqual(['', 'Método no disponible.']);
    await stop(pair);
  });
});

describe('SendTestSetAsync', () => {
  const TEST_SET = { id: '0f7a9c1e-5f0b-4c55-8d53-0b6b6f4f7b11', invoices: 2, creditNotes: 0, debitNotes: 0 };
  const send = async (pair: Pair, number: string, testSetId: string) => {
    const { contentFile } = await signedInvoice(pair.simulator, { draft: { number } });
    const { zipKey, errorMessageList } = await pair.client.sendTestSetAsync({
      fileName: 'z.zip',
      contentFile,
      testSetId,
    });
    const answers = zipKey === '' ? [] : await pair.client.getStatusZip({ trackId: zipKey });
    return { answers, refusal: errorMessageList[0]?.processedMessage };
  };

  it('takes any identifier unless test sets are named, but not none', async () => {
    const pair = await startPair({ processing: 0 });
    expect((await send(pair, 'SETP990000001', 'cualquiera')).answers).toMatchObject([
      { verdict: 'accepted' },
    ]);
    expect(await send(pair, 'SETP990000002', ' ')).toEqual({
      answers: [],
      refusal: 'Identificador del set de pruebas es obligatorio.',
    });
    await stop(pair);
  });

  it('counts what is accepted and is complete then', async () => {
    const pair = await startPair({ processing: 0, testSets: [TEST_SET] });
    const codes: string[] = [];
    for (const number of ['SETP990000001', 'SETP990000001', 'SETP990000002', 'SETP990000003']) {
      const { answers } = await send(pair, number, TEST_SET.id);
      codes.push(answers[0]?.statusCode ?? '');
    }
    expect(codes).toEqual(['00', '99', '00', '2']);
    const { answers } = await send(pair, 'SETP990000004', TEST_SET.id);
    expect(answers).toMatchObject([
      {
        isValid: false,
        statusDescription: `Set de prueba con identificador ${TEST_SET.id} se encuentra Aceptado.`,
      },
    ]);
    const wrong = await send(pair, 'SETP990000005', 'otro');
    expect(wrong.answers).toMatchObject([
      { statusCode: '2', statusDescription: 'Set de prueba con identificador otro es incorrecto.' },
    ]);
    await stop(pair);
  });
});
