import {
  codesOf,
  type Edit,
  SOFTWARE,
  type Submission,
  startPair,
  stop,
  submit,
  swap,
} from '../support/service.js';
import { NOTIFIED } from './cases/notifications.js';

const edit = (change: Edit): Submission => ({ edit: change });

describe('an accepted document with something to notify', () => {
  const cases = NOTIFIED.map(([name, codes, submission, options]) => ({ name, codes, submission, options }));
  it.each(cases)('$name: $codes', async ({ codes, submission, options }) => {
    const pair = await startPair(options);
    const response = await submit(pair, submission);
    expect(codesOf(response, 'rejection')).toEqual([]);
    expect(codesOf(response)).toEqual([...codes, 'RUT01']);
    expect(response.verdict).toBe('accepted');
    await stop(pair);
  });
});

describe('RUT01', () => {
  it('comes twice when a technology provider made the document', async () => {
    const provider = { ...SOFTWARE, ownerNit: '900508908' };
    const pair = await startPair({ software: [provider] });
    const change = swap(/(<sts:ProviderID[^>]*schemeID=")\d("[^>]*>)\d+/, '$19$2900508908');
    const response = await submit(pair, edit(change));
    expect([response.verdict, codesOf(response)]).toEqual(['accepted', ['RUT01', 'RUT01']]);
    await stop(pair);
  });

  it('is not told of a rejected document, whose prefix is notified beside its rejection', async () => {
    const pair = await startPair();
    const response = await submit(
      pair,
      edit(swap(/<cac:CorporateRegistrationScheme>.*?<\/cac:CorporateRegistrationScheme>/, '')),
    );
    expect(response.errorMessages).toEqual([
      'Regla: FAB10a, Rechazo: El prefijo de numeración no es igual al código de la sucursal correspondiente a este punto de facturación',
      'Regla: FAJ50, Notificación: El prefijo debe corresponder  al código de la sucursal de este punto de facturación',
    ]);
    await stop(pair);
  });
});
