import { generateKeyPairSync, type KeyObject, sign as signWith } from 'node:crypto';
import fc from 'fast-check';
import {
  credential,
  isIssuedBy,
  openPem,
  openPkcs12,
  orderChain,
  readCertificate,
} from '../../src/credential/index.js';
import { createIssuer } from '../../src/issuer/index.js';
import {
  bitString,
  bmpString,
  element,
  explicit,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  set,
  time,
  utf8String,
} from '../../src/practice/der.js';
import { createDianClient } from '../../src/soap/index.js';
import { sign, signMany } from '../../src/xades/index.js';
import { rejectionOf } from '../code-of.js';
import { SUPPLIER } from '../issuer/support.js';
import { SOFTWARE } from '../support/service.js';
import { builtInvoice } from '../xades/built-invoice.js';
import { fixture } from './fixtures.js';

const keys = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
const [first, second] = keys as [(typeof keys)[0], (typeof keys)[0]];
const RSA_SHA256 = sequence(objectIdentifier('1.2.840.113549.1.1.11'), nothing());

type Text = (text: string) => Uint8Array;
const universalString: Text = (text) =>
  element(
    0x1c,
    Buffer.concat(
      [...text].map((each) =>
        Buffer.from([0, 0, 0, 0].map((_, at) => ((each.codePointAt(0) ?? 0) >>> (24 - 8 * at)) & 255)),
      ),
    ),
  );

/** A name of three attributes, one of them of a type that RFC 2253 has no word for. */
function nameOf(holder: string, text: Text = utf8String): Uint8Array {
  const attribute = (oid: string, value: Uint8Array) => set(sequence(objectIdentifier(oid), value));
  return sequence(
    attribute('2.5.4.6', printableString('CO')),
    attribute('2.5.4.3', text(holder)),
    attribute('2.5.4.5', text('900373115')),
  );
}

interface Made {
  readonly subject: Uint8Array;
  readonly issuer?: Uint8Array;
  readonly serial: bigint;
  readonly pair: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  readonly signer?: KeyObject;
  /** The bits of KeyUsage, from the left. */
  readonly usage?: number;
}

function certificateOf({
  subject,
  issuer = subject,
  serial,
  pair,
  signer = pair.privateKey,
  usage,
}: Made): Uint8Array {
  const usages =
    usage === undefined
      ? []
      : [
          explicit(
            3,
            sequence(
              sequence(objectIdentifier('2.5.29.15'), octetString(element(0x03, Uint8Array.of(0, usage)))),
            ),
          ),
        ];
  const body = sequence(
    explicit(0, integer(2)),
    integer(serial),
    RSA_SHA256,
    issuer,
    sequence(time(new Date('2026-01-01T00:00:00Z')), time(new Date('2027-01-01T00:00:00Z'))),
    subject,
    new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' })),
    ...usages,
  );
  return sequence(body, RSA_SHA256, bitString(signWith('sha256', body, signer)));
}

const DATA = objectIdentifier('1.2.840.113549.1.7.1');
const bag = (kind: number, content: Uint8Array) =>
  sequence(objectIdentifier(`1.2.840.113549.1.12.10.1.${kind}`), explicit(0, content));
const X509 = objectIdentifier('1.2.840.113549.1.9.22.1');

/** A PKCS#12 file without names, encryption and MAC. */
function pkcs12Of(...parts: readonly Made[]): Uint8Array {
  const bags = parts.flatMap((made) => [
    bag(1, new Uint8Array(made.pair.privateKey.export({ format: 'der', type: 'pkcs8' }))),
    bag(3, sequence(X509, explicit(0, octetString(certificateOf(made))))),
  ]);
  const safe = sequence(DATA, explicit(0, octetString(sequence(...bags))));
  return sequence(integer(3), sequence(DATA, explicit(0, octetString(sequence(safe)))));
}

const SIGNS = 0x80;
const AGREES = 0x40;
const ENCRYPTS = 0x30;
const ANA = nameOf('Ana Pérez');
const serialOf = async (file: Promise<{ chain: readonly Uint8Array[] }>) =>
  readCertificate((await file).chain[0] as Uint8Array).serialNumber;

