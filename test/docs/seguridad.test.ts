import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNATURE_PROBLEMS } from '../../src/xades/index.js';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const guide = read('docs/seguridad.md');

/** How the guide writes a number. */
const WRITTEN = {
  count: (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.'),
  times: (value: number) => `${WRITTEN.count(value)} veces`,
  milliseconds: (value: number) => `${WRITTEN.count(value)} ms`,
  KiB: (value: number) => `${value / 1024} KiB`,
  /** A number of mebibytes, where the source multiplies by a name. */
  mebibytes: (value: number) => `${value} MiB`,
  MiB: (value: number) => `${value / 1024 / 1024} MiB`,
} as const;

/** Where each limit of the guide stands: the source, the name of the number in it, and how the guide writes it. */
const LIMITS: readonly (readonly [row: string, source: string, name: string, unit: keyof typeof WRITTEN])[] =
  [
    ['tamaño de un XML', 'xml/limits.ts', 'maxBytes', 'MiB'],
    ['profundidad de los elementos', 'xml/limits.ts', 'maxDepth', 'count'],
    ['nodos de un XML, todos juntos', 'xml/limits.ts', 'maxNodes', 'count'],
    ['atributos y declaraciones de un elemento', 'xml/limits.ts', 'maxAttributes', 'count'],
    [
      'largo de un nombre de elemento, de atributo o de espacio de nombres',
      'xml/limits.ts',
      'LONGEST_NAME',
      'count',
    ],
    [
      'documentos dentro de un archivo que se verifica',
      'xades/verify-document.ts',
      'MOST_DOCUMENTS',
      'count',
    ],
    ['contenedores dentro de contenedores', 'xades/verify-document.ts', 'DEEPEST_ATTACHMENT', 'count'],
    ['veces que un documento está escapado o en base64', 'xades/unwrap.ts', 'MOST_WRAPPINGS', 'count'],
    ['firmas de un documento que se miran', 'xmldsig/survey.ts', 'MOST_SIGNATURES', 'count'],
    ['referencias de una firma', 'xmldsig/read-signature.ts', 'MOST_REFERENCES', 'count'],
    ['certificados de una firma', 'xmldsig/read-signature.ts', 'MOST_CERTIFICATES', 'count'],
    ['bytes que se resumen, fuera de cada documento una vez', 'xmldsig/budget.ts', 'bytes', 'mebibytes'],
    [
      'bytes que se resumen para averiguar por qué difiere un resumen',
      'xmldsig/budget.ts',
      'guesses',
      'mebibytes',
    ],
    ['entradas de un ZIP', 'packaging/unzip.ts', 'maxEntries', 'count'],
    ['todo lo que sale de un ZIP', 'packaging/unzip.ts', 'maxTotalBytes', 'MiB'],
    ['compresión de una entrada de más de 64 KiB', 'packaging/unzip.ts', 'maxRatio', 'times'],
    ['tamaño de una respuesta del servicio', 'soap/https-transport.ts', 'MAX_RESPONSE_BYTES', 'MiB'],
    ['compresiones de una respuesta, una dentro de otra', 'soap/content-coding.ts', 'MOST_CODINGS', 'count'],
    ['conexiones a la vez', 'soap/https-transport.ts', 'MAX_SOCKETS', 'count'],
    ['campos desconocidos de una respuesta que se guardan', 'shape/raw-fields.ts', 'MOST_FIELDS', 'count'],
    ['largo de la ruta de esos campos', 'shape/raw-fields.ts', 'LONGEST_PATH', 'count'],
    [
      'veces que un texto de un mensaje SOAP se desenvuelve para quitarle secretos',
      'soap/without-secrets.ts',
      'DEEPEST_TEXT',
      'count',
    ],
    ['texto ajeno dentro de un mensaje', 'text/visible.ts', 'LONGEST_FOREIGN', 'count'],
    ['plazo de un envío', 'soap/client.ts', 'SEND_TIMEOUT_MS', 'milliseconds'],
    ['plazo de una consulta', 'soap/client.ts', 'QUERY_TIMEOUT_MS', 'milliseconds'],
    ['llamadas a la vez', 'soap/client.ts', 'DEFAULT_CONCURRENCY', 'count'],
    ['envíos de un documento por llamada', 'submission/wait.ts', 'maxSends', 'count'],
    ['esperas de una llamada, todas juntas', 'submission/wait.ts', 'patienceMs', 'milliseconds'],
    ['la espera más larga entre dos preguntas', 'submission/wait.ts', 'maxDelayMs', 'milliseconds'],
    ['tamaño de un PKCS#12, PEM o certificado', 'credential/budget.ts', 'MAX_FILE_BYTES', 'MiB'],
    ['elementos ASN.1 de un archivo', 'credential/budget.ts', 'MAX_ELEMENTS', 'count'],
    ['anidamiento ASN.1', 'credential/budget.ts', 'MAX_DEPTH', 'count'],
    ['bytes de un identificador ASN.1', 'credential/asn1.ts', 'MAX_IDENTIFIER_BYTES', 'count'],
    ['bytes de un número ASN.1', 'credential/asn1.ts', 'MAX_INTEGER_BYTES', 'count'],
    ['iteraciones de derivación, todas juntas', 'credential/budget.ts', 'MAX_ITERATIONS', 'count'],
    ['claves y certificados de un archivo', 'credential/opening.ts', 'MOST_ENTRIES', 'count'],
    ['bits de la clave RSA de un certificado', 'credential/certificate.ts', 'MOST_MODULUS_BITS', 'count'],
    ['bits de su exponente', 'credential/certificate.ts', 'MOST_EXPONENT_BITS', 'count'],
    ['bits de la clave RSA con que se firma', 'credential/validity.ts', 'MAX_KEY_BITS', 'count'],
    ['bytes del exponente de esa clave', 'credential/private-key.ts', 'LONGEST_PUBLIC_EXPONENT', 'count'],
    ['certificados de una cadena', 'credential/chain.ts', 'LONGEST_CHAIN', 'count'],
    ['tamaño de un documento firmado que se envía', 'issuer/flow/prepare.ts', 'MOST_BYTES', 'KiB'],
    [
      'caracteres de un texto del borrador, si su campo no dice menos',
      'draft/fields.ts',
      'DEFAULT_MAX_TEXT',
      'count',
    ],
    ['valores de un borrador, todos juntos', 'draft/plain-draft.ts', 'MOST_VALUES', 'count'],
    ['caracteres de un borrador, todos juntos', 'draft/plain-draft.ts', 'MOST_CHARACTERS', 'count'],
    ['anidamiento de un borrador', 'draft/plain-draft.ts', 'DEEPEST', 'count'],
    ['elementos de una lista del borrador', 'draft/fields.ts', 'MOST_ITEMS', 'count'],
    ['profundidad de una extensión del borrador', 'ubl/extensions/extension.ts', 'DEEPEST', 'count'],
    [
      'problemas de un documento recibido que se dicen',
      'ubl/aggregates/reading.ts',
      'MOST_FINDINGS',
      'count',
    ],
    ['referencias de una nota que un lote mira', 'issuer/flow/glance.ts', 'MOST_REFERENCES', 'count'],
    ['cifras de una cantidad o un valor escrito como texto', 'decimal/decimal.ts', 'MOST_DIGITS', 'count'],
    ['largo de un valor dentro de un mensaje', 'errors/observe.ts', 'LONGEST', 'count'],
    [
      'letras de opciones de la línea de comandos en una palabra',
      'cli/call/parse-words.ts',
      'LONGEST_LETTERS',
      'count',
    ],
    ['problemas de un borrador que el mensaje muestra', 'errors/problems.ts', 'MOST_SHOWN', 'count'],
    [
      'rechazos de un set de pruebas antes de detenerlo',
      'issuer/test-set/submit-test-set.ts',
      'MOST_REJECTIONS',
      'count',
    ],
    ['espera de un set de pruebas', 'issuer/test-set/run.ts', 'PATIENCE_MS', 'milliseconds'],
    [
      'tiempo que un proceso de otra máquina conserva sus números sin renovar',
      'store/open-directory.ts',
      'LEASE_MS',
      'milliseconds',
    ],
    ['petición que recibe el simulador', 'simulator/server/http-server.ts', 'LARGEST_BODY', 'MiB'],
    ['peticiones que el simulador recuerda', 'simulator/start-simulator.ts', 'MOST_REQUESTS', 'count'],
  ];

/** Numbers that keep nothing of others' in bounds that this guide speaks of, with what they do instead. */
const OTHERS: Readonly<Record<string, string>> = {
  'bytes/growing-bytes.ts FIRST_BYTES': 'where a buffer begins',
  'cli/text/common-name.ts LONGEST': 'of a name that is shown',
  'cli/print/outcome.ts MOST_SHOWN': 'the summary has all',
  'credential/budget.ts MAX_DEPTH': 'in the table',
  'documents/health/interoperabilidad.ts MOST_CONTRACT': 'of a field, by the annex',
  'documents/parts/references.ts MOST_ID': 'of a field, by the annex',
  'draft/decimal-limits.ts LIMIT': 'of an amount, by the annex',
  'draft/decimal-limits.ts MAX_DECIMALS': 'of an amount, by the annex',
  'draft/document-reference.ts MOST_ID': 'of a field, by the annex',
  'draft/fields.ts MOST_SUGGESTIONS': 'what suggestions are made for',
  'draft/nearest.ts LONGEST': 'what a suggestion is made for',
  'ubl/extras/fragment.ts LONGEST_PREFIX': 'longer than any name that is read',
  'issuer/flow/outage-watch.ts MOST_SIGNS': 'what the watch remembers',
  'submission/enrol.ts MOST_TURNS': 'of a store that contradicts itself',
  'submission/keep.ts MOST_TURNS': 'of a store that contradicts itself',
  'soap/proxy-tunnel.ts LARGEST_HEAD': 'what a proxy answers to CONNECT',
  'store/open-directory.ts SHORTEST_LEASE_MS': 'of an option',
  'store/submission-folders.ts MOST_LOOKS': 'of a folder that changes',
  'store/submission-folders.ts MOST_NAMED': 'what a message names',
  'issuer/flow/prepare.ts MOST_BETWEEN_BUILDING_AND_SIGNING': 'of a day that ends meanwhile',
  'issuer/test-set/trial.ts MOST_TRIES': 'numbers of a rehearsal',
  'packaging/unzip.ts RATIO_FREE_BYTES': 'in the row of the ratio',
  'packaging/zip-end.ts LONGEST_COMMENT': 'of the format',
  'packaging/zip.ts LONGEST_NAME': 'of the format',
  'packaging/zip.ts MOST_BYTES': 'of the format',
  'packaging/zip.ts MOST_ENTRIES': 'of the format',
  'simulator/operations/get-status.ts SHORTEST_KEY': 'what is taken for a key',
  'simulator/operations/send-batch.ts MOST_DOCUMENTS': 'of the service',
  'simulator/service/submit-document.ts LARGEST': 'of the service',
  'soap/messages.ts LONGEST_CODE': 'what is taken for a rule',
  'soap/messages.ts LONGEST_WORD': 'what is taken for a severity',
  'soap/without-secrets.ts SHORTEST_BASE64': 'what is taken for base64',
  'simulator/wire/verify-security.ts MOST_REFERENCES': 'of a request to the simulator',
  'text/visible.ts LONGEST_LINE': 'of what is shown',
  'totals/explain-text.ts MOST_TERMS': 'of what is shown',
  'totals/included-tax.ts MOST_PRICE_DECIMALS': 'by the annex',
  'totals/item.ts MOST_TEXTS': 'by the annex',
  'ubl/extras/check-names.ts LONGEST_NAME': 'as for what is read',
  'ubl/patterns/survey.ts LONGEST_CODE': 'what a pattern is made of',
  'ubl/patterns/survey.ts MOST_BITS': 'what a pattern is made of',
  'ubl/patterns/survey.ts MOST_ITEMS': 'what a pattern is made of',
  'ubl/patterns/survey.ts MOST_PLACES': 'what is remembered',
  'ubl/aggregates/written-once.ts MOST_VARIANTS': 'what is remembered',
  'xades/built-site.ts LONGEST_TAG': 'else it is looked for by reading',
  'xades/built-site.ts MOST_ROOTS': 'what is remembered',
  'xades/carried.ts SHORTEST': 'what is taken for a document',
  'xades/issuer-name.ts LONGEST_NAME': 'of a name that is compared',
  'xades/sign-many.ts MOST_BYTES': 'what is held at once, of our own',
  'xades/unwrap.ts LONGEST_WORD': 'what is looked at to tell a file',
  'xml/attributes.ts LONGEST_VALUE': 'what is remembered',
  'xml/attributes.ts MOST_VALUES': 'what is remembered',
  'xml/declaration.ts LONGEST_VALUE': 'of a declaration',
  'xml/limits.ts DEEPEST': 'in the guide beside the default',
  'xml/limits.ts LONGEST_TEXT': 'what a string can be',
  'xml/name-tags.ts LONGEST_NAME': 'what is remembered',
  'xml/name-tags.ts MOST_NAMES': 'what is remembered',
  'xml/names.ts LONGEST_NAME': 'what is remembered',
  'xml/names.ts MOST_NAMES': 'what is remembered',
  'xml/names.ts MOST_PROBES': 'what is remembered',
  'xml/names.ts MOST_REMEMBERED': 'what is remembered',
  'xml/prefixes.ts LONGEST_NAMESPACE': 'what is remembered',
  'xml/prefixes.ts MOST_NAMESPACES': 'what is remembered',
  'xml/output.ts BLOCK_BYTES': 'of our own buffer',
  'xml/references.ts LONGEST_SHOWN': 'what a message shows',
  'xml/source.ts MARK_BYTES': 'of a byte order mark',
  'xml/texts.ts LONGEST_SHARED': 'what is remembered',
  'xmldsig/known-certificate.ts LONGEST_CERTIFICATE': 'what is remembered',
  'xmldsig/known-certificate.ts MOST_CERTIFICATES': 'what is remembered',
  'xmldsig/read-parts.ts MOST_NAMES': 'what a message shows',
};

/** Every number of the sources whose name says that it is a bound, and every default of the readers. */
const bounds = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('catalogs'))
  .flatMap((file) => {
    const text = read(`src/${file}`);
    const named = text.matchAll(
      /const ((?:MOST|MAX|LONGEST|LARGEST|DEEPEST|LIMIT|SHORTEST)\w*|\w+_BYTES|LEASE_MS) =\s+\d/g,
    );
    const defaults = text.matchAll(/^(?:const DEFAULTS.*| {2})\b(max[A-Z]\w*): \d/gm);
    return [...named, ...defaults].map(([, name]) => `${file} ${name}`);
  });

