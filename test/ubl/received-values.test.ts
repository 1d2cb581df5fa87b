import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { inSpanish } from '../../src/errors/index.js';
import type { DianDocument } from '../../src/model/index.js';
import { readDocument, writeDocument } from '../../src/ubl/index.js';
import {
  canonicalize,
  changed,
  isElement,
  readXml,
  type XmlElement,
  type XmlNode,
} from '../../src/xml/index.js';
import { names, read, storedXml } from '../golden/cases.js';
import { readAny } from '../round-trip/documents.js';

const textOf = (name: string): string => storedXml(name).toString();
/** A golden document in which something else stands. */
const changing = (name: string, found: string | RegExp, instead: string): string => {
  const text = textOf(name);
  const other = text.replace(found, instead);
  expect(other).not.toBe(text);
  return other;
};

describe('a received document', () => {
  it('without the date of its exchange rate, or the end of a period of a line, is read', () => {
    const rate = readDocument(changing('foreign-currency-rate', /<cbc:Date>.*?<\/cbc:Date>/, ''));
    expect(rate.problems).toMatchObject([
      { code: 'ERR_XML_MISSING', path: '/Invoice/cac:PaymentExchangeRate/cbc:Date', found: 'undefined' },
    ]);
    expect(rate.document.paymentExchangeRate).toMatchObject({ date: undefined, sourceCurrencyCode: 'COP' });
    const line = /(<cac:InvoiceLine>.*?)<cbc:EndDate>.*?<\/cbc:EndDate>/;
    expect(readDocument(changing('line-details', line, '$1')).problems).toMatchObject([
      { path: expect.stringMatching(/^\/Invoice\/cac:InvoiceLine\[\d\]\/cac:InvoicePeriod\/cbc:EndDate$/) },
    ]);
  });

  it.each([
    [
      'one-line',
      /(<cbc:PayableAmount[^>]*>)[^<]*/,
      'mil',
      '/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount',
    ],
    [
      'one-line',
      /(<cbc:PriceAmount[^>]*>)[^<]*/,
      '1,5',
      '/Invoice/cac:InvoiceLine/cac:Price/cbc:PriceAmount',
    ],
    ['one-line', /(<cbc:IssueDate>)[^<]*/, '2023-02-29', '/Invoice/cbc:IssueDate'],
    ['one-line', /(<cbc:IssueTime>)[^<]*/, '25:00:00', '/Invoice/cbc:IssueTime'],
    ['one-line', /(<cbc:ProfileExecutionID>)[^<]*/, '9x', '/Invoice/cbc:ProfileExecutionID'],
    ['one-line', /(<cbc:UUID[^>]*schemeName=")[^"]*/, 'MD5', '/Invoice/cbc:UUID/@schemeName'],
    [
      'one-line',
      /(<cbc:AdditionalAccountID[^>]*>)[^<]*/,
      'x',
      '/Invoice/cac:AccountingSupplierParty/cbc:AdditionalAccountID',
    ],
    [
      'discounts-and-charges',
      /(<cbc:ChargeIndicator>)[^<]*/,
      'sí',
      '/Invoice/cac:AllowanceCharge[1]/cbc:ChargeIndicator',
    ],
  ])('with an unreadable value, %s %p, tells it and leaves it out', (name, found, value, path) => {
    const { document, problems } = readDocument(changing(name, found, `$1${value}`));
    expect(problems).toMatchObject([{ code: 'ERR_XML_VALUE', path }]);
    expect(problems[0]?.expectation?.es).not.toBe('');
    expect(problems[0]?.found).toBe(JSON.stringify(value));
    expect(JSON.stringify({ ...document, extras: undefined })).not.toContain(JSON.stringify(value));
  });

  it.each([' 1500.00\n', '-3', '+3', '.5', '5.', '007'])(
    'has decimals as XML Schema has them: %p',
    (value) => {
      const { document, problems } = readDocument(
        changing('one-line', /(<cbc:PayableAmount[^>]*>)[^<]*/, `$1${value}`),
      );
      expect(problems).toEqual([]);
      expect(document.monetaryTotal?.payableAmount).toBe(value);
    },
  );

  it.each(['', '.', '1.2.3', '1e3', '١', '- 1', '0x1', 'NaN'])('%p is no decimal', (value) => {
    const { problems } = readDocument(changing('one-line', /(<cbc:PayableAmount[^>]*>)[^<]*/, `$1${value}`));
    expect(problems).toMatchObject([{ code: 'ERR_XML_VALUE', found: JSON.stringify(value) }]);
  });

  it.each([
    ['2024-02-29', true],
    ['2024-02-29-05:00', true],
    ['2024-02-29Z', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-00-01', false],
    ['2024-01-00', false],
    ['24-01-01', false],
    ['01/02/2024', false],
  ])('%s is a date: %p', (value, isDate) => {
    const { problems } = readDocument(changing('one-line', /(<cbc:IssueDate>)[^<]*/, `$1${value}`));
    expect(problems.map(({ path }) => path)).toEqual(isDate ? [] : ['/Invoice/cbc:IssueDate']);
  });

  it('tells everything in the order of the document, in both languages, whatever its prefixes', () => {
    const { problems } = readDocument(
      '<x:CreditNote xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"><CreditNoteLine/><CreditNoteLine><ID>2</ID></CreditNoteLine></x:CreditNote>',
    );
    const paths = problems.map(({ path }) => path);
    expect(paths).toContain('/CreditNote/cac:AccountingSupplierParty');
    expect(paths.slice(-4)).toEqual([
      '/CreditNote/cac:CreditNoteLine[2]/cbc:CreditedQuantity',
      '/CreditNote/cac:CreditNoteLine[2]/cac:Price',
      '/CreditNote/cac:CreditNoteLine[2]/cbc:LineExtensionAmount',
      '/CreditNote/cac:CreditNoteLine[2]/cac:Item',
    ]);
    expect(inSpanish(problems.at(-1) ?? { code: '' })).toBe(
      '/CreditNote/cac:CreditNoteLine[2]/cac:Item: se encontró nada; se espera el elemento',
    );
  });

  it('tells at most ten thousand problems, and that there are more', () => {
    const lines = '<cac:DebitNoteLine/>'.repeat(5000);
    const { document, problems } = readDocument(
      `<DebitNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:DebitNote-2" xmlns:cac="c">${lines}</DebitNote>`,
    );
    expect(document.lines).toHaveLength(5000);
    expect(problems).toHaveLength(10_001);
    expect(problems.at(-1)).toMatchObject({ code: 'ERR_XML_LIMIT', path: '/DebitNote', found: '10000' });
  });
});

/** Changes of the elements of a document, by their places among all: what is neither attribute nor text goes whole. */
const damage = fc.array(
  fc.record({
    place: fc.nat({ max: 400 }),
    attribute: fc.option(fc.nat({ max: 3 })),
    text: fc.option(
      fc.constantFrom('', ' ', 'x', '-1', '2024-02-30', '3', 'véase', '<', '99999999999999999999.1'),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);
type Damage = (typeof damage extends fc.Arbitrary<infer Value> ? Value : never)[number];

/** The texts around what was removed are one, as the reader of XML gives them. */
function joined(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const all: XmlNode[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (typeof node === 'string' && typeof last === 'string') all[all.length - 1] = last + node;
    else all.push(node);
  }
  return all;
}

/** Removes or garbles what the damages say. */
function damaged(root: XmlElement, damages: readonly Damage[]): XmlElement {
  let place = 0;
  const visit = (element: XmlElement): XmlElement | undefined => {
    place += 1;
    const own = damages.find((each) => each.place === place);
    if (own !== undefined && own.attribute === null && own.text === null && place > 1) return undefined;
    const children = joined(
      element.children.flatMap((node): readonly XmlNode[] =>
        typeof node === 'object' && isElement(node) ? [visit(node) ?? []].flat() : [node],
      ),
    );
    const isLeaf = element.children.every((node) => typeof node === 'string');
    return changed(element, {
      attributes: element.attributes.filter((_, index) => index !== own?.attribute),
      children: own?.text != null && isLeaf ? [own.text] : children,
    });
  };
  return visit(root) ?? root;
}

describe('a document that was damaged in any way', () => {
  const trees = new Map(names.map((name) => [name, readXml(storedXml(name)).root]));

  it('is read and written as it was; what has no problems is what the strict reader reads', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), damage, (name, damages) => {
        const root = damaged(trees.get(name) as XmlElement, damages);
        const { document, problems } = readDocument(root);
        expect(canonicalize(writeDocument(document as DianDocument))).toBe(canonicalize(root));
        if (problems.length === 0) expect(document).toEqual(read(name, root));
      }),
      { numRuns: 400 },
    );
  });
});

const samples = join(__dirname, '../../../shared/data/examples/fe-v1.9');
const suite = existsSync(samples) ? describe : describe.skip;
if (!existsSync(samples))
  process.stderr.write(`SKIPPED: the DIAN's example documents are not in ${samples}\n`);

suite("the DIAN's example invoices and notes", () => {
  it('have no problems, and are what the strict reader reads', () => {
    const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.xml'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const { root } = readXml(readFileSync(join(samples, file)));
      expect([file, readDocument(root)]).toEqual([
        file,
        { kind: expect.anything(), document: readAny(root), problems: [] },
      ]);
    }
  });
});
