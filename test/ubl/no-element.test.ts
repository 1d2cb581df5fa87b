import { readCreditNote, readInvoice } from '../../src/ubl/index.js';
import { readXml } from '../../src/xml/index.js';
import { errorOf } from '../code-of.js';

describe('reading what is no element', () => {
  const bytes = Buffer.from('<Invoice/>');

  it.each([
    ['the bytes', () => readInvoice(bytes as never)],
    ['the document instead of its root', () => readCreditNote(readXml(bytes) as never)],
    ['nothing', () => readInvoice(undefined as never)],
  ])('says what to give: %s', (_, read) => {
    expect(errorOf(read)).toMatchObject({
      code: 'ERR_INPUT',
      message: expect.stringContaining('expected the root element, as readXml(bytes).root is'),
    });
  });
});
