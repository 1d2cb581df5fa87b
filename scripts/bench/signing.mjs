import { sign as rsa } from 'node:crypto';
import { buildDocument, buildInvoice, sign, verify } from '../../dist/index.js';
import { readXml } from '../../dist/xml/index.js';
import { ratio, ratios, timed } from './clock.mjs';
import { ordinaryDrafts } from './ordinary.mjs';
import { context, credential, draftOf, key, now, withChain } from './subject.mjs';

// As long as the SignedInfo of a signature is.
const message = Buffer.alloc(1900, 'x');

export const bareSignature = () => rsa('sha256', message, key);

export function buildAndSign(draft) {
  return sign(buildInvoice(draft, context), credential, { role: 'supplier', signingTime: now });
}

export async function measureSigning() {
  const figures = {};
  for (const lines of [10, 100, 500, 1000, 10_000]) {
    const draft = draftOf(lines);
    const measured = await ratios(() => buildAndSign(draft), bareSignature);
    figures[`sign.lines${lines}.ratioToRsa`] = measured.ratio;
    figures[`sign.lines${lines}.meanRatioToRsa`] = measured.mean;
  }
  const means = (lines) => figures[`sign.lines${lines}.meanRatioToRsa`];
  // Past the signature itself, ten times the lines should cost ten times the work. By the means: garbage is collected in
  // every call of the longer one, and in some calls only of the other.
  figures['sign.lines10000.linearity'] = (means(10_000) - 1) / (10 * (means(1000) - 1));
  figures['rsa2048.signaturesPerSecond'] = 1e6 / (await timed(2000, bareSignature));
  figures['sign.lines10.documentsPerSecond'] = figures['rsa2048.signaturesPerSecond'] / means(10);
  return figures;
}

/** The invoice and the credit note of a shop with stock; every call builds another, whose draft the shop has made. */
export async function measureOrdinary() {
  const figures = {};
  for (const [kind, lines, name] of [
    ['invoice', 10, 'ordinary10'],
    ['invoice', 100, 'ordinary100'],
    ['creditNote', 10, 'ordinaryNote10'],
  ]) {
    const nextDraft = ordinaryDrafts(kind, lines);
    const run = (draft) =>
      sign(buildDocument(draft, context), credential, { role: 'supplier', signingTime: now });
    const measured = await ratios(run, bareSignature, { prepare: nextDraft });
    figures[`sign.${name}.bytes`] = buildDocument(nextDraft(), context).xml.length;
    figures[`sign.${name}.ratioToRsa`] = measured.ratio;
    figures[`sign.${name}.meanRatioToRsa`] = measured.mean;
  }
  return figures;
}

/** Building the ordinary invoice with its taxes in the prices, and signing it too, against the same draft without. */
export async function measureTaxInside() {
  const nextDraft = ordinaryDrafts('invoice', 10);
  const inside = () => ({ ...nextDraft(), priceIncludesTax: true });
  const build = (draft) => buildDocument(draft, context);
  const both = (draft) => sign(build(draft), credential, { role: 'supplier', signingTime: now });
  return {
    'build.taxInside10.ratioToWithout': await ratio(
      () => build(inside()),
      () => build(nextDraft()),
    ),
    'sign.taxInside10.ratioToWithout': await ratio(
      () => both(inside()),
      () => both(nextDraft()),
    ),
  };
}

const MANNERS = {
  'rsa-sha256': { algorithm: 'rsa-sha256' },
  'rsa-sha512.sha256': { algorithm: 'rsa-sha512', digest: 'sha256' },
  'rsa-sha512': { algorithm: 'rsa-sha512' },
};

/** The same with every option that adds work: a third party, two authorities named, an own id, longer digests. */
export async function measureOptions() {
  const chained = await withChain();
  const draft = draftOf(10);
  const figures = {};
  for (const [name, manner] of Object.entries(MANNERS)) {
    const options = { role: 'third party', signingTime: now, includeChain: true, id: 'factura', ...manner };
    const { ratio } = await ratios(() => sign(buildInvoice(draft, context), chained, options), bareSignature);
    figures[`sign.lines10.everyOption.${name}.ratioToRsa`] = ratio;
  }
  return figures;
}

/** Verifying a received invoice of about 26 KB, against parsing it. */
export async function measureVerifying() {
  const xml = await buildAndSign(draftOf(11));
  return {
    'verify.invoice26k.bytes': xml.length,
    'verify.invoice26k.ratioToParse': await ratio(
      () => verify(xml),
      () => readXml(xml),
    ),
  };
}
