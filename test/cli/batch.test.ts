import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { FacturadorError } from '../../src/errors/index.js';
import { type Practice, startPractice } from './practice.js';
import type { Session } from './session.js';

// Every submission waits for the disk, which others may be using.
jest.setTimeout(60_000);

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.end());

let last = 990001000;
const nextNumber = (): string => {
  last += 1;
  return `SETP${last}`;
};

/** A folder of drafts, and what the simulator records of them. */
function open(count: number, surroundings: Parameters<Practice['open']>[0] = {}): Session {
  const session = practice.open(surroundings);
  mkdirSync(join(session.folder, 'ventas'));
  for (let index = 0; index < count; index += 1) {
    session.write(`ventas/${String(index).padStart(3, '0')}.json`, practiceDraft(nextNumber()));
  }
  return session;
}
const sends = (): number =>
  practice.simulator.requests.filter(({ operation }) => operation === 'sendBillSync').length;
const rows = (session: Session, file = 'ventas/resumen.csv'): string[][] =>
  session
    .text(file)
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','));

describe('batch', () => {
  it('submits every draft, writes a summary, and ends with 0', async () => {
    const session = open(12);
    session.write('ventas/otro.envio.json', {});
    session.write('ventas/leeme.txt', '');
    const { code, out } = await session.run('batch', 'ventas');
    expect(code).toBe(0);
    expect(out).toMatch(/aceptado\s+12/);
    const [heading, ...documents] = rows(session);
    expect(heading).toEqual(['archivo', 'numero', 'estado', 'clave', 'reglas', 'mensaje']);
    expect(documents.map(([file]) => file)).toEqual(
      Array.from({ length: 12 }, (_, index) => `ventas/${String(index).padStart(3, '0')}.json`),
    );
    for (const [, number, status, key] of documents) {
      expect(status).toBe('aceptado');
      expect(practice.simulator.documents.find((each) => each.number === number)?.key).toBe(key);
    }
    expect(readdirSync(join(session.folder, 'ventas/envios/submissions'))).toEqual(['900373115']);
  });

  it('repeated, sends nothing that is finished, and goes on with the rest', async () => {
    const session = open(4);
    await session.run('batch', 'ventas');
    const before = sends();
    session.write('ventas/zzz.json', practiceDraft(nextNumber()));
    const { code, json } = await session.run('batch', 'ventas', '--json');
    expect([code, sends() - before]).toEqual([0, 1]);
    expect(json.documents).toHaveLength(5);
    expect(json.documents[0]).toMatchObject({
      file: 'ventas/000.json',
      status: 'accepted',
      messages: expect.any(Array),
    });
  });

  it('ends with 1 for a rejection, 2 for a draft with problems, and tells which and why', async () => {
    const session = open(2);
    const number = nextNumber();
    const draft = practiceDraft(number);
    session.write('ventas/a.json', draft);
    session.write('ventas/b.json', { ...draft, notes: ['Otra con el mismo número'] });
    session.write('ventas/c.json', { ...practiceDraft(nextNumber()), lines: [] });
    session.write('ventas/d.json', '{"kind": "invoice", ');
    session.write('ventas/e.json', []);
    const { code, out } = await session.run('batch', 'ventas', '--concurrency', '1');
    expect(code).toBe(2);
    expect(out).toMatch(/aceptado\s+3/);
    expect(out).toMatch(/con error\s+4/);
    expect(out).toContain('ERR_NUMBER_TAKEN');
    expect(out).toContain('ERR_DRAFT');
    expect(out).toContain('no es JSON válido');
    expect(
      rows(session)
        .map((row) => row[2])
        .slice(1),
    ).toEqual(['aceptado', 'aceptado', 'aceptado', ...Array(4).fill('con error')]);
  });

  it('fails a hostile draft by itself: the others go on, and the summary is written', async () => {
    const session = open(1);
    const deep = `${'['.repeat(8000)}${']'.repeat(8000)}`;
    const hostile = [
      deep,
      `{"kind":"invoice","number":${deep}}`,
      `{"kind":"invoice","number":"${nextNumber()}","lines":${deep}}`,
      '{"kind":"creditNote","number":{"toString":1},"billingReferences":[null,{"id":{"toString":1}}]}',
      '{"kind":{"toString":1},"xml":1,"xmlBase64":2}',
      '{"__proto__":{"kind":"invoice"},"constructor":{"name":{"toString":1}}}',
    ];
    for (const [place, text] of hostile.entries()) session.write(`ventas/hostil-${place}.json`, text);
    session.write('ventas/zzz.json', practiceDraft(nextNumber()));
    const { code } = await session.run('batch', 'ventas');
    expect(code).toBe(2);
    const states = rows(session).map((row) => row[2]);
    expect(states.slice(1, 2)).toEqual(['aceptado']);
    expect(states.filter((state) => state === 'con error')).toHaveLength(hostile.length);
    expect(session.text('ventas/resumen.csv')).toMatch(/zzz\.json,SETP\d+,aceptado/);
  });

  it('tells rejections by their rule, and ends with 1; with --retry-rejected they are sent again', async () => {
    const session = practice.open();
    mkdirSync(join(session.folder, 'ventas'));
    session.write('rangos.json', [
      { ...practice.simulator.numberingRanges[0], technicalKey: 'ab'.repeat(20) },
    ]);
    session.write('ventas/a.json', practiceDraft(nextNumber()));
    const first = await session.run('batch', 'ventas');
    expect([first.code, first.out]).toEqual([1, expect.stringContaining('FAD06')]);
    const before = sends();
    expect((await session.run('batch', 'ventas')).code).toBe(1);
    expect(sends() - before).toBe(0);
    session.write('rangos.json', practice.simulator.numberingRanges);
    expect((await session.run('batch', 'ventas', '--retry-rejected')).code).toBe(0);
  });

  it('leaves what has no answer open and ends with 3; repeated, it is settled', async () => {
    const lost = new FacturadorError('ERR_SOAP_SECURITY', 'The service refused', { mayHaveArrived: false });
    const failing = open(3, { transport: async () => Promise.reject(lost) });
    const { code, err, json } = await failing.run('batch', 'ventas', '--json', '--csv', 'r.csv');
    expect(code).toBe(3);
    expect(err).toContain('El servicio no aceptó la seguridad de la petición');
    expect(json.error.code).toBe('ERR_SOAP_SECURITY');
    expect(json.summary).toBe('r.csv');
    const states = rows(failing, 'r.csv')
      .slice(1)
      .map((row) => row[2]);
    expect(new Set(states)).toEqual(new Set(['con error']));
  });

  it('ends with 3 when it is interrupted, and says how to go on', async () => {
    const abort = new AbortController();
    abort.abort();
    const session = open(3, { signal: abort.signal });
    const { code, out, err } = await session.run('batch', 'ventas');
    expect(code).toBe(3);
    expect(out).toMatch(/sin enviar\s+3/);
    expect(out).toContain('Repita el mismo comando');
    expect(err).toContain('se interrumpió');
  });

  it('shows a bar with rate and time left to a person, and lines to a log', async () => {
    let now = 0;
    const written: string[] = [];
    const milliseconds = () => {
      now += 250;
      return now;
    };
    const stderr = { write: (text: string) => void written.push(text), isTty: true };
    const session = open(4, { stderr, milliseconds });
    const { err } = await session.run('batch', 'ventas');
    expect(err).toContain('\r\u001b[2K');
    expect(err).toMatch(/█+░+ 1\/4 · [\d,]+\/s · faltan \d+ s · 1 aceptados, 0 rechazados/);
    expect(err).toMatch(/█{24} 4\/4 · [\d,]+\/s · 4 aceptados, 0 rechazados\n$/);
    const log = await open(4).run('batch', 'ventas');
    expect(log.err.split('\n').filter((line) => line.startsWith('4/4'))).toHaveLength(1);
    expect(log.err).not.toContain('\u001b');
    expect((await open(2).run('batch', 'ventas', '--json')).err).toBe('');
  });

  it.each([
    [['batch'], 'Falta CARPETA'],
    [['batch', 'no-hay'], 'No se pudo leer no-hay: no existe'],
    [['batch', 'vacia'], 'En vacia no hay borradores'],
    [['batch', 'ventas', '--concurrency', '0'], 'La opción --concurrency es 0'],
    [['batch', 'ventas', '--concurrency', 'muchos'], 'La opción --concurrency es muchos'],
    [['batch', 'ventas/000.json'], 'una parte de la ruta no es una carpeta'],
  ])('%j is refused with 2', async (words, message) => {
    const session = open(1);
    mkdirSync(join(session.folder, 'vacia'));
    const { code, err } = await session.run(...words);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('writes no formula into the summary', async () => {
    const session = open(0);
    session.write('ventas/=1+1.json', { ...practiceDraft(nextNumber()), lines: [] });
    await session.run('batch', 'ventas', '--csv', 'r.csv');
    session.write('=2.json', practiceDraft(nextNumber()));
    await session.run('batch', '.', '--csv', 'dos.csv', '--store', 's');
    expect(session.text('dos.csv')).toContain("\r\n'=2.json,");
  });
});
