import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { zip } from '../../src/packaging/index.js';
import { NOW as CERTIFICATES_NOW, fixture, PASSWORD } from '../credential/fixtures.js';
import { type Practice, startPractice } from './practice.js';
import type { Session } from './session.js';

let practice: Practice;
let session: Session;
beforeAll(async () => {
  practice = await startPractice();
  session = practice.open();
  session.write('borrador.json', practiceDraft('SETP990000001'));
  await session.run('send', 'borrador.json');
  const xml = session.text('borrador.firmado.xml');
  session.write('alterada.xml', xml.replace('Pan aliñado', 'Pan de bono'));
  await session.run('build', 'borrador.json', '-o', 'sin-firma.xml');
  session.write(
    'envio.zip',
    zip([
      { name: 'fv.xml', bytes: Buffer.from(xml) },
      { name: 'a.pdf', bytes: Buffer.from('%PDF') },
    ]),
  );
  session.write('vacio.zip', zip([{ name: 'a.pdf', bytes: Buffer.from('%PDF') }]));
  session.write('nada.txt', 'no es XML');
});
afterAll(() => practice.end());

describe('verify', () => {
  it('a signed invoice and the answer to it are valid', async () => {
    const { code, out } = await session.run('verify', 'borrador.firmado.xml', 'borrador.respuesta.xml');
    expect(code).toBe(0);
    expect(out.match(/✓ válida/g)).toHaveLength(2);
    expect(out).toContain('Invoice SETP990000001');
    expect(out).toContain('ApplicationResponse');
  });

  it('an unsigned container with an unsigned invoice in base64, an invoice escaped twice or a ZIP is not valid', async () => {
    const unsigned = session.text('sin-firma.xml');
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const signed = base64(session.text('borrador.firmado.xml'));
    for (const [content, code] of [
      [base64(unsigned), 'SIG_MISSING'],
      [escaped(escaped(unsigned)), 'SIG_MISSING'],
      [base64('PK\x03\x04'), 'SIG_ATTACHMENT_UNCHECKED'],
    ] as const) {
      const places = [signed, content].map(
        (each) => `<ExternalReference><Description>${each}</Description></ExternalReference>`,
      );
      session.write('contenedor.xml', `<AttachedDocument>${places.join('')}</AttachedDocument>`);
      const verified = await session.run('verify', 'contenedor.xml');
      expect(verified.code).toBe(1);
      expect(verified.out).toContain(code);
      expect((await session.run('doctor', 'contenedor.xml')).code).toBe(1);
    }
  });

  it('for a machine it is one object, of one shape for one file or several', async () => {
    const { json } = await session.run('verify', '--json', 'borrador.firmado.xml', 'alterada.xml');
    expect(json.valid).toBe(false);
    expect(json.files).toEqual([
      { file: 'borrador.firmado.xml', valid: true },
      { file: 'alterada.xml', valid: false },
    ]);
    expect(json.signatures.map(({ file, target, valid }: never) => [file, target, valid])).toEqual([
      ['borrador.firmado.xml', 'Invoice', true],
      ['alterada.xml', 'Invoice', false],
    ]);
    expect(json.signatures[0].references).toHaveLength(3);
  });

  it('a changed word is found and told', async () => {
    const { code, out } = await session.run('verify', 'alterada.xml');
    expect(code).toBe(1);
    expect(out).toContain('✗ no válida');
    expect(out).toMatch(
      /SIG_DIGEST_DOCUMENT +el documento no es el que se firmó.*; el contenido cambió después de firmar/,
    );
  });

  it.each([
    ['sin-firma.xml', 'SIG_MISSING', 'el documento no está firmado'],
    ['nada.txt', 'ERR_XML_SYNTAX', 'El XML está mal formado: línea 1, columna 1'],
  ])('%s is not valid', async (file, problem, message) => {
    const { code, out } = await session.run('verify', file);
    expect(code).toBe(1);
    expect(out).toContain(problem);
    expect(out).toContain(message);
  });

  it('a program gets the line and column of what cannot be read', async () => {
    const { json } = await session.run('verify', 'nada.txt', '--json');
    expect(json.problems).toMatchObject([{ code: 'ERR_XML_SYNTAX', position: { line: 1, column: 1 } }]);
  });

  it('a ZIP stands for its XML files', async () => {
    expect(await session.run('verify', 'envio.zip', '--json')).toMatchObject({
      code: 0,
      json: { files: [{ file: 'envio.zip#fv.xml', valid: true }] },
    });
    const { code, out } = await session.run('verify', 'vacio.zip');
    expect(code).toBe(2);
    expect(out).toContain('vacio.zip: el ZIP no tiene ningún XML');
  });

  it('a file that is not there does not keep the others from being verified', async () => {
    const { code, json } = await session.run('verify', 'nada.xml', 'borrador.firmado.xml', '--json');
    expect(code).toBe(2);
    expect(json.valid).toBe(false);
    expect(json.files[0]).toMatchObject({ file: 'nada.xml', error: { code: 'CLI_FILE' } });
    expect(json.files[1]).toEqual({ file: 'borrador.firmado.xml', valid: true });
  });
});

describe('certificate', () => {
  it('tells what it says, and that a self-signed one does not serve', async () => {
    const { code, out } = await session.run('certificate', '--p12', 'firma.p12');
    expect(code).toBe(1);
    expect(out).toContain('900373115');
    expect(out).toContain('la DIAN sólo acepta entidades acreditadas por ONAC (self-signed)');
    expect(out).toContain('✗ No sirve para firmar');
  });

  it('one of an authority serves', async () => {
    const env = { FACTURADOR_P12_PASSWORD: PASSWORD };
    const authority = practice.open({ env, now: () => CERTIFICATES_NOW });
    authority.write('buena.p12', fixture('pbes2-aes256.p12'));
    const { code, json } = await authority.run('certificate', '--p12', 'buena.p12', '--json');
    expect(json).toMatchObject({ canSign: true });
    expect(code).toBe(0);
  });
});
