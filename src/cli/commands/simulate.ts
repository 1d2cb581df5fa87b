import { join } from 'node:path';
import { colombianDateTime } from '../../identifiers/index.js';
import { type RecordedRequest, type Simulator, startSimulator } from '../../simulator/index.js';
import type { CommandCall, RunCommand } from '../call/command.js';
import {
  PRACTICE_PASSWORD,
  PRACTICE_SUPPLIER,
  practiceCertificate,
  practiceDraft,
} from '../call/practice-issuer.js';
import type { Io } from '../files/io.js';
import { jsonText } from '../files/json-file.js';
import type { Printer } from '../print/printer.js';
import { CliError } from '../text/cli-error.js';
import { EXIT } from '../text/exit-code.js';

/** `simulate`: the simulator on this machine, until it is interrupted. */
export const simulate: RunCommand = async (call) => {
  const { io, print } = call;
  const simulator = await startSimulator({
    port: portOf(call),
    now: io.now,
    onTraffic: (request) => printTraffic(request, print),
  });
  try {
    const folder = await writePractice(simulator, call);
    introduce(simulator, { print, folder });
    const { url, environment, software, numberingRanges } = simulator;
    print.json({ url, environment, software, numberingRanges, ...(folder !== undefined && { folder }) });
    await interruption(io);
  } finally {
    await simulator.close();
  }
  print.line('Simulador apagado.');
  return EXIT.done;
};

function portOf({ options }: CommandCall): number {
  const port = Number(options.port ?? '0');
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new CliError('CLI_USAGE', '--port es un número de 0 a 65535');
}

function introduce(
  { url, environment, software, numberingRanges }: Simulator,
  { print, folder }: { readonly print: Printer; readonly folder: string | undefined },
): void {
  print.line(print.paint('bold', 'Simulador de la DIAN'), ` en ${url}`);
  print.line('Es una imitación que corre en este equipo: nada llega a la DIAN, nada queda guardado.');
  print.line();
  print.columns([
    ['Ambiente', environment],
    ...software.flatMap(({ id, pin }) => [
      ['SoftwareID', id],
      ['PIN', pin],
    ]),
    ...numberingRanges.flatMap((range) => [
      ['Rango', `${range.prefix}${range.fromNumber} a ${range.prefix}${range.toNumber}`],
      ['Resolución', `${range.resolutionNumber}, ${range.validDateFrom} a ${range.validDateTo}`],
      ['Clave técnica', range.technicalKey ?? 'no tiene'],
    ]),
  ]);
  if (folder !== undefined) printUsage(folder, { print, pin: software[0]?.pin ?? '' });
  print.line();
  print.line('Ctrl-C lo apaga.');
}

function printUsage(folder: string, { print, pin }: { readonly print: Printer; readonly pin: string }): void {
  print.line();
  print.line(`En otra terminal, con los archivos que quedaron en ${folder}:`);
  print.line(`  export FACTURADOR_PIN=${pin} FACTURADOR_P12_PASSWORD=${PRACTICE_PASSWORD}`);
  print.line(
    `  facturador send ${join(folder, 'borrador.json')} --config ${join(folder, 'facturador.json')}`,
  );
}

/** Leaves everything that the other commands need to practise with this simulator. */
async function writePractice(
  { url, environment, software, numberingRanges }: Simulator,
  { options, io }: CommandCall,
): Promise<string | undefined> {
  const folder = options.out;
  if (folder === undefined) return undefined;
  const exclusive = options.force === undefined;
  const config = {
    environment,
    supplier: PRACTICE_SUPPLIER,
    software: { id: software[0]?.id },
    numberingRanges: 'rangos.json',
    p12: 'firma.p12',
    endpoint: url,
  };
  const [range] = numberingRanges;
  const draft = practiceDraft(`${range?.prefix}${(range?.fromNumber ?? 0) + 1}`);
  await io.files.write(join(folder, 'facturador.json'), jsonText(config), { exclusive });
  await io.files.write(join(folder, 'rangos.json'), jsonText(numberingRanges), { exclusive, secret: true });
  await io.files.write(join(folder, 'firma.p12'), await practiceCertificate(io.now()), {
    exclusive,
    secret: true,
  });
  await io.files.write(join(folder, 'borrador.json'), jsonText(draft), { exclusive });
  return folder;
}

function printTraffic(
  { receivedAt, operation, parameters, status, security }: RecordedRequest,
  print: Printer,
): void {
  const time = colombianDateTime(receivedAt).time.slice(0, 8);
  const about = Object.values(parameters).join(' ');
  const refused = security === undefined ? '' : ` (seguridad: ${security.problem})`;
  print.line(`${time}  ${operation ?? 'petición ajena'}  ${about}  HTTP ${status ?? '—'}${refused}`);
}

function interruption({ signal }: Io): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
