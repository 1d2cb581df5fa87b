import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDianClient, type DianClient, type DianClientOptions } from '../../src/soap/index.js';
import { answering, soapAnswer } from './answers.js';
import { testCertificate } from './certificate.js';

const { credential } = testCertificate();

/** A recorded answer under `fixtures/soap`. */
export function fixture(name: string): Buffer {
  return readFileSync(join(__dirname, '../../fixtures/soap', `${name}.xml`));
}

/** A client whose service always gives the same answer. */
export function clientAnswered(
  answer: Uint8Array | string,
  options: Partial<DianClientOptions> = {},
): DianClient {
  const { transport } = answering(soapAnswer(answer));
  return createDianClient({ environment: 'habilitacion', credential, transport, ...options });
}
