import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { type Practice, startPractice } from './practice.js';
import { openSession, type Session } from './session.js';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.end());

/** A session with a draft in a folder and a file of the user's own. */
function withOwn(name: string, text: string): Session {
  const session = practice.open();
  session.write(name, text);
  session.write('f.json', practiceDraft('SETP990000501'));
  return session;
}

const requests = () => practice.simulator.requests.length;

describe('a file that another program or a person wrote is not replaced', () => {
  const MINE = 'cliente;valor\r\nYo;1000\r\n';

  it.each<[string, string, readonly string[]]>([
    ['by the summary of a batch', 'resumen.csv', ['batch', '.']],
    ['by the summary of a batch that --csv names', 'f.envio.json', ['batch', '.', '--csv', 'f.envio.json']],
    ['by the summary of a test set', 'resumen.csv', ['test-set', '.', '--test-set-id', 'x']],
    ['by ranges', 'facturador2.json', ['ranges', '-o', 'facturador2.json']],
  ])('%s, and nothing is sent', async (_, name, words) => {
    const session = withOwn(name, MINE);
    const before = requests();
    const { code, err } = await session.run(...words);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`${name} ya existe, y no lo escribió este comando`),
    ]);
    expect(session.text(name)).toBe(MINE);
    expect(requests()).toBe(before);
  });

  it.each([
    ['firma.p12', 'el certificado de la empresa'],
    ['borrador.json', '{}'],
    ['rechazado.respuesta.xml', '<ApplicationResponse/>'],
  ])('by the demonstration: %s', async (name, text) => {
    const session = openSession();
    session.write(name, text);
    const { code, err } = await session.run('demo', '--out', '.');
    expect([code, err]).toEqual([2, expect.stringContaining(`${name} ya existe`)]);
    expect(session.text(name)).toBe(text);
    session.end();
  });
});

it('what a command wrote before it replaces: a summary, also one that a spreadsheet saved, and ranges', async () => {
  const session = withOwn('resumen.csv', '\ufeff"archivo";"numero";"estado";"clave";"reglas";"mensaje"\r\n');
  expect((await session.run('batch', '.')).code).toBe(0);
  expect((await session.run('batch', '.')).code).toBe(0);
  expect(session.text('resumen.csv')).toMatch(/^archivo,numero,.*\r\nf\.json,SETP990000501,aceptado/);
  for (const file of ['rangos.json', 'otros.json', 'otros.json']) {
    expect((await session.run('ranges', '-o', file)).code).toBe(0);
  }
});
