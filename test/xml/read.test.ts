import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalize, readXml } from '../../src/xml/index.js';

const examples = join(__dirname, '../../../shared/data/examples/fe-v1.9');
it('reads the examples', () => {
  if (!existsSync(examples)) return;
  for (const f of readdirSync(examples)) {
    const doc = readXml(readFileSync(join(examples, f)));
    const text = canonicalize(doc);
    expect(canonicalize(readXml(text))).toBe(text);
  }
});
