import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { certificateOf, type SignatureAlgorithm } from '../../src/credential/index.js';
import { sign, signMany, verify } from '../../src/xades/index.js';
import { canonicalize, readXml, XML_DECLARATION } from '../../src/xml/index.js';
import {
  bytesOf,
  codeOf,
  codesIn,
  credentialOf,
  DECLARATION,
  documentText,
  NAMESPACES,
  replaceOnce,
  SIGNING_TIME,
  SUPPLIER,
  signedText,
  textOf,
  verifyOne,
} from './support.js';

const POLICY_DIGESTS: Record<string, string> = {
  sha256: 'dMoMvtcG5aIzgYo0tIsSQeVJBDnUnfSOfBpxXrmor0Y=',
  sha384: 'EQC0kiWPaAME6IsEZ7WuaTWJ97Zmf6hIO69rMCVURmQxBB9ebgLrjhL5BArQ0a0l',
  sha512: 'Zcjw1Z9nGQn2j6NyGx8kAaLbOfJGd/fJxRTCeirlqAg7zRG27piJkJOpflGu7XACpMj9hC6dVMcCyzqHxxPZeQ==',
};

describe('what sign writes', () => {
  it('has the three references of the annex in order, and nothing to note about it', async () => {
    const text = await signedText();
    const references = [...text.matchAll(/<ds:Reference[^>]*>/g)].map(([tag]) => tag);
    expect(references).toEqual([
      '<ds:Reference Id="xmldsig-prueba-ref0" URI="">',
      '<ds:Reference URI="#xmldsig-prueba-keyinfo">',
      '<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#xmldsig-prueba-signedprops">',
    ]);
    expect(text.match(/<ds:Transform /g)).toHaveLength(1);
    expect(await verifyOne(text)).toMatchObject({ valid: true, valueValid: true, problems: [] });
  });

  it('leaves every byte of a built document where it was', async () => {
    const text = documentText();
    const signed = textOf(await sign({ xml: bytesOf(text) }, await credentialOf('pbes2-aes256'), SUPPLIER));
    expect(signed.replace(/<ds:Signature .*<\/ds:Signature>/s, '')).toBe(text);
  });

  it('is canonical as it stands', async () => {
    const text = await signedText();
    expect(XML_DECLARATION + canonicalize(readXml(text))).toBe(text);
  });

  it('is the same for a built document and for its bytes', async () => {
    const credential = await credentialOf('pbes2-aes256');
    const text = documentText();
    const fast = await sign({ xml: bytesOf(text) }, credential, SUPPLIER);
    expect(textOf(fast)).toBe(textOf(await sign(bytesOf(text), credential, SUPPLIER)));
    expect(textOf(fast)).toBe(textOf(await sign(text, credential, SUPPLIER)));
  });

  it('names the certificate, the policy and the role as the DIAN reads them', async () => {
    const credential = await credentialOf('pbes2-aes256');
    const leaf = certificateOf(credential);
    const signature = await verifyOne(await signedText(documentText(), { role: 'third party' }));
    expect(signature).toMatchObject({
      target: 'Invoice',
      documentId: 'SETP990000001',
      path: '/',
      signingTime: '2026-06-15T10:30:00-05:00',
      role: 'third party',
      algorithm: 'rsa-sha256',
      certificate: { issuer: leaf.issuer, serialNumber: leaf.serialNumber },
      policy: {
        identifier: 'https://facturaelectronica.dian.gov.co/politicadefirma/v2/politicadefirmav2.pdf',
        digestValue: POLICY_DIGESTS.sha256,
      },
    });
    expect(signature.certificate?.issuer).toMatch(/^C=CO,L=Bogota D\.C\.,.*1\.2\.840\.113549\.1\.9\.1=#16/);
    expect(signature.certificate?.serialNumber).toMatch(/^\d{40,}$/);
  });

  it.each(['sha256', 'sha384', 'sha512'])('uses %s throughout when told so', async (digest) => {
    const algorithm = `rsa-${digest}` as SignatureAlgorithm;
    const text = await signedText(documentText(), { algorithm });
    const signature = await verifyOne(text);
    expect(signature).toMatchObject({ valid: true, problems: [], algorithm });
    expect(signature.references.map((reference) => reference.algorithm)).toEqual([digest, digest, digest]);
    expect(signature.policy?.digestValue).toBe(POLICY_DIGESTS[digest]);
    const [leaf] = (await credentialOf('pbes2-aes256')).chain as [Uint8Array];
    const named = createHash(digest).update(leaf).digest('base64');
    expect(text).toContain(`<ds:DigestValue>${named}</ds:DigestValue></xades:CertDigest>`);
  });

  it.each([
    ['rsa-sha256', 'sha384'],
    ['rsa-sha512', 'sha256'],
  ] as const)('signs by %s over %s when told so', async (algorithm, digest) => {
    const text = await signedText(documentText(), { algorithm, digest });
    const signature = await verifyOne(text);
    expect(signature).toMatchObject({ valid: true, problems: [], algorithm });
    expect(signature.references.map((reference) => reference.algorithm)).toEqual([digest, digest, digest]);
    expect(signature.policy?.digestValue).toBe(POLICY_DIGESTS[digest]);
  });

  it('names the whole chain when told so, the signing certificate first', async () => {
    const text = await signedText(documentText(), { includeChain: true });
    expect(text.match(/<xades:Cert>/g)).toHaveLength(3);
    expect(text.match(/<ds:X509Certificate>/g)).toHaveLength(1);
    const { valid, problems } = await verifyOne(text);
    expect(valid).toBe(true);
    expect(problems.map(({ code }) => code)).toEqual(['SIG_SIGNING_CERTIFICATE_CHAIN']);
  });

  it('has another Id for each credential unless one is given', async () => {
    const options = { role: 'supplier', signingTime: SIGNING_TIME } as const;
    const ids = await Promise.all(
      [1, 2].map(async () => textOf(await sign(documentText(), await credentialOf('pbes2-aes256'), options))),
    );
    const [first, second] = ids.map((text) => /Signature Id="xmldsig-([0-9a-f-]{36})"/.exec(text)?.[1]);
    expect(first).toBeDefined();
    expect(first).not.toBe(second);
  });

  it('counts the date in Colombia', async () => {
    const late = new Date('2026-06-16T04:59:59Z');
    const { signingTime, problems } = await verifyOne(
      await signedText(documentText(), { signingTime: late }),
    );
    expect(signingTime).toBe('2026-06-15T23:59:59-05:00');
    expect(problems).toEqual([]);
  });
});

describe('where sign puts the signature', () => {
  const empty = '<ext:ExtensionContent></ext:ExtensionContent>';
  const extension = `<ext:UBLExtension>${empty}</ext:UBLExtension>`;
  const pathOf = (text: string) =>
    text.slice(0, text.indexOf('<ds:Signature ')).split('<ext:UBLExtension>').length - 1;

  it('in an empty container, white space and comments counting as empty', async () => {
    const text = replaceOnce(
      documentText(),
      empty,
      '<ext:ExtensionContent>\n\t<!-- firma -->\r\n</ext:ExtensionContent>',
    );
    const signed = await signedText(text);
    expect(signed).toContain('<ext:ExtensionContent><ds:Signature ');
    expect(signed).toContain('</ds:Signature></ext:ExtensionContent>');
    expect(await verifyOne(signed)).toMatchObject({ valid: true, problems: [] });
  });

  it('in an extension of its own when none is empty', async () => {
    const signed = await signedText(replaceOnce(documentText(), extension, ''));
    expect(pathOf(signed)).toBe(2);
    expect(await verifyOne(signed)).toMatchObject({ valid: true, problems: [] });
  });

  it('in UBLExtensions that it makes when there are none', async () => {
    const signed = await signedText(
      replaceOnce(documentText(), /<ext:UBLExtensions>.*<\/ext:UBLExtensions>/, ''),
    );
    expect(signed).toContain(`${NAMESPACES}><ext:UBLExtensions><ext:UBLExtension>`);
    expect(await verifyOne(signed)).toMatchObject({ valid: true });
  });

  it('under the prefixes of the document, whatever they are', async () => {
    const text = documentText().replaceAll('ext:', 'n0:').replaceAll('xmlns:ext=', 'xmlns:n0=');
    const signed = await signedText(text);
    expect(signed).toContain('<n0:ExtensionContent><ds:Signature ');
    expect(await verifyOne(signed)).toMatchObject({ valid: true, problems: [] });
  });

  it.each([
    ['are not declared', / xmlns:(ds|xades)="[^"]*"/g, ''],
    ['mean something else', / xmlns:(ds|xades)="[^"]*"/g, ' xmlns:$1="urn:otra-cosa"'],
  ])('with its own declarations where ds and xades %s', async (_, old, replacement) => {
    const signed = await signedText(documentText().replace(old, replacement));
    expect(signed).toContain(
      '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Id=',
    );
    expect(await verifyOne(signed)).toMatchObject({ valid: true, problems: [] });
  });

  it('declaring ext itself where the root does not', async () => {
    const bare = documentText()
      .replace(/<ext:UBLExtensions>.*<\/ext:UBLExtensions>/, '')
      .replace(/ xmlns:ext="[^"]*"/, ' xmlns:ext="urn:otra-cosa"');
    expect(await verifyOne(await signedText(bare))).toMatchObject({ valid: true });
  });

  it('reckoning namespaces and xml: attributes from above in the digests', async () => {
    const text = documentText()
      .replace('<ext:UBLExtensions>', '<ext:UBLExtensions xmlns:vendor="urn:vendor" xml:lang="es">')
      .replace('<Invoice ', '<Invoice xml:space="preserve" ');
    expect(await verifyOne(await signedText(text))).toMatchObject({ valid: true, problems: [] });
  });
});

describe('sign reads what our writer did not write', () => {
  it.each([
    ['CDATA', (text: string) => text.replace('14280.00', '<![CDATA[14280.00]]>')],
    ['a comment', (text: string) => text.replace('14280.00', '¡14280!<!-- pesos -->')],
    ['another declaration', (text: string) => text.replace(DECLARATION, '<?xml version="1.0"?>')],
    ['single quotes in the root', (text: string) => text.replace(/xmlns="([^"]*)"/, "xmlns='$1'")],
    [
      'another prefix for extensions',
      (text: string) => text.replaceAll('ext:', 'e:').replace('xmlns:ext', 'xmlns:e'),
    ],
    ['an xml: attribute', (text: string) => text.replace('<Invoice ', '<Invoice xml:lang="es" ')],
    [
      'two empty containers',
      (text: string) =>
        text.replace('<sts:DianExtensions>', '').replace(/<sts:QRCode>.*<\/sts:DianExtensions>/, ''),
    ],
  ])('even when it is given as built: %s', async (_, change) => {
    const text = change(documentText());
    expect(text).not.toBe(documentText());
    const signed = await sign({ xml: bytesOf(text) }, await credentialOf('pbes2-aes256'), SUPPLIER);
    expect(await verify(signed)).toMatchObject({ valid: true });
  });

  it.each([
    ['pretty-printed text with CRLF', (text: string) => text.replaceAll('><', '>\r\n\t<')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no XML declaration', (text: string) => text.replace(DECLARATION, '')],
    [
      'comments, CDATA and instructions',
      (text: string) =>
        text
          .replace('<cbc:Note>', '<!-- nota --><?pi  dato?><cbc:Note><![CDATA[<a> & b]]>')
          .replace('<Invoice', '<?uno?><!-- dos --><Invoice'),
    ],
    [
      'single quotes and unsorted attributes',
      (text: string) =>
        text
          .replace('<Invoice xmlns=', "<Invoice Version='1\t2' xmlns:z='urn:z' z:b='&lt;' xmlns=")
          .replace('currencyID="COP"', "zeta='1' alfa = '2' currencyID='COP' "),
    ],
    ['empty-element tags', (text: string) => text.replace('<cbc:ID>', '<cbc:Nada/><cbc:ID>')],
  ])('%s', async (_, change) => {
    const text = change(documentText());
    expect(text).not.toBe(documentText());
    const credential = await credentialOf('pbes2-aes256');
    for (const input of [text, bytesOf(text)]) {
      const signed = await sign(input, credential, SUPPLIER);
      expect(await verify(signed)).toMatchObject({ valid: true });
    }
  });

  it.each(['CreditNote', 'DebitNote', 'ApplicationResponse', 'AttachedDocument'])('%s', async (root) => {
    expect(await verifyOne(await signedText(documentText(root)))).toMatchObject({
      target: root,
      valid: true,
      problems: [],
    });
  });
});

describe('payroll documents', () => {
  const payroll = [
    DECLARATION,
    '<NominaIndividual xmlns="dian:gov:co:facturaelectronica:NominaIndividual" xmlns:xs="http://www.w3.org/2001/XMLSchema-instance"',
    ' xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"',
    ' xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" xmlns:xades141="http://uri.etsi.org/01903/v1.4.1#"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" SchemaLocation="" xsi:schemaLocation="dian:gov:co:facturaelectronica:NominaIndividual NominaIndividualElectronicaXSD.xsd">',
    '<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>',
    '<Periodo FechaGen="2026-06-15"></Periodo></NominaIndividual>',
  ].join('');
  const root = payroll.slice(0, payroll.indexOf('<ext:UBLExtensions>'));

  it('keep the order of their root, and the signature repeats what it inherits', async () => {
    const credential = await credentialOf('pbes2-aes256');
    for (const input of [payroll, { xml: bytesOf(payroll) }]) {
      const signed = textOf(await sign(input, credential, SUPPLIER));
      expect(signed.startsWith(root)).toBe(true);
      expect(signed).toMatch(/<ds:Signature xmlns="dian:gov[^>]* xmlns:ext="[^>]* Id="xmldsig-prueba">/);
      expect(signed).toContain(
        '<xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" xmlns:xades141="http://uri.etsi.org/01903/v1.4.1#" Target=',
      );
      expect(await verifyOne(signed)).toMatchObject({
        target: 'NominaIndividual',
        valid: true,
        problems: [],
      });
    }
  });

  it('are signed with a place made for the signature, as in the sample', async () => {
    const sample = payroll.replace(/<ext:UBLExtension>.*<\/ext:UBLExtension>/, '\n\t\t\n');
    const signed = await signedText(
      `\uFEFF${sample.replace(DECLARATION, `${DECLARATION}<?a b?><!--Version-->`)}`,
    );
    expect(signed).toContain(`<?a b?>\n${root.slice(DECLARATION.length)}`);
    expect(await verifyOne(signed)).toMatchObject({ valid: true, problems: [] });
  });
});

describe('sign refuses', () => {
  const attempt = async (input: Parameters<typeof sign>[0], options: object = {}, file = 'pbes2-aes256') =>
    codeOf(sign(input, await credentialOf(file), { ...SUPPLIER, ...options }));

  it.each([
    ['a document that is signed already', 'ERR_SIGN_ALREADY_SIGNED', () => signedText()],
    ['another root', 'ERR_SIGN_ROOT', () => documentText().replaceAll('Invoice', 'Order')],
    [
      'a root of another namespace',
      'ERR_SIGN_ROOT',
      () => documentText().replace('xsd:Invoice-2', 'xsd:Invoice-3'),
    ],
    ['a DOCTYPE', 'ERR_XML_DOCTYPE', () => documentText().replace('<Invoice', '<!DOCTYPE Invoice><Invoice')],
    ['half a document', 'ERR_XML_SYNTAX', () => documentText().slice(0, -4)],
    [
      'the instruction that marks the place inside',
      'ERR_SIGN_PLACE',
      () => documentText().replace('<cbc:ID>', '<?facturador-signature-place?><cbc:ID>'),
    ],
  ])('%s', async (_, code, make) => {
    const text = await make();
    expect(await attempt(text)).toBe(code);
    expect(await attempt(bytesOf(text))).toBe(code);
  });

  it.each([
    ['a document that is signed already', 'ERR_SIGN_ALREADY_SIGNED', () => signedText()],
    ['another root', 'ERR_SIGN_ROOT', async () => documentText().replaceAll('Invoice', 'Order')],
    ['no document', 'ERR_XML_SYNTAX', async () => 'Invoice'],
    ['nothing', 'ERR_XML_SYNTAX', async () => ''],
  ])('%s given as built', async (_, code, make) => {
    expect(await attempt({ xml: bytesOf(await make()) })).toBe(code);
  });

  it.each([
    ['an expired certificate', 'ERR_CREDENTIAL_EXPIRED', {}, 'expired'],
    ['a certificate of the future', 'ERR_CREDENTIAL_NOT_YET_VALID', {}, 'not-yet-valid'],
    ['another algorithm', 'ERR_SIGN_ALGORITHM', { algorithm: 'rsa-sha1' }, 'pbes2-aes256'],
    ['another digest', 'ERR_SIGN_ALGORITHM', { digest: 'sha1' }, 'pbes2-aes256'],
    ['another role', 'ERR_INPUT', { role: 'emisor' }, 'pbes2-aes256'],
    ['an id that is no XML name', 'ERR_INPUT', { id: 'a" b' }, 'pbes2-aes256'],
    ['an invalid date', 'ERR_SIGN_TIME', { signingTime: new Date(Number.NaN) }, 'pbes2-aes256'],
  ])('%s', async (_, code, options, file) => {
    expect(await attempt(documentText(), options, file)).toBe(code);
  });

  it.each([
    ['Invoice', 'FAD09e'],
    ['CreditNote', 'CAD09e'],
    ['DebitNote', 'DAD09e'],
  ])('an %s of another day, naming rule %s', async (root, rule) => {
    const signingTime = new Date('2026-06-16T05:00:00Z');
    const credential = await credentialOf('pbes2-aes256');
    for (const input of [documentText(root), { xml: bytesOf(documentText(root)) }]) {
      const outcome = sign(input, credential, { ...SUPPLIER, signingTime });
      await expect(outcome).rejects.toMatchObject({ code: 'ERR_SIGN_TIME', rule });
    }
  });

  it.each([undefined, null, 7, {}, { xml: 'text' }])('%p, which is no document', async (input) => {
    expect(await attempt(input as unknown as string)).toBe('ERR_INPUT');
  });

  it('and passes on what the signer throws', async () => {
    const { chain } = await credentialOf('pbes2-aes256');
    const failure = new Error('the HSM is away');
    const credential = { chain, sign: () => Promise.reject(failure) };
    await expect(sign(documentText(), credential, SUPPLIER)).rejects.toBe(failure);
  });
});

describe('signMany', () => {
  const numbered = (number: number) => documentText().replace('SETP990000001', `SETP${990000001 + number}`);

  it('signs a stream in order, no more at once than asked', async () => {
    const credential = await credentialOf('pbes2-aes256');
    let [open, most, built] = [0, 0, 0];
    const counting = {
      chain: credential.chain,
      sign: async (...args: Parameters<typeof credential.sign>) => {
        open += 1;
        most = Math.max(most, open);
        await new Promise(setImmediate);
        const value = await credential.sign(...args);
        open -= 1;
        return value;
      },
    };
    function* documents() {
      for (built = 0; built < 12; built += 1) yield { xml: bytesOf(numbered(built)) };
    }
    const ids: (string | undefined)[] = [];
    const options = { role: 'supplier', signingTime: SIGNING_TIME, concurrency: 4 } as const;
    for await (const signed of signMany(documents(), counting, options)) {
      expect(built - ids.length).toBeLessThanOrEqual(4);
      ids.push((await verifyOne(signed)).documentId);
    }
    expect(ids).toEqual(Array.from({ length: 12 }, (_, number) => `SETP${990000001 + number}`));
    expect(most).toBe(4);
  });

  it('has 64 under way with a key of this process, and 16 with a remote signer', async () => {
    const local = await credentialOf('pbes2-aes256');
    const remote = { chain: local.chain, sign: local.sign };
    for (const [credential, most] of [
      [local, 64],
      [remote, 16],
    ] as const) {
      let built = 0;
      function* documents() {
        for (; built < 100; built += 1) yield documentText();
      }
      const stream = signMany(documents(), credential, { role: 'supplier', signingTime: SIGNING_TIME });
      await stream.next();
      expect(built).toBe(most - 1);
      await stream.return();
    }
  });

  it('holds fewer when they are long', async () => {
    const credential = await credentialOf('pbes2-aes256');
    const options = { role: 'supplier', signingTime: SIGNING_TIME } as const;
    const long = documentText('Invoice', `<cbc:Note>${'x'.repeat(3 * 1024 * 1024)}</cbc:Note>`);
    let [built, taken] = [0, 0];
    function* documents() {
      for (; built < 12; built += 1) yield { xml: bytesOf(long) };
    }
    for await (const _ of signMany(documents(), credential, options)) {
      expect(built - taken).toBeLessThanOrEqual(6);
      taken += 1;
    }
    expect(taken).toBe(12);
  });

  it('gives what sign gives, document by document', async () => {
    const credential = await credentialOf('pbes2-aes256');
    const options = { role: 'supplier', signingTime: SIGNING_TIME } as const;
    const items = Array.from({ length: 40 }, (_, number) => ({ xml: bytesOf(numbered(number)) }));
    const signed: string[] = [];
    for await (const one of signMany(items, credential, options)) signed.push(textOf(one));
    const alone = await Promise.all(items.map(async (item) => textOf(await sign(item, credential, options))));
    expect(signed).toEqual(alone);
  });

  it('throws at the turn of the document that cannot be signed', async () => {
    const credential = await credentialOf('pbes2-aes256');
    const items = [numbered(0), '<Order/>', numbered(2)];
    const signed: Uint8Array[] = [];
    const run = async () => {
      for await (const one of signMany(items, credential, { role: 'supplier', signingTime: SIGNING_TIME }))
        signed.push(one);
    };
    expect(await codeOf(run())).toBe('ERR_SIGN_ROOT');
    expect(signed).toHaveLength(1);
    expect(codesIn(await verify(signed[0] as Uint8Array))).toEqual([]);
  });
});
