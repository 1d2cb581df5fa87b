import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributeOf, elementsOf, readXml, textOf, type XmlElement } from '../../src/xml/index.js';
import { ISSUER_NIT, type Pair, signedInvoice, startPair, stop, submit, swap } from '../support/service.js';

const SAMPLES = join(__dirname, '../../../shared/data/soap-samples');
const FACTS = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/simulator/application-response.json'), 'utf8'),
) as { readonly paths: readonly string[]; readonly values: Readonly<Record<string, string>> };

/** Every path from the root, with attribute names, each once; what is below `stop` is left out. */
function pathsOf(root: XmlElement, except: (element: XmlElement) => boolean): readonly string[] {
  const found = new Set<string>();
  const visit = (element: XmlElement, above: string): void => {
    const { local } = element.name;
    const attributes = element.attributes.map(({ name }) => name.local).sort();
    const path = `${above}/${local}${attributes.length === 0 ? '' : `[${attributes.join(' ')}]`}`;
    found.add(path);
    if (!except(element)) for (const child of elementsOf(element)) visit(child, `${above}/${local}`);
  };
  visit(root, '');
  return [...found];
}

/** Names, namespaces, attributes and order of a message, without its texts; of repeated items only the first. */
function skeletonOf(element: XmlElement): unknown {
  const { local, namespace, qualified } = element.name;
  const children = elementsOf(element);
  const distinct = children.filter(
    (child, index) => child.name.qualified !== children[index - 1]?.name.qualified,
  );
  return {
    name: qualified,
    namespace,
    attributes: element.attributes.map(({ name, value }) => `${name.qualified}=${value}`),
    children: local === 'ErrorMessage' ? [] : distinct.map(skeletonOf),
  };
}

describe('the ApplicationResponse', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(() => stop(pair));

  it.each([
    ['accepted', undefined, '02', 'Documento validado por la DIAN'],
    [
      'rejected',
      swap('>10</cbc:PaymentMeansCode>', '>100</cbc:PaymentMeansCode>'),
      '04',
      'Documento rechazado por la DIAN',
    ],
  ] as const)(
    'about a document that is %s has the elements of the real one and no others',
    async (_, edit, code, text) => {
      const rejected = edit && { edit, draft: { number: 'SETP990000002' } };
      const { xmlBytes } = await submit(pair, rejected);
      const { root } = readXml(xmlBytes as Uint8Array);
      expect([...pathsOf(root, ({ name }) => name.local === 'Signature')].sort()).toEqual(
        [...FACTS.paths].sort(),
      );
      for (const [path, value] of Object.entries(FACTS.values))
        expect([path, valueAt(root, path)]).toEqual([path, value]);
      expect(valueAt(root, 'DocumentResponse/Response/ResponseCode')).toBe(code);
      expect(valueAt(root, 'DocumentResponse/Response/Description')).toBe(text);
      expect(valueAt(root, 'ReceiverParty/PartyTaxScheme/CompanyID')).toBe(ISSUER_NIT);
      expect(valueAt(root, 'ID')).toMatch(/^\d{7,8}$/);
      expect(valueAt(root, 'UUID')).toMatch(/^[0-9a-f]{96}$/);
    },
  );

  it('has no other number than the one before', async () => {
    const numbers = pair.simulator.documents.map(({ applicationResponse }) =>
      valueAt(readXml(applicationResponse).root, 'ID'),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

/** The text of the first element, or of an attribute, at a path. */
function valueAt(root: XmlElement, path: string): string | undefined {
  const [elements = '', attribute] = path.split('@');
  let element: XmlElement | undefined = root;
  for (const step of elements.split('/').filter((part) => part !== '')) {
    element = element === undefined ? undefined : elementsOf(element).find(({ name }) => name.local === step);
  }
  return attribute === undefined ? textOf(element) : attributeOf(element, attribute);
}

const isThere = existsSync(SAMPLES);
if (!isThere) console.log('Skipped: the recorded SOAP answers are not beside the repository');

(isThere ? describe : describe.skip)('an answer has the skeleton of the recorded one', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair({ taxpayers: [{ nit: ISSUER_NIT, name: 'Otra S.A.S.' }] });
  });
  afterAll(() => stop(pair));

  const calls = {
    'SendBillSync-accepted-with-notifications': async () => {
      await submit(pair);
    },
    'SendBillSync-rejected': async () => {
      await submit(pair, { draft: { number: 'SETP990000002' }, tamper: swap('Pan aliñado', 'Pan aliñada') });
    },
    'GetStatus-accepted': async () => {
      await pair.client.getStatus({ trackId: pair.simulator.documents[0]?.key ?? '' });
    },
    'GetStatus-66-not-found': async () => {
      await pair.client.getStatus({ trackId: 'a'.repeat(96) });
    },
    'GetStatusZip-in-process': async () => {
      await pair.client.getStatusZip({ trackId: '11111111-2222-3333-4444-555555555555' });
    },
    'SendTestSetAsync-accepted': async () => {
      const { contentFile } = await signedInvoice(pair.simulator, { draft: { number: 'SETP990000003' } });
      await pair.client.sendTestSetAsync({ fileName: 'z.zip', contentFile, testSetId: 'set' });
    },
    'GetAcquirer-shape': async () => {
      await pair.client.getAcquirer({ identificationType: '31', identificationNumber: ISSUER_NIT });
    },
  };

  it.each(Object.entries(calls))('%s', async (sample, call) => {
    await call();
    const { answer } = pair.simulator.requests.at(-1) as { answer: Uint8Array };
    const recorded = readFileSync(join(SAMPLES, `${sample}.xml`));
    expect(skeletonOf(readXml(answer).root)).toEqual(skeletonOf(readXml(recorded).root));
  });
});
