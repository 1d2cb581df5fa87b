import type { DianClient, OperationName } from '../../src/soap/index.js';

/** Content that begins as a ZIP does. */
export const content = new Uint8Array([0x50, 0x4b, 3, 4, 255, 0]);
const base64 = Buffer.from(content).toString('base64');
const file = { fileName: 'z 1&<ñ>.zip', contentFile: content };
const fileParameters: [string, string][] = [
  ['fileName', file.fileName],
  ['contentFile', base64],
];

/** Each operation: a call of it, and the parameters that it sends, in the order of the WSDL. */
export const CALLS: Readonly<
  Record<OperationName, readonly [(client: DianClient) => Promise<unknown>, readonly [string, string][]]>
> = {
  sendBillSync: [(client) => client.sendBillSync(file), fileParameters],
  sendBillAsync: [(client) => client.sendBillAsync(file), fileParameters],
  sendTestSetAsync: [
    (client) => client.sendTestSetAsync({ testSetId: 't', ...file }),
    [...fileParameters, ['testSetId', 't']],
  ],
  sendBillAttachmentAsync: [(client) => client.sendBillAttachmentAsync(file), fileParameters],
  sendEventUpdateStatus: [
    (client) => client.sendEventUpdateStatus({ contentFile: content }),
    [['contentFile', base64]],
  ],
  sendNominaSync: [(client) => client.sendNominaSync({ contentFile: content }), [['contentFile', base64]]],
  getStatus: [(client) => client.getStatus({ trackId: 'k' }), [['trackId', 'k']]],
  getStatusZip: [(client) => client.getStatusZip({ trackId: 'k' }), [['trackId', 'k']]],
  getStatusEvent: [(client) => client.getStatusEvent({ trackId: 'k' }), [['trackId', 'k']]],
  getNumberingRange: [
    (client) => client.getNumberingRange({ softwareCode: 's', accountCodeT: '2', accountCode: '1' }),
    [
      ['accountCode', '1'],
      ['accountCodeT', '2'],
      ['softwareCode', 's'],
    ],
  ],
  getXmlByDocumentKey: [(client) => client.getXmlByDocumentKey({ trackId: 'k' }), [['trackId', 'k']]],
  getReferenceNotes: [(client) => client.getReferenceNotes({ trackId: 'k' }), [['trackId', 'k']]],
  getExchangeEmails: [(client) => client.getExchangeEmails(), []],
  getAcquirer: [
    (client) => client.getAcquirer({ identificationType: '31', identificationNumber: '9' }),
    [
      ['identificationType', '31'],
      ['identificationNumber', '9'],
    ],
  ],
  getDocumentInfo: [(client) => client.getDocumentInfo({ uuid: 'u' }), [['uuid', 'u']]],
};

export const OPERATION_NAMES = Object.keys(CALLS) as readonly OperationName[];
