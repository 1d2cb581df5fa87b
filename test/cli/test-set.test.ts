import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Practice, startPractice } from './practice.js';

// Every submission waits for the disk, which others may be using.
jest.setTimeout(60_000);

const ID = 'b9483158-93ba-4c5e-9a37-1d2c9f4f0d11';
const SIZE = ['--invoices', '2', '--credit-notes', '1', '--debit-notes', '1'];

let practice: Practice;
beforeEach(async () => {
  practice = await startPractice({ testSets: [{ id: ID, invoices: 2, creditNotes: 1, debitNotes: 1 }] });
});
afterEach(() => practice.end());

/** Nobody waits for the simulator. */
const open = (config: object = {}) => practice.open({ sleep: async () => undefined }, config);
const sends = (): number =>
  practice.simulator.requests.filter(({ operation }) => operation === 'sendTestSetAsync').length;

describe('test-set', () => {
  it('makes the drafts that the portal wants, rehearses and sends them, and ends with 0', async () => {
    const session = open();
    const { code, out } = await session.run('test-set', '--test-set-id', ID, ...SIZE);
    expect(code).toBe(0);
    expect(out).toContain('Ensayo: la DIAN aceptó una copia de cada documento fuera del set');
    expect(out).toMatch(/aceptado\s+4/);
    expect(readdirSync(join(session.folder, 'set-de-pruebas')).sort()).toEqual([
      '1-factura-01.json',
      '1-factura-02.json',
      '2-nota-credito-01.json',
      '3-nota-debito-01.json',
      'envios',
      'resumen.csv',
    ]);
    expect(sends()).toBe(4);
    expect(practice.simulator.documents.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  it('repeated, sends nothing again; and a set that is accepted already is what was wanted', async () => {
    const session = open();
    await session.run('test-set', '--test-set-id', ID, ...SIZE);
    const again = await session.run('test-set', '--test-set-id', ID, '--json');
    expect([again.code, sends()]).toEqual([0, 4]);
    expect(again.json).toMatchObject({ testSetId: ID, setStatus: 'open', dryRun: 'passed', accepted: 4 });
    expect(again.json.documents[0]).toMatchObject({
      file: 'set-de-pruebas/1-factura-01.json',
      zipKey: expect.any(String),
    });
    const more = await session.run(
      'test-set',
      'otra',
      '--test-set-id',
      ID,
      '--invoices',
      '1',
      '--store',
      's',
    );
    expect(more.code).toBe(0);
    expect(more.out).toContain('se encuentra Aceptado. No hay nada más que enviar.');
  });

  it('takes drafts that are there, and the test range when the configuration has none', async () => {
    const session = open({ numberingRanges: undefined });
    await session.run('test-set', 'set', '--test-set-id', ID, '--invoices', '1');
    expect(practice.simulator.documents.map(({ number }) => number).sort()).toEqual([
      'SETP990000000',
      expect.stringMatching(/^SETP99\d{7}$/),
    ]);
  });

  it('does not send a set whose dry run is rejected, tells the rules, and ends with 1', async () => {
    const wrong = [{ ...practice.simulator.numberingRanges[0], technicalKey: 'ab'.repeat(20) }];
    const session = open();
    session.write('rangos.json', wrong);
    const { code, out } = await session.run('test-set', '--test-set-id', ID, ...SIZE);
    expect([code, sends()]).toEqual([1, 0]);
    expect(out).toContain('el set no se envió ni se gastó');
    expect(out).toMatch(/SETP\d+\s+FAD06/);
  });

  it('goes without dry run when told so; a set that is not known is refused with 1', async () => {
    const session = open();
    const { code, out } = await session.run('test-set', '--test-set-id', 'otro', '--no-dry-run', ...SIZE);
    expect(code).toBe(1);
    expect(out).toContain('Sin ensayo');
    expect(out).toContain('La DIAN no recibe el set: Set de prueba con identificador otro es incorrecto.');
  });

  it.each([
    [[], 'Falta --test-set-id ID'],
    [['--test-set-id', ID], 'no hay borradores'],
    [['--test-set-id', ID, '--invoices', '0', '--credit-notes', '1'], 'Un set sin facturas'],
    [['--test-set-id', ID, '--invoices', '-1'], 'necesita un valor'],
    [['--test-set-id', ID, '--invoices', 'dos'], 'La opción --invoices es dos'],
  ])('%j is refused with 2', async (options, message) => {
    const session = open();
    const { code, err } = await session.run('test-set', ...options);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(join(session.folder, 'set-de-pruebas/1-factura-01.json'))).toBe(false);
  });
});
