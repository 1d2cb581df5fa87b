import { printInvoice, readDocument, readInvoice } from '../../dist/ubl/index.js';
import { readXml } from '../../dist/xml/index.js';
import { cpuRatio } from './clock.mjs';
import { bareSaxes } from './received.mjs';
import { buildAndSign } from './signing.mjs';
import { draftOf } from './subject.mjs';

/** Reading a received invoice of about 26 KB into a document, and the same indented, against saxes alone; telling its problems too, against not. */
export async function measureReading() {
  const xml = await buildAndSign(draftOf(14));
  const indented = Buffer.from(Buffer.from(xml).toString().replaceAll('><', '>\n  <'));
  const document = readInvoice(readXml(xml).root);
  const ratio = (bytes) =>
    cpuRatio(
      () => readInvoice(readXml(bytes).root),
      () => bareSaxes(bytes),
    );
  return {
    'read.invoice26k.bytes': xml.length,
    'read.invoice26k.ratioToSaxes': await ratio(xml),
    'read.indented26k.ratioToSaxes': await ratio(indented),
    'read.problems.ratioToStrict': await cpuRatio(
      () => readDocument(xml),
      () => readInvoice(readXml(xml).root),
    ),
    'read.invoice26k.rewritingToSaxes': await cpuRatio(
      () => printInvoice(document),
      () => bareSaxes(xml),
    ),
  };
}
