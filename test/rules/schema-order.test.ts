import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFault } from '../../src/rules/index.js';
import { readXml } from '../../src/xml/index.js';

const EXAMPLES = join(__dirname, '../../../shared/data/examples/fe-v1.9');
const isThere = existsSync(EXAMPLES);
if (!isThere) console.log(`skipped: the DIAN's example documents are not in ${EXAMPLES}`);

(isThere ? describe : describe.skip)('the order of elements', () => {
  it('is kept by every example of the DIAN, all of which its schema takes', () => {
    const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.xml'));
    expect(files.length).toBeGreaterThan(30);
    const faults = files.map((name) => [name, schemaFault(readXml(readFileSync(join(EXAMPLES, name))).root)]);
    expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
  });
});
