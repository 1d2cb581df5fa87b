// Verifying a delivered container of 2 MB with its three signatures: its own, the invoice's and the answer's.
import { sign, verify } from '../../dist/index.js';
import { median } from './clock.mjs';
import { buildAndSign } from './signing.mjs';
import { credential, draftOf, now } from './subject.mjs';

const BYTES = 2_000_000;
const ROUNDS = 15;
const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const options = { role: 'supplier', signingTime: now };
// Colombian time is five hours behind.
const today = new Date(now.getTime() - 5 * 3600 * 1000).toISOString().slice(0, 10);

const documentOf = (root, content) =>
  [
    `<${root} xmlns="${UBL}:${root}-2" xmlns:cac="${UBL}:CommonAggregateComponents-2"`,
    ` xmlns:cbc="${UBL}:CommonBasicComponents-2" xmlns:ext="${UBL}:CommonExtensionComponents-2">`,
    '<ext:UBLExtensions></ext:UBLExtensions>',
    `<cbc:ID>1</cbc:ID><cbc:IssueDate>${today}</cbc:IssueDate>${content}</${root}>`,
  ].join('');

const attachment = (xml) =>
  `<cac:Attachment><cac:ExternalReference><cbc:Description><![CDATA[${xml}]]></cbc:Description></cac:ExternalReference></cac:Attachment>`;

/** A container with its inner documents in CDATA, as they are delivered; signing wrote them escaped. */
async function container(lines) {
  const invoice = Buffer.from(await buildAndSign(draftOf(lines))).toString();
  const answer = Buffer.from(
    await sign(documentOf('ApplicationResponse', ''), credential, options),
  ).toString();
  const content = `${attachment(invoice)}<cac:ParentDocumentLineReference><cac:DocumentReference>${attachment(answer)}</cac:DocumentReference></cac:ParentDocumentLineReference>`;
  const signed = Buffer.from(
    await sign(documentOf('AttachedDocument', content), credential, options),
  ).toString();
  const [before = '', , between = '', , after = ''] = signed.split(
    /(?<=<cbc:Description>)(&lt;[^<]*)(?=<\/cbc:Description>)/,
  );
  return Buffer.from(`${before}<![CDATA[${invoice}]]>${between}<![CDATA[${answer}]]>${after}`);
}

async function verifyTimes(xml) {
  const times = [];
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const start = performance.now();
    const { valid, signatures } = await verify(xml);
    times.push(performance.now() - start);
    if (!valid || signatures.length !== 3) throw new Error('The container does not verify');
  }
  // The first half is for the compiler.
  return median(times.slice(ROUNDS));
}

export async function measureContainer() {
  const perLine = (await buildAndSign(draftOf(1000))).length / 1000;
  const lines = Math.round(BYTES / perLine);
  const [half, whole] = [await container(Math.round(lines / 2)), await container(lines)];
  const [short, long] = [await verifyTimes(half), await verifyTimes(whole)];
  return {
    'verify.container2m.bytes': whole.length,
    'verify.container2m.milliseconds': long,
    // Twice the container should cost twice the time.
    'verify.container2m.linearity': long / whole.length / (short / half.length),
  };
}
