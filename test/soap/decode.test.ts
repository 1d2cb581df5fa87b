import { writeAnswer } from '../../src/simulator/wire/write-answer.js';
import { rejectionOf } from '../code-of.js';
import { clientAnswered, fixture } from './fixture.js';

const KEY = 'a'.repeat(96);
const file = { fileName: 'z.zip', contentFile: new Uint8Array([0x50, 0x4b, 3, 4]) };
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

describe('an answer of the service', () => {
  it('accepted with notifications is accepted', async () => {
    const response = await clientAnswered(fixture('send-bill-sync-accepted')).sendBillSync(file);
    const { xmlBytes, errorMessages, ...rest } = response;
    expect(rest).toEqual({
      isValid: true,
      statusCode: '00',
      statusDescription: 'Procesado Correctamente.',
      statusMessage: 'La Factura electrónica SETP990000001, ha sido autorizada.',
      xmlDocumentKey: KEY,
      xmlFileName: 'fv09003731150002600000001',
      verdict: 'accepted',
      messages: [
        {
          code: 'FAJ43b',
          severity: 'notification',
          text: 'Nombre informado No corresponde al registrado en el RUT con respecto al Nit suminstrado.',
        },
        {
          code: 'RUT01',
          severity: 'notification',
          text: 'La validación del estado del RUT próximamente estará disponible.',
        },
      ],
      xmlFormat: 'xml',
      raw: {},
    });
    expect(errorMessages).toHaveLength(2);
    expect(text(xmlBytes)).toMatch(/^<\?xml .*ApplicationResponse/);
  });

  it('rejected by one rule is rejected, whatever else it notifies', async () => {
    const response = await clientAnswered(fixture('send-bill-sync-rejected')).sendBillSync(file);
    expect(response.verdict).toBe('rejected');
    expect(response.messages.map(({ code, severity }) => [code, severity])).toEqual([
      ['ZE02', 'rejection'],
      ['RUT01', 'notification'],
    ]);
  });

  it('that the document was processed before is rule 90, with the key of the registered document', async () => {
    const response = await clientAnswered(fixture('send-bill-sync-duplicate')).sendBillSync(file);
    expect([response.verdict, response.messages[0]?.code, response.xmlDocumentKey]).toEqual([
      'rejected',
      '90',
      KEY,
    ]);
    expect(response).not.toHaveProperty('xmlBytes');
    expect(response).not.toHaveProperty('xmlFormat');
  });

  it('that the key is not known leaves the outcome unknown', async () => {
    const response = await clientAnswered(fixture('get-status-not-found')).getStatus({ trackId: KEY });
    expect(response).toEqual({
      isValid: false,
      statusCode: '66',
      statusDescription: 'TrackId no existe en los registros de la DIAN.',
      statusMessage: '',
      errorMessages: [],
      messages: [],
      xmlDocumentKey: '',
      xmlFileName: '',
      verdict: 'unknown',
      raw: {},
    });
  });

  it('that the batch is in process is pending', async () => {
    const [response] = await clientAnswered(fixture('get-status-zip-in-process')).getStatusZip({
      trackId: 'k',
    });
    expect([response?.verdict, response?.statusCode]).toEqual(['pending', '']);
  });

  it('about a batch is one response per document, and says when the bytes are a ZIP', async () => {
    const responses = await clientAnswered(fixture('get-status-zip-batch')).getStatusZip({ trackId: 'k' });
    expect(responses.map(({ verdict, xmlFormat }) => [verdict, xmlFormat])).toEqual([
      ['accepted', 'zip'],
      ['rejected', undefined],
    ]);
    expect(text(responses[0]?.xmlBytes).slice(0, 2)).toBe('PK');
    expect(responses[1]?.messages).toEqual([
      { code: 'AAH09', severity: 'rejection', text: 'No corresponde a un CUFE registrado' },
    ]);
  });

  it('that the test set has been accepted already is no acceptance of a document', async () => {
    const client = clientAnswered(fixture('get-status-zip-test-set-accepted'));
    const [response] = await client.getStatusZip({ trackId: 'k' });
    expect([response?.verdict, response?.statusCode]).toEqual(['rejected', '2']);
  });

  it('to an asynchronous send is a key, or the reasons for none', async () => {
    const taken = clientAnswered(fixture('send-test-set-async-accepted'));
    expect(await taken.sendTestSetAsync({ ...file, testSetId: 't' })).toEqual({
      errorMessageList: [],
      zipKey: '79351fbb-0000-4000-8000-000000000001',
      raw: {},
    });
    const refused = clientAnswered(fixture('send-bill-async-refused'));
    expect(await refused.sendBillAsync(file)).toEqual({
      errorMessageList: [
        {
          documentKey: '',
          processedMessage: 'El archivo ZIP se encuentra vacío.',
          senderCode: '',
          success: false,
          xmlFileName: 'z.zip',
        },
      ],
      zipKey: '',
      raw: {},
    });
  });

  it('with numbering ranges gives what the builder takes', async () => {
    const account = { accountCode: '900373115', accountCodeT: '900373115', softwareCode: 's' };
    const found = await clientAnswered(fixture('get-numbering-range')).getNumberingRange(account);
    expect(found).toEqual({
      operationCode: '100',
      operationDescription: 'Acción completada OK.',
      responseList: [
        {
          resolutionNumber: '18764000000001',
          resolutionDate: '2026-01-05',
          prefix: 'FE',
          fromNumber: 1,
          toNumber: 3000,
          validDateFrom: '2026-01-05',
          validDateTo: '2028-01-05',
          technicalKey: 'b'.repeat(40),
        },
        {
          resolutionNumber: '18764000000002',
          resolutionDate: '2026-01-05',
          prefix: 'DSE',
          fromNumber: 1,
          toNumber: 10000,
          validDateFrom: '2026-01-05',
          validDateTo: '2028-01-05',
        },
      ],
      raw: {},
    });
    const none = await clientAnswered(fixture('get-numbering-range-none')).getNumberingRange(account);
    expect([none.operationCode, none.responseList]).toEqual(['302', []]);
  });

  it('with a document, e-mails or an acquirer is decoded', async () => {
    const xml = await clientAnswered(fixture('get-xml-by-document-key')).getXmlByDocumentKey({
      trackId: KEY,
    });
    expect([xml.code, xml.validationDate, text(xml.xmlBytes)]).toEqual([
      '100',
      '2026-01-15 07:00:00',
      '<Invoice/>',
    ]);
    const emails = await clientAnswered(fixture('get-exchange-emails')).getExchangeEmails();
    expect([emails.success, emails.statusCode, text(emails.csvBytes)]).toEqual([
      true,
      '0',
      'NIT;CORREO\n900373115;facturas@example.co\n',
    ]);
    const acquirer = clientAnswered(fixture('get-acquirer'));
    expect(
      await acquirer.getAcquirer({ identificationType: '31', identificationNumber: '900373115' }),
    ).toEqual({
      message: 'OK',
      receiverEmail: 'facturas@example.co',
      receiverName: 'PANADERIA LA ESPIGA S.A.S.',
      statusCode: '200',
      raw: {},
    });
  });

  it('with all about a document is decoded to the last level', async () => {
    const info = await clientAnswered(fixture('get-document-info')).getDocumentInfo({ uuid: KEY });
    expect(info.raw).toEqual({});
    expect(info.documentInfo).toEqual([
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
    ]);
  });
});

