import type { Command, Option } from './call/command.js';
import { COMMON_OPTIONS, synopsis } from './call/parse-words.js';
import { shown } from './print/style.js';
import { columns } from './print/table.js';

const ENDINGS = [
  ['0', 'hecho: válido, aceptado, escrito'],
  ['1', 'la respuesta es no: rechazado o inválido'],
  ['2', 'uso o entrada incorrectos; no se hizo nada'],
  ['3', 'resultado desconocido: repita el mismo comando'],
] as const;

/** The help of the program: its commands and how it ends. */
export function programHelp(commands: readonly Command[]): readonly string[] {
  return `facturador: factura electrónica DIAN con software propio

Uso: facturador COMANDO [argumentos] [--json]

Comandos
${indented(commands.map(({ name, summary }) => [name, summary]))}

Termina con
${indented(ENDINGS)}

facturador COMANDO --help explica un comando; facturador --version dice la versión.`.split('\n');
}

/** The help of one command. */
export function commandHelp(command: Command): readonly string[] {
  return `${synopsis(command)}

${command.summary}.

Opciones
${indented([...command.options, ...COMMON_OPTIONS].map(row))}`.split('\n');
}

function row({ name, short, value, description }: Option): readonly string[] {
  const flags = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return [value === undefined ? flags : `${flags} ${value}`, description];
}

function indented(rows: readonly (readonly string[])[]): string {
  return columns(rows.map((cells) => ['', ...cells]))
    .map(shown)
    .join('\n');
}
