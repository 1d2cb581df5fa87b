import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { PIN, type Practice, startPractice, TECHNICAL_KEY } from './practice.js';
import { openSession, type Session } from './session.js';

/** Anexo Técnico 1.9, §11.2. */
const ANNEX = {
  number: '323200000129',
  issueDate: '2019-01-16',
  issueTime: '10:53:10-05:00',
  lineExtensionAmount: '1500000.00',
  ivaAmount: '285000.00',
  payableAmount: '1785000.00',
  supplierNit: '700085371',
  customerId: '800199436',
  environment: 'produccion',
};
const ANNEX_KEY = '693ff6f2a553c3646a063436fd4dd9ded0311471';
const ANNEX_CUFE =
  '8bb918b19ba22a694f1da11c643b5e9de39adf60311cf179179e9b33381030bcd4c3c3f156c506ed5908f9276f5bd9b4';

let practice: Practice;
let session: Session;
beforeAll(async () => {
  practice = await startPractice();
  session = practice.open({ env: { FACTURADOR_TECHNICAL_KEY: TECHNICAL_KEY, FACTURADOR_PIN: PIN } });
  session.write('borrador.json', practiceDraft('SETP990000001'));
  await session.run('build', 'borrador.json', '-o', 'factura.xml');
});
afterAll(() => practice.end());

describe('cufe of a JSON with the fields', () => {
  const withAnnexKey = (): Session => openSession({ env: { CLAVE: ANNEX_KEY } });
  const run = (one: Session, ...more: readonly string[]) =>
    one.run('cufe', 'campos.json', '--technical-key-env', 'CLAVE', ...more);

  it('computes the example of the annex', async () => {
    const one = withAnnexKey();
    one.write('campos.json', ANNEX);
    const { code, out } = await run(one);
    expect(code).toBe(0);
    expect(out).toContain(ANNEX_CUFE);
    expect((await run(one, '--json')).json).toEqual({
      kind: 'CUFE',
      number: '323200000129',
      computed: ANNEX_CUFE,
    });
    one.end();
  });

  it('compares it with a uuid, whatever the case of its letters', async () => {
    const one = withAnnexKey();
    one.write('campos.json', { ...ANNEX, uuid: ANNEX_CUFE.toUpperCase() });
    expect(await run(one, '--json')).toMatchObject({ code: 0, json: { matches: true } });
    one.write('campos.json', { ...ANNEX, uuid: ANNEX_CUFE, payableAmount: '1785000.01' });
    const { code, out } = await run(one);
    expect(code).toBe(1);
    expect(out).toContain('✗ No coinciden');
    one.end();
  });

  it('computes a CUDE with the PIN', async () => {
    const fields = {
      ...ANNEX,
      kind: 'CUDE',
      number: 'NC3',
      issueDate: '2019-06-21',
      issueTime: '09:15:23-05:00',
    };
    const note = { lineExtensionAmount: '12600.06', ivaAmount: '2394.01', payableAmount: 14994.07 };
    const parties = { supplierNit: '900508908', customerId: '900108281', environment: 'habilitacion' };
    const one = openSession({ env: { FACTURADOR_PIN: '20191' } });
    one.write('campos.json', { ...fields, ...note, ...parties });
    const { json } = await one.run('cufe', 'campos.json', '--json');
    expect(json.computed).toMatch(/^da3af05f963db5cff231d1171a810f5f/);
    one.end();
  });

  it('tells every wrong field at once', async () => {
    const one = withAnnexKey();
    one.write('campos.json', {
      ...ANNEX,
      number: undefined,
      payableAmount: 'mil',
      otro: 1,
      environment: 'x',
    });
    const { code, err } = await run(one);
    expect(code).toBe(2);
    for (const path of ['number', 'payableAmount', 'otro', 'environment'])
      expect(err).toContain(`\n${path} `);
    one.end();
  });
});

describe('cufe of an XML', () => {
  it('of our own matches, and the text that is hashed is not shown', async () => {
    const { code, out, err } = await session.run('cufe', 'factura.xml');
    expect(code).toBe(0);
    expect(out).toContain('✓ Coinciden');
    expect(out + err).not.toContain(TECHNICAL_KEY);
  });

  it('takes the key from the ranges of a configuration', async () => {
    const other = practice.open({ env: {} });
    other.write('factura.xml', session.text('factura.xml'));
    expect(await other.run('cufe', 'factura.xml', '--config', 'facturador.json')).toMatchObject({ code: 0 });
    expect((await other.run('cufe', 'factura.xml')).err).toContain(
      'FACTURADOR_TECHNICAL_KEY no está definida',
    );
  });

  it('with another key does not match', async () => {
    session.write('clave.txt', ANNEX_KEY);
    const { code, json } = await session.run(
      'cufe',
      'factura.xml',
      '--technical-key-file',
      'clave.txt',
      '--json',
    );
    expect(code).toBe(1);
    expect(json).toMatchObject({ kind: 'CUFE', number: 'SETP990000001', matches: false });
  });

  it('whose total was changed does not match', async () => {
    session.write('alterada.xml', session.text('factura.xml').replaceAll('108348.90', '108348.91'));
    expect(await session.run('cufe', 'alterada.xml')).toMatchObject({ code: 1 });
  });

  it.each([
    [
      'a key that is none',
      ['cufe', 'factura.xml', '--technical-key-env', 'FACTURADOR_PIN'],
      'ERR_INPUT_CUFE',
    ],
    ['another document', ['cufe', 'otro.xml'], 'ApplicationResponse no tiene CUFE ni CUDE de venta'],
    ['a type of another annex', ['cufe', 'soporte.xml'], 'Invoice de tipo 05 no tiene CUFE ni CUDE de venta'],
    ['no environment', ['cufe', 'sin-ambiente.xml'], 'Found ProfileExecutionID 3, expected 1 or 2'],
    ['no XML', ['cufe', 'firma.p12'], 'ERR_XML_'],
    ['no file', ['cufe', 'nada.xml'], 'No se pudo leer nada.xml: no existe'],
  ])('%s is bad input', async (_, argv, message) => {
    const xml = session.text('factura.xml');
    session.write('otro.xml', '<ApplicationResponse/>');
    session.write('soporte.xml', xml.replace('InvoiceTypeCode>01<', 'InvoiceTypeCode>05<'));
    session.write('sin-ambiente.xml', xml.replace('ProfileExecutionID>2<', 'ProfileExecutionID>3<'));
    const { code, out, err } = await session.run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
