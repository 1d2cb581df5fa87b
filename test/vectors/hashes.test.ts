import { describe, expect, it } from '@jest/globals';
import {
  type CudeFields,
  type CudsFields,
  type CufeFields,
  type CuneFields,
  cude,
  cudeText,
  cuds,
  cudsText,
  cufe,
  cufeText,
  cune,
  cuneText,
  type EventCudeFields,
  eventCude,
  eventCudeText,
} from '../../src/cufe/index.js';
import { readVectors } from './read-vectors.js';

interface HashVector<Fields> {
  readonly id: string;
  readonly source: string;
  readonly fields: Fields;
  readonly text: string;
  readonly expected: string;
}

function suite<Fields>(
  name: string,
  count: number,
  text: (fields: Fields) => string,
  digest: (fields: Fields) => string,
): void {
  const vectors = readVectors<HashVector<Fields>>(name);
  describe(`vectors of ${name}`, () => {
    it('are all there', () => expect(vectors).toHaveLength(count));
    it.each(vectors)('$id ($source) gives its text and digest', ({ fields, text: written, expected }) => {
      expect(text(fields)).toBe(written);
      expect(digest(fields)).toBe(expected);
    });
  });
}

suite<CufeFields>('cufe', 8, cufeText, cufe);
suite<CudeFields>('cude', 7, cudeText, cude);
suite<EventCudeFields>('event-cude', 2, eventCudeText, eventCude);
suite<CudsFields>('cuds', 2, cudsText, cuds);
suite<CuneFields>('cune', 2, cuneText, cune);
