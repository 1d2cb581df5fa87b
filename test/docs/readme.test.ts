import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as credentials from '../../src/credential/index.js';
import * as cufes from '../../src/cufe/index.js';
import * as root from '../../src/index.js';
import * as packaging from '../../src/packaging/index.js';
import { makeCertificate, makePkcs12 } from '../../src/practice/index.js';
import { type Simulator, startSimulator } from '../../src/simulator/index.js';
import * as soap from '../../src/soap/index.js';
import * as totals from '../../src/totals/index.js';
import * as ubl from '../../src/ubl/index.js';
import * as xades from '../../src/xades/index.js';
import * as xml from '../../src/xml/index.js';
import { SOFTWARE } from '../support/service.js';

const FOLDER = join(__dirname, '../..');
const READMES = ['README.md', 'README.en.md'];
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');
const blocksOf = (name: string): string[] => all(textOf(name), /```js\n(.*?)```/gs);

const DAY = 24 * 60 * 60 * 1000;
const PASSWORD = 'clave';
const practice = makeCertificate({
  subject: { commonName: 'Panadería La Espiga S.A.S.' },
  nit: '900373115',
  serialNumber: 1n,
  notBefore: new Date(Date.now() - DAY),
  notAfter: new Date(Date.now() + DAY),
});
const p12 = makePkcs12({ ...practice, password: PASSWORD });

/** What a reader has at hand: the files, the variables, and the simulator in place of the DIAN. */
function readerOf({ url: endpoint }: Simulator) {
  const built = root.buildInvoice(
    {
      kind: 'invoice',
      number: 'SETP990000002',
      customer: root.consumidorFinal,
      payment: { form: 'contado', means: '10' },
      lines: [{ description: 'Pan', quantity: 1, price: '4500' }],
    },
    {
      environment: 'habilitacion',
      supplier: { nit: '900373115', name: 'Panadería La Espiga S.A.S.', personType: 'juridica' },
      software: SOFTWARE,
      numberingRanges: [root.testNumberingRange],
      now: new Date(),
    },
  );
  const files: Record<string, Uint8Array> = { 'firma.p12': p12, 'factura.xml': built.xml };
  const printed: unknown[][] = [];
  const createDianClient = (options: soap.DianClientOptions) =>
    soap.createDianClient({ ...options, endpoint });
  const createIssuer = (config: root.IssuerConfig) => root.createIssuer({ ...config, endpoint });
  const modules: Record<string, object> = {
    'node:fs': {
      readFileSync: (name: string) => files[name],
      writeFileSync: (name: string, bytes: Uint8Array) => {
        files[name] = bytes;
      },
    },
    facturador: { ...root, createIssuer },
    'facturador/credential': credentials,
    'facturador/cufe': cufes,
    'facturador/packaging': packaging,
    'facturador/soap': { ...soap, createDianClient },
    'facturador/totals': totals,
    'facturador/ubl': ubl,
    'facturador/xades': xades,
    'facturador/xml': xml,
  };
  const log = (...values: unknown[]) => printed.push(values);
  return { files, printed, modules, console: { log, table: log } };
}

/** Runs the code of a page as a module would run. */
async function run(code: string, { modules, console }: ReturnType<typeof readerOf>): Promise<void> {
  const body = code.replaceAll(
    /^import (\{.*\}) from '(.*)';$/gm,
    (_, names: string, from: string) => `const ${names} = modules[${JSON.stringify(from)}];`,
  );
  const env = { SOFTWARE_ID: SOFTWARE.id, PIN: SOFTWARE.pin, CLAVE: PASSWORD };
  const action = new Function('modules', 'console', 'process', `return (async () => {${body}})();`);
  await action(modules, console, { env });
}

describe.each(READMES)('%s', (name) => {
  it('shows code that runs as it stands, to the verdict', async () => {
    const simulator = await startSimulator({ software: [SOFTWARE], keyPair: { privateKey: practice.key } });
    const place = readerOf(simulator);
    const { printed, files } = place;
    const [issue = '', sums = '', cufe = '', sign = '', verify = '', read = '', send = '', ...more] =
      blocksOf(name);
    expect(more).toEqual([]);
    await run(issue, place);
    expect(printed.pop()).toEqual(['accepted', expect.stringMatching(/^[0-9a-f]{96}$/), expect.any(Array)]);
    await run(sums, place);
    const [, shown = ''] = /^\/\/ (.*)…$/m.exec(sums) ?? [];
    expect(printed.pop()).toEqual([expect.stringContaining(shown)]);
    await run(cufe, place);
    expect(printed.pop()).toEqual([expect.stringMatching(/^86e67873712270b6/)]);
    await run(sign, place);
    files['recibida.xml'] = files['factura.firmado.xml'] ?? Buffer.of();
    await run(verify, place);
    expect(printed.splice(0)).toEqual([[true], ['Invoice', []]]);
    await run(read, place);
    expect(printed.pop()).toEqual(['invoice', 'SETP990000002', 'Panadería La Espiga S.A.S.', '4500.00']);
    await run(send, place);
    expect(printed.pop()).toEqual(['accepted']);
    await simulator.close();
  });

  it('links to what is there', () => {
    const links = all(textOf(name), /\]\(([^)]+)\)/g).filter((link) => !link.startsWith('http'));
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !existsSync(join(FOLDER, link.replace(/#.*/, ''))))).toEqual([]);
  });
});

describe('the two READMEs', () => {
  const [spanish = '', english = ''] = READMES.map(textOf);
  const linksOf = (text: string) => all(text, /\]\(([^)]+)\)/g).map((link) => link.replace('.en', ''));

  it('have the same parts, and link to the same pages', () => {
    for (const pattern of [/^(#+) /gm, /^\*\*.*\*\*( ?)/gm, /^- \*\*.*?\*\*( ?)/gm, /^(\|)/gm]) {
      expect(all(english, pattern)).toHaveLength(all(spanish, pattern).length);
    }
    expect(linksOf(english)).toEqual(linksOf(spanish));
  });

  it('use the same names of the library', () => {
    const importsOf = (name: string) => blocksOf(name).map((code) => all(code, /^import (.*);$/gm));
    expect(importsOf('README.en.md')).toEqual(importsOf('README.md'));
  });
});