describe('two keys of one holder in one file', () => {
  it.each([
    ['digitalSignature', SIGNS],
    ['nonRepudiation', AGREES],
    ['both', SIGNS | AGREES],
  ])('of which one may sign (%s): that one is taken, whichever comes first', async (_, usage) => {
    const signer: Made = { subject: ANA, serial: 11n, pair: first, usage };
    const other: Made = { subject: ANA, serial: 22n, pair: second, usage: ENCRYPTS };
    expect(await serialOf(openPkcs12(pkcs12Of(signer, other), ''))).toBe('11');
    expect(await serialOf(openPkcs12(pkcs12Of(other, signer), ''))).toBe('11');
  });

  it.each<[string, Made, Made]>([
    [
      'both may sign',
      { subject: ANA, serial: 11n, pair: first },
      { subject: ANA, serial: 300n, pair: second },
    ],
    [
      'they are of two holders',
      { subject: ANA, serial: 11n, pair: first, usage: SIGNS },
      { subject: nameOf('Otra'), serial: 300n, pair: second, usage: ENCRYPTS },
    ],
  ])('that cannot be told apart, since %s: the serial chooses', async (_, one, other) => {
    const file = pkcs12Of(one, other);
    const error = await rejectionOf(openPkcs12(file, ''));
    expect(error.code).toBe('ERR_CREDENTIAL_AMBIGUOUS');
    expect(error.message).toContain('choose by friendlyName or serialNumber');
    for (const serial of ['serial 11', 'serial 300']) expect(error.message).toContain(serial);
    for (const serialNumber of ['300', '0x12C', '01:2C', ' 12c ']) {
      expect(await serialOf(openPkcs12(file, '', { serialNumber }))).toBe('300');
    }
    expect(await serialOf(openPkcs12(file, '', { serialNumber: '11' }))).toBe('11');
    const unknown = await rejectionOf(openPkcs12(file, '', { serialNumber: '7' }));
    expect(unknown.code).toBe('ERR_CREDENTIAL_NO_KEY');
    expect(unknown.message).toContain('serial 300');
  });
});

describe('what is given as .p12 and is none, is called by its name', () => {
  const der = certificateOf({ subject: ANA, serial: 1n, pair: first });
  const key = (type: 'pkcs8' | 'pkcs1') => first.privateKey.export({ format: 'der', type });
  const locked = first.privateKey.export({
    format: 'der',
    type: 'pkcs8',
    cipher: 'aes-256-cbc',
    passphrase: 'x',
  });
  const pem = first.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const p7b = sequence(objectIdentifier('1.2.840.113549.1.7.2'), explicit(0, sequence(integer(1))));
  const request = sequence(
    sequence(integer(0), ANA, sequence(), explicit(0)),
    RSA_SHA256,
    bitString(Uint8Array.of(1)),
  );

  it.each<[string, Uint8Array, string]>([
    ['a .cer', der, 'a certificate alone'],
    ['a .p7b', p7b, 'PKCS#7'],
    ['a .key, PKCS#8', key('pkcs8'), 'a private key alone'],
    ['a .key, PKCS#1', key('pkcs1'), 'a private key alone'],
    ['a .key, encrypted', locked, 'a private key alone'],
    ['a .csr', request, 'a certificate request'],
    ['a PEM file', Buffer.from(pem), 'a PEM file (PRIVATE KEY)'],
    [
      'a PEM file with line ends in two characters',
      Buffer.from(pem.replaceAll('\n', '\\n')),
      'two characters, \\ and n',
    ],
    ['a PEM file with four of them', Buffer.from(pem.replaceAll('\n', '\\r\\n')), 'two characters, \\ and n'],
    ['Base64', Buffer.from(Buffer.from(der).toString('base64')), 'Base64 text'],
    ['nothing', new Uint8Array(), 'an empty file'],
    ['an image', Buffer.from('\x89PNG'), 'something else'],
  ])('%s', async (_, file, said) => {
    const error = await rejectionOf(openPkcs12(file, 'clave'));
    expect(error.code).toBe('ERR_CREDENTIAL_FORMAT');
    expect(error.message).toContain(said);
    expect(error.message).toContain('expected a PKCS#12 file');
    expect(error.message).not.toContain('clave');
  });

  it('a PEM with line ends in two characters, given as PEM, is told what to do', async () => {
    const certificate = fixture('certificate.pem');
    const error = await rejectionOf(openPem({ key: pem.replaceAll('\n', '\\n'), certificate }));
    expect([error.code, error.message]).toEqual([
      'ERR_CREDENTIAL_FORMAT',
      "Found PEM text whose line ends are two characters, \\ and n; turn them into line ends: text.replaceAll('\\\\n', '\\n')",
    ]);
  });

  it('a DER key given as PEM is called by its name', async () => {
    const error = await rejectionOf(openPem({ key: key('pkcs8'), certificate: fixture('certificate.pem') }));
    expect(error.message).toContain('a private key alone');
  });

  it('whatever the bytes, the answer is one of our errors', async () => {
    const wholes = [der, p7b, request, new Uint8Array(key('pkcs1')), new Uint8Array(locked)];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wholes), fc.nat(), fc.nat(255), async (whole, at, value) => {
        const bytes = Uint8Array.from(whole);
        bytes[at % bytes.length] = value;
        expect((await rejectionOf(openPkcs12(bytes, ''))).code).toMatch(/^ERR_CREDENTIAL_/);
      }),
    );
  });
});

