import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { cufe } from '../../src/cufe/index.js';
import { verify } from '../../src/xades/index.js';
import { type Practice, startPractice, TECHNICAL_KEY } from './practice.js';
import type { Session } from './session.js';

let practice: Practice;
let session: Session;
beforeAll(async () => {
  practice = await startPractice();
});
beforeEach(() => {
  session = practice.open();
  session.write('borrador.json', practiceDraft('SETP990000007'));
});
afterAll(() => practice.end());

const bytes = (name: string): Uint8Array => readFileSync(join(session.folder, name));

describe('build', () => {
  it('writes the XML under the name that the annex prescribes', async () => {
    const { code, json } = await session.run('build', 'borrador.json', '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({ number: 'SETP990000007', payableAmount: '108348.90' });
    expect(json.file).toBe(json.fileName);
    expect(json.fileName).toMatch(/^fv090037311500026[\dA-F]{8}\.xml$/);
    expect(session.text(json.file)).toContain(`>${json.uuid}</cbc:UUID>`);
  });

  it('its CUFE is the one of the document', async () => {
    const { json } = await session.run('build', 'borrador.json', '--json');
    const computed = cufe({
      number: 'SETP990000007',
      issueDate: '2026-11-24',
      issueTime: '10:00:00-05:00',
      lineExtensionAmount: '97512.00',
      ivaAmount: '5616.90',
      incAmount: '2320.00',
      payableAmount: '108348.90',
      supplierNit: '900373115',
      customerId: '222222222222',
      technicalKey: TECHNICAL_KEY,
      environment: 'habilitacion',
    });
    expect(json.uuid).toBe(computed);
  });

  it('does not replace a file unless told to', async () => {
    session.write('hecha.xml', 'firmada');
    const { code, err } = await session.run('build', 'borrador.json', '-o', 'hecha.xml');
    expect(code).toBe(2);
    expect(err).toContain('hecha.xml ya existe');
    expect(session.text('hecha.xml')).toBe('firmada');
    expect(await session.run('build', 'borrador.json', '-o', 'hecha.xml', '--force')).toMatchObject({
      code: 0,
    });
    expect(session.text('hecha.xml')).toContain('<Invoice ');
  });

  it('tells every problem of a draft and writes nothing', async () => {
    session.write('malo.json', {
      ...practiceDraft('OTRO1'),
      lines: [{ description: 'x', quantity: -1, price: 'x' }],
    });
    const { code, out, err } = await session.run('build', 'malo.json', '-o', 'malo.xml');
    expect([code, out]).toEqual([2, '']);
    for (const path of ['number', 'lines[0].quantity', 'lines[0].price']) expect(err).toContain(`\n${path} `);
    expect(() => session.text('malo.xml')).toThrow();
  });

  it('without ranges says where to get them', async () => {
    session.write('facturador.json', {
      ...JSON.parse(session.text('facturador.json')),
      numberingRanges: undefined,
    });
    const { code, err } = await session.run('build', 'borrador.json');
    expect(code).toBe(2);
    expect(err).toContain('facturador ranges -o rangos.json');
  });
});

describe('sign', () => {
  const sign = (...more: readonly string[]) =>
    session.run('sign', 'factura.xml', '--p12', 'firma.p12', ...more);

  beforeEach(async () => {
    await session.run('build', 'borrador.json', '-o', 'factura.xml');
  });

  it('signs beside the document', async () => {
    const { code, json } = await sign('--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({ file: 'factura.firmado.xml', signingTime: '2026-11-24T15:00:00.000Z' });
    const { valid, signatures } = await verify(bytes('factura.firmado.xml'));
    expect(valid).toBe(true);
    expect(signatures[0]).toMatchObject({ role: 'supplier', algorithm: 'rsa-sha256' });
  });

  it('signs documents of others, which it writes in canonical form', async () => {
    const foreign = session.text('factura.xml').replaceAll('<cbc:UBLVersionID>', '\n  <cbc:UBLVersionID>');
    session.write('factura.xml', foreign.replace('<Invoice ', "<Invoice xmlns:otro='urn:otro' "));
    const manner = ['--role', 'third-party', '--algorithm', 'rsa-sha512', '--digest', 'sha384'];
    const { code } = await sign('-o', 'ajena.xml', ...manner);
    expect(code).toBe(0);
    const { valid, signatures } = await verify(bytes('ajena.xml'));
    expect(valid).toBe(true);
    expect(signatures[0]).toMatchObject({
      role: 'third party',
      algorithm: 'rsa-sha512',
      references: [{ algorithm: 'sha384' }, { algorithm: 'sha384' }, { algorithm: 'sha384' }],
    });
  });

  it.each([
    ['a role that is none', ['--role', 'otro'], '--role es supplier o third-party'],
    [
      'an algorithm that is none',
      ['--algorithm', 'md5'],
      '--algorithm es rsa-sha256, rsa-sha384, rsa-sha512',
    ],
    ['a digest that is none', ['--digest', 'md5'], '--digest es sha256, sha384, sha512'],
    ['a certificate that is no PKCS#12', ['--p12', 'factura.xml'], '(ERR_CREDENTIAL_FORMAT)'],
    ['a certificate that is not there', ['--p12', 'nada.p12'], 'No se pudo leer nada.p12: no existe'],
    ['a key that the file does not have', ['--friendly-name', 'otra'], '(ERR_CREDENTIAL_NO_KEY)'],
  ])('%s is bad input', async (_, more, message) => {
    const { code, out, err } = await sign(...more);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('a document that is signed, of another day or no document is refused', async () => {
    await sign();
    const again = await session.run('sign', 'factura.firmado.xml', '--p12', 'firma.p12');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('El documento ya está firmado')]);
    session.write('factura.xml', session.text('factura.xml').replace('>2026-11-24<', '>2026-11-23<'));
    expect((await sign('--force')).err).toContain('la fecha de firma debe ser la del documento');
    session.write('factura.xml', '<html/>');
    expect((await sign('--force')).err).toContain('Este XML no es un documento que se firme');
  });

  it('without --p12 asks for it', async () => {
    const { code, err } = await session.run('sign', 'factura.xml');
    expect(code).toBe(2);
    expect(err).toMatch(/Indíquelo con --p12 ARCHIVO$/m);
  });
});
