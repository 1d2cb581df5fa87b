/**
 * Decrypts RC2 in CBC mode (RFC 2268) without removing the padding.
 *
 * In JavaScript because OpenSSL 3 keeps RC2 in a provider that Node does not load, and the files of several
 * Colombian authorities have their certificates under RC2-40.
 *
 * @param ciphertext a multiple of 8 octets
 * @param key 1 to 128 octets
 * @param effectiveBits key bits that count
 */
export function decryptRc2Cbc(
  ciphertext: Uint8Array,
  {
    key,
    iv,
    effectiveBits,
  }: { readonly key: Uint8Array; readonly iv: Uint8Array; readonly effectiveBits: number },
): Uint8Array {
  const schedule = expandKey(key, effectiveBits);
  const plain = new Uint8Array(ciphertext.length);
  const words = new Uint16Array(4);
  let previous = iv;
  for (let at = 0; at < ciphertext.length; at += 8) {
    const block = ciphertext.subarray(at, at + 8);
    for (let i = 0; i < 4; i += 1) words[i] = octet(block, 2 * i) | (octet(block, 2 * i + 1) << 8);
    decryptBlock(words, schedule);
    for (let i = 0; i < 8; i += 1) {
      const word = words[i >> 1] ?? 0;
      plain[at + i] = ((word >> (8 * (i & 1))) & 0xff) ^ octet(previous, i);
    }
    previous = block;
  }
  return plain;
}

/** RFC 2268 §2. */
function expandKey(key: Uint8Array, effectiveBits: number): Uint16Array {
  const bytes = new Uint8Array(128);
  bytes.set(key);
  for (let i = key.length; i < 128; i += 1) {
    bytes[i] = octet(PI_TABLE, (octet(bytes, i - 1) + octet(bytes, i - key.length)) & 0xff);
  }
  const size = (effectiveBits + 7) >> 3;
  const mask = 0xff >> (8 * size - effectiveBits);
  bytes[128 - size] = octet(PI_TABLE, octet(bytes, 128 - size) & mask);
  for (let i = 127 - size; i >= 0; i -= 1) {
    bytes[i] = octet(PI_TABLE, octet(bytes, i + 1) ^ octet(bytes, i + size));
  }
  return Uint16Array.from({ length: 64 }, (_, i) => octet(bytes, 2 * i) | (octet(bytes, 2 * i + 1) << 8));
}

const ROTATIONS = [1, 2, 3, 5] as const;

/** RFC 2268 §4: sixteen mixing rounds backwards, with a mashing round after the fifth and the eleventh. */
function decryptBlock(words: Uint16Array, schedule: Uint16Array): void {
  for (let round = 15; round >= 0; round -= 1) {
    reverseMix(words, schedule, round);
    if (round === 11 || round === 5) reverseMash(words, schedule);
  }
}

function reverseMix(words: Uint16Array, schedule: Uint16Array, round: number): void {
  for (let i = 3; i >= 0; i -= 1) {
    const rotation = ROTATIONS[i] ?? 0;
    const value = octet(words, i);
    const rotated = (value >> rotation) | (value << (16 - rotation));
    const a = octet(words, (i + 3) & 3);
    const b = octet(words, (i + 2) & 3);
    const c = octet(words, (i + 1) & 3);
    words[i] = (rotated & 0xffff) - octet(schedule, 4 * round + i) - (a & b) - (~a & c);
  }
}

function reverseMash(words: Uint16Array, schedule: Uint16Array): void {
  for (let i = 3; i >= 0; i -= 1) {
    words[i] = octet(words, i) - octet(schedule, octet(words, (i + 3) & 3) & 63);
  }
}

function octet(values: Uint8Array | Uint16Array, index: number): number {
  return values[index] ?? 0;
}

/** The table of RFC 2268 §2, made of digits of pi. */
const PI_TABLE = new Uint8Array(
  Buffer.from(
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
      '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
      '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
      '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
      '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
      'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
      '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
      '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
    'hex',
  ),
);
