import { describe, expect, it } from '@jest/globals';
import { verify } from '../../src/xades/index.js';
import { SIGNATURE_CAUSES } from '../../src/xmldsig/index.js';
import { mistakenFiles } from './mistakes.js';
import { verifyOne } from './support.js';

describe('verify finds out what went wrong', () => {
  it('for every cause that it can name', async () => {
    const found = new Set<string>();
    for (const { cause, code, text } of await mistakenFiles()) {
      const { problems } = await verifyOne(text);
      const problem = problems.find((candidate) => candidate.code === code);
      expect([cause, problem?.cause]).toEqual([cause, cause]);
      expect(problem?.message).toContain(SIGNATURE_CAUSES[cause as keyof typeof SIGNATURE_CAUSES]);
      found.add(cause);
    }
    expect([...found].sort()).toEqual(Object.keys(SIGNATURE_CAUSES).sort());
  });

  it('only where something is wrong', async () => {
    const [first] = await mistakenFiles();
    const { signatures } = await verify(first?.text ?? '');
    const others = signatures
      .flatMap(({ problems }) => problems)
      .filter(({ code }) => !/DIGEST|VALUE/.test(code));
    expect(others.filter(({ cause }) => cause !== undefined)).toEqual([]);
  });
});
