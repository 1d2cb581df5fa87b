import { verify } from '../../src/xades/index.js';

/** The document with the lowest bit of one byte turned over. */
export function flippedAt(xml: Uint8Array, at: number): Uint8Array {
  const flipped = new Uint8Array(xml);
  flipped[at] = (flipped[at] as number) ^ 1;
  return flipped;
}

/** The places, from 0 in steps of `stride`, where `verify` does not notice a flip. */
export async function unnoticedFlips(xml: Uint8Array, stride: number): Promise<readonly number[]> {
  const unnoticed: number[] = [];
  for (let at = 0; at < xml.length; at += stride) {
    if ((await verify(flippedAt(xml, at))).valid) unnoticed.push(at);
  }
  return unnoticed;
}
