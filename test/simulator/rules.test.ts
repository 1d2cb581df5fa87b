import { SALES_RULES } from '../../src/rules/index.js';
import { codesOf, startPair, stop, submit } from '../support/service.js';
import { NOTIFIED } from './cases/notifications.js';
import { REJECTED } from './cases/rejections.js';

/** Those of notes, which registry.test.ts breaks. */
const OF_NOTES = ['FAD02a', 'FBF01', 'FBG04a'];

it('every rule has a document that breaks it', () => {
  const broken = new Set([...REJECTED, ...NOTIFIED].flatMap(([, codes]) => codes).concat(OF_NOTES, 'FAJ50'));
  expect(SALES_RULES.map(({ code }) => code).filter((code) => !broken.has(code))).toEqual([]);
});

describe('a document that breaks a rule', () => {
  const cases = REJECTED.map(([name, codes, submission, options]) => ({ name, codes, submission, options }));
  it.each(cases)('$name: $codes', async ({ codes, submission, options }) => {
    const pair = await startPair(options);
    const response = await submit(pair, submission);
    expect(new Set(codesOf(response, 'rejection'))).toEqual(new Set(codes));
    expect(response).toMatchObject({
      verdict: 'rejected',
      isValid: false,
      statusCode: '99',
      statusDescription: 'Validación contiene errores en campos mandatorios.',
      statusMessage: 'Documento con errores en campos mandatorios.',
    });
    await stop(pair);
  });
});
