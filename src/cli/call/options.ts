import { CONFIG_FILE } from '../files/config-file.js';
import type { Option } from './command.js';
import { SECRETS, type SecretName } from './secrets.js';

export const CONFIG_OPTION: Option = {
  name: 'config',
  value: 'ARCHIVO',
  description: `la empresa, el software y el ambiente (por defecto ${CONFIG_FILE})`,
};

/** Where a secret lies. */
export function secretOptions(secret: SecretName): readonly Option[] {
  const { name, variable, option } = SECRETS[secret];
  return [
    {
      name: `${option}-env`,
      value: 'VARIABLE',
      description: `variable con ${name} (por defecto ${variable})`,
    },
    { name: `${option}-file`, value: 'ARCHIVO', description: `archivo cuya primera línea es ${name}` },
  ];
}

/** For every command that opens a certificate. */
export const CREDENTIAL_OPTIONS: readonly Option[] = [
  { name: 'p12', value: 'ARCHIVO', description: 'el certificado con su clave, PKCS#12 (.p12, .pfx)' },
  { name: 'friendly-name', value: 'NOMBRE', description: 'cuál clave, si el archivo tiene varias' },
  { name: 'serial', value: 'NÚMERO', description: 'cuál clave, por el serial de su certificado' },
  ...secretOptions('password'),
  { name: 'password', value: 'CLAVE', description: 'la contraseña a la vista; mejor una de las anteriores' },
];

/** For every command that speaks with the service in the name of an issuer. */
export const ISSUER_OPTIONS: readonly Option[] = [
  CONFIG_OPTION,
  ...CREDENTIAL_OPTIONS,
  ...secretOptions('pin'),
];

/** For every command that submits many documents. */
export const KEEPING_OPTIONS: readonly Option[] = [
  {
    name: 'store',
    value: 'CARPETA',
    description: 'dónde se guardan los envíos (envios, en la carpeta de los borradores)',
  },
  { name: 'csv', value: 'ARCHIVO', description: 'el resumen (resumen.csv, en la misma carpeta)' },
];

/** For every command that opens a ZIP of others. */
export const ZIP_OPTIONS: readonly Option[] = [
  { name: 'zip-entries', value: 'N', description: 'entradas de un ZIP, como máximo (65535)' },
  { name: 'zip-mib', value: 'N', description: 'MiB que salen de un ZIP, como máximo (64)' },
];

/** For every command that makes one file. */
export const OUTPUT_OPTIONS: readonly Option[] = [
  { name: 'out', short: 'o', value: 'ARCHIVO', description: 'dónde dejar el resultado' },
  { name: 'force', description: 'reemplaza el archivo si ya existe' },
];
