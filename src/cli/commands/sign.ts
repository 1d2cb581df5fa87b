import { certificateOf } from '../../credential/index.js';
import { colombianDateTime } from '../../identifiers/index.js';
import { sign as signXml } from '../../xades/index.js';
import { CliError } from '../cli-error.js';
import type { Run } from '../command.js';
import { commonName } from '../common-name.js';
import { openCredential } from '../credential-file.js';
import { EXIT } from '../exit-code.js';
import { writeOutput } from '../output-file.js';

const ROLES = new Map([
  ['supplier', 'supplier'],
  ['third-party', 'third party'],
] as const);
const ALGORITHMS = ['rsa-sha256', 'rsa-sha384', 'rsa-sha512'] as const;

/** `sign ARCHIVO --p12 ARCHIVO`: signs any document of the DIAN, ours or not. */
export const sign: Run = async (call) => {
  const { words, options, io, print } = call;
  const [file = ''] = words;
  const role = ROLES.get((options.role ?? 'supplier') as 'supplier');
  if (role === undefined) throw new CliError('CLI_USAGE', `--role es ${[...ROLES.keys()].join(' o ')}`);
  const algorithm = ALGORITHMS.find((known) => known === (options.algorithm ?? 'rsa-sha256'));
  if (algorithm === undefined) throw new CliError('CLI_USAGE', `--algorithm es ${ALGORITHMS.join(', ')}`);
  const xml = await io.files.read(file);
  const credential = await openCredential(call);
  const signingTime = io.now();
  const signed = await signXml(xml, credential, { role, signingTime, algorithm });
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
