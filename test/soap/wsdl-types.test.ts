import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRequest } from '../../src/simulator/wire/read-request.js';
import { type AnswerFields, writeAnswer } from '../../src/simulator/wire/write-answer.js';
import { createDianClient, type OperationName, readEnvelope } from '../../src/soap/index.js';
import { attributeOf, elementsOf, findPaths, readXml, type XmlElement } from '../../src/xml/index.js';
import { answering, soapAnswer } from './answers.js';
import { testCertificate } from './certificate.js';
import { CALLS, OPERATION_NAMES } from './operation-calls.js';
import { describeWithWsdl, WSDL_FILE, type WsdlTypes, wsdlTypes } from './wsdl.js';

const now = new Date('2026-01-15T12:00:00Z');
const fixtures = join(__dirname, '../../fixtures/soap');

describeWithWsdl("the DIAN's WSDL", () => {
  const { credential } = testCertificate();
  let types: WsdlTypes;
  beforeAll(async () => {
    types = await wsdlTypes();
  });

  const problemsOf = (message: Uint8Array | string): string[] => {
    const { root, body, payload } = readEnvelope(message);
    if (payload === undefined) throw new Error('no payload');
    return types.problemsOf(payload, [root, body]);
  };
  const requestOf = async (name: OperationName) => {
    const { transport, requests } = answering(({ body }) => {
      const { operation } = readRequest(readEnvelope(body));
      return soapAnswer(writeAnswer(operation, undefined, { now }));
    });
    await CALLS[name][0](createDianClient({ environment: 'habilitacion', credential, transport }));
    return Buffer.from(requests[0]?.body ?? '').toString();
  };

  it('has the operations that the client has, and no other', () => {
    const paths = findPaths(readXml(readFileSync(WSDL_FILE)).root, ({ name }) => name.local === 'portType');
    const operations = paths.flatMap((path) => elementsOf(path.at(-1) as XmlElement));
    const named = operations.map((operation) => {
      const name = attributeOf(operation, 'name') ?? '';
      return name.charAt(0).toLowerCase() + name.slice(1);
    });
    expect([...named].sort()).toEqual([...OPERATION_NAMES].sort());
  });

  it.each(OPERATION_NAMES)('allows the request of %s', async (name) => {
    expect(problemsOf(await requestOf(name))).toEqual([]);
  });

  it('does not allow parameters in another order, or of another name', async () => {
    const request = await requestOf('getAcquirer');
    const swapped = request.replace(
      /(<wcf:identificationType>.*?>)(<wcf:identificationNumber>.*?>)(?=<\/wcf:Get)/,
      '$2$1',
    );
    expect(problemsOf(swapped).join()).toContain('identificationType');
    const renamed = request.replaceAll('identificationType', 'identificationtype');
    expect(problemsOf(renamed).join()).toContain('identificationtype');
  });

  it.each(OPERATION_NAMES)('allows the answers that are written for %s: nil, empty and filled', (name) => {
    expect(problemsOf(writeAnswer(name, undefined, { now }))).toEqual([]);
    const empty = (name === 'getStatusZip' ? [] : {}) as AnswerFields<typeof name>;
    expect(problemsOf(writeAnswer(name, empty, { now }))).toEqual([]);
  });

  it.each(readdirSync(fixtures).filter((file) => !file.startsWith('fault')))(
    'allows the answer in %s',
    (file) => {
      expect(problemsOf(readFileSync(join(fixtures, file)))).toEqual([]);
    },
  );
});