/** The number that a source gives a name: `NAME = 64 * 1024` or `name: 300`. */
function numberIn(source: string, name: string): number {
  const found = new RegExp(`\\b${name}(?: =|:) (\\d[\\d_ *]*)`).exec(read(`src/${source}`))?.[1];
  if (found === undefined) throw new Error(`${source} gives no number the name ${name}`);
  return found
    .replaceAll('_', '')
    .split('*')
    .filter((factor) => factor.trim() !== '')
    .map(Number)
    .reduce((product, factor) => product * factor, 1);
}

/** The rows of the table of limits. */
const rows = (guide.split('## Con qué límites')[1] ?? '')
  .split('\n## ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.slice(2, -2).split(' | ')) as readonly string[][];

describe('docs/seguridad.md', () => {
  it.each(LIMITS)('says of “%s” what %s says', (row, source, name, unit) => {
    const stated = rows.find(([limit]) => limit === row)?.[1];
    expect(stated).toBe(WRITTEN[unit](numberIn(source, name)));
  });

  it('names no limit that is not held against its source', () => {
    const held = [...LIMITS.map(([row]) => row), 'largo de un texto o de un atributo'];
    expect(rows.map(([limit]) => limit).sort()).toEqual(held.sort());
  });

  it('names every limit that the sources have, or says here what else it is', () => {
    const told = new Set([...LIMITS.map(([, source, name]) => `${source} ${name}`), ...Object.keys(OTHERS)]);
    expect(bounds.length).toBeGreaterThan(60);
    expect(bounds.filter((bound) => !told.has(bound))).toEqual([]);
    expect(Object.keys(OTHERS).filter((bound) => !bounds.includes(bound))).toEqual([]);
  });

  it('names findings of verify that exist', () => {
    const codes = [...guide.matchAll(/`(SIG_\w+)`/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !(code in SIGNATURE_PROBLEMS))).toEqual([]);
  });

  it('is linked from both READMEs, and so is how to report', () => {
    for (const name of ['README.md', 'README.en.md']) {
      expect(read(name)).toContain('](docs/seguridad.md)');
      expect(read(name)).toContain('](SECURITY.md)');
    }
    expect(JSON.parse(read('package.json')).files).toContain('SECURITY.md');
  });
});
