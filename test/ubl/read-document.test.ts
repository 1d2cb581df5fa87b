import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFacturadorError } from '../../src/errors/index.js';
import { BUILT_KINDS, DOCUMENT_KINDS } from '../../src/kinds/index.js';
import type { DianDocument } from '../../src/model/index.js';
import { readDocument, readInvoice, writeDocument } from '../../src/ubl/index.js';
import { readXml, writeXml } from '../../src/xml/index.js';
import { errorOf } from '../code-of.js';
import { builtOfEveryKind } from '../documents/built-of-every-kind.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

describe('reading a document whose kind nobody said', () => {
  it.each(BUILT_KINDS)('%s: by root and type code, from bytes, text or its root', (kind) => {
    const { xml, document } = builtOfEveryKind()[kind];
    for (const source of [xml, decoder.decode(xml), readXml(xml).root]) {
      const read = readDocument(source);
      expect(read).toEqual({ kind, document, problems: [] });
      expect(writeXml(writeDocument(read.document as DianDocument))).toEqual(xml);
    }
  });

  const { invoice, creditNote, debitNote } = builtOfEveryKind();
  const text = ({ xml }: { readonly xml: Uint8Array }): string => decoder.decode(xml);
  const typed = (code: string): string =>
    text(invoice).replace(/(<cbc:InvoiceTypeCode[^>]*>)\d\d</, `$1${code}<`);
  it.each([
    ['equivalentDocument', typed('20')],
    ['equivalentDocument', typed('60')],
    ['supportDocument', typed('05')],
    [
      'supportAdjustmentNote',
      text(creditNote).replace('>91</cbc:CreditNoteTypeCode>', '>95</cbc:CreditNoteTypeCode>'),
    ],
    [
      'equivalentCreditNote',
      text(creditNote).replace('>91</cbc:CreditNoteTypeCode>', '>94</cbc:CreditNoteTypeCode>'),
    ],
    [
      'equivalentDebitNote',
      text(debitNote).replace(
        DOCUMENT_KINDS.debitNote.profileId,
        DOCUMENT_KINDS.equivalentDebitNote.profileId,
      ),
    ],
    ['event', `<ApplicationResponse xmlns="${DOCUMENT_KINDS.event.namespace}"/>`],
    ['payroll', `<NominaIndividual xmlns="${DOCUMENT_KINDS.payroll.namespace}"/>`],
  ])('%s is refused by its name until its family comes', (kind, source) => {
    const error = errorOf(() => readDocument(encoder.encode(source)));
    expect(error).toMatchObject({ code: 'ERR_DOCUMENT_KIND', reason: { code: 'kind', found: kind } });
    expect(error.message).toContain(kind);
  });

  it('a POS ticket is no invoice for the reader of invoices either', () => {
    const { root } = readXml(typed('20'));
    expect(errorOf(() => readInvoice(root))).toMatchObject({
      code: 'ERR_DOCUMENT_KIND',
      reason: { found: 'equivalentDocument' },
    });
  });

  it('a type code that does not exist is read as an invoice, for the rules to refuse', () => {
    expect(readDocument(typed('99'))).toMatchObject({ kind: 'invoice', document: { invoiceTypeCode: '99' } });
  });

  it.each([
    [
      'another root',
      '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
      'ERR_XML_CONTENT',
    ],
    ['an invoice of no namespace', '<Invoice/>', 'ERR_XML_CONTENT'],
    ['no XML', 'factura', 'ERR_XML_SYNTAX'],
  ])('%s is refused', (_, source, code) => {
    expect(errorOf(() => readDocument(source)).code).toBe(code);
  });

  it.each([undefined, null, 1, {}, []])('%p is no document', (value) => {
    expect(errorOf(() => readDocument(value as never)).code).toBe('ERR_INPUT');
  });
});

const samples = join(__dirname, '../../../shared/data/examples');
const suite = existsSync(samples) ? describe : describe.skip;
if (!existsSync(samples))
  process.stderr.write(`SKIPPED: the DIAN's example documents are not in ${samples}\n`);

suite("the DIAN's example documents", () => {
  it('are read as their kind, or refused by its name, and never as another', () => {
    const verdicts: Record<string, number> = {};
    for (const name of readdirSync(samples, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.xml')) continue;
      const verdict = verdictOf(readFileSync(join(samples, name)));
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      if (/documento-(soporte|equivalente)/.test(name))
        expect([name, verdict]).not.toEqual([name, 'invoice']);
    }
    expect(verdicts.invoice).toBeGreaterThan(10);
    expect(verdicts.equivalentDocument).toBeGreaterThan(0);
    expect(verdicts.supportDocument).toBeGreaterThan(0);
  });
});

function verdictOf(bytes: Uint8Array): string {
  try {
    return readDocument(bytes).kind;
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return error.reason?.code === 'kind' ? (error.reason.found ?? '') : error.code;
  }
}
