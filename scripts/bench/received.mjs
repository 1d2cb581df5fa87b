// What is read and verified: signed invoices of a given size, each another, so that nothing can be remembered from one
// to the next but what real documents repeat.
import { SaxesParser } from 'saxes';
import { buildInvoice, sign } from '../../dist/index.js';
import { ordinaryDrafts } from './ordinary.mjs';
import { context, credential, draftOf, now } from './subject.mjs';

const options = { role: 'supplier', signingTime: now };

/** Makes the next draft, of so many lines: the products of `draftOf`, in other quantities each time. */
export function plainDrafts(lines) {
  let made = 0;
  return () => {
    made += 1;
    const draft = draftOf(lines);
    return {
      ...draft,
      number: `SETP${990_000_000 + made}`,
      lines: draft.lines.map((line, index) => ({ ...line, quantity: 1 + ((made * 7 + index * 3) % 23) })),
    };
  };
}

/** The next draft of an ordinary shop's invoice: codes, brands, notes, two taxes a line. */
export const ordinaryInvoices = (lines) => ordinaryDrafts('invoice', lines);

/** So many signed invoices, of about so many bytes each. */
export async function receivedInvoices(draftsOf, bytes, count) {
  const signed = (lines) => {
    const next = draftsOf(lines);
    return () => sign(buildInvoice(next(), context), credential, options);
  };
  const [few, more] = [await signed(10)(), await signed(20)()];
  const perLine = (more.length - few.length) / 10;
  const next = signed(Math.max(1, Math.round(10 + (bytes - few.length) / perLine)));
  const documents = [];
  for (let index = 0; index < count; index++) documents.push(await next());
  return documents;
}

const SIGNATURE = /<ds:Signature.*<\/ds:Signature>/s;

/** The invoice as it was before it was signed, in bytes that nobody has built here. */
export function unsigned(xml) {
  const text = Buffer.from(xml).toString();
  if (!SIGNATURE.test(text)) throw new Error('The invoice has no signature');
  return Buffer.from(text.replace(SIGNATURE, ''));
}

/** What all reading is compared with: saxes with namespaces, without positions or handlers, decoding included. */
export function bareSaxes(xml) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.write(Buffer.from(xml.buffer, xml.byteOffset, xml.length).toString());
  parser.close();
}
