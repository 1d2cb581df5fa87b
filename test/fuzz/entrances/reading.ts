import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DianDocument } from '../../../src/model/index.js';
import {
  readCreditNote,
  readDebitNote,
  readDocument,
  readInvoice,
  writeCreditNote,
  writeDebitNote,
  writeDocument,
  writeInvoice,
} from '../../../src/ubl/index.js';
import {
  canonicalBytes,
  canonicalize,
  readContent,
  readXml,
  writeXml,
  type XmlElement,
} from '../../../src/xml/index.js';
import { names, rootOf, storedXml } from '../../golden/cases.js';
import { mutateElements } from '../mutations/mutate-elements.js';
import type { Entrance } from './entrance.js';

const received = ['indented-and-commented', 'other-prefixes', 'out-of-order', 'strangers-everywhere'].map(
  (name) => readFileSync(join(__dirname, `../../../fixtures/received/${name}.xml`)),
);

/** The XML of every document of the fixtures, of one kind or of all. */
export function documents(root?: ReturnType<typeof rootOf>): readonly Uint8Array[] {
  return names.filter((name) => root === undefined || rootOf(name) === root).map(storedXml);
}

const xml: Entrance = {
  name: 'readXml',
  share: 3,
  sources: () => [...documents(), ...received],
  mutate: mutateElements,
  enter: (input) => {
    const document = readXml(input);
    const { root } = document;
    writeXml(root);
    canonicalize(root, { method: 'exclusive', inclusivePrefixes: ['#default', 'cbc', 'x'] });
    const canonical = canonicalBytes(document, { withComments: true });
    if (canonicalize(readXml(canonical), { withComments: true }) !== Buffer.from(canonical).toString()) {
      throw new Error('the canonical form is another one when it is read again');
    }
  },
};

const FRAME = { start: '<f xmlns="urn:f" xmlns:cbc="urn:cbc">', end: '</f>' };

const content: Entrance = {
  name: 'readContent',
  share: 1,
  sources: () =>
    [...documents('CreditNote'), ...received].map((each) =>
      each.subarray(Buffer.from(each).indexOf('?>') + 2),
    ),
  mutate: mutateElements,
  enter: (input) => {
    const { name } = readContent(Buffer.from(input).toString(), FRAME);
    if (name.qualified !== 'f') throw new Error('the content ended the element around it');
  },
};

const KINDS = {
  Invoice: [readInvoice, writeInvoice],
  CreditNote: [readCreditNote, writeCreditNote],
  DebitNote: [readDebitNote, writeDebitNote],
} as const;

function reader(kind: keyof typeof KINDS): Entrance {
  const [read, write] = KINDS[kind];
  return {
    name: `read${kind}`,
    share: 2,
    sources: () => [...documents(kind), ...received],
    mutate: mutateElements,
    enter: (input) => {
      const { root } = readXml(input);
      const document = read(root);
      const back = (write as (from: typeof document) => XmlElement)(document);
      if (canonicalize(back) !== canonicalize(root))
        throw new Error('it is written otherwise than it was read');
    },
  };
}

/** Whatever is missing. */
const whateverThereIs: Entrance = {
  name: 'readDocument',
  share: 2,
  sources: () => [...documents(), ...received],
  mutate: mutateElements,
  enter: (input) => {
    const { root } = readXml(input);
    const { document } = readDocument(root);
    if (canonicalize(writeDocument(document as DianDocument)) !== canonicalize(root))
      throw new Error('it is written otherwise than it was read');
  },
};

export const READING: readonly Entrance[] = [
  xml,
  content,
  reader('Invoice'),
  reader('CreditNote'),
  reader('DebitNote'),
  whateverThereIs,
];
