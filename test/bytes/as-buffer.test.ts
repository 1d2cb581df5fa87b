import { asBuffer } from '../../src/bytes/index.js';

describe('asBuffer', () => {
  it('takes the bytes of a view, and not those around it', () => {
    const bytes = Uint8Array.of(1, 2, 3, 4, 5).subarray(1, 4);
    expect(asBuffer(bytes).toString('hex')).toBe('020304');
  });

  it('copies nothing: what is written to it is in the bytes', () => {
    const bytes = Uint8Array.of(1, 2);
    asBuffer(bytes).writeUInt8(7, 1);
    expect([...bytes]).toEqual([1, 7]);
  });

  it('returns a Buffer as it is', () => {
    const buffer = Buffer.from('abc');
    expect(asBuffer(buffer)).toBe(buffer);
  });
});
