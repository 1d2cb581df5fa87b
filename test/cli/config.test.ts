import { PRACTICE_PASSWORD, practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { PIN, type Practice, SECRETS, startPractice, TECHNICAL_KEY } from './practice.js';
import { openSession } from './session.js';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.end());

describe('the configuration', () => {
  it('is looked for in the current folder, and its absence is explained', async () => {
    const empty = openSession();
    const { code, err } = await empty.run('ranges');
    expect(code).toBe(2);
    expect(err).toContain('No hay facturador.json en esta carpeta');
    empty.end();
  });

  it('a file that --config names and that is not there is an error', async () => {
    const { code, err } = await practice.open().run('ranges', '--config', 'otra.json');
    expect(code).toBe(2);
    expect(err).toContain('No se pudo leer otra.json: no existe');
  });

  it('its paths count from its own folder', async () => {
    const session = practice.open();
    const { code } = await openSession({ env: SECRETS }).run(
      'ranges',
      '--config',
      `${session.folder}/facturador.json`,
    );
    expect(code).toBe(0);
  });

  it('every problem is told at once', async () => {
    const session = practice.open();
    const config = {
      environment: 'pruebas',
      software: { id: 'x', pin: '12345' },
      timeoutMs: '1',
      role: 'otro',
      p: 1,
    };
    session.write('facturador.json', config);
    const { code, json } = await session.run('ranges', '--json');
    expect(code).toBe(2);
    expect(json.error.code).toBe('ERR_CONFIG');
    expect(json.error.problems.map(({ path }: { path: string }) => path).sort()).toEqual(
      ['environment', 'p', 'role', 'software.pin', 'supplier', 'timeoutMs'].sort(),
    );
  });

  it('a technology provider that owns the software stands in it', async () => {
    const software = {
      id: practice.simulator.software[0]?.id,
      provider: { nit: '800197268-4', code: '123' },
    };
    const session = practice.open({}, { software, role: 'third party' });
    session.write('borrador.json', practiceDraft('SETP990000001'));
    const { code, json } = await session.run('build', 'borrador.json', '--json');
    expect(code).toBe(0);
    expect(json.fileName).toMatch(/^fv0900373115123/);
    expect(session.text(json.file)).toContain('>800197268</sts:ProviderID>');
    await session.run('ranges');
    expect(practice.simulator.requests.at(-1)?.parameters).toMatchObject({ accountCodeT: '800197268' });
    const wrong = practice.open({}, { software: { ...software, provider: { nit: 800, otro: 1 } } });
    const { json: refused } = await wrong.run('ranges', '--json');
    expect(refused.error.problems.map(({ path }: { path: string }) => path).sort()).toEqual([
      'software.provider.nit',
      'software.provider.otro',
    ]);
  });

  it('the PIN has no place in it', async () => {
    const session = practice.open({}, { software: { id: 'x', pin: '98765' } });
    const { code, err, out } = await session.run('ranges');
    expect(code).toBe(2);
    expect(err).toContain('software.pin');
    expect(out).toBe('');
  });

  it('a file that is not JSON is told by its place, never by its content', async () => {
    const session = practice.open();
    session.write('rangos.json', `[\n  {"technicalKey": "${TECHNICAL_KEY}" "prefix": 1}\n]`);
    const { code, err } = await session.run('ranges', '--debug');
    expect(code).toBe(2);
    expect(err).toContain('rangos.json no es JSON válido (línea 2, columna 63)');
    expect(err).not.toContain(TECHNICAL_KEY.slice(0, 8));
  });

  it('ranges with wrong fields are refused, and a key is not shown', async () => {
    const session = practice.open();
    session.write('rangos.json', [
      { prefix: 'SETP', fromNumber: '1', toNumber: 5, technicalKey: [TECHNICAL_KEY] },
      7,
    ]);
    const { code, err } = await session.run('ranges');
    expect(code).toBe(2);
    expect(err).toContain('numberingRanges[0].fromNumber');
    expect(err).toContain('numberingRanges[0].resolutionNumber');
    expect(err).toContain('numberingRanges[1]');
    expect(err).not.toContain(TECHNICAL_KEY);
  });

  it('ranges that are no list are refused', async () => {
    const { code, err } = await practice.open({}, { numberingRanges: { prefix: 'SETP' } }).run('ranges');
    expect(code).toBe(2);
    expect(err).toContain('una lista');
  });

  it('a supplier that is wrong is told by its paths', async () => {
    const session = practice.open(
      {},
      { supplier: { nit: '900373115-9', name: 'x', personType: 'juridica' } },
    );
    const { code, err } = await session.run('ranges');
    expect(code).toBe(2);
    expect(err).toContain('supplier.nit');
  });
});

describe('secrets', () => {
  const certificate = ['certificate', '--p12', 'firma.p12'];

  it('come from the usual variable, a variable of your choice, or a file', async () => {
    const usual = practice.open({ env: { FACTURADOR_P12_PASSWORD: PRACTICE_PASSWORD } });
    const chosen = practice.open({ env: { CLAVE: PRACTICE_PASSWORD } });
    const file = practice.open({ env: {} });
    file.write('clave.txt', `${PRACTICE_PASSWORD}\r\notra línea\n`);
    const endings = [
      await usual.run(...certificate),
      await chosen.run(...certificate, '--password-env', 'CLAVE'),
      await file.run(...certificate, '--password-file', 'clave.txt'),
    ];
    for (const { out } of endings) expect(out).toContain('Panadería La Espiga');
  });

  it('--password works, and warns', async () => {
    const { out, err } = await practice
      .open({ env: {} })
      .run(...certificate, '--password', PRACTICE_PASSWORD);
    expect(out).toContain('Panadería La Espiga');
    expect(err).toContain('Aviso: --password deja la contraseña a la vista');
  });

  it('one that is nowhere is asked for by its name', async () => {
    const { code, err } = await practice.open({ env: {} }).run(...certificate);
    expect(code).toBe(2);
    expect(err).toContain('la variable FACTURADOR_P12_PASSWORD no está definida');
    const pin = practice.open({ env: { FACTURADOR_P12_PASSWORD: PRACTICE_PASSWORD } });
    pin.write('borrador.json', practiceDraft('SETP990000001'));
    const { err: noPin } = await pin.run('build', 'borrador.json');
    expect(noPin).toContain('Falta el PIN del software: la variable FACTURADOR_PIN');
  });

  it('are not printed, right or wrong', async () => {
    const wrong = practice.open({ env: { FACTURADOR_PIN: PIN, FACTURADOR_P12_PASSWORD: 'secretísima' } });
    const { code, out, err } = await wrong.run('ranges', '--debug');
    expect(code).toBe(2);
    expect(err).toContain(
      'La contraseña del certificado es incorrecta: revise mayúsculas y espacios (ERR_CREDENTIAL_PASSWORD)',
    );
    expect(out + err).not.toContain('secretísima');
  });
});