describe('decoding never fails on what the service may change', () => {
  const now = new Date('2026-01-15T12:00:00Z');
  const template = Buffer.from(writeAnswer('getStatus', {}, { now })).toString();
  const statusOf = (result: string) => {
    const message = template.replace(/<GetStatusResult.*<\/GetStatusResult>/, result);
    return clientAnswered(message).getStatus({ trackId: KEY });
  };

  it.each([
    [
      'other prefixes',
      '<x:GetStatusResult xmlns:x="urn:x"><x:IsValid>1</x:IsValid><x:StatusCode>00</x:StatusCode></x:GetStatusResult>',
    ],
    [
      'another order',
      '<GetStatusResult><StatusCode> 00 </StatusCode><IsValid>true</IsValid></GetStatusResult>',
    ],
  ])('with %s', async (_, result) => {
    expect((await statusOf(result)).verdict).toBe('accepted');
  });

  it.each([
    ['', 'an absent result'],
    ['<GetStatusResult xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>', 'a nil result'],
    ['<GetStatusResult/>', 'an empty result'],
  ])('with %j, which is %s', async (result) => {
    expect(await statusOf(result)).toEqual({
      isValid: false,
      statusCode: '',
      statusDescription: '',
      statusMessage: '',
      errorMessages: [],
      messages: [],
      xmlDocumentKey: '',
      xmlFileName: '',
      verdict: 'unknown',
      raw: {},
    });
  });

  it('with unknown fields, which are kept in raw', async () => {
    const response = await statusOf(
      '<GetStatusResult><Nuevo><Uno>1</Uno><Uno>2</Uno></Nuevo><Vacio/><StatusCode>00</StatusCode><StatusCode>99</StatusCode></GetStatusResult>',
    );
    expect([response.statusCode, response.raw]).toEqual([
      '00',
      { 'Nuevo/Uno': '1', 'Nuevo/Uno[2]': '2', Vacio: '', StatusCode: '99' },
    ]);
  });

  it('with values of another type, which are kept in raw', async () => {
    const response = await statusOf(
      '<GetStatusResult><IsValid>quizás</IsValid><XmlBase64Bytes>no es base64!</XmlBase64Bytes><XmlFileName>a<b>c</b></XmlFileName></GetStatusResult>',
    );
    expect(response.raw).toEqual({
      IsValid: 'quizás',
      XmlBase64Bytes: 'no es base64!',
      'XmlFileName/b': 'c',
    });
    expect([response.isValid, response.xmlFileName]).toEqual([false, 'a']);
  });

  it('with messages as one text, as one element or as several', async () => {
    for (const [list, count] of [
      ['<ErrorMessage>Regla: ZE02, Rechazo: uno</ErrorMessage>', 1],
      ['<ErrorMessage><string>Regla: ZE02, Rechazo: uno</string></ErrorMessage>', 1],
      ['<ErrorMessage><string>Regla: ZE02, Rechazo: uno</string><string/></ErrorMessage>', 1],
      [
        '<ErrorMessage><string>Regla: ZE02, Rechazo: a</string></ErrorMessage><ErrorMessage><string>b</string></ErrorMessage>',
        2,
      ],
    ] as const) {
      const { messages } = await statusOf(`<GetStatusResult>${list}</GetStatusResult>`);
      expect(messages).toHaveLength(count);
      expect(messages[0]?.code).toBe('ZE02');
    }
  });

  it('with base64 in lines, and with the second element for the bytes', async () => {
    const lines = await statusOf(
      '<GetStatusResult><XmlBase64Bytes>\r\nPGEv\r\nPg==\r\n</XmlBase64Bytes></GetStatusResult>',
    );
    expect(text(lines.xmlBytes)).toBe('<a/>');
    const spare = await statusOf(
      '<GetStatusResult><XmlBase64Bytes/><XmlBytes>PGEvPg==</XmlBytes></GetStatusResult>',
    );
    expect(text(spare.xmlBytes)).toBe('<a/>');
  });

  it('with a range whose numbers or dates are unusable, which is not offered as a range', async () => {
    const message = fixture('get-numbering-range')
      .toString()
      .replace('<c:ToNumber>3000<', '<c:ToNumber>muchos<')
      .replace(
        '<c:ValidDateTo>2028-01-05</c:ValidDateTo><c:TechnicalKey i:nil',
        '<c:ValidDateTo>2028-01-05T00:00:00</c:ValidDateTo><c:TechnicalKey i:nil',
      );
    const client = clientAnswered(message);
    const { responseList, raw } = await client.getNumberingRange({
      accountCode: '1',
      accountCodeT: '1',
      softwareCode: 's',
    });
    expect(responseList.map(({ prefix, validDateTo }) => [prefix, validDateTo])).toEqual([
      ['DSE', '2028-01-05'],
    ]);
    expect(raw['ResponseList/NumberRangeResponse/ToNumber']).toBe('muchos');
    expect(JSON.stringify(raw)).not.toContain('b'.repeat(40));
  });

  it('but an answer to something else is an error', async () => {
    const client = clientAnswered(fixture('get-acquirer'));
    const error = await rejectionOf(client.getStatus({ trackId: KEY }));
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_RESPONSE', true]);
  });
});

