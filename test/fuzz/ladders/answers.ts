import { fixture } from '../../soap/fixture.js';
import { httpAnswer } from '../entrances/answers.js';
import type { Ladder } from './ladder.js';
import { many } from './xml.js';

type Make = (n: number) => string;

/** An answer of the fixtures with something of it replaced. */
const of = (name: string, old: RegExp | string, put: Make): Make => {
  const message = fixture(name).toString();
  if (message.search(old) < 0) throw new Error(`${name} holds no ${old}`);
  return (n) => message.replace(old, () => put(n));
};
/** Something before the end of the result. */
const added = (name: string, result: string, put: Make): Make =>
  of(name, `</${result}Result>`, (n) => `${put(n)}</${result}Result>`);
const listed = (item: string): string =>
  `<b:ErrorMessage xmlns:c="http://schemas.microsoft.com/2003/10/Serialization/Arrays">${item}</b:ErrorMessage>`;
const text = (message: string): string => `<c:string>${message}</c:string>`;
/** The list of messages of a refused document. */
const said = (put: Make): Make =>
  of('send-bill-sync-rejected', /<b:ErrorMessage.*<\/b:ErrorMessage>/s, (n) => listed(put(n)));

const VERDICT: Readonly<Record<string, Make>> = {
  messages: said((n) => many(n, (i) => text(`Regla: FAD${i}, Rechazo: x`))),
  'messages that are empty': said((n) => many(n, '<c:string/>')),
  'the length of a message': said((n) => text(`Regla: FAD06, Rechazo: ${many(n, 'x')}`)),
  'lines of a message': said((n) => text(`Regla: A, Rechazo: a${many(n, '\n')}`)),
  'returns of a message': said((n) => text(`Regla: A, Rechazo: a${many(n, '&#13;')}`)),
  'rules in a message': said((n) => text(many(n, 'Regla: A, Rechazo: a\n'))),
  'beginnings of rules': said((n) => text(many(n, 'Regla:'))),
  'beginnings of rules on lines of their own': said((n) => text(many(n, '\nRegla:'))),
  'spaces before a rule': said((n) => text(`x\n${many(n, ' ')}Regla: A, Rechazo: a`)),
  'lines and spaces': said((n) => text(many(n, '\n  '))),
  'commas of a message': said((n) => text(`Regla: A${many(n, ', ')}`)),
  'spaces of a message without a rule': said((n) => text(`AAH09${many(n, ' ')}x`)),
  'words of a notification': said((n) => text(`Regla: A, Notificaci${many(n, 'o')}n: x`)),
  'lists of messages': added('send-bill-sync-rejected', 'SendBillSync', (n) => many(n, listed(text('x')))),
  'messages as text of the list': said((n) => many(n, 'x<c:y/>')),
  'unknown fields': added('send-bill-sync-rejected', 'SendBillSync', (n) =>
    many(n, (i) => `<b:X${i}>x</b:X${i}>`),
  ),
  'unknown fields of one name': added('send-bill-sync-rejected', 'SendBillSync', (n) =>
    many(n, '<b:X>x</b:X>'),
  ),
  'unknown fields before the known': of(
    'send-bill-sync-rejected',
    '<b:',
    (n) => `${many(n, '<b:X>x</b:X>')}<b:`,
  ),
  'fields within a field': of(
    'send-bill-sync-rejected',
    '<b:StatusCode>',
    (n) => `<b:StatusCode>${many(n, '<x>y</x>')}`,
  ),
  'depth of an unknown field': added(
    'send-bill-sync-rejected',
    'SendBillSync',
    (n) => many(n, '<x>') + many(n, '</x>'),
  ),
  'repeated fields': added('send-bill-sync-rejected', 'SendBillSync', (n) =>
    many(n, '<b:StatusCode>1</b:StatusCode>'),
  ),
  'the length of the status': of('send-bill-sync-rejected', /(?<=<b:StatusCode>)[^<]*/, (n) => many(n, '9')),
  'the length of the description': of('send-bill-sync-rejected', /(?<=<b:StatusDescription>)[^<]*/, (n) =>
    many(n, 'x '),
  ),
  'the length of the key': of('send-bill-sync-accepted', /(?<=<b:XmlDocumentKey>)[^<]*/, (n) => many(n, 'a')),
  'the length of the ApplicationResponse': of(
    'send-bill-sync-accepted',
    /(?<=<b:XmlBase64Bytes>)[^<]*/,
    (n) => many(n, 'PGEv'),
  ),
  'spaces of the ApplicationResponse': of(
    'send-bill-sync-accepted',
    /(?<=<b:XmlBase64Bytes>)[^<]*/,
    (n) => `PGEv${many(n, ' \n')}`,
  ),
  'elements of the ApplicationResponse': of('send-bill-sync-accepted', /(?<=<b:XmlBase64Bytes>)[^<]*/, (n) =>
    Buffer.from(`<a>${many(n, '<b/>')}</a>`).toString('base64'),
  ),
  'parts of the header': of('send-bill-sync-accepted', '</s:Header>', (n) => `${many(n, '<x/>')}</s:Header>`),
  'the length of the Created': of('send-bill-sync-accepted', /(?<=Created>)[^<]*/, (n) => many(n, '2')),
  'namespaces of the envelope, and unknown fields with one': (n) =>
    of(
      'send-bill-sync-accepted',
      '<s:Envelope',
      (count) => `<s:Envelope${many(count, (i) => ` xmlns:n${i}="urn:${i}"`)}`,
    )(n).replace('</SendBillSyncResult>', `${many(n, '<x xmlns:w="v"/>')}</SendBillSyncResult>`),
};

