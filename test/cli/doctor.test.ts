import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { zip } from '../../src/packaging/index.js';
import { DIAGNOSES, type DiagnosisCode } from '../../src/xades/index.js';
import { type Practice, startPractice } from './practice.js';
import { NOW, type Session } from './session.js';

let practice: Practice;
let session: Session;
let signed: string;
beforeAll(async () => {
  practice = await startPractice();
  session = practice.open();
  session.write('borrador.json', practiceDraft('SETP990000001'));
  await session.run('build', 'borrador.json', '-o', 'sin-firma.xml');
  await session.run('sign', 'sin-firma.xml', '-o', 'firmada.xml');
  await session.run('sign', 'sin-firma.xml', '--p12', 'firma.p12', '-o', 'firmada.xml');
  signed = session.text('firmada.xml');
});
afterAll(() => practice.end());

function replaced(old: string | RegExp, replacement: string): string {
  const changed = signed.replace(old, replacement);
  expect(changed).not.toBe(signed);
  return changed;
}

describe('doctor', () => {
  it('a sound signature leaves what is possible only, and ends with 0', async () => {
    const { code, out } = await session.run('doctor', 'firmada.xml');
    expect(code).toBe(0);
    expect(out).toBe(
      `firmada.xml\n? posible, ZE02: ${DIAGNOSES.sound[2]}\n  Qué hacer: ${DIAGNOSES.sound[3]}\n`,
    );
  });

  it.each<[string, string, () => string, DiagnosisCode, string]>([
    ['an edited word', 'edited', () => replaced('Pan aliñado', 'Pan de bono'), 'document-edited', 'ZE02'],
    ['indented', 'indented', () => signed.replaceAll('><', '>\n<'), 'indented', 'ZE02'],
    [
      'white space by the signature',
      'space',
      () => replaced('<ds:Signature ', '\n  <ds:Signature '),
      'white-space-by-signature',
      'ZE02',
    ],
    ['no signature', 'unsigned', () => session.text('sin-firma.xml'), 'unsigned', 'FAC03'],
    ['no XML', 'broken', () => '<Invoice>\n<a></b></Invoice>', 'unreadable', 'ZB01'],
  ])('%s: says what happened and what to do, and ends with 1', async (_, name, textOf, code, answer) => {
    session.write(`${name}.xml`, textOf());
    const ending = await session.run('doctor', `${name}.xml`);
    expect(ending.code).toBe(1);
    const [, , cause, remedy] = DIAGNOSES[code];
    expect(ending.out).toContain(`✗ seguro, ${answer}: ${cause}\n  Qué hacer: ${remedy}\n`);
    const { json } = await session.run('doctor', `${name}.xml`, '--json');
    expect(json.documents).toMatchObject([
      {
        file: `${name}.xml`,
        valid: false,
        diagnoses: [{ code, answer, likelihood: 'certain', path: '/' }],
      },
    ]);
  });

  it('shows the evidence in Spanish, and where a file is broken', async () => {
    session.write('editada.xml', replaced('Pan aliñado', 'Pan de bono'));
    expect((await session.run('doctor', 'editada.xml')).out).toContain(
      '  SIG_DIGEST_DOCUMENT: el documento no es el que se firmó: fue modificado\n',
    );
    session.write('rota.xml', '<Invoice>\n<a></b></Invoice>');
    const { out } = await session.run('doctor', 'rota.xml');
    expect(out).toContain('  ERR_XML_SYNTAX: El XML está mal formado: línea 2, columna 4\n');
    expect(out).toMatch(/ {2}Detalle: .*etiqueta de cierre inesperada; se espera <\/a>/);
  });

  it('a clock ahead of the DIAN’s is likely the reason, and ends with 1', async () => {
    const early = practice.open({ now: () => new Date(NOW.getTime() - 3_600_000) });
    early.write('firmada.xml', signed);
    const { code, out } = await early.run('doctor', 'firmada.xml');
    expect(code).toBe(1);
    expect(out).toContain('! probable, ZE02: SigningTime está en el futuro');
  });

  it('a ZIP stands for the XML files in it', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const edited = replaced('Pan aliñado', 'Pan de bono');
    session.write(
      'envio.zip',
      zip([
        { name: 'a.xml', bytes: bytes(signed) },
        { name: 'b.xml', bytes: bytes(edited) },
      ]),
    );
    const { code, json } = await session.run('doctor', 'envio.zip', '--json');
    expect(code).toBe(1);
    expect(json.documents.map(({ file, valid }: never) => [file, valid])).toEqual([
      ['envio.zip#a.xml', true],
      ['envio.zip#b.xml', false],
    ]);
  });

  it.each([
    ['a file that is not there', ['nada.xml'], 'No se pudo leer nada.xml'],
    ['no file', [], 'ARCHIVO'],
    ['two files', ['firmada.xml', 'firmada.xml'], 'ARCHIVO'],
  ])('%s is bad usage', async (_, words, message) => {
    const { code, err } = await session.run('doctor', ...words);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
