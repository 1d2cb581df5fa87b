import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openPkcs12 } from '../../src/credential/index.js';
import { makeCertificate, makePkcs12 } from '../../src/practice/index.js';
import { sign } from '../../src/xades/index.js';
import { openSession, type Session } from '../cli/session.js';
import { compiledSources } from '../issuer/compiled-sources.js';
import { rawZip } from '../packaging/raw-zip.js';
import { describeJudgedBy, run } from './judge.js';

/** Clears the screen, goes to its first line and says what we would say, by C0 and by C1 controls. */
const CLEAR = '\u001b[2J\u001b[H\u001b[32m✓ válida\u001b[0m\r\n';
const CLEAR_C1 = '\u009b2J\u009bH\u009b32m✓ válida\u009b0m\u202e\u2028';
const DAY = 24 * 60 * 60 * 1000;

/** An answer of the DIAN that was signed and then altered, by a signer whose name acts on a terminal. */
async function hostileXml(): Promise<Buffer> {
  const now = new Date();
  const validity = { notBefore: new Date(now.getTime() - DAY), notAfter: new Date(now.getTime() + DAY) };
  // XML carries the issuer's name, which cannot have an escape character there.
  const issuer = makeCertificate({
    subject: { commonName: 'CA' },
    serialNumber: 1n,
    authority: true,
    ...validity,
  });
  const made = makeCertificate({
    subject: { commonName: CLEAR + CLEAR_C1 },
    serialNumber: 2n,
    issuer,
    ...validity,
  });
  const credential = await openPkcs12(makePkcs12({ ...made, password: 'x', friendlyName: 'x' }), 'x');
  const xml = `<ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2"
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"><ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions><cbc:ID>A${CLEAR_C1}&#13;✓ válida</cbc:ID></ApplicationResponse>`;
  const signed = Buffer.from(
    await sign(Buffer.from(xml), credential, { role: 'supplier', signingTime: now }),
  );
  return Buffer.from(signed.toString().replace('</cbc:ID>', '!</cbc:ID>'));
}

/** What a terminal gets that obeys colours only: our own and none of the file's. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with them.
const OWN = /\u001b\[(?:0|1|2|31|32|33|36)m|\r?\n/g;

describeJudgedBy('script', '--version')('on a terminal', () => {
  let library: string;
  let session: Session;
  beforeAll(async () => {
    library = compiledSources();
    session = openSession();
    const xml = await hostileXml();
    session.write('recibida.xml', xml);
    session.write('recibida.zip', rawZip([{ name: 'a.xml', text: xml.toString() }]));
    session.write('nombre.zip', rawZip([{ name: `a${CLEAR}.xml`, text: xml.toString() }]));
    session.write('cortada.xml', xml.subarray(0, 800));
  });
  afterAll(() => {
    session.end();
    rmSync(library, { recursive: true });
  });

  const quoted = (word: string): string => `'${word}'`;
  /** Runs the program at a pseudo-terminal, and returns all that came to it. */
  const seen = (...words: string[]): string => {
    const env = `NODE_PATH=${join(__dirname, '../../node_modules')} TERM=xterm NO_COLOR=`;
    const program = `${process.execPath} ${join(library, 'cli/index.js')}`;
    return run('script', [
      '-qc',
      `cd ${session.folder}; ${env} ${program} ${words.map(quoted).join(' ')}; true`,
      '/dev/null',
    ]);
  };

  it.each([
    ['verify', 'recibida.xml'],
    ['verify', 'recibida.zip'],
    ['verify', 'nombre.zip'],
    ['verify', 'cortada.xml'],
    ['verify', `no hay${CLEAR}`],
    ['doctor', 'recibida.xml'],
    ['doctor', 'nombre.zip'],
    ['doctor', 'recibida.xml', '--debug'],
    [`verify${CLEAR}`],
    ['verify', '--json', 'recibida.xml'],
    ['verify', 'recibida.xml', `--${CLEAR_C1}`, '--debug'],
  ])('%j shows what a received file would do, and does none of it', (...words) => {
    const screen = seen(...words);
    expect(screen.length).toBeGreaterThan(20);
    expect(screen.replaceAll(OWN, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    // Nothing begins a line as our own verdict does.
    const lines = screen.replaceAll(OWN, (own) => (own.endsWith('\n') ? '\n' : '')).split('\n');
    expect(lines.filter((line) => line.startsWith('✓ válida'))).toEqual([]);
  });

  it('the verdict is ours', () => {
    const screen = seen('verify', 'recibida.xml');
    expect(screen).toContain('\u001b[31m✗ no válida\u001b[0m');
    expect(screen).not.toContain('\u001b[32m');
    expect(screen).toContain('\\u{9b}2J');
  });
});
