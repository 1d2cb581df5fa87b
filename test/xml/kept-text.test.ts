import { inHeapOf } from '../fuzz/memory/own-process.js';

const MEBIBYTE = 1024 * 1024;

/** What is kept of the document: texts that are short, long, beyond ASCII, pieced together; then all else. */
const KEPT = [
  'root.children[0].children[0]',
  'root.children[1].children[0]',
  'root.children[2].children[0]',
  'root.children[3].children[0]',
  'root.children[4].attributes[0].value',
  'root.children[5].name',
  'root.children[5].name.namespace',
  'root.children[6].comment',
  'root.children[7].data',
];

it('of 40 MB that were read at most 1 MB remains when texts of every sort are kept', () => {
  const { remaining, kept } = JSON.parse(
    inHeapOf(
      2048,
      `const { readXml } = load('xml');
      require('node:v8').setFlagsFromString('--expose-gc');
      const gc = require('node:vm').runInNewContext('gc');
      const used = async () => {
        gc();
        // Buffers are given back in a turn of the event loop of their own.
        await new Promise((resolve) => setTimeout(resolve, 100));
        gc();
        const { heapUsed, external } = process.memoryUsage();
        return heapUsed + external;
      };
      const part = (i) => '<a>' + i + '</a><a>a text that is longer than others ' + i + '</a><a>ñandú y pingüino ' + i +
        '</a><a>x &amp; y<![CDATA[<z>]]> ' + i + '</a><a b="a value that is longer than others ' + i +
        '"/><n:name' + (i % 5000) + ' xmlns:n="urn:example:namespace:' + i + '"/><!--a comment ' + i + '--><?p some data ' +
        i + '?>';
      const read = (bytes) => {
        const parts = ['<r>'];
        for (let i = 1, size = 0; size < bytes; i++) size += parts[parts.push(part(i)) - 1].length;
        const { root } = readXml(Buffer.from(parts.join('') + '</r>'), { maxNodes: Infinity });
        return [${KEPT.join(', ')}];
      };
      read(1e6);
      const before = await used();
      const kept = read(40e6);
      console.log(JSON.stringify({ remaining: (await used()) - before, kept: kept.length }));`,
    ),
  );
  expect(kept).toBe(KEPT.length);
  expect(remaining).toBeLessThan(MEBIBYTE);
});

it('the densest markup is read in a heap of less than 30 times its bytes', () => {
  const printed = inHeapOf(
    120,
    `const { readXml } = load('xml');
    console.log(readXml(Buffer.from('<r>' + '<a/>'.repeat(1e6) + '</r>')).root.children.length);`,
  );
  expect(printed).toBe('1000000');
});
