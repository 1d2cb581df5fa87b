import { COMMANDS } from '../../src/cli/commands.js';
import { openSession, type Session } from './session.js';

let session: Session;
beforeEach(() => {
  session = openSession();
});
afterEach(() => session.end());

describe('the program', () => {
  it('without arguments shows its help as an error', async () => {
    const { code, out, err } = await session.run();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Comandos');
  });

  it.each(['--help', '-h', 'help'])('%s lists every command and how it ends', async (word) => {
    const { code, out } = await session.run(word);
    expect(code).toBe(0);
    for (const { name, summary } of COMMANDS) expect(out).toContain(`${name.padEnd(11)}  ${summary}`);
    expect(out).toContain('3  resultado desconocido');
  });

  it.each(COMMANDS.map(({ name }) => name))('%s --help explains every option', async (name) => {
    const { code, out } = await session.run(name, '--help');
    expect(code).toBe(0);
    const options = COMMANDS.find((command) => command.name === name)?.options ?? [];
    for (const option of options) expect(out).toContain(`--${option.name}`);
    expect(await session.run('help', name)).toMatchObject({ code, out });
  });

  it('--version prints the version', async () => {
    expect(await session.run('--version')).toMatchObject({ code: 0, out: '1.2.3\n' });
  });

  it('an unknown command says which exist', async () => {
    const { code, err } = await session.run('facturar');
    expect(code).toBe(2);
    expect(err).toContain('No existe el comando facturar');
    for (const { name } of COMMANDS) expect(err).toContain(name);
  });
});

describe('options', () => {
  it.each([
    [['verify', 'a.xml', '--nada'], 'No existe la opción --nada'],
    [['verify'], 'Falta ARCHIVO…'],
    [['cufe', 'a.xml', 'b.xml'], 'Sobran argumentos: b.xml'],
    [
      ['certificate', 'firma.p12'],
      'Sobran argumentos: firma.p12\nUso: facturador certificate --p12 ARCHIVO [opciones]',
    ],
    [['sign', 'a.xml', '--p12'], 'La opción --p12 necesita un valor: --p12 ARCHIVO'],
    [['sign', 'a.xml', '--p12='], 'La opción --p12 necesita un valor'],
    [['sign', 'a.xml', '--p12', '--force'], 'La opción --p12 necesita un valor'],
    [['sign', 'a.xml', '--force=no'], 'La opción --force no lleva valor'],
    [['sign', 'a.xml', '-x'], 'No existe la opción -x'],
  ])('%j: %s', async (argv, message) => {
    const { code, out, err } = await session.run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`Error: ${message}`);
    expect(err).toContain('Uso: facturador');
  });

  it('with --json an error is one object on standard output', async () => {
    const { code, json } = await session.run('verify', '--json');
    expect(code).toBe(2);
    expect(json).toEqual({ error: { code: 'CLI_USAGE', message: 'Falta ARCHIVO…' } });
  });

  it('colours are for terminals, and NO_COLOR turns them off', async () => {
    const stderr = { write: () => undefined, isTty: true };
    const terminal = openSession({ stderr });
    const plain = openSession({ stderr, env: { NO_COLOR: '1' } });
    expect((await terminal.run('nada')).err).toContain('\u001b[31mError:\u001b[0m');
    expect((await plain.run('nada')).err).not.toContain('\u001b');
    expect((await session.run('nada')).err).not.toContain('\u001b');
    terminal.end();
    plain.end();
  });
});

describe('a failure of the program itself', () => {
  const broken = async (): Promise<never> => {
    throw new TypeError('x is not a function');
  };
  const files = { read: broken, write: broken, exists: broken, list: broken, at: (path: string) => path };

  it('asks for a report and shows no stack', async () => {
    const failing = openSession({ files });
    const { code, err } = await failing.run('cufe', 'a.xml');
    expect(code).toBe(2);
    expect(err).toContain('Falla interna de facturador: TypeError: x is not a function');
    expect(err).not.toContain('    at ');
    failing.end();
  });

  it('shows the stack with --debug', async () => {
    const failing = openSession({ files });
    const { code, err } = await failing.run('cufe', 'a.xml', '--debug');
    expect(code).toBe(2);
    expect(err).toContain('    at ');
    failing.end();
  });
});
