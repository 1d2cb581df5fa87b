import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { healthCustomizationIds } from '../../src/catalogs/index.js';
import { buildInvoice } from '../../src/documents/index.js';
import { context } from '../documents/sample.js';

const guide = readFileSync(join(__dirname, '../../docs/salud.md'), 'utf8');

describe('docs/salud.md', () => {
  it('shows a draft that is built, with what it collected discounted', () => {
    const [, code = ''] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
    const draft = new Function('cufeDelRecaudo', `${code}; return factura;`)('a1'.repeat(48));
    expect(buildInvoice(draft, context).document.monetaryTotal).toMatchObject({
      prepaidAmount: '15000.00',
      payableAmount: '45000.00',
    });
  });

  it('says what every operation asks for', () => {
    const named = [...guide.matchAll(/^\| (SS-\w+) \|/gm)].map(([, operation]) => operation);
    expect(named).toEqual(healthCustomizationIds.rows.map(({ code }) => code));
  });
});