const OTHERS: Readonly<Record<string, Make>> = {
  'results of a batch': added('get-status-zip-batch', 'GetStatusZip', (n) => many(n, '<b:DianResponse/>')),
  'numbering ranges': of(
    'get-numbering-range',
    '</b:ResponseList>',
    (n) =>
      `${many(n, '<c:NumberRangeResponse><c:TechnicalKey>aaaa</c:TechnicalKey><c:FromNumber>1</c:FromNumber></c:NumberRangeResponse>')}</b:ResponseList>`,
  ),
  'digits of a number of a range': of('get-numbering-range', /(?<=<c:FromNumber>)[^<]*/, (n) => many(n, '9')),
  'the length of a technical key': of('get-numbering-range', /(?<=<c:TechnicalKey>)[^<]*/, (n) =>
    many(n, 'a'),
  ),
  'beginnings of technical keys': (n) => many(n, '<TechnicalKey '),
  'beginnings of technical keys in a text': of('get-numbering-range', /(?<=<c:TechnicalKey>)[^<]*/, (n) =>
    many(n, '&lt;TechnicalKey '),
  ),
  'prefixes before a technical key': (n) => many(n, '<a.'),
  'names that nearly are technical keys': (n) => many(n, '<a:TechnicalKeyx>'),
  'events of a document': added('get-document-info', 'GetDocumentInfo', (n) =>
    many(n, '<b:Eventos><x/></b:Eventos>'),
  ),
  'unknown fields of a document': added('get-document-info', 'GetDocumentInfo', (n) =>
    many(n, (i) => `<b:Y${i}/>`),
  ),
  'the length of the list of e-mails': of('get-exchange-emails', /(?<=<b:CsvBase64Bytes>)[^<]*/, (n) =>
    many(n, 'YTtC'),
  ),
  'the length of a downloaded document': of('get-xml-by-document-key', /(?<=<b:XmlBytesBase64>)[^<]*/, (n) =>
    many(n, 'PGEv'),
  ),
  'beginnings of signature values in a downloaded document': of(
    'get-xml-by-document-key',
    /(?<=<b:XmlBytesBase64>)[^<]*/,
    (n) => Buffer.from(`<a>${many(n, '<SignatureValue ')}`).toString('base64'),
  ),
  'the length of a reason': of('fault-invalid-security', /(?<=<s:Text[^>]*>)[^<]*/, (n) => many(n, 'x')),
  'reasons of a fault': of(
    'fault-invalid-security',
    '</s:Reason>',
    (n) => `${many(n, '<s:Text xml:lang="es">x</s:Text>')}</s:Reason>`,
  ),
  'subcodes of a fault': of(
    'fault-invalid-security',
    '</s:Code>',
    (n) => `${many(n, '<s:Subcode><s:Value>a:b</s:Value></s:Subcode>')}</s:Code>`,
  ),
  'the length of an empty body': (n) =>
    `<s:Envelope xmlns:s="urn:s"><s:Body>${many(n, ' ')}</s:Body></s:Envelope>`,
  'elements of a body': (n) => `<s:Envelope xmlns:s="urn:s"><s:Body>${many(n, '<a/>')}</s:Body></s:Envelope>`,
};

