import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from '../../src/decimal/index.js';
import { inSpanish, isFacturadorError } from '../../src/errors/index.js';
import type { InvoiceDraft } from '../../src/model/index.js';
import { calculateInvoice, explainTotals, TOLERANCES } from '../../src/totals/index.js';

const guide = readFileSync(join(__dirname, '../../docs/totales.md'), 'utf8');
/** A draft of the guide, and what is printed of it. */
const examples = [...guide.matchAll(/```js\n(\{.*?\})\n```\n\n```text\n(.*?)\n```/gs)].map(
  ([, draft = '', printed = '']) => ({ draft, printed }),
);

function printedOf(draft: InvoiceDraft): string {
  try {
    return explainTotals(calculateInvoice(draft)).trim();
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return inSpanish(error);
  }
}

describe('docs/totales.md', () => {
  it('has an example for every part', () => {
    expect(examples.length).toBeGreaterThanOrEqual(10);
  });

  it.each(examples)('prints what the library prints: $draft', ({ draft, printed }) => {
    expect(printedOf(new Function(`return (${draft});`)() as InvoiceDraft)).toBe(printed);
  });

  it('states the tolerances in the order of the table', () => {
    const stated = [...guide.matchAll(/^\| .* \| (\d\.\d\d)(?:, en pesos enteros)? \| /gm)].map(
      ([, amount]) => amount,
    );
    expect(stated).toEqual(Object.values(TOLERANCES).map(({ amount }) => format(amount, 2)));
  });
});
