// Reading, verifying and signing what was received, against saxes alone on the same documents.
import { XMLParser } from 'fast-xml-parser';
import { XmlDocument } from 'libxml2-wasm';
import { sign, verify } from '../../dist/index.js';
import { readInvoice } from '../../dist/ubl/index.js';
import { readXml } from '../../dist/xml/index.js';
import { cpuRatio } from './clock.mjs';
import { bareSaxes, ordinaryInvoices, plainDrafts, receivedInvoices, unsigned } from './received.mjs';
import { credential, now } from './subject.mjs';

const SIZES = { '450k': [447_000, 4], '26k': [26_000, 40], '20k': [20_500, 40] };
const KINDS = { xml: plainDrafts, ordinary: ordinaryInvoices };

/** Every element, attribute, declaration and text of a tree, visited once. */
function visit({ attributes, declarations, children }) {
  let seen = 1;
  for (const { name, value } of attributes) seen += name.local.length + value.length;
  for (const { uri } of declarations) seen += uri.length;
  for (const node of children) {
    if (typeof node === 'string') seen += node.length;
    else if (node.children !== undefined) seen += visit(node);
  }
  return seen;
}

function readByLibxml2(xml) {
  XmlDocument.fromBuffer(xml).dispose();
}

function readByFastXmlParser(xml) {
  const options = { ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false };
  new XMLParser(options).parse(Buffer.from(xml.buffer, xml.byteOffset, xml.length).toString());
}

async function verifyValid(xml) {
  const { valid } = await verify(xml);
  if (!valid) throw new Error('The invoice does not verify');
}

/** `run` over bare saxes, both on all documents in turns. */
function againstSaxes(documents, run) {
  return cpuRatio(
    async () => {
      for (const xml of documents) await run(xml);
    },
    () => documents.forEach(bareSaxes),
  );
}

/** Figures of some sizes, for the documents of both kinds. @param {(xml: Uint8Array) => unknown} run */
async function figuresOf(name, sizes, run, change = (xml) => xml) {
  const figures = {};
  for (const [kind, draftsOf] of Object.entries(KINDS)) {
    for (const size of sizes) {
      const documents = (await receivedInvoices(draftsOf, ...SIZES[size])).map(change);
      figures[`${name}.${kind}${size}.ratioToSaxes`] = await againstSaxes(documents, run);
    }
  }
  return figures;
}

/** From bytes to a tree, ours and that of others. */
export async function measureParsing() {
  const figures = {};
  for (const size of ['450k', '20k']) {
    const documents = await receivedInvoices(plainDrafts, ...SIZES[size]);
    figures[`read.xml${size}.bytes`] = documents[0].length;
    figures[`read.xml${size}.libxml2.ratioToSaxes`] = await againstSaxes(documents, readByLibxml2);
    figures[`read.xml${size}.fastXmlParser.ratioToSaxes`] = await againstSaxes(
      documents,
      readByFastXmlParser,
    );
  }
  return { ...figures, ...(await figuresOf('read', ['450k', '20k'], (xml) => visit(readXml(xml).root))) };
}

/** From bytes to the fields of an invoice. */
export function measureReadInvoice() {
  return figuresOf('readInvoice', ['450k', '20k'], (xml) => readInvoice(readXml(xml).root));
}

export function measureVerifyingReceived() {
  return figuresOf('verify', ['450k', '26k'], verifyValid);
}

/** Signing what somebody else wrote. */
export function measureSigningForeign() {
  const options = { role: 'supplier', signingTime: now };
  return figuresOf('signForeign', ['450k'], (xml) => sign(xml, credential, options), unsigned);
}
