import { createDianClient, type ResponseEvent } from '../../src/soap/index.js';
import { soapAnswer } from './answers.js';
import { testCertificate } from './certificate.js';
import { fixture } from './fixture.js';

const KEY = 'b'.repeat(40);
const WHOLE = fixture('get-numbering-range').toString();
const ELEMENT = /<c:TechnicalKey>[^<]*<\/c:TechnicalKey>/;
const signer = testCertificate();

/** What the hooks are told of an answer. */
async function told(answer: Buffer): Promise<ResponseEvent> {
  const events: ResponseEvent[] = [];
  const client = createDianClient({
    environment: 'habilitacion',
    credential: signer.credential,
    transport: async () => soapAnswer(answer),
    includeBodies: true,
    onResponse: (event) => void events.push(event),
  });
  await client
    .getNumberingRange({ accountCode: '1', accountCodeT: '1', softwareCode: 'x' })
    .catch(() => undefined);
  return events[0] as ResponseEvent;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const xml = `<TechnicalKey>${KEY}</TechnicalKey>`;

/** The answer with the key, and an XML declaration that says so. */
const declaring = (encoding: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>${WHOLE.replace(/^<\?xml[^>]*>/, '').replace(ELEMENT, xml)}`;

describe('a technical key does not reach the hooks', () => {
  it.each<[string, string]>([
    ['in CDATA', `<c:TechnicalKey><![CDATA[${KEY}]]></c:TechnicalKey>`],
    ['behind a comment', `<c:TechnicalKey><!-- > -->${KEY}</c:TechnicalKey>`],
    ['between comments', `<c:TechnicalKey>${KEY.slice(0, 20)}<!-- -->${KEY.slice(20)}</c:TechnicalKey>`],
    ['in a comment', `<c:Other/><!-- ${KEY} -->`],
    ['in an instruction', `<c:Other/><?key ${KEY}?>`],
    ['behind an attribute with a greater-than sign', `<c:TechnicalKey a=">">${KEY}</c:TechnicalKey>`],
    ['under another prefix', `<x:TechnicalKey xmlns:x="urn:x">${KEY}</x:TechnicalKey>`],
    ['under a prefix of letters beyond ASCII', `<ñ:TechnicalKey xmlns:ñ="urn:x">${KEY}</ñ:TechnicalKey>`],
    ['in an element below', `<c:TechnicalKey><c:Value>${KEY}</c:Value></c:TechnicalKey>`],
    ['in an attribute', `<c:Range TechnicalKey="${KEY}"/>`],
    ['in an attribute of its element', `<c:TechnicalKey value="${KEY}"/>`],
    ['in escaped XML', `<c:Other>${escaped(xml)}</c:Other>`],
    ['in XML that is escaped twice', `<c:Other>${escaped(escaped(xml))}</c:Other>`],
    [
      'in escaped XML whose name is written with references',
      `<c:Other>${escaped(xml.replaceAll('T', '&#84;'))}</c:Other>`,
    ],
    ['in XML in CDATA', `<c:Other><![CDATA[${xml}]]></c:Other>`],
    ['in XML in base64', `<c:Other>${Buffer.from(xml).toString('base64')}</c:Other>`],
    ['in escaped XML that is cut off', `<c:Other>${escaped(xml.slice(0, -4))}</c:Other>`],
    ['in JSON', `<c:Other>{"technicalKey":"${KEY}"}</c:Other>`],
  ])('%s', async (_, element) => {
    const { body } = await told(Buffer.from(WHOLE.replace(ELEMENT, () => element)));
    expect(body).toContain('GetNumberingRangeResponse');
    for (const part of [KEY.slice(0, 20), Buffer.from(xml).toString('base64')])
      expect(body).not.toContain(part);
  });

  it.each<[string, Buffer]>([
    ['in UTF-16 without a mark', Buffer.from(WHOLE.replace(ELEMENT, xml), 'utf16le')],
    ['in UTF-16 that declares UTF-8', Buffer.from(`\uFEFF${declaring('UTF-8')}`, 'utf16le')],
    ['in XML that is cut off', Buffer.from(WHOLE.replace(ELEMENT, xml).slice(0, -20))],
    ['in no XML', Buffer.from(`technicalKey=${KEY}`)],
  ])('%s: nothing of the body does', async (_, answer) => {
    const event = await told(answer);
    expect(event).toMatchObject({ status: 200, bytes: answer.length });
    expect(event).not.toHaveProperty('body');
    expect(JSON.stringify(event)).not.toContain(KEY);
  });

  it('in UTF-16: its element has none', async () => {
    const { body } = await told(Buffer.from(`\uFEFF${declaring('UTF-16')}`, 'utf16le'));
    expect(body).toContain('GetNumberingRangeResponse');
    expect(body).not.toContain(KEY.slice(0, 20));
  });

  it('in the words of a fault, which an error would repeat', async () => {
    const fault = fixture('fault-invalid-security').toString();
    const reason = fault.replace(/(<\w+:Text[^>]*>)[^<]*/, (_, start) => `${start}${escaped(xml)}`);
    const { error } = await told(Buffer.from(reason));
    expect(error?.code).toBe('ERR_SOAP_SECURITY');
    expect(error?.message).toContain('***');
    expect(`${error?.stack}${JSON.stringify(error?.cause)}`).not.toContain(KEY);
  });
});

describe('a body without secrets', () => {
  it('reaches the hooks as it came', async () => {
    const plain = WHOLE.replace(ELEMENT, '<c:Other a="1 &lt; 2"/>').replaceAll(
      /<c:TechnicalKey[^>]*>[^<]*<\/c:TechnicalKey>/g,
      '',
    );
    expect((await told(Buffer.from(plain))).body).toBe(plain);
  });
});
