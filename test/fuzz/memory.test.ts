import { join } from 'node:path';
import { documentText } from '../xades/support.js';
import { inHeapOf } from './memory/own-process.js';

const P12 = join(__dirname, '../../fixtures/certificates/pbes2-aes256.p12');
/** The beginning and the end of a document that can be signed. */
const [HEAD, TAIL] = documentText('Invoice', '|').split('|');
/** What each entrance ends with: the code of what it throws, or what verify says. */
const ENTRANCES = `
  const ending = (enter) => async (text) => {
    try { return (await enter(text)) ?? 'done'; } catch (error) { return error.code ?? error.stack; }
  };
  const entrances = {
    readXml: ending((text) => void load('xml').readXml(text)),
    readInvoice: ending((text) => void load('ubl').readInvoice(load('xml').readXml(text).root)),
    verify: ending(async (text) => (await load('xades').verify(text)).problems.map(({ code }) => code).join()),
    sign: ending(async (text) => {
      const p12 = require('node:fs').readFileSync(${JSON.stringify(P12)});
      const credential = await load('credential').openPkcs12(p12, 'clave-de-prueba');
      await load('xades').sign(text, credential, { role: 'supplier', signingTime: new Date('2026-06-15T15:30:00Z') });
    }),
  };
  const documentOf = (count, part) => {
    const parts = [];
    for (let i = 0; i < count; i += 1) parts.push(part(i));
    return Buffer.from(${JSON.stringify(HEAD)} + parts.join('') + ${JSON.stringify(TAIL)});
  };`;
const MEBIBYTE = 1024 * 1024;

it('4 MB of elements with three Ids each, under 90 nested ones, are verified in a heap of 512 MiB', () => {
  const printed = inHeapOf(
    512,
    `const { verify } = load('xades');
    const one = '<a Id="" ID="" id=""/>';
    const text = '<a>'.repeat(90) + one.repeat(4e6 / one.length) + '</a>'.repeat(90);
    const { valid, problems } = await verify(Buffer.from(text));
    console.log(valid, problems.map(({ code }) => code).join());`,
  );
  expect(printed).toBe('false SIG_MISSING');
}, 600_000);

it('4 MB of signatures under 90 nested elements are verified in a heap of 512 MiB', () => {
  const printed = inHeapOf(
    512,
    `const { verify } = load('xades');
    const one = '<Signature/>';
    const text = '<a xmlns="http://www.w3.org/2000/09/xmldsig#">' + '<a>'.repeat(89) + one.repeat(4e6 / one.length) + '</a>'.repeat(90);
    const { valid, signatures } = await verify(Buffer.from(text));
    console.log(valid, signatures.length);`,
  );
  expect(printed).toBe('false 8');
}, 600_000);

const NAMES = ['readXml', 'verify', 'sign', 'readInvoice'];

it.each(NAMES)(
  '63 MiB of <a b=""/> are refused in a heap of 1,536 MiB, by %s',
  (name) => {
    const printed = inHeapOf(
      1536,
      `${ENTRANCES} console.log(await entrances.${name}(documentOf(63 * 1024 * 1024 / 9 - 200, () => '<a b=""/>')));`,
    );
    expect(printed).toBe('ERR_XML_LIMIT');
  },
  600_000,
);

it.each(NAMES)(
  '2.4 million elements, each with a name of its own, take less than 1 GB of heap in %s',
  (name) => {
    const printed = inHeapOf(
      1024,
      `${ENTRANCES} const text = documentOf(2_400_000, (i) => '<a' + i + '/>');
    console.log(await entrances.${name}(text), process.resourceUsage().maxRSS / 1024);`,
    );
    const [ending, mebibytes] = printed.split(' ');
    expect(ending).toMatch(/^(done|SIG_MISSING|ERR_[A-Z_]+)$/);
    expect(Number(mebibytes)).toBeLessThan(1700);
  },
  600_000,
);

it('an answer of 8 MB in chunks of one byte costs less than 100 MB', () => {
  const printed = inHeapOf(
    512,
    `const { createServer } = require('node:net');
    const { httpsTransport } = load('soap');
    const chunk = Buffer.from('1\\r\\nx\\r\\n'.repeat(100_000));
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', async () => {
        socket.write('HTTP/1.1 200 OK\\r\\ncontent-type: text/plain\\r\\ntransfer-encoding: chunked\\r\\n\\r\\n');
        for (let i = 0; i < 80; i++) {
          if (!socket.write(chunk)) await new Promise((resolve) => socket.once('drain', resolve));
        }
        socket.end('0\\r\\n\\r\\n');
      });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const transport = httpsTransport();
    const before = process.memoryUsage().rss;
    const url = 'http://127.0.0.1:' + server.address().port + '/';
    const { body } = await transport({ url, headers: {}, body: '', timeoutMs: 300_000 });
    const { maxRSS } = process.resourceUsage();
    transport.close();
    server.close();
    console.log(JSON.stringify({ bytes: body.length, cost: maxRSS * 1024 - before }));`,
  );
  const { bytes, cost } = JSON.parse(printed);
  expect(bytes).toBe(8_000_000);
  expect(cost).toBeLessThan(100 * MEBIBYTE);
}, 600_000);

it('a digest that is not that of 32 MB of line ends is explained, or not, in a process of 1 GB', () => {
  const printed = inHeapOf(
    1024,
    `const { verify } = load('xades');
    const reference = '<ds:Reference URI=""><ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/></ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>${'A'.repeat(43)}=</ds:DigestValue></ds:Reference>';
    const signature = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>' + reference.repeat(16) + '</ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue></ds:Signature>';
    const text = Buffer.from('<a>' + signature.repeat(8) + '\\n'.repeat(32e6) + '</a>');
    const { valid } = await verify(text);
    console.log(valid, process.resourceUsage().maxRSS < 1024 * 1024);`,
  );
  expect(printed).toBe('false true');
}, 600_000);