describe('the verdict', () => {
  const now = new Date();
  const verdict = async (isValid: boolean, statusCode: string, statusDescription = 'x') => {
    const client = clientAnswered(
      writeAnswer('getStatus', { isValid, statusCode, statusDescription }, { now }),
    );
    return (await client.getStatus({ trackId: KEY })).verdict;
  };

  it.each([
    [true, '00', 'x', 'accepted'],
    [false, '00', 'x', 'unknown'],
    [true, '99', 'x', 'unknown'],
    [false, '99', 'x', 'rejected'],
    [false, '89', 'x', 'rejected'],
    [false, 'AAH09', 'x', 'rejected'],
    [
      false,
      '2',
      'Set de prueba … no se encuentra registrado para realizar proceso de habilitación.',
      'rejected',
    ],
    [false, '', 'Batch en proceso de validación.', 'pending'],
    [false, '98', 'En Proceso', 'pending'],
    [false, '0', 'x', 'pending'],
    [false, '7', 'Documento en proceso', 'pending'],
    [false, '66', 'NSU no encontrado', 'unknown'],
    [false, '500', 'Ha ocurrido un error.', 'unknown'],
  ] as const)('of IsValid %s, StatusCode %j, %j is %s', async (isValid, code, description, expected) => {
    expect(await verdict(isValid, code, description)).toBe(expected);
  });
});
