import { certificateReport, credential, openPem, openPkcs12 } from '../../src/credential/index.js';
import { fixture, fixtureText, NOW, PASSWORD } from './fixtures.js';

const open = (name: string) => openPkcs12(fixture(`${name}.p12`), PASSWORD);
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('certificateReport', () => {
  it('says who, by whom, until when and for what', async () => {
    const report = certificateReport(await open('pbes2-aes256'), { now: NOW });
    expect(report).toMatchObject({
      name: 'Panadería La Espiga S.A.S.',
      nit: '900373115',
      authority: 'Autoridad Subordinada, 01 de Prueba',
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date('2027-12-31T23:59:59Z'),
      daysLeft: 564,
      publicKeyBits: 2048,
      keyUsage: ['digitalSignature', 'nonRepudiation'],
      chainComplete: true,
      canSign: true,
    });
    expect(report.chain).toHaveLength(3);
    expect(report.serialNumber).toMatch(/^\d{40,50}$/);
    expect(codes(report.problems)).toEqual(['unknown-authority']);
  });

  it('knows the authorities that issue certificates for invoicing', () => {
    const issuers = ['Andes SCD', 'GSE', 'Certicámara', 'Camerfirma'];
    expect(
      issuers.map((title) => codes(reportOfNames(title).problems).includes('unknown-authority')),
    ).toEqual([false, false, false, false]);
  });

  it.each([
    ['expired', ['expired'], false],
    ['not-yet-valid', ['not-yet-valid'], false],
    ['encipherment-only', ['key-usage'], false],
    ['self-signed', ['self-signed'], false],
    ['authority', ['key-usage', 'authority-certificate', 'self-signed'], false],
    ['leaf-only', ['chain-incomplete'], true],
  ])('reports %s', async (name, expected, canSign) => {
    const report = certificateReport(await open(name), { now: NOW });
    expect(codes(report.problems).filter((code) => code !== 'unknown-authority')).toEqual(expected);
    expect(report.canSign).toBe(canSign);
  });

  it('reports a key that the DIAN does not take', () => {
    const short = { chain: [fixture('corta.der')], sign: async () => new Uint8Array() };
    const curve = { chain: [fixture('curva.der')], sign: async () => new Uint8Array() };
    expect(codes(certificateReport(short, { now: NOW }).problems)).toContain('key-type');
    expect(codes(certificateReport(curve, { now: NOW }).problems)).toContain('key-type');
  });

  it('warns a month before the end, and counts the days on both sides of it', async () => {
    const opened = await open('pbes2-aes256');
    const at = (time: string) => certificateReport(opened, { now: new Date(time) });
    expect(codes(at('2027-12-01T23:59:58Z').problems)).not.toContain('expires-soon');
    expect(at('2027-12-02T00:00:00Z')).toMatchObject({ daysLeft: 29, canSign: true });
    expect(codes(at('2027-12-02T00:00:00Z').problems)).toContain('expires-soon');
    expect(at('2027-12-31T12:00:00Z').daysLeft).toBe(0);
    expect(at('2028-01-01T12:00:00Z')).toMatchObject({ daysLeft: -1, canSign: false });
  });

  it('works for any signer and survives JSON', async () => {
    const { sign } = await openPem({
      key: fixture('key-pkcs8.pem'),
      certificate: fixture('certificate.pem'),
    });
    const report = certificateReport(credential({ chain: [fixture('firma.der')], sign }), { now: NOW });
    expect(JSON.parse(JSON.stringify(report))).toMatchObject({
      notAfter: '2027-12-31T23:59:59.000Z',
      canSign: true,
    });
  });
});

function reportOfNames(title: string) {
  const line = fixtureText('names.jsonl')
    .split('\n')
    .find((text) => text.startsWith(`{"title":"${escapeTitle(title)}"`));
  const { certificate } = JSON.parse(line ?? '{}') as { certificate: string };
  return certificateReport(
    { chain: [new Uint8Array(Buffer.from(certificate, 'base64'))], sign: async () => new Uint8Array() },
    { now: NOW },
  );
}

function escapeTitle(title: string): string {
  return title.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
