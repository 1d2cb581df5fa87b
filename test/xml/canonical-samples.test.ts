import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFacturadorError } from '../../src/errors/index.js';
import { canonicalize, findPaths, readXml, type XmlElement } from '../../src/xml/index.js';

type Libxml2 = typeof import('libxml2-wasm');

const samples = join(__dirname, '../../../shared/data/examples');
const suite = existsSync(samples) ? describe : describe.skip;
if (!existsSync(samples))
  process.stderr.write(`SKIPPED: the DIAN's example documents are not in ${samples}\n`);

/** What signatures and WS-Security name, and what nobody declares. */
const PREFIX_LISTS = [[], ['#default'], ['cbc', 'ext', 'ds'], ['#default', 'xades', 'sts', 'nadie']];
/** Parts that signatures digest. */
const SIGNED = new Set(['SignedInfo', 'KeyInfo', 'SignedProperties', 'Signature']);
const EVERY = 150;

let libxml2: Libxml2;
beforeAll(async () => {
  libxml2 = await nativeImport<Libxml2>('libxml2-wasm');
});

/** The root, what signatures digest, and some elements more, each with its place among all. */
function partsOf(root: XmlElement): readonly (readonly [place: number, path: readonly XmlElement[]])[] {
  return [...findPaths(root, () => true).entries()].filter(
    ([place, path]) => place % EVERY === 0 || SIGNED.has(path.at(-1)?.name.local ?? ''),
  );
}

function readable(file: string): { readonly source: string; readonly root: XmlElement } | undefined {
  const source = readFileSync(join(samples, file), 'utf8').replace(/^\uFEFF/, '');
  try {
    return { source, root: readXml(source).root };
  } catch (error) {
    if (isFacturadorError(error) && error.code === 'ERR_XML_SYNTAX') return undefined;
    throw error;
  }
}

suite("parts of the DIAN's example documents", () => {
  const files = existsSync(samples)
    ? readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'))
    : [];

  it('have the canonical forms that libxml2 gives them: inclusive, and exclusive with prefix lists', () => {
    let compared = 0;
    for (const file of files) {
      const document = readable(file);
      if (document === undefined) continue;
      const parsed = libxml2.XmlDocument.fromString(document.source);
      const all = parsed.find('//*');
      for (const [place, path] of partsOf(document.root)) {
        const element = path.at(-1) as XmlElement;
        const ancestors = path.slice(0, -1);
        const theirs = all[place] as InstanceType<Libxml2['XmlElement']>;
        for (const withComments of [false, true]) {
          const expected = theirs.canonicalizeToString({
            mode: libxml2.XmlC14NMode.XML_C14N_1_0,
            withComments,
          });
          if (canonicalize(element, { ancestors, withComments }) !== expected) fail(file, path, 'inclusive');
        }
        for (const inclusivePrefixes of PREFIX_LISTS) {
          const expected = theirs.canonicalizeToString({
            mode: libxml2.XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
            inclusiveNamespacePrefixes: inclusivePrefixes,
            withComments: false,
          });
          const ours = canonicalize(element, { method: 'exclusive', inclusivePrefixes, ancestors });
          if (ours !== expected) fail(file, path, `exclusive with ${inclusivePrefixes}`);
        }
        compared += 1;
      }
      parsed.dispose();
    }
    expect(compared).toBeGreaterThan(300);
  });
});

function fail(file: string, path: readonly XmlElement[], method: string): never {
  throw new Error(`${file}: ${path.map(({ name }) => name.local).join('/')} differs, ${method}`);
}
