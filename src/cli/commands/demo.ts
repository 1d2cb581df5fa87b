import { join } from 'node:path';
import { openPkcs12 } from '../../credential/index.js';
import { isFacturadorError } from '../../errors/index.js';
import { createIssuer, type Issuer, type IssuerConfig } from '../../issuer/index.js';
import type { NumberingRange } from '../../model/index.js';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { httpsTransport } from '../../soap/index.js';
import { type SubmissionResult, signedXml } from '../../submission/index.js';
import { verify } from '../../xades/index.js';
import type { CommandCall, RunCommand } from '../call/command.js';
import {
  PRACTICE_PASSWORD,
  PRACTICE_SUPPLIER,
  practiceCertificate,
  practiceDraft,
} from '../call/practice-issuer.js';
import type { Io } from '../files/io.js';
import { jsonText } from '../files/json-file.js';
import { assertOwnFile } from '../files/own-file.js';
import { placeOf } from '../files/submission-file.js';
import { printInvoice } from '../print/invoice-table.js';
import { type Stage, stageOf } from '../print/stage.js';
import { printMessages, verdictText } from '../print/verdict-text.js';
import { EXIT, type ExitCode } from '../text/exit-code.js';

/** What the parts of the demonstration share. */
interface Scene {
  readonly call: CommandCall;
  readonly stage: Stage;
  readonly folder: string;
}

const CERTIFICATE = 'firma.p12';
const DRAFTS = ['borrador.json', 'rechazado.json'] as const;

/** `demo`: from a throw-away certificate to the verdict, and to a rejection, against the embedded simulator. */
export const demo: RunCommand = async (call) => {
  const { print, options, io } = call;
  const stage = stageOf(call);
  const folder = options.out ?? 'facturador-demo';
  await assertOwnFolder(io, folder);
  print.line(print.paint('bold', 'De un borrador al veredicto de la DIAN'));
  print.line('Aquí la DIAN es el simulador incluido: nada sale de este equipo y nada tiene validez.');
  print.line();
  const scene = { call, stage, folder };
  const p12 = await stage.step(
    'certificate',
    () => practiceCertificate(io.now()),
    (file) => `Certificado de un solo uso, en un PKCS#12 de ${file.length} bytes`,
  );
  await io.files.write(join(folder, CERTIFICATE), p12, { secret: true });
  const simulator = await stage.step(
    'simulator',
    () => startSimulator({ now: io.now }),
    ({ url }) => `Simulador de la DIAN en ${url}`,
  );
  const transport = httpsTransport();
  try {
    return await play(scene, { ...(await configOf(scene, simulator, p12)), transport });
  } finally {
    transport.close();
    await simulator.close();
  }
};

/** A folder in which nothing is replaced, or only what an earlier demonstration left: its certificate is for practice. */
async function assertOwnFolder(io: Io, folder: string): Promise<void> {
  const certificate = join(folder, CERTIFICATE);
  if (await io.files.exists(certificate)) return assertOwnFile(io, certificate, isForPractice);
  for (const draft of DRAFTS) {
    const { signed, answer } = placeOf(join(folder, draft));
    for (const file of [join(folder, draft), signed, answer]) await assertOwnFile(io, file, () => false);
  }
}

async function isForPractice(p12: Uint8Array): Promise<boolean> {
  try {
    await openPkcs12(p12, PRACTICE_PASSWORD);
    return true;
  } catch (error) {
    if (isFacturadorError(error)) return false;
    throw error;
  }
}

async function configOf(
  { call, stage }: Scene,
  simulator: Simulator,
  p12: Uint8Array,
): Promise<IssuerConfig> {
  const [software = { id: '', pin: '' }] = simulator.software;
  const credential = await stage.step(
    'openPkcs12',
    () => openPkcs12(p12, PRACTICE_PASSWORD),
    () => 'Certificado abierto con su contraseña',
  );
  const { environment, url: endpoint } = simulator;
  return { environment, supplier: PRACTICE_SUPPLIER, software, credential, endpoint, now: call.io.now };
}

