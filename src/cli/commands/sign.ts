import { certificateOf } from '../../credential/index.js';
import { colombianDateTime } from '../../identifiers/index.js';
import { sign as signXml } from '../../xades/index.js';
import type { RunCommand } from '../call/command.js';
import { openCredential } from '../call/credential-file.js';
import { writeOutput } from '../call/output-file.js';
import { CliError } from '../text/cli-error.js';
import { commonName } from '../text/common-name.js';
import { EXIT } from '../text/exit-code.js';

const ROLES = new Map([
  ['supplier', 'supplier'],
  ['third-party', 'third party'],
] as const);
const ALGORITHMS = ['rsa-sha256', 'rsa-sha384', 'rsa-sha512'] as const;
const DIGESTS = ['sha256', 'sha384', 'sha512'] as const;

/** `sign ARCHIVO --p12 ARCHIVO`: signs any document of the DIAN, ours or not. */
export const sign: RunCommand = async (call) => {
  const { words, options, io, print } = call;
  const [file = ''] = words;
  const role = ROLES.get((options.role ?? 'supplier') as 'supplier');
  if (role === undefined) throw new CliError('CLI_USAGE', `--role es ${[...ROLES.keys()].join(' o ')}`);
  const algorithm = choice('algorithm', options.algorithm, ALGORITHMS);
  const digest = choice('digest', options.digest, DIGESTS);
  const xml = await io.files.read(file);
  const credential = await openCredential(call);
  const signingTime = io.now();
  const signed = await signXml(xml, credential, {
    role,
    signingTime,
    ...(algorithm && { algorithm }),
    ...(digest && { digest }),
  });
  const path = await writeOutput(call, file.replace(/(\.xml)?$/i, '.firmado.xml'), signed);
  const { subject } = certificateOf(credential);
  const { date, time } = colombianDateTime(signingTime);
  print.columns([
    ['Firmado por', commonName(subject)],
    ['Hora de firma', `${date} ${time}`],
    ['XML firmado', path],
  ]);
  print.json({ file: path, bytes: signed.length, subject, signingTime: signingTime.toISOString() });
  return EXIT.done;
};

/** One of the values that an option may have; absent when it is not given. */
function choice<Known extends string>(
  name: string,
  value: unknown,
  known: readonly Known[],
): Known | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined) throw new CliError('CLI_USAGE', `--${name} es ${known.join(', ')}`);
  return found;
}
