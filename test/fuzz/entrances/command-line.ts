import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { parseWords } from '../../../src/cli/call/parse-words.js';
import { COMMANDS } from '../../../src/cli/commands.js';
import type { Files, ProgramIo } from '../../../src/cli/files/io.js';
import { main } from '../../../src/cli/main.js';
import { CliError } from '../../../src/cli/text/cli-error.js';
import { zip } from '../../../src/packaging/index.js';
import { fixture, PASSWORD } from '../../credential/fixtures.js';
import { SUPPLIER, TEST_RANGE } from '../../issuer/support.js';
import { fixture as answerOf } from '../../soap/fixture.js';
import { draft, NOW } from '../../support/service.js';
import { bytesOf, documentText, signedText } from '../../xades/support.js';
import { openText } from '../mutations/json-input.js';
import { mutateElements, pick } from '../mutations/mutate-elements.js';
import { mutateJson } from '../mutations/mutate-json.js';
import { TEXT_VALUES } from '../mutations/text-values.js';
import type { Entrance, Random } from './entrance.js';
import { PIN, SOFTWARE } from './software.js';

/** A command line with the files that it finds, which are text here; one of base64 begins with `base64:`. */
interface Scene {
  readonly words: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

const OPTIONS = COMMANDS.flatMap((command) => command.options.map(({ name }) => `--${name}`));
const NAMES = COMMANDS.map(({ name }) => name);

const LINES = [
  'build borrador.json',
  'build borrador.json --json -o salida.xml --force',
  'cufe factura.xml --technical-key-file clave.txt',
  'cufe campos.json --json',
  'sign factura.xml --p12 firma.p12 --algorithm rsa-sha384',
  'verify factura.xml firmada.xml paquete.zip',
  'verify firmada.xml --json',
  'doctor firmada.xml',
  'doctor firmada.xml --json',
  'send borrador.json',
  'send borrador.json --json --debug',
  'send nota.envio.json',
  'status abc --out respuesta.xml',
  'status --zip k --json',
  'ranges --out rangos2.json',
  'ranges',
  'certificate --p12 firma.p12',
  'certificate --p12=firma.p12 --json',
  'help send',
  '--version',
];

function scenes(): Promise<readonly Uint8Array[]> {
  return signedText(documentText()).then((signed) => {
    const archive = zip([{ name: 'firmada.xml', bytes: bytesOf(signed) }]);
    const base64 = (bytes: Uint8Array) => `base64:${Buffer.from(bytes).toString('base64')}`;
    const files = {
      'borrador.json': JSON.stringify(draft),
      'facturador.json': JSON.stringify({
        environment: 'habilitacion',
        supplier: SUPPLIER,
        software: { id: SOFTWARE.id },
        numberingRanges: 'rangos.json',
        p12: 'firma.p12',
        endpoint: 'https://localhost:1/x',
      }),
      'rangos.json': JSON.stringify([TEST_RANGE]),
      'factura.xml': documentText(),
      'firmada.xml': signed,
      'paquete.zip': base64(archive),
      'firma.p12': base64(fixture('few-iterations.p12')),
      'clave.txt': `${TEST_RANGE.technicalKey}\n`,
      'campos.json': JSON.stringify({ number: 'SETP1', issueDate: '2026-06-15', amount: 3 }),
      'nota.envio.json': JSON.stringify({ number: 'SETP1', uuid: 'ab', state: 'sent', xmlBase64: '' }),
    };
    return LINES.map((line) => Buffer.from(JSON.stringify({ words: line.split(' '), files })));
  });
}

function mutateScene(source: Uint8Array, random: Random): Uint8Array {
  const { words, files } = JSON.parse(Buffer.from(source).toString()) as Scene;
  const changed = { words: random(2) === 0 ? words : mutateWords(words, random), files: { ...files } };
  const named = words.map((word) => word.replace(/^.*=/, '')).filter((word) => word in files);
  const name =
    random(3) === 0
      ? pick(Object.keys(files), random)
      : pick(named.length > 0 ? named : ['rangos.json'], random);
  if (random(3) > 0) changed.files[name] = mutateFile(files[name] ?? '', random);
  return Buffer.from(JSON.stringify(changed));
}

function mutateFile(text: string, random: Random): string {
  if (text.startsWith('base64:')) return text.slice(0, random(text.length));
  const change = /^[[{]/.test(text) ? mutateJson : mutateElements;
  // A draft out of JSON has no cycles and the like.
  return Buffer.from(change(Buffer.from(text), random)).toString();
}

function mutateWords(words: readonly string[], random: Random): readonly string[] {
  const at = random(words.length + 1);
  const word = pick(
    [pick(NAMES, random), pick(OPTIONS, random), pick(TEXT_VALUES, random), '--json', '--', '-o', '-h'],
    random,
  );
  const option = `${pick(OPTIONS, random)}=${pick(TEXT_VALUES, random)}`;
  return pick(
    [
      words.toSpliced(at, 0, word),
      words.toSpliced(at, 1, word),
      words.toSpliced(at, 1),
      words.toSpliced(at, 0, option),
      words.toSpliced(at, 0, ...words),
      [...words].reverse(),
    ],
    random,
  );
}

/** What a terminal must not get from a stranger: it moves, colours, erases, or turns what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const secrets = [PIN, PASSWORD, TEST_RANGE.technicalKey ?? 'no such key'];

const answers = [
  'send-bill-sync-accepted',
  'get-status-zip-batch',
  'get-numbering-range',
  'get-status-not-found',
].map(answerOf);

const running: Entrance = {
  name: 'command line',
  share: 2,
  sources: scenes,
  mutate: mutateScene,
  neverThrows: true,
  enter: async (input) => {
    const { words, files } = JSON.parse(Buffer.from(input).toString()) as Scene;
    // What these start is a whole simulator, and the others keep a folder on the disk.
    if (['demo', 'simulate', 'batch', 'test-set'].includes(words[0] ?? '')) return;
    const printed: string[] = [];
    const code = await main(words, ioOf(files, printed));
    checkPrinted(printed.join(''), files);
    if (![0, 1, 2, 3].includes(code)) throw new Error(`it ended with ${code}`);
  },
};

function checkPrinted(text: string, files: Scene['files']): void {
  if (/CLI_BUG|Falla interna/.test(text)) throw new Error(text.slice(0, 600));
  const control = CONTROLS.exec(text);
  if (control !== null) {
    const around = JSON.stringify(text.slice(Math.max(0, control.index - 60), control.index + 20));
    throw new Error(`it printed a control character: ${around}`);
  }
  // A change may put the key where it is no secret.
  const open = Object.values(files).map(openJson).join('\n');
  const shown = secrets.filter((secret) => text.includes(secret) && !open.includes(secret));
  if (shown.length > 0) throw new Error(`it printed ${shown.length} secrets`);
}

/** What is no secret of a file; of one that is no JSON any more, all. */
function openJson(text: string): string {
  if (!/^[[{]/.test(text)) return '';
  try {
    return openText(JSON.parse(text), /(^|\.)\d+\.technicalKey$/);
  } catch {
    return text;
  }
}

function ioOf(files: Scene['files'], printed: string[]): ProgramIo {
  const output = { write: (text: string) => void printed.push(text), isTty: false };
  return {
    stdout: output,
    stderr: output,
    env: {
      FACTURADOR_PIN: PIN,
      FACTURADOR_P12_PASSWORD: PASSWORD,
      FACTURADOR_TECHNICAL_KEY: secrets[2],
    },
    files: memoryFiles(files),
    now: () => NOW,
    milliseconds: () => 0,
    signal: AbortSignal.timeout(20_000),
    version: async () => '1.2.3',
    sleep: async () => undefined,
    transport: async ({ body }) => {
      const text = Buffer.from(body).toString('latin1');
      const place = ['SendBillSync', 'GetStatusZip', 'GetNumberingRange'].findIndex((name) =>
        text.includes(`:${name}>`),
      );
      return {
        status: 200,
        headers: { 'content-type': 'application/soap+xml' },
        body: answers.at(place) as Buffer,
      };
    },
  };
}

function memoryFiles(named: Scene['files']): Files {
  const files = new Map<string, Uint8Array>(
    Object.entries(named).map(([name, text]) => [
      name,
      text.startsWith('base64:') ? Buffer.from(text.slice(7), 'base64') : Buffer.from(text),
    ]),
  );
  return {
    read: async (path) => {
      const found = files.get(path);
      if (found === undefined) throw new CliError('CLI_FILE', `No existe ${path}`);
      return found;
    },
    write: async (path, content) => void files.set(path, Buffer.from(content)),
    exists: async (path) => files.has(path),
    list: async () => [...files.keys()],
    at: (path) => (isAbsolute(path) ? path : join(tmpdir(), path)),
  };
}

const parsing: Entrance = {
  name: 'words of a command line',
  share: 1,
  sources: () => LINES.map((line) => Buffer.from(JSON.stringify(line.split(' ')))),
  mutate: (source, random) =>
    Buffer.from(JSON.stringify(mutateWords(JSON.parse(Buffer.from(source).toString()), random))),
  neverThrows: true,
  enter: (input) => {
    const [name, ...words] = JSON.parse(Buffer.from(input).toString()) as string[];
    const command = COMMANDS.find((each) => each.name === name) ?? COMMANDS[0];
    if (command === undefined) return;
    try {
      parseWords(command, words);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
    }
  },
};

export const COMMAND_LINE: readonly Entrance[] = [running, parsing];
