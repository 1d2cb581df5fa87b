import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifySecurity } from '../../src/simulator/wire/verify-security.js';
import { writeAnswer } from '../../src/simulator/wire/write-answer.js';
import { createDianClient, readEnvelope, type SecurityVariant } from '../../src/soap/index.js';
import { answering, soapAnswer } from '../soap/answers.js';
import { testCertificate } from '../soap/certificate.js';
import { describeJudgedBy, run } from './judge.js';

const VARIANTS = ['to', 'to-and-timestamp', 'thumbprint'] as const;
const signer = testCertificate();
const folder = mkdtempSync(join(tmpdir(), 'facturador-envelope-'));
const certificate = join(folder, 'certificate.der');
const now = new Date();

interface Sample {
  readonly file: string;
  readonly variant: SecurityVariant;
  readonly text: string;
}

async function requestOf(variant: SecurityVariant): Promise<string> {
  const { transport, requests } = answering(soapAnswer(writeAnswer('sendBillSync', {}, { now })));
  const client = createDianClient({
    environment: 'habilitacion',
    credential: signer.credential,
    transport,
    security: variant,
    messageId: true,
    now: () => now,
  });
  const contentFile = new Uint8Array([0x50, 0x4b, 3, 4, 0, 255]);
  await client.sendBillSync({ fileName: 'señal & <más>.zip', contentFile });
  return Buffer.from(requests[0]?.body ?? '').toString();
}

/** The same envelope with a change that every judge must notice. */
const CHANGES: readonly [string, (text: string) => string][] = [
  ['another address', (text) => text.replace('>https://vpfe-hab', '>https://vpfe-xab')],
  [
    'another digest',
    (text) => text.replace(/(<ds:DigestValue>)(.)/, (_, tag, first) => tag + (first === 'A' ? 'B' : 'A')),
  ],
  [
    'another signature',
    (text) => text.replace(/(<ds:SignatureValue>)(.)/, (_, tag, first) => tag + (first === 'A' ? 'B' : 'A')),
  ],
  [
    'another prefix for the address',
    (text) =>
      text
        .replaceAll('wsa:To', 'wsx:To')
        .replace('xmlns:wsa=', 'xmlns:wsx="http://www.w3.org/2005/08/addressing" xmlns:wsa='),
  ],
];

const good: Sample[] = [];
const bad: Sample[] = [];

function save(list: Sample[], variant: SecurityVariant, text: string): void {
  const file = join(folder, `${list === good ? 'good' : 'bad'}-${list.length}.xml`);
  writeFileSync(file, text);
  list.push({ file, variant, text });
}

beforeAll(async () => {
  writeFileSync(certificate, signer.der);
  writeFileSync(join(folder, 'certificate.pem'), signer.certificate);
  for (const variant of VARIANTS) {
    const text = await requestOf(variant);
    save(good, variant, text);
    for (const [, change] of CHANGES) save(bad, variant, change(text));
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

it('our own check says of each what the others must say', () => {
  const verdicts = (list: readonly Sample[]) =>
    list.map(({ text }) => verifySecurity(readEnvelope(text), { now }).valid);
  expect(verdicts(good)).toEqual(good.map(() => true));
  expect(verdicts(bad)).toEqual(bad.map(() => false));
  expect(good.concat(bad)).toHaveLength(VARIANTS.length * (1 + CHANGES.length));
});

describeJudgedBy('xmlsec1', '--version')('xmlsec1', () => {
  const accepts = ({ file }: Sample): boolean => {
    const ids = [
      'http://www.w3.org/2005/08/addressing:To',
      'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd:Timestamp',
    ];
    const key = ['--pubkey-cert-pem', join(folder, 'certificate.pem')];
    const args = ['--verify', '--insecure', ...ids.flatMap((id) => ['--id-attr:Id', id]), ...key, file];
    const { status, error } = spawnSync('xmlsec1', args);
    if (error !== undefined) throw error;
    return status === 0;
  };

  it.each(VARIANTS)('accepts the variant %s', (variant) => {
    expect(good.filter((sample) => sample.variant === variant).map(accepts)).toEqual([true]);
  });

  it('refuses every change', () => {
    expect(bad.map(accepts)).toEqual(bad.map(() => false));
  });
});

/** Compiles a judge in `java/` and has it print one line for each sample. */
function judgeInJava(name: string, classPath: readonly string[] = []) {
  const classes = join(folder, 'classes');
  const path = [classes, ...classPath].join(':');
  run('javac', ['-cp', path, '-d', classes, join(__dirname, 'java', `${name}.java`)]);
  return (samples: readonly Sample[]): string[] =>
    run('java', ['-cp', path, name, certificate, ...samples.map(({ file }) => file)])
      .trim()
      .split('\n');
}

describeJudgedBy('javac', '-version')("the JDK's javax.xml.crypto", () => {
  it('accepts every variant and refuses every change', () => {
    const judge = judgeInJava('VerifyEnvelope');
    expect(judge(good)).toEqual(good.map(() => 'true'));
    expect(judge(bad).filter((line) => !line.startsWith('false'))).toEqual([]);
    expect(judge(bad)).toHaveLength(bad.length);
  }, 60_000);
});

/** Debian's libwss4j-java and what it needs. */
const JARS = ['wss4j', 'xmlsec', 'slf4j-api', 'slf4j-jdk14', 'commons-logging'].map(
  (jar) => `/usr/share/java/${jar}.jar`,
);

const [wss4j = ''] = JARS;
const describeByWss4j = existsSync(wss4j)
  ? describeJudgedBy('javac', '-version')
  : describeJudgedBy('libwss4j-java', '--version');

describeByWss4j('Apache WSS4J', () => {
  it('accepts every variant, tells what is signed, and refuses every change', () => {
    const judge = judgeInJava('VerifyWithWss4j', JARS);
    expect(judge(good)).toEqual(['To', 'Timestamp To', 'Timestamp To']);
    expect(judge(bad).filter((line) => !line.startsWith('false'))).toEqual([]);
    expect(judge(bad)).toHaveLength(bad.length);
  }, 60_000);
});
