import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAcceptedByXmlCrypto } from '../xades/xml-crypto-judge.js';
import { describeJudgedBy, run } from './judge.js';

/** Says of each document whether its signature holds with all three references, by the certificate in KeyInfo. */
export type Judge = (documents: readonly Uint8Array[]) => Promise<readonly boolean[]>;

/** A program that verifies XML signatures and is not ours. */
export interface SignatureJudge {
  readonly name: string;
  readonly describe: jest.Describe;
  /** @param folder where it may leave files */
  readonly judge: (folder: string) => Judge;
  /** Whether thousands of documents are no trouble. */
  readonly isQuick: boolean;
  /** Golden pairs that it gets wrong. */
  readonly misjudges?: readonly string[];
}

export const XMLSEC1 = 'xmlsec1';
/** Marked as Ids by name, since there is no schema. */
const ID_ATTRIBUTES = ['KeyInfo', 'SignedProperties'].flatMap((name) => ['--id-attr:Id', name]);
/** As many processes as there are cores on an ordinary machine. */
const PROCESSES = 2;

/** The judges that a signature has to satisfy. */
export const SIGNATURE_JUDGES: readonly SignatureJudge[] = [
  { name: XMLSEC1, describe: describeJudgedBy(XMLSEC1, '--version'), judge: xmlsec1, isQuick: false },
  {
    name: "the JDK's javax.xml.crypto",
    describe: describeJudgedBy('javac', '-version'),
    judge: jdk,
    isQuick: true,
  },
  {
    name: 'xml-crypto',
    describe,
    judge: () => async (documents) => documents.map((xml) => isAcceptedByXmlCrypto(textOf(xml))),
    isQuick: false,
    // Its parser makes line feeds of U+0085 and U+2028, which is for XML 1.1.
    misjudges: ['unusual-text'],
  },
];

/** One process for all that hold, since it stops at the first that does not; then one for each. */
function xmlsec1(folder: string): Judge {
  return async (documents) => {
    const files = save(documents, folder);
    if (await xmlsec1Accepts(files)) return files.map(() => true);
    const verdicts: boolean[] = [];
    const next = files.entries();
    const work = async () => {
      for (const [index, file] of next) verdicts[index] = await xmlsec1Accepts([file]);
    };
    await Promise.all(Array.from({ length: PROCESSES }, work));
    return verdicts;
  };
}

function xmlsec1Accepts(files: readonly string[]): Promise<boolean> {
  const args = ['--verify', '--insecure', ...ID_ATTRIBUTES, ...files];
  return new Promise((resolve, reject) => {
    execFile(XMLSEC1, args, (error, _, stderr) => {
      if (error !== null && typeof error.code !== 'number') return reject(error);
      // It reports on standard error, a line for each file that holds.
      const held = stderr.match(/^SignedInfo References \(ok\/all\): 3\/3$/gm) ?? [];
      resolve(error === null && held.length === files.length);
    });
  });
}

function jdk(folder: string): Judge {
  const classes = join(folder, 'classes');
  run('javac', ['-d', classes, join(__dirname, 'java', 'VerifySignatures.java')]);
  return async (documents) => {
    const names = save(documents, folder).join('\n');
    const lines = run('java', ['-cp', classes, 'VerifySignatures'], Buffer.from(names)).trim().split('\n');
    if (lines.length !== documents.length) {
      throw new Error(`The JDK judged ${lines.length} of ${documents.length} documents`);
    }
    return lines.map((line) => line === 'true');
  };
}

let batches = 0;

function save(documents: readonly Uint8Array[], folder: string): readonly string[] {
  const batch = join(folder, `batch-${batches++}`);
  mkdirSync(batch);
  return documents.map((xml, index) => {
    const file = join(batch, `${index}.xml`);
    writeFileSync(file, xml);
    return file;
  });
}

/** As a lenient reader takes the bytes; a judge that only knows text gets no other. */
function textOf(xml: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(xml);
}