/** A document that is downloaded, since the service says that it had it already. */
const downloaded = (put: Make): Make =>
  of('get-xml-by-document-key', /(?<=<b:XmlBytesBase64>)[^<]*/, (n) =>
    Buffer.from(put(n)).toString('base64'),
  );

const DOWNLOADED: Readonly<Record<string, Make>> = {
  'beginnings of signature values, downloaded': downloaded((n) => many(n, '<SignatureValue ')),
  'open signature values, downloaded': downloaded((n) => many(n, '<SignatureValue>')),
  'the length of a signature value, downloaded': downloaded(
    (n) => `<SignatureValue>${many(n, 'A\n')}</SignatureValue>`,
  ),
  'elements before the signature value, downloaded': downloaded(
    (n) => `<a>${many(n, '<b/>')}<SignatureValue>A</SignatureValue></a>`,
  ),
  'prefixes before a signature value, downloaded': downloaded((n) => `<${many(n, 'a:')}SignatureValue>`),
};

/** What a client of the simulator asks. */
const REQUESTS: Readonly<Record<string, Make>> = {
  'parts of the header': (n) => envelope(many(n, '<a/>'), ''),
  'references of the signature': (n) =>
    envelope(
      `<o:Security xmlns:o="urn:o"><ds:Signature xmlns:ds="urn:d"><ds:SignedInfo>${many(n, '<ds:Reference URI="#a"/>')}</ds:SignedInfo></ds:Signature></o:Security>`,
      '',
    ),
  'elements with an Id': (n) =>
    envelope(
      '',
      many(n, (i) => `<a Id="i${i}"/>`),
    ),
  parameters: (n) =>
    envelope(
      '',
      `<w:GetStatus xmlns:w="http://wcf.dian.colombia">${many(n, '<w:trackId>a</w:trackId>')}</w:GetStatus>`,
    ),
  'the length of a file': (n) =>
    envelope(
      '',
      `<w:SendBillSync xmlns:w="http://wcf.dian.colombia"><w:fileName>a</w:fileName><w:contentFile>${many(n, 'UEsD')}</w:contentFile></w:SendBillSync>`,
    ),
};

function envelope(header: string, body: string): string {
  return `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header>${header}</s:Header><s:Body>${body || '<w:GetStatus xmlns:w="http://wcf.dian.colombia"/>'}</s:Body></s:Envelope>`;
}

const ofAnswer = (
  entrance: string,
  makes: Readonly<Record<string, Make>>,
  longOnly = false,
): readonly Ladder[] =>
  Object.entries(makes).map(([dimension, make]) => ({
    entrance,
    dimension,
    make: (n) => httpAnswer(make(n)),
    longOnly,
  }));

/** Every way to grow of what a server says, or of what a client of the simulator asks. */
export function answerLadders(): readonly Ladder[] {
  return [
    ...ofAnswer('answer of the service', { ...VERDICT, ...OTHERS }),
    ...ofAnswer('answer to a submission', DOWNLOADED),
    ...ofAnswer('answer to a submission', VERDICT, true),
    ...Object.entries(REQUESTS).map(([dimension, make]) => ({
      entrance: 'request to the simulator',
      dimension,
      make,
    })),
  ];
}
