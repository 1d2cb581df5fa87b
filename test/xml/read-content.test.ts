import { describe, expect, it } from '@jest/globals';
import { readContent } from '../../src/xml/index.js';
import { errorOf } from '../code-of.js';

describe('content that is read by itself', () => {
  const frame = { start: '<a xmlns:p="urn:p">', end: '</a>' };

  it('has the namespaces of what is around it', () => {
    const { children } = readContent('x<p:b/>', frame);
    expect(children).toMatchObject(['x', { name: { namespace: 'urn:p' } }]);
  });

  it('is refused with the place in its own text', () => {
    const place = (content: string, maxDepth?: number) =>
      errorOf(() => readContent(content, { ...frame, ...(maxDepth && { maxDepth }) })).position;
    expect(place('\n <q:b/>')).toEqual({ line: 2, column: 2 });
    expect(place('\n<b>')).toEqual({ line: 2, column: 4 });
    expect(place('<b/>\ud83e')).toEqual({ line: 1, column: 5 });
    expect(place('<b>\n<c/></b>', 1)).toEqual({ line: 2, column: 1 });
    expect(readContent('<b><c/></b>', { ...frame, maxDepth: 2 }).children).toHaveLength(1);
  });
});
