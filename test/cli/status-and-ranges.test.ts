import {
  PRACTICE_PASSWORD,
  PRACTICE_SUPPLIER,
  practiceCertificate,
  practiceDraft,
} from '../../src/cli/call/practice-issuer.js';
import { openPkcs12 } from '../../src/credential/index.js';
import { createIssuer } from '../../src/issuer/index.js';
import { zip } from '../../src/packaging/index.js';
import { signedXml } from '../../src/submission/index.js';
import { type Practice, startPractice, TECHNICAL_KEY } from './practice.js';
import { NOW, type Session } from './session.js';

const UUID = 'a'.repeat(96);

let practice: Practice;
let session: Session;
beforeAll(async () => {
  practice = await startPractice();
  session = practice.open();
});
afterAll(() => practice.end());

describe('status', () => {
  it('of an accepted document: 0, its answer on the disk', async () => {
    session.write('f.json', practiceDraft('SETP990000001'));
    const sent = await session.run('send', 'f.json', '--json');
    const [{ uuid }] = sent.json.documents;
    const { code, out } = await session.run('status', uuid.toUpperCase(), '-o', 'answer.xml');
    expect(code).toBe(0);
    expect(out).toContain('✓ Aceptado por la DIAN');
    expect(session.text('answer.xml')).toBe(session.text('f.respuesta.xml'));
    const { json } = await session.run('status', uuid, '--json');
    expect(json.documents).toEqual([expect.objectContaining({ status: 'accepted', uuid, statusCode: '00' })]);
  });

  it('of a document that the DIAN does not know: 3', async () => {
    const { code, out } = await session.run('status', UUID);
    expect(code).toBe(3);
    expect(out).toContain('66');
  });

  it('of a batch: in process, then the verdict of each document', async () => {
    const { environment, software, numberingRanges, url } = practice.simulator;
    const credential = await openPkcs12(await practiceCertificate(NOW), PRACTICE_PASSWORD);
    const own = { environment, supplier: PRACTICE_SUPPLIER, credential, endpoint: url, now: () => NOW };
    const issuer = createIssuer({ ...own, software: software[0] ?? { id: '', pin: '' }, numberingRanges });
    const submission = await issuer.prepare(practiceDraft('SETP990000002'));
    const contentFile = zip([{ name: submission.fileName, bytes: signedXml(submission) }]);
    const { zipKey } = await issuer.client.sendBillAsync({ fileName: submission.zipFileName, contentFile });
    issuer.client.close();
    const first = await session.run('status', '--zip', zipKey);
    expect([first.code, first.out]).toEqual([3, expect.stringContaining('En proceso')]);
    const { code, json } = await session.run('status', '--zip', zipKey, '--json', '--out', 'lote.xml');
    expect(code).toBe(0);
    expect(json.documents).toEqual([expect.objectContaining({ status: 'accepted', answer: 'lote.xml' })]);
  });

  it.each([
    [[], 'uno de los dos'],
    [[UUID, '--zip', 'x'], 'uno de los dos'],
    [['abc'], 'El CUFE o CUDE tiene 96 dígitos hexadecimales'],
  ])('%j is bad usage', async (words, message) => {
    const { code, err } = await session.run('status', ...words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('without an answer: 3', async () => {
    const nowhere = practice.open({}, { endpoint: 'http://127.0.0.1:1/' });
    const { code, err } = await nowhere.run('status', UUID);
    expect(code).toBe(3);
    expect(err).toContain('ERR_TRANSPORT_CONNECT');
  });

  it('an endpoint that is no address is bad input', async () => {
    const { code, err } = await practice.open({}, { endpoint: 'ftp://dian' }).run('status', UUID);
    expect(code).toBe(2);
    expect(err).toContain('ERR_CONFIG');
  });

  it('needs no PIN', async () => {
    const { FACTURADOR_PIN: _, ...env } = session.io.env;
    expect(await practice.open({ env }).run('status', UUID)).toMatchObject({ code: 3 });
  });
});

describe('ranges', () => {
  it('are shown without their keys', async () => {
    const { code, out, err } = await session.run('ranges');
    expect(code).toBe(0);
    expect(out).toMatch(/18760000001 +SETP +990000000 +995000000 +2019-01-19 a 2030-01-19 +sí/);
    const { json, out: text } = await session.run('ranges', '--json');
    expect(json.numberingRanges[0]).toMatchObject({ prefix: 'SETP', hasTechnicalKey: true });
    expect(out + err + text).not.toContain(TECHNICAL_KEY);
  });

  it('go to a file with their keys, which a configuration may name', async () => {
    const other = practice.open({}, { numberingRanges: 'otros.json' });
    await session.run('ranges', '--config', 'facturador.json', '-o', `${other.folder}/otros.json`);
    expect(JSON.parse(other.text('otros.json'))[0].technicalKey).toBe(TECHNICAL_KEY);
    other.write('f.json', practiceDraft('SETP990000003'));
    expect(await other.run('build', 'f.json')).toMatchObject({ code: 0 });
  });

  it('of a software that has none are told', async () => {
    const without = await startPractice({ numberingRanges: [] });
    const alone = without.open({}, { numberingRanges: undefined, environment: 'produccion' });
    expect(await alone.run('ranges')).toMatchObject({
      code: 0,
      out: expect.stringContaining('no tiene rangos'),
    });
    alone.write('f.json', practiceDraft('SETP990000001'));
    const { code, out } = await alone.run('send', 'f.json');
    expect(code).toBe(2);
    expect(out).toContain('La DIAN no tiene rangos de numeración para este software');
    await without.end();
  });

  it('that the DIAN does not return in habilitación are the one for tests', async () => {
    const without = await startPractice({ numberingRanges: [] });
    const alone = without.open({}, { numberingRanges: undefined });
    alone.write('f.json', practiceDraft('SETP990000001'));
    expect((await alone.run('send', 'f.json')).out).toContain(
      'No devolvió ninguno: se toma el de pruebas, SETP990000000 a SETP995000000.',
    );
    await without.end();
  });
});
