import { describe, expect, it } from '@jest/globals';
import type { ElementExtras, Extras, Invoice } from '../../src/model/index.js';
import { printInvoice } from '../../src/ubl/index.js';
import { readXml } from '../../src/xml/index.js';
import { codeOf } from '../code-of.js';
import { build } from '../golden/cases.js';

const invoice = build('one-line').document as Invoice;
const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const printed = (extras: Extras) => printInvoice({ ...invoice, extras }).xml;
const ofRoot = (own: Omit<ElementExtras, 'path'>): Extras => ({ elements: [{ path: '', ...own }] });
const renamed = (foundPrefix: string, foundNamespace = CBC): Extras => ({
  namespaces: [{ prefix: 'cbc', namespace: CBC, foundPrefix, foundNamespace }],
});
const NAMES = ['a b', 'a><evil', 'a"', '1a', '-', 'a:b', 'a/', 'a=', "a'", '\u0000', '<', 'a\n', '\uD800'];

describe('a name in extras that is none is refused before it is written', () => {
  it.each(NAMES)('as a prefix: %j', (name) => {
    expect(codeOf(() => printed(renamed(name)))).toBe('ERR_XML_SYNTAX');
    expect(codeOf(() => printed(ofRoot({ declarations: [{ prefix: name, uri: 'urn:x' }] })))).toBe(
      'ERR_XML_SYNTAX',
    );
    expect(codeOf(() => printed(ofRoot({ name: { prefix: name, namespace: 'urn:x' } })))).toBe(
      'ERR_XML_SYNTAX',
    );
  });

  it.each(NAMES)('as an attribute: %j', (name) => {
    expect(codeOf(() => printed(ofRoot({ attributes: [{ name, found: 'v' }] })))).toBe('ERR_XML_SYNTAX');
  });

  it.each<[string, Extras]>([
    ['a prefix that nothing declares', renamed('zz')],
    ['a prefix declared for another namespace', renamed('cac')],
    [
      'an attribute whose prefix nothing declares',
      ofRoot({ attributes: [{ name: 'zz:a', namespace: 'urn:x', found: 'v' }] }),
    ],
    ['an attribute named xmlns', ofRoot({ attributes: [{ name: 'xmlns', found: 'urn:x' }] })],
    [
      'an attribute that declares a namespace',
      ofRoot({ attributes: [{ name: 'xmlns:x', namespace: 'urn:x', found: 'v' }] }),
    ],
    ['the prefix xmlns', ofRoot({ declarations: [{ prefix: 'xmlns', uri: 'urn:x' }] })],
    ['the prefix xml for another namespace', ofRoot({ declarations: [{ prefix: 'xml', uri: 'urn:x' }] })],
    [
      'a declaration that is there twice',
      ofRoot({
        declarations: [
          { prefix: 'a', uri: 'urn:a' },
          { prefix: 'a', uri: 'urn:b' },
        ],
      }),
    ],
  ])('%s', (_, extras) => {
    expect(codeOf(() => printed(extras))).toBe('ERR_XML_SYNTAX');
  });

  it('a name longer than the reader takes', () => {
    expect(codeOf(() => printed(ofRoot({ attributes: [{ name: 'a'.repeat(1001), found: 'v' }] })))).toBe(
      'ERR_XML_LIMIT',
    );
  });

  it('a name that can be one is written, and read again', () => {
    const xml = printed(ofRoot({ attributes: [{ name: 'año·1', found: 'v' }] }));
    expect(readXml(xml).root.attributes.map(({ name }) => name.qualified)).toContain('año·1');
  });
});