describe('a chain whose names differ in what RFC 5280 §7.1 passes over', () => {
  const leafOf = (issuer: Uint8Array) =>
    readCertificate(
      certificateOf({ subject: ANA, issuer, serial: 5n, pair: second, signer: first.privateKey }),
    );
  const rootOf = (subject: Uint8Array) =>
    readCertificate(certificateOf({ subject, serial: 1n, pair: first }));
  const TEXTS: Readonly<Record<string, Text>> = { utf8String, printableString, bmpString, universalString };
  const kinds = Object.keys(TEXTS);

  it.each(kinds.flatMap((one) => kinds.map((other) => [one, other] as const)))(
    'the leaf names its issuer as %s, the root itself as %s: one chain',
    (one, other) => {
      const leaf = leafOf(nameOf('Andes SCD Raiz', TEXTS[one]));
      const root = rootOf(nameOf('Andes SCD Raiz', TEXTS[other]));
      expect(orderChain(leaf, [root]).map(({ serialNumber }) => serialNumber)).toEqual(['5', '1']);
    },
  );

  it.each([
    ['case', 'ANDES scd Raiz'],
    ['blanks', ' Andes  SCD Raiz '],
  ])('the same in another %s', (_, name) => {
    expect(isIssuedBy(leafOf(nameOf(name)), rootOf(nameOf('Andes SCD Raiz')))).toBe(true);
  });

  it('another name, or another key, is no chain', () => {
    expect(isIssuedBy(leafOf(nameOf('Andes SCD')), rootOf(nameOf('Andes SCD Raiz')))).toBe(false);
    const other = readCertificate(certificateOf({ subject: nameOf('Andes'), serial: 1n, pair: second }));
    expect(isIssuedBy(leafOf(nameOf('Andes')), other)).toBe(false);
  });
});

describe('a bare { chain, sign } given as credential is checked like one that credential() made', () => {
  const der = certificateOf({ subject: ANA, serial: 1n, pair: first });
  const honest = {
    chain: [der],
    sign: async (bytes: Uint8Array) => new Uint8Array(signWith('sha256', bytes, first.privateKey)),
  };
  const lying = {
    ...honest,
    sign: async (bytes: Uint8Array) => new Uint8Array(signWith('sha256', bytes, second.privateKey)),
  };
  const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const weak = { ...honest, chain: [certificateOf({ subject: ANA, serial: 1n, pair: small })] };
  const options = {
    role: 'supplier',
    signingTime: new Date(`${builtInvoice().document.issueDate}T15:30:00Z`),
  } as const;

  it('by sign, by signMany and by a client', async () => {
    const expected = await rejectionOf(credential(lying).sign(new Uint8Array(1), 'rsa-sha256'));
    expect(expected.code).toBe('ERR_CREDENTIAL_SIGNER');
    const signing = sign(builtInvoice(), lying, options);
    expect((await rejectionOf(signing)).message).toBe(expected.message);
    const many = signMany([builtInvoice()], lying, options).next();
    expect((await rejectionOf(many)).message).toBe(expected.message);
    const client = createDianClient({ environment: 'habilitacion', credential: lying });
    expect((await rejectionOf(client.getStatus({ trackId: 'x' }))).message).toBe(expected.message);
  });

  it.each([
    ['a key that is too small', weak, 'ERR_CREDENTIAL_KEY_TYPE'],
    ['an empty chain', { ...honest, chain: [] }, 'ERR_CREDENTIAL_NO_CERTIFICATE'],
    ['a chain with something else', { ...honest, chain: ['x'] }, 'ERR_INPUT'],
    ['no chain', { sign: honest.sign }, 'ERR_INPUT'],
    ['no function', { ...honest, sign: 'x' }, 'ERR_INPUT'],
  ])('%s is refused when a client or an issuer is made, and when it signs', async (_, given, code) => {
    const bad = given as never;
    const making = [
      async () => createDianClient({ environment: 'habilitacion', credential: bad }),
      async () =>
        createIssuer({
          environment: 'habilitacion',
          supplier: SUPPLIER,
          software: SOFTWARE,
          credential: bad,
        }),
      async () => sign(builtInvoice(), bad, options),
    ];
    for (const make of making) expect((await rejectionOf(make())).code).toBe(code);
  });

  it('an honest one signs, also as an object that needs itself', async () => {
    class Signer {
      readonly chain = [der];
      readonly #key = first.privateKey;
      async sign(bytes: Uint8Array) {
        return new Uint8Array(signWith('sha256', bytes, this.#key));
      }
    }
    const [one, other] = [
      await sign(builtInvoice(), honest, options),
      await sign(builtInvoice(), new Signer(), options),
    ];
    expect(one.length).toBe(other.length);
  });
});
