import type { Command } from './call/command.js';
import {
  CONFIG_OPTION,
  CREDENTIAL_OPTIONS,
  ISSUER_OPTIONS,
  KEEPING_OPTIONS,
  OUTPUT_OPTIONS,
  secretOptions,
  ZIP_OPTIONS,
} from './call/options.js';

const NONE = [0, 0] as const;
const ONE = [1, 1] as const;
const SOME = [1, Number.POSITIVE_INFINITY] as const;

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'demo',
    summary: 'El recorrido completo, sin datos suyos, contra el simulador incluido',
    words: '',
    count: NONE,
    options: [
      {
        name: 'out',
        short: 'o',
        value: 'CARPETA',
        description: 'dónde dejar los archivos (facturador-demo)',
      },
    ],
    load: async () => (await import('./commands/demo.js')).demo,
  },
  {
    name: 'cufe',
    summary: 'Recalcula el CUFE o CUDE de un XML, o de un JSON con sus campos, y lo compara',
    words: 'ARCHIVO',
    count: ONE,
    options: [...secretOptions('technicalKey'), ...secretOptions('pin'), CONFIG_OPTION],
    load: async () => (await import('./commands/cufe.js')).cufe,
  },
  {
    name: 'build',
    summary: 'Construye el XML sin firmar de un borrador',
    words: 'BORRADOR',
    count: ONE,
    options: [...OUTPUT_OPTIONS, CONFIG_OPTION, ...secretOptions('pin')],
    load: async () => (await import('./commands/build.js')).build,
  },
  {
    name: 'sign',
    summary: 'Firma un XML, propio o ajeno (XAdES-EPES, política v2)',
    words: 'XML --p12 ARCHIVO',
    count: ONE,
    options: [
      ...CREDENTIAL_OPTIONS,
      ...OUTPUT_OPTIONS,
      {
        name: 'role',
        value: 'ROL',
        description: 'supplier (el emisor, por defecto) o third-party (su proveedor)',
      },
      {
        name: 'algorithm',
        value: 'ALGORITMO',
        description: 'rsa-sha256 (por defecto), rsa-sha384 o rsa-sha512',
      },
      {
        name: 'digest',
        value: 'RESUMEN',
        description: 'sha256, sha384 o sha512; por defecto el del algoritmo',
      },
    ],
    load: async () => (await import('./commands/sign.js')).sign,
  },
  {
    name: 'verify',
    summary: 'Verifica todas las firmas de cada archivo, XML o ZIP',
    words: 'ARCHIVO…',
    count: SOME,
    options: ZIP_OPTIONS,
    load: async () => (await import('./commands/verify.js')).verify,
  },
  {
    name: 'doctor',
    summary: 'Por qué respondería la DIAN ZE02 (firma inválida) a un documento firmado, y qué hacer',
    words: 'ARCHIVO',
    count: ONE,
    options: ZIP_OPTIONS,
    load: async () => (await import('./commands/doctor.js')).doctor,
  },
  {
    name: 'send',
    summary: 'Construye, firma y envía cada borrador; si un envío quedó abierto, lo retoma',
    words: 'ARCHIVO…',
    count: SOME,
    options: ISSUER_OPTIONS,
    load: async () => (await import('./commands/send.js')).send,
  },
  {
    name: 'batch',
    summary: 'Envía todos los borradores de una carpeta; si se interrumpe, repetido sigue donde quedó',
    words: 'CARPETA',
    count: ONE,
    options: [
      { name: 'concurrency', value: 'N', description: 'documentos a la vez (8)' },
      ...KEEPING_OPTIONS,
      { name: 'retry-rejected', description: 'envía de nuevo lo que ya fue rechazado' },
      ...ISSUER_OPTIONS,
    ],
    load: async () => (await import('./commands/batch.js')).batch,
  },
  {
    name: 'test-set',
    summary: 'El set de pruebas de la habilitación: ensaya, envía y espera los veredictos; repetido, sigue',
    words: '--test-set-id ID [CARPETA]',
    count: [0, 1],
    options: [
      { name: 'test-set-id', value: 'ID', description: 'el TestSetId que muestra el portal' },
      { name: 'invoices', value: 'N', description: 'facturas que se hacen si la carpeta está vacía' },
      { name: 'credit-notes', value: 'N', description: 'notas crédito, igual' },
      { name: 'debit-notes', value: 'N', description: 'notas débito, igual' },
      { name: 'no-dry-run', description: 'no envía antes copias fuera del set' },
      ...KEEPING_OPTIONS,
      { name: 'retry-rejected', description: 'envía de nuevo lo que ya fue rechazado' },
      ...ISSUER_OPTIONS,
    ],
    load: async () => (await import('./commands/test-set.js')).testSet,
  },
  {
    name: 'status',
    summary: 'Pregunta a la DIAN por un documento, o por un lote con --zip',
    words: '[CUFE]',
    count: [0, 1],
    options: [
      { name: 'zip', value: 'CLAVE', description: 'la ZipKey de un envío asíncrono' },
      { name: 'out', short: 'o', value: 'ARCHIVO', description: 'dónde guardar la ApplicationResponse' },
      CONFIG_OPTION,
      ...CREDENTIAL_OPTIONS,
    ],
    load: async () => (await import('./commands/status.js')).status,
  },
  {
    name: 'ranges',
    summary: 'Los rangos de numeración que la DIAN asocia al software',
    words: '',
    count: NONE,
    options: [
      {
        name: 'out',
        short: 'o',
        value: 'ARCHIVO',
        description: 'los guarda con su clave técnica, sólo para su dueño',
      },
      CONFIG_OPTION,
      ...CREDENTIAL_OPTIONS,
    ],
    load: async () => (await import('./commands/ranges.js')).ranges,
  },
  {
    name: 'certificate',
    summary: 'Qué dice un certificado y si sirve para firmar',
    words: '--p12 ARCHIVO',
    count: NONE,
    options: CREDENTIAL_OPTIONS,
    load: async () => (await import('./commands/certificate.js')).certificate,
  },
  {
    name: 'simulate',
    summary: 'Deja el simulador de la DIAN escuchando en este equipo, hasta Ctrl-C',
    words: '',
    count: NONE,
    options: [
      { name: 'port', value: 'PUERTO', description: 'uno libre por defecto' },
      {
        name: 'out',
        short: 'o',
        value: 'CARPETA',
        description: 'deja en ella configuración, certificado y borrador de práctica',
      },
      { name: 'force', description: 'reemplaza la configuración que haya en la carpeta' },
    ],
    load: async () => (await import('./commands/simulate.js')).simulate,
  },
];
