import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cude, cudeText, cuds, cufe, cune, eventCude } from '../../../src/cufe/index.js';
import { decimal, format, tryDecimal } from '../../../src/decimal/index.js';
import {
  buildCreditNote,
  buildDebitNote,
  buildDocument,
  buildInvoice,
  prepareParty,
} from '../../../src/documents/index.js';
import { isFacturadorError } from '../../../src/errors/index.js';
import {
  isValidNit,
  nitCheckDigit,
  parseDocumentNumber,
  parseFileName,
  parseInstant,
  parseNit,
  qrText,
  qrUrl,
  softwareSecurityCode,
  xmlFileName,
  zipFileName,
} from '../../../src/identifiers/index.js';
import { createIssuer, type IssuerConfig } from '../../../src/issuer/index.js';
import { createDianClient } from '../../../src/soap/index.js';
import { memoryStore } from '../../../src/store/index.js';
import {
  calculateCreditNote,
  calculateDebitNote,
  calculateInvoice,
  explainTotals,
} from '../../../src/totals/index.js';
import { context, names, pathOf } from '../../golden/cases.js';
import { SUPPLIER, TEST_RANGE } from '../../issuer/support.js';
import { draft as invoice, issuerCredential, NOW } from '../../support/service.js';
import { openText, readInput, writeInput } from '../mutations/json-input.js';
import { mutateJson } from '../mutations/mutate-json.js';
import type { Entrance } from './entrance.js';
import { PIN, SOFTWARE } from './software.js';

// biome-ignore lint/suspicious/noExplicitAny: a hostile draft is whatever JSON holds, and more.
type Hostile = any;

const TECHNICAL_KEY = TEST_RANGE.technicalKey ?? 'no such key';
const secrets = [PIN, TECHNICAL_KEY];
const buildContext = { ...context, software: SOFTWARE };

function drafts(): readonly Uint8Array[] {
  return names.map((name) => readFileSync(pathOf(name, '.json')));
}

const BUILDERS = { invoice: buildInvoice, creditNote: buildCreditNote, debitNote: buildDebitNote };
const CALCULATORS = {
  invoice: calculateInvoice,
  creditNote: calculateCreditNote,
  debitNote: calculateDebitNote,
};

function kindOf(draft: Hostile): keyof typeof BUILDERS {
  const kind = draft?.kind;
  return typeof kind === 'string' && Object.hasOwn(BUILDERS, kind)
    ? (kind as keyof typeof BUILDERS)
    : 'invoice';
}

const building: Entrance = {
  name: 'build',
  share: 4,
  sources: drafts,
  mutate: mutateJson,
  secrets,
  enter: (input) => {
    const draft = readInput(input) as Hostile;
    if (input.length % 2 === 0) return buildDocument(draft, buildContext);
    return BUILDERS[kindOf(draft)](draft, buildContext as Hostile);
  },
};

const calculating: Entrance = {
  name: 'calculate',
  share: 2,
  sources: drafts,
  mutate: mutateJson,
  enter: (input) => {
    const draft = readInput(input) as Hostile;
    const kind = kindOf(draft);
    const document = CALCULATORS[kind](draft);
    explainTotals({ ...document, kind });
  },
};

const accepted = readFileSync(join(__dirname, '../../../fixtures/soap/send-bill-sync-accepted.xml'));
const config: IssuerConfig = {
  environment: 'habilitacion',
  supplier: SUPPLIER,
  software: SOFTWARE,
  credential: issuerCredential,
  numberingRanges: [TEST_RANGE],
  transport: async () => ({
    status: 200,
    headers: { 'content-type': 'application/soap+xml' },
    body: accepted,
  }),
  now: () => NOW,
  sleep: async () => undefined,
  random: () => 0,
  retry: { patienceMs: 3000 },
};

const submitting: Entrance = {
  name: 'submit',
  share: 2,
  sources: () => [...drafts(), writeInput(invoice)],
  mutate: mutateJson,
  secrets,
  enter: async (input) => {
    const issuer = createIssuer({ ...config, store: memoryStore() });
    const result = await issuer.submit(readInput(input) as Hostile);
    JSON.stringify(result);
  },
};

