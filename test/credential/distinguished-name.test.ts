import { readCertificate } from '../../src/credential/index.js';
import { fixture, fixtureText } from './fixtures.js';

interface JavaAnswer {
  readonly title: string;
  readonly issuer: string;
  readonly subject: string;
  readonly serialNumber: string;
  readonly certificate: string;
}

const answers = fixtureText('names.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as JavaAnswer);

describe('the names of a certificate are printed as Java 17 printed them', () => {
  it('in at least 40 certificates', () => {
    expect(answers.length).toBeGreaterThanOrEqual(40);
  });

  it.each(answers.map((answer) => [answer.title, answer] as const))('%s', (_, answer) => {
    const { issuer, subject, serialNumber } = readCertificate(Buffer.from(answer.certificate, 'base64'));
    expect({ issuer, subject, serialNumber }).toEqual({
      issuer: answer.issuer,
      subject: answer.subject,
      serialNumber: answer.serialNumber,
    });
  });

  it('from the country down, when the authority wrote them from the e-mail up', () => {
    expect(readCertificate(fixture('firma.der')).issuer).toBe(
      'C=CO,L=Bogota D.C.,O=Autoridad de Prueba,OU=Division de certificacion,CN=Autoridad Subordinada\\, 01 de Prueba,1.2.840.113549.1.9.1=#1616696e666f406175746f72696461642e6578616d706c65',
    );
  });
});
