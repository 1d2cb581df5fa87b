import { describe, expect, it } from '@jest/globals';
import { sign, verify } from '../../src/xades/index.js';
import { builtInvoice } from './built-invoice.js';
import { unnoticedFlips } from './flipped-bytes.js';
import { credentialOf, SUPPLIER } from './support.js';

// Every byte is for `npm run fuzz`.
const STRIDE = 13;

describe('a flipped byte', () => {
  it('anywhere in a signed invoice of several lines, declaration and signature included, is refused', async () => {
    const signed = await sign(builtInvoice(), await credentialOf('pbes2-aes256'), SUPPLIER);
    expect(await verify(signed)).toMatchObject({ valid: true, signatures: [{ problems: [] }] });
    expect(await unnoticedFlips(signed, STRIDE)).toEqual([]);
  }, 60_000);
});
