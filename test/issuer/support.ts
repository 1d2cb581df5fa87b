import { testNumberingRange } from '../../src/documents/index.js';
import type { IssuerConfig } from '../../src/issuer/index.js';
import { createIssuer, type Issuer } from '../../src/issuer/index.js';
import type {
  CreditNoteDraft,
  DateInput,
  DebitNoteDraft,
  InvoiceDraft,
  PartyDraft,
} from '../../src/model/index.js';
import type { Simulator } from '../../src/simulator/index.js';
import type { ProcessOwner } from '../../src/store/index.js';
import type { NumberSeries, Submission } from '../../src/submission/index.js';
import { draft, ISSUER_NIT, issuerCredential, NOW, SOFTWARE } from '../support/service.js';

export const SERIES: NumberSeries = {
  issuerNit: ISSUER_NIT,
  numberSpace: 'invoice',
  prefix: 'SETP',
  fromNumber: 990000001,
  toNumber: 990000020,
};

export const SUPPLIER: PartyDraft = {
  nit: ISSUER_NIT,
  name: 'Panadería La Espiga S.A.S.',
  personType: 'juridica',
  taxLevelCodes: ['R-99-PN'],
  taxScheme: '01',
  email: 'facturas@example.co',
  address: { municipality: '11001', line: 'Carrera 8 # 6C-38' },
};

export const TEST_RANGE = testNumberingRange;

/** A draft of a number of the test range. */
export function draftOf(number: number | string, changes: Partial<InvoiceDraft> = {}): InvoiceDraft {
  return { ...draft, number: typeof number === 'string' ? number : `SETP${number}`, ...changes };
}

/** A credit note that takes an invoice back. */
export function creditNoteOf(
  number: string,
  invoice: InvoiceDraft,
  uuid: string,
  issueDate: DateInput = NOW,
): CreditNoteDraft {
  return {
    kind: 'creditNote',
    number,
    customer: invoice.customer,
    lines: invoice.lines,
    billingReferences: [{ id: invoice.number, uuid, issueDate }],
    discrepancyResponse: { responseCode: '2' },
  };
}

/** A debit note that charges interest on an invoice. */
export function debitNoteOf(number: string, invoice: InvoiceDraft, uuid: string): DebitNoteDraft {
  return {
    kind: 'debitNote',
    number,
    customer: invoice.customer,
    lines: invoice.lines,
    billingReferences: [{ id: invoice.number, uuid, issueDate: NOW }],
    discrepancyResponse: { responseCode: '1' },
  };
}

/** A submission that nobody signed, for stores: they do not look into it. */
export function submissionOf(number: string, changes: Partial<Submission> = {}): Submission {
  return {
    kind: 'invoice',
    issuerNit: ISSUER_NIT,
    numberSpace: 'invoice',
    number,
    attempt: 1,
    uuid: 'ab'.repeat(48),
    fileName: 'fv09003731150002600000001.xml',
    zipFileName: 'z09003731150002600000001.zip',
    xmlBase64: Buffer.from(`<Invoice>${number}</Invoice>`).toString('base64'),
    contentDigest: '00'.repeat(32),
    state: 'sent',
    ...changes,
  };
}

/** Processes that end when the test says so: killed, or in order. */
export function processes(): {
  start(): ProcessOwner;
  kill(owner: ProcessOwner): void;
  end(owner: ProcessOwner): void;
} {
  const gone = new Set<string>();
  const endings = new Map<string, (() => void)[]>();
  let started = 0;
  return {
    start: () => {
      started += 1;
      const name = `process${started}`;
      const own: (() => void)[] = [];
      endings.set(name, own);
      return { name, isGone: (other) => gone.has(other), onEnd: (callback) => own.push(callback) };
    },
    kill: ({ name }) => {
      gone.add(name);
    },
    end: ({ name }) => {
      for (const ending of endings.get(name) ?? []) ending();
      gone.add(name);
    },
  };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** An issuer of a simulator, at the tests' clock and without waits. */
export function issuerOf(simulator: Simulator, changes: Partial<IssuerConfig> = {}): Issuer {
  return createIssuer({
    environment: simulator.environment,
    supplier: SUPPLIER,
    software: SOFTWARE,
    credential: issuerCredential,
    numberingRanges: simulator.numberingRanges,
    endpoint: simulator.url,
    now: () => NOW,
    sleep: async () => undefined,
    random: () => 0,
    ...changes,
  });
}