async function play(scene: Scene, config: IssuerConfig): Promise<ExitCode> {
  const { call, stage, folder } = scene;
  const { print } = call;
  const numberingRanges = await stage.step(
    'numberingRanges',
    () => createIssuer(config).numberingRanges(),
    ([range]) => `GetNumberingRange: ${describeRange(range)}`,
  );
  const [range] = numberingRanges;
  const first = (range?.fromNumber ?? 0) + 1;
  const accepted = await issue(scene, {
    issuer: createIssuer({ ...config, numberingRanges }),
    number: `${range?.prefix}${first}`,
    file: 'borrador.json',
  });
  print.line();
  print.line('Y ahora otra factura, calculada a propósito con una clave técnica que no es la del rango:');
  const rejected = await issue(scene, {
    issuer: createIssuer({ ...config, numberingRanges: numberingRanges.map(withWrongKey) }),
    number: `${range?.prefix}${first + 1}`,
    file: 'rechazado.json',
  });
  print.line(
    'Sólo quien tiene la clave puede notarlo: el XML y la firma están bien, pero su CUFE es otro (FAD06).',
  );
  finish(scene, print);
  print.json({
    simulated: true,
    folder,
    steps: stage.steps,
    accepted: verdictOf(accepted),
    rejected: verdictOf(rejected),
  });
  const isAsExpected = accepted.status === 'accepted' && rejected.status === 'rejected';
  return isAsExpected ? EXIT.done : EXIT.refused;
}

/** The range with its key turned around: still a key, of another range. */
function withWrongKey({ technicalKey = '', ...range }: NumberingRange): NumberingRange {
  return { ...range, technicalKey: [...technicalKey].reverse().join('') };
}

interface Sale {
  readonly issuer: Issuer;
  readonly number: string;
  readonly file: string;
}

/** Builds, signs, verifies and sends one invoice, and leaves its files. */
async function issue(
  { call, stage, folder }: Scene,
  { issuer, number, file }: Sale,
): Promise<SubmissionResult> {
  const { print, io } = call;
  const draft = practiceDraft(number);
  const built = await stage.step(
    'build',
    () => issuer.build(draft),
    ({ document, uuid }) => `Factura ${number}, ${document.lines.length} líneas, CUFE ${uuid.slice(0, 16)}…`,
  );
  if (file === 'borrador.json') {
    print.line();
    printInvoice(built.document, print);
    print.line();
  }
  const submission = await stage.step(
    'sign',
    () => issuer.prepare(built),
    (signed) => `Firma XAdES-EPES: ${signedXml(signed).length} bytes`,
  );
  const xml = signedXml(submission);
  await stage.step(
    'verify',
    () => verify(xml, { now: io.now() }),
    ({ valid, signatures: [own] }) =>
      `Verificación propia: ${valid ? 'válida' : 'no válida'}, ${own?.references.length ?? 0} referencias`,
  );
  const result = await stage.step(
    'send',
    () => issuer.submit(submission, { signal: io.signal }),
    ({ status }) => ['SendBillSync: ', verdictText(status, print), ' (simulada)'],
  );
  printMessages(result.messages, print);
  const place = placeOf(join(folder, file));
  await io.files.write(join(folder, file), jsonText(draft));
  await io.files.write(place.signed, xml);
  if (result.applicationResponse !== undefined)
    await io.files.write(place.answer, result.applicationResponse);
  return result;
}

function finish({ stage, folder }: Scene, print: CommandCall['print']): void {
  const total = stage.steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const at = (name: string): string => join(folder, name);
  print.line();
  print.line(`Listo en ${(total / 1000).toFixed(2)} s. Los archivos quedaron en ${folder}:`);
  print.columns([
    ['', 'borrador.json', 'lo que escribe el usuario'],
    ['', 'borrador.firmado.xml', 'la factura firmada'],
    ['', 'borrador.respuesta.xml', 'la ApplicationResponse que la acepta'],
    ['', 'rechazado.*', 'lo mismo de la factura rechazada'],
    ['', 'firma.p12', `el certificado de un solo uso (contraseña: ${PRACTICE_PASSWORD})`],
  ]);
  print.line();
  print.line('Siga con:');
  print.line(`  facturador verify ${at('borrador.firmado.xml')} ${at('borrador.respuesta.xml')}`);
  print.line('  facturador simulate --out practica');
}

function describeRange(range: NumberingRange | undefined): string {
  if (range === undefined) return 'ningún rango';
  const { prefix, fromNumber, toNumber, resolutionNumber } = range;
  return `${prefix}${fromNumber} a ${prefix}${toNumber}, resolución ${resolutionNumber}`;
}

function verdictOf({ status, number, uuid, messages }: SubmissionResult): object {
  return { status, number, uuid, messages };
}
