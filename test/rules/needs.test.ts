import { buildDocument } from '../../src/documents/index.js';
import { rule } from '../../src/rules/engine/rule.js';
import { identify, type Knowledge, type Rule, SALES_RULES, subjectOf } from '../../src/rules/index.js';
import { readXml } from '../../src/xml/index.js';
import { context, draftWith } from '../documents/sample.js';

/** What the service knows, which tells who looks at it. */
function watched(seen: Set<string>): Knowledge {
  const known: Knowledge = {
    environment: 'habilitacion',
    now: context.now,
    signature: { valid: false, signatures: [], problems: [] } as unknown as Knowledge['signature'],
    software: undefined,
    range: undefined,
    supplier: undefined,
    isAccepted: () => true,
  };
  return new Proxy(known, {
    get: (target, name) => {
      seen.add(String(name));
      return Reflect.get(target, name);
    },
  });
}

describe('a rule of sales', () => {
  const { root } = readXml(buildDocument(draftWith(), context).xml);
  const identity = identify(root);
  const rules = SALES_RULES.map((each, place): [string, Rule] => [`${each.code} (${place})`, each]);

  it.each(rules)(
    '%s looks at nothing but the document and what it says that it needs',
    (_, { needs, test }) => {
      const seen = new Set<string>();
      test(subjectOf(root, { ...identity, kind: 'invoice' } as never), watched(seen));
      expect([...seen].filter((name) => !(needs as readonly string[]).includes(name))).toEqual([]);
    },
  );

  it('that looks at what it does not say that it needs does not compile', () => {
    const row = { code: 'FAD04', severity: 'rejection', message: '' } as const;
    // @ts-expect-error `now` is not among its needs
    rule({ ...row, needs: ['environment'], test: (_, { now }) => now !== undefined });
    // @ts-expect-error it has none
    rule({ ...row, test: (_, { range }) => range !== undefined });
    expect(rule({ ...row, test: () => true }).needs).toEqual([]);
  });

  it('needs what only the service knows in a third of the table at most: the others can be told beforehand', () => {
    const remote = SALES_RULES.filter(({ needs }) => needs.length > 0);
    expect(remote.length).toBeLessThan(SALES_RULES.length / 3);
  });
});
