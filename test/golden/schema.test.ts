import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPkcs12 } from '../../src/credential/index.js';
import { sign } from '../../src/xades/index.js';
import { build, names, rootOf, roots, storedXml } from './cases.js';
import { hasSchemas, openSchema, type SchemaJudge } from './schema.js';

const certificates = join(__dirname, '../../fixtures/certificates');
/** Where the signature goes; UBL wants something there. */
const PLACE = '<ext:ExtensionContent></ext:ExtensionContent>';
const filled = (xml: string) => xml.replace(PLACE, PLACE.replace('><', '><firma xmlns="urn:firma"/><'));

(hasSchemas ? describe : describe.skip)("the DIAN's XML schema", () => {
  const judges = new Map<string, SchemaJudge>();
  const errorsOf = (root: string, xml: string) => judges.get(root)?.errorsOf(xml);
  beforeAll(async () => {
    for (const root of roots) judges.set(root, await openSchema(root));
  });
  afterAll(() => {
    for (const judge of judges.values()) judge.close();
  });

  it.each(names)('accepts %s', (name) => {
    expect(errorsOf(rootOf(name), filled(storedXml(name).toString()))).toEqual([]);
  });

  it('accepts a signed document, signature included', async () => {
    const credential = await openPkcs12(
      readFileSync(join(certificates, 'pbes2-aes256.p12')),
      'clave-de-prueba',
    );
    const signed = await sign(build('several-iva-rates'), credential, {
      role: 'supplier',
      signingTime: new Date('2026-11-24T15:30:00Z'),
    });
    expect(errorsOf('Invoice', Buffer.from(signed).toString())).toEqual([]);
  });

  it.each([
    [
      'an element out of order',
      /(<cbc:IssueDate>.*?<\/cbc:IssueDate>)(<cbc:IssueTime>.*?<\/cbc:IssueTime>)/,
      '$2$1',
    ],
    ['an amount that is none', /(<cbc:PayableAmount[^>]*>)[^<]*/, '$1mucho'],
    ['a missing element', /<cbc:PayableAmount[^>]*>[^<]*<\/cbc:PayableAmount>/, ''],
    ['a wrong name in the data of the DIAN', /sts:SoftwareID/g, 'sts:softwareID'],
  ])('refuses %s', (_, found, replacement) => {
    const xml = filled(storedXml('one-line').toString());
    const broken = xml.replace(found, replacement);
    expect(broken).not.toBe(xml);
    expect(errorsOf('Invoice', broken)).not.toEqual([]);
  });
});
