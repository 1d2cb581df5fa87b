import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  readCreditNote,
  readDebitNote,
  readInvoice,
  writeCreditNote,
  writeDebitNote,
  writeInvoice,
} from '../../src/ubl/index.js';
import { readXml, writeXml, type XmlElement } from '../../src/xml/index.js';

const folder = join(__dirname, '../../../shared/data/examples/fe-v1.9');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.xml')) : [];
if (files.length === 0) process.stderr.write(`SKIPPED: the DIAN's sample documents are not in ${folder}\n`);

const again = (tree: XmlElement) => readXml(writeXml(tree)).root;

/** A document, and the same again after it was written. */
function twice(root: XmlElement): readonly [unknown, unknown] {
  if (root.name.local === 'CreditNote') {
    const note = readCreditNote(root);
    return [note, readCreditNote(again(writeCreditNote(note)))];
  }
  if (root.name.local === 'DebitNote') {
    const note = readDebitNote(root);
    return [note, readDebitNote(again(writeDebitNote(note)))];
  }
  const invoice = readInvoice(root);
  return [invoice, readInvoice(again(writeInvoice(invoice)))];
}

(files.length > 0 ? describe : describe.skip)('a sample of the DIAN', () => {
  it.each(files)('is read, and what was read is written and read again: %s', (file) => {
    const [document, rewritten] = twice(readXml(readFileSync(join(folder, file))).root);
    expect(rewritten).toEqual(document);
  });
});