const batch: Entrance = {
  name: 'submitMany',
  share: 1,
  sources: () => [...drafts(), writeInput(invoice)],
  mutate: mutateJson,
  neverThrows: true,
  enter: async (input) => {
    const issuer = createIssuer({ ...config, store: memoryStore() });
    const sound = { ...invoice, number: 'SETP990000777' };
    const endings: string[] = [];
    for await (const { status } of issuer.submitMany([readInput(input) as Hostile, sound]))
      endings.push(status);
    if (endings.length !== 2) throw new Error(`two documents have the endings ${endings}`);
  },
};

const CONFIG_SECRETS = /^(software\.pin|numberingRanges\.\d+\.technicalKey)$/;

const configuring: Entrance = {
  name: 'createIssuer',
  share: 1,
  sources: () => [
    writeInput({
      environment: 'habilitacion',
      supplier: SUPPLIER,
      software: SOFTWARE,
      numberingRanges: [TEST_RANGE],
      role: 'supplier',
      endpoint: 'https://localhost:8443/x',
      timeoutMs: 1000,
      maxConcurrent: 2,
      retry: { patienceMs: 3000, maxSends: 2 },
      contingency: { windowHours: 48 },
    }),
  ],
  mutate: mutateJson,
  // A change may put them where they are no secrets.
  secrets: (input) => {
    const open = openText(JSON.parse(Buffer.from(input).toString()), CONFIG_SECRETS);
    return secrets.filter((secret) => !open.includes(secret));
  },
  enter: (input) => {
    const stated = readInput(input) as Hostile;
    const isObject = typeof stated === 'object' && stated !== null && !Array.isArray(stated);
    const given = { credential: issuerCredential, ...(isObject ? stated : {}) };
    refusalOf(() =>
      createDianClient({ ...given, security: given.role, timestampTtlSeconds: given.timeoutMs }),
    );
    createIssuer(given);
  },
};

/** What takes one text. */
const OF_TEXT: Readonly<Record<string, (text: string) => unknown>> = {
  decimal: (text) => format(decimal(text), 2),
  tryDecimal,
  nitCheckDigit,
  parseNit,
  isValidNit,
  parseDocumentNumber: (text) => parseDocumentNumber(text, { prefix: 'SETP' } as Hostile),
  parseFileName,
  parseInstant,
  qrUrl: (text) => qrUrl(text, 'habilitacion'),
};

/** What takes fields. */
const OF_FIELDS: Readonly<Record<string, (fields: Hostile) => unknown>> = {
  cufe,
  cude,
  cudeText,
  cuds,
  cune,
  eventCude,
  qrText,
  softwareSecurityCode,
  xmlFileName,
  zipFileName,
  prepareParty: (fields) => prepareParty(fields, 'supplier'),
};

const texts: Entrance = {
  name: 'identifiers and amounts',
  share: 3,
  sources: () => {
    const vectors = ['cufe', 'cude', 'cuds', 'cune', 'event-cude', 'software-security-code'].flatMap(
      (name) => {
        const path = join(__dirname, `../../../fixtures/vectors/${name}.json`);
        const rows = JSON.parse(readFileSync(path, 'utf8')) as readonly Hostile[];
        return rows.slice(0, 2).map((row) => row.fields ?? row);
      },
    );
    const values = [
      '900373115',
      'SETP990000001',
      'fv09003731150002600000001.xml',
      '2026-06-15T10:30:00-05:00',
      '1500.25',
    ];
    return [...values, ...vectors, SUPPLIER].map(writeInput);
  },
  mutate: mutateJson,
  enter: (input) => {
    const value = readInput(input) as Hostile;
    const functions = typeof value === 'object' && value !== null ? OF_FIELDS : OF_TEXT;
    for (const call of Object.values(functions)) refusalOf(() => call(value));
  },
};

/** Each function is asked, whatever the one before it says; what is not one of our errors ends them. */
function refusalOf(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
  }
}

export const DRAFTS: readonly Entrance[] = [building, calculating, submitting, batch, configuring, texts];
