import { SaxesParser } from 'saxes';
import { printInvoice, readInvoice, readXml } from '../../dist/index.js';
import { quantile } from './clock.mjs';
import { buildAndSign } from './signing.mjs';
import { draftOf } from './subject.mjs';

const ROUNDS = 25;
const CALLS = 60;

/** Microseconds of processor time that a call takes. */
function spent(run) {
  const before = process.cpuUsage();
  for (let index = 0; index < CALLS; index++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / CALLS;
}

/** The first quartiles of processor time, one over the other: what the processes beside this one do counts little. */
function cpuRatio(run, base) {
  for (let index = 0; index < 60 * CALLS; index++) [run, base].map((each) => each());
  const times = Array.from({ length: ROUNDS }, () => [spent(run), spent(base)]);
  const [ours, theirs] = [0, 1].map((side) =>
    quantile(
      times.map((pair) => pair[side]),
      0.25,
    ),
  );
  return ours / theirs;
}

function parse(xml) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.write(Buffer.from(xml).toString());
  parser.close();
}

/** Reading a received invoice of about 26 KB into a document, and the same indented, against saxes alone. */
export async function measureReading() {
  const xml = await buildAndSign(draftOf(14));
  const indented = Buffer.from(Buffer.from(xml).toString().replaceAll('><', '>\n  <'));
  const document = readInvoice(readXml(xml).root);
  const ratio = (bytes) =>
    cpuRatio(
      () => readInvoice(readXml(bytes).root),
      () => parse(bytes),
    );
  return {
    'read.invoice26k.bytes': xml.length,
    'read.invoice26k.ratioToSaxes': ratio(xml),
    'read.indented26k.ratioToSaxes': ratio(indented),
    'read.invoice26k.rewritingToSaxes': cpuRatio(
      () => printInvoice(document),
      () => parse(xml),
    ),
  };
}
