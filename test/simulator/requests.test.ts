import { zipSync } from 'fflate';
import { zip } from '../../src/packaging/index.js';
import type { DianResponse } from '../../src/soap/index.js';
import {
  bytesOf,
  clientOf,
  credentialFor,
  type Pair,
  SOFTWARE,
  signedInvoice,
  startPair,
  stop,
  submit,
  swap,
  tamperingClient,
} from '../support/service.js';

const xml = { name: 'fv.xml', bytes: bytesOf('<Invoice/>') };

describe('what is refused before a document is validated', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(() => stop(pair));
  /** Past our client, which refuses to send such files. */
  const send = async (contentFile: Uint8Array): Promise<DianResponse> => {
    const content = Buffer.from(contentFile).toString('base64');
    const edit = swap(/(<wcf:contentFile>)[^<]*/, `$1${content}`);
    const client = tamperingClient(pair.simulator, edit);
    const response = await client.sendBillSync({ fileName: 'z.zip', contentFile: zip([xml]) });
    client.close();
    return response;
  };

  it.each([
    ['nothing', new Uint8Array(), 'Archivo no enviado.'],
    ['bare XML', bytesOf('<?xml version="1.0"?><Invoice/>'), 'MIMEType del archivo inválido (text/xml).'],
    ['something else', bytesOf('%PDF-1.7'), 'MIMEType del archivo inválido (application/octet-stream).'],
    [
      'a ZIP that is cut off',
      zip([xml]).slice(0, 40),
      'Error descomprimiendo el archivo ZIP: No fue encontrado ningun documento XML válido.',
    ],
    [
      'a ZIP without XML',
      zip([{ name: 'factura.pdf', bytes: bytesOf('%PDF') }]),
      'Error descomprimiendo el archivo ZIP: No fue encontrado ningun documento XML válido.',
    ],
  ])('%s: status 89', async (_, contentFile, statusDescription) => {
    const response = await send(contentFile);
    expect(response).toMatchObject({
      isValid: false,
      statusCode: '89',
      statusDescription,
      verdict: 'rejected',
    });
    expect(response.errorMessages).toEqual([]);
  });

  it('two documents at once: status 89', async () => {
    const response = await send(zip([xml, { ...xml, name: 'otra.xml' }]));
    expect(response).toMatchObject({
      statusCode: '89',
      statusDescription: 'El método síncrono solo puede recibir un documento.',
      statusMessage:
        'Encontrados mas de un XML descomprimiendo el archivo ZIP: Se debe enviar solo un fichero XML.',
    });
  });

  it('a document beside files that are none is taken', async () => {
    const { bytes, built } = await signedInvoice(pair.simulator);
    const response = await send(
      zipSync({ 'leame.txt': bytesOf('hola'), [built.fileName]: bytes, '__MACOSX/fv.xml': bytesOf('x') }),
    );
    expect(response.verdict).toBe('accepted');
  });
});

describe('whose certificate may send', () => {
  it('another taxpayer may not', async () => {
    const { simulator, client } = await startPair();
    const stranger = clientOf(simulator, credentialFor('900508908'));
    const response = await submit({ simulator, client: stranger });
    expect(response).toMatchObject({
      statusCode: '89',
      statusDescription: 'NIT 900508908 no autorizado a enviar documentos para emisor con NIT 900373115.',
    });
    expect(simulator.documents).toEqual([]);
    stranger.close();
    await stop({ simulator, client });
  });

  it('a certificate without NIT may not', async () => {
    const { simulator, client } = await startPair();
    const nobody = clientOf(simulator, credentialFor(undefined));
    const response = await submit({ simulator, client: nobody });
    expect(response.statusDescription).toBe('NIT de la empresa no informado en el certificado.');
    nobody.close();
    await stop({ simulator, client });
  });

  it.each([
    ['the owner of the software', { software: [{ ...SOFTWARE, ownerNit: '900508908' }] }],
    [
      'a technology provider of the issuer',
      { taxpayers: [{ nit: '900373115', technologyProviders: ['900508908'] }] },
    ],
  ])('%s may', async (_, options) => {
    const { simulator, client } = await startPair(options);
    const provider = clientOf(simulator, credentialFor('900508908'));
    const response = await submit({ simulator, client: provider });
    expect(response.statusCode).not.toBe('89');
    provider.close();
    await stop({ simulator, client });
  });
});

describe('a key that nothing is known of', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(() => stop(pair));

  it.each([
    ['', '89', 'TrackId es nulo o vacío.'],
    ['corto', '89', 'TrackId inválido (Length).'],
    ['a'.repeat(96), '66', 'TrackId no existe en los registros de la DIAN.'],
  ])('GetStatus of %p: %s', async (trackId, statusCode, statusDescription) => {
    const response = await pair.client.getStatus({ trackId });
    expect(response).toMatchObject({ statusCode, statusDescription, isValid: false });
  });

  it('GetXmlByDocumentKey', async () => {
    const { code, message } = await pair.client.getXmlByDocumentKey({ trackId: 'a'.repeat(96) });
    expect([code, message]).toEqual(['404', `Xml con CUFE: '${'a'.repeat(96)}' no encontrado.`]);
  });

  it('GetXmlByDocumentKey of a document of others', async () => {
    const { xmlDocumentKey } = await submit(pair);
    const stranger = clientOf(pair.simulator, credentialFor('900508908'));
    const { code, message, xmlBytes } = await stranger.getXmlByDocumentKey({ trackId: xmlDocumentKey });
    expect([code, message, xmlBytes]).toEqual([
      '401',
      'NIT: 900508908 del certificado no autorizado para consultar xmls de emisor con NIT: 900373115 y receptor con NIT: 222222222222',
      undefined,
    ]);
    stranger.close();
  });
});
