import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { openPkcs12 } from '../../src/credential/index.js';
import { SECRETS } from './practice.js';
import { openSession, type Session } from './session.js';

describe('simulate', () => {
  let session: Session;
  afterEach(() => session.end());

  /** Runs it until it says where it listens; the result ends it. */
  async function start(...argv: readonly string[]) {
    const interruption = new AbortController();
    let out = '';
    let listening: () => void = () => undefined;
    const isListening = new Promise<void>((resolve) => {
      listening = resolve;
    });
    session = openSession({ env: SECRETS });
    const stdout = {
      isTty: false,
      write: (text: string) => {
        out += text;
        if (/Ctrl-C|^\{/m.test(out)) listening();
      },
    };
    const ending = main(['simulate', ...argv], { ...session.io, stdout, signal: interruption.signal });
    await Promise.race([isListening, ending]);
    return {
      out: () => out,
      stop: () => {
        interruption.abort();
        return ending;
      },
    };
  }

  it('says where it listens and what to use, until it is interrupted', async () => {
    const { out, stop } = await start();
    expect(out()).toMatch(/Simulador de la DIAN en http:\/\/127\.0\.0\.1:\d+\//);
    expect(out()).toContain('nada llega a la DIAN');
    expect(out()).toMatch(/PIN +20191/);
    expect(await stop()).toBe(0);
    expect(out()).toContain('Simulador apagado');
  });

  it('leaves a folder to practise with', async () => {
    const { out, stop } = await start('--out', 'practica');
    expect(out()).toContain('facturador send practica/borrador.json --config practica/facturador.json');
    const { code } = await session.run(
      'send',
      'practica/borrador.json',
      '--config',
      'practica/facturador.json',
    );
    expect(code).toBe(0);
    expect(out()).toMatch(/\d\d:\d\d:\d\d {2}sendBillSync {2}z\w+\.zip {2}HTTP 200/);
    await stop();
  });

  it('does not replace a configuration unless told to', async () => {
    const { stop } = await start('--out', '.');
    expect(await session.run('simulate', '--out', '.')).toMatchObject({
      code: 2,
      err: expect.stringContaining('facturador.json: ya existe'),
    });
    await stop();
  });

  it('for a machine it is one object', async () => {
    const { out, stop } = await start('--json');
    const { url, software, numberingRanges } = JSON.parse(out());
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect([software[0].pin, numberingRanges[0].prefix]).toEqual(['20191', 'SETP']);
    await stop();
  });

  it.each(['x', '-1', '65536', '1.5'])('a port like %s is bad usage', async (port) => {
    session = openSession();
    expect(await session.run('simulate', `--port=${port}`)).toMatchObject({ code: 2 });
  });

  it('a port that is taken is told', async () => {
    const { out, stop } = await start('--json');
    const { port } = new URL(JSON.parse(out()).url);
    expect(await session.run('simulate', '--port', port)).toMatchObject({
      code: 2,
      err: expect.stringContaining('ERR_CONFIG'),
    });
    await stop();
  });
});

describe('demo', () => {
  let session: Session;
  beforeAll(() => {
    session = openSession();
  });
  afterAll(() => session.end());

  const FILES = [
    'borrador.firmado.xml',
    'borrador.json',
    'borrador.respuesta.xml',
    'firma.p12',
    'rechazado.firmado.xml',
    'rechazado.json',
    'rechazado.respuesta.xml',
  ];

  it('shows each step, an acceptance and a rejection, and says that the DIAN is the simulator', async () => {
    const { code, out, err } = await session.run('demo');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('la DIAN es el simulador incluido');
    expect(out).toMatch(/GetNumberingRange: SETP990000000 a SETP995000000/);
    expect(out).toMatch(/Factura SETP990000001, 5 líneas, CUFE [0-9a-f]{16}…/);
    expect(out).toMatch(/SendBillSync: ✓ Aceptado por la DIAN \(simulada\)/);
    expect(out).toMatch(/SendBillSync: ✗ Rechazado por la DIAN \(simulada\)/);
    expect(out).toMatch(/FAD06 +rechazo/);
    expect(out).toContain('Los archivos quedaron en facturador-demo');
    expect(readdirSync(join(session.folder, 'facturador-demo')).sort()).toEqual(FILES);
  });

  it('can be run again, and elsewhere', async () => {
    expect(await session.run('demo')).toMatchObject({ code: 0 });
    const { code, json } = await session.run('demo', '--out', 'otra', '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      simulated: true,
      folder: 'otra',
      accepted: { status: 'accepted', number: 'SETP990000001' },
      rejected: { status: 'rejected', messages: [{ code: 'FAD06', severity: 'rejection' }] },
    });
    expect(json.steps.map(({ name }: { name: string }) => name).slice(0, 4)).toEqual([
      'certificate',
      'simulator',
      'openPkcs12',
      'numberingRanges',
    ]);
    expect(readdirSync(join(session.folder, 'otra')).sort()).toEqual(FILES);
  });

  it('what it leaves can be used', async () => {
    const at = (name: string): string => `facturador-demo/${name}`;
    const files = ['borrador.firmado.xml', 'borrador.respuesta.xml', 'rechazado.firmado.xml'].map(at);
    expect(await session.run('verify', ...files)).toMatchObject({ code: 0 });
    const p12 = await session.io.files.read(at('firma.p12'));
    expect((await openPkcs12(p12, 'demo')).chain).toHaveLength(1);
    if (process.platform !== 'win32') {
      expect(statSync(join(session.folder, at('firma.p12'))).mode & 0o077).toBe(0);
    }
  });
});
