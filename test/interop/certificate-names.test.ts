import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCertificate } from '../../src/credential/index.js';
import { describeJudgedBy, run } from './judge.js';

interface JavaAnswer {
  readonly title: string;
  readonly issuer: string;
  readonly subject: string;
  readonly serialNumber: string;
  readonly certificate: string;
}

const fixtures = join(__dirname, '../../fixtures/certificates');

describeJudgedBy('javac', '-version')(
  "names of certificates are those of Java's X500Principal.getName()",
  () => {
    const work = mkdtempSync(join(tmpdir(), 'facturador-names-'));
    const answers: JavaAnswer[] = [];

    beforeAll(() => {
      const list = join(work, 'names.txt');
      run(process.execPath, [join(fixtures, 'make-names.mjs'), list]);
      run('javac', ['-d', work, join(fixtures, 'PrintNames.java')]);
      const printed = run('java', ['-cp', work, 'PrintNames', list]).trim().split('\n');
      answers.push(...printed.map((line) => JSON.parse(line) as JavaAnswer));
    }, 60_000);

    afterAll(() => rmSync(work, { recursive: true }));

    it('for at least 40 freshly made certificates with odd names', () => {
      expect(answers.length).toBeGreaterThanOrEqual(40);
      const ours = answers.map(({ title, certificate }) => {
        const { issuer, subject, serialNumber } = readCertificate(Buffer.from(certificate, 'base64'));
        return { title, issuer, subject, serialNumber, certificate };
      });
      expect(ours).toEqual(answers);
    });
  },
);
