import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFacturadorError } from '../../src/errors/index.js';
import { canonicalize, readXml } from '../../src/xml/index.js';
import { randomOf } from '../credential/mutate.js';
import { mutateXml } from './mutations/mutate-xml.js';
import { RUNS, SEED } from './runs.js';

type Libxml2 = typeof import('libxml2-wasm');

const documents = ['unusual-text', 'one-line', 'inc-and-tip'].map((name) =>
  readFileSync(join(__dirname, `../../fixtures/documents/${name}.xml`)),
);
/** Small ones, in which every change strikes something. */
const SMALL = [
  '<?xml version="1.0" encoding="UTF-8"?><a xmlns="urn:a" xmlns:p="urn:p" p:b="1" c="&lt;"><p:d/>x<!--y--><?z w?></a>',
  '<p:a xmlns:p="urn:p"><p:b xmlns:p="urn:q"><![CDATA[<&]]></p:b>&#xD;&#10;\r\n<c xml:lang="es"/></p:a>',
].map((text) => Buffer.from(text));

/** Why libxml2 may refuse what we read: names of namespaces are opaque to us, and to it addresses, which are absolute. */
const OF_NAMESPACES = /not a valid URI|is not absolute|Failed to canonicalize/;

it(`${RUNS} randomly changed documents are read as libxml2 reads them, or refused with a code`, async () => {
  const libxml2 = await nativeImport<Libxml2>('libxml2-wasm');
  const random = randomOf(SEED);
  const sources = [...documents, ...SMALL, ...SMALL, ...SMALL];
  const unexpected: string[] = [];
  let read = 0;
  for (let i = 0; i < RUNS; i += 1) {
    const xml = mutateXml(sources[random(sources.length)] as Uint8Array, random);
    const outcome = outcomeOf(xml, libxml2);
    if (outcome === 'read') read += 1;
    else if (!/^ERR_XML_\w+$/.test(outcome)) unexpected.push(`${i}: ${outcome}`);
  }
  expect(unexpected).toEqual([]);
  // Changes that nothing survives would prove nothing.
  expect(read).toBeGreaterThan(RUNS / 50);
}, 600_000);

function outcomeOf(xml: Uint8Array, libxml2: Libxml2): string {
  let canonical: string;
  try {
    canonical = canonicalize(readXml(xml));
  } catch (error) {
    return isFacturadorError(error) ? error.code : `threw ${String(error)}`;
  }
  if (canonicalize(readXml(canonical)) !== canonical) return 'is not canonical when it is read again';
  const theirs = canonicalByLibxml2(xml, libxml2);
  return theirs === canonical || theirs === undefined ? 'read' : `libxml2: ${theirs.slice(0, 300)}`;
}

/** The canonical form by libxml2; `undefined` where it minds the address of a namespace. */
function canonicalByLibxml2(xml: Uint8Array, { XmlDocument, XmlC14NMode }: Libxml2): string | undefined {
  try {
    const document = XmlDocument.fromBuffer(xml);
    const mode = XmlC14NMode.XML_C14N_1_0;
    try {
      return document.canonicalizeToString({ mode, withComments: false });
    } finally {
      document.dispose();
    }
  } catch (error) {
    const message = String(error);
    return OF_NAMESPACES.test(message) ? undefined : `refuses it: ${message}`;
  }
}
