import { join } from 'node:path';
import { consumidorFinal } from '../../documents/index.js';
import { colombianDateTime } from '../../identifiers/index.js';
import type { Issuer } from '../../issuer/index.js';
import type {
  CreditNoteDraft,
  DebitNoteDraft,
  DocumentDraft,
  InvoiceDraft,
  NumberingRange,
} from '../../model/index.js';
import { CliError } from '../text/cli-error.js';
import type { Io } from './io.js';
import { jsonText } from './json-file.js';

/** How many documents of each kind the portal wants. */
export interface TestSetSize {
  readonly invoices: number;
  readonly creditNotes: number;
  readonly debitNotes: number;
}

/** What making a set works with. */
export interface Making {
  readonly io: Io;
  readonly issuer: Issuer;
  readonly range: NumberingRange;
  readonly testSetId: string;
}

const LINES: InvoiceDraft['lines'] = [
  { description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] },
  { description: 'Café en grano 500 g', quantity: 1, price: '28900', taxes: [{ code: '01', percent: 19 }] },
];

/**
 * Writes the drafts of a test set into a folder: invoices to the end consumer, and notes on them. Whoever runs it again has
 * the same numbers, since each number is taken for its place in the set.
 *
 * @throws {CliError} `CLI_USAGE` for notes without an invoice
 */
export async function makeTestSet(folder: string, size: TestSetSize, making: Making): Promise<void> {
  if (size.invoices === 0) {
    throw new CliError(
      'CLI_USAGE',
      'Un set sin facturas no tiene sobre qué hacer notas',
      'Indique --invoices N',
    );
  }
  const invoices: InvoiceDraft[] = [];
  for (let place = 1; place <= size.invoices; place += 1) {
    const number = await numberFor(`factura ${place}`, making);
    const draft = { kind: 'invoice', number, customer: consumidorFinal, payment, lines: LINES } as const;
    invoices.push(draft);
    await write(folder, `1-factura-${two(place)}`, { draft, making });
  }
  for (let place = 1; place <= size.creditNotes; place += 1) {
    const draft = await creditNote(place, invoices, making);
    await write(folder, `2-nota-credito-${two(place)}`, { draft, making });
  }
  for (let place = 1; place <= size.debitNotes; place += 1) {
    const draft = await debitNote(place, invoices, making);
    await write(folder, `3-nota-debito-${two(place)}`, { draft, making });
  }
}

const payment = { form: 'contado', means: '10' } as const;

/** It annuls one of the invoices (table 13.2.4, code 2). */
async function creditNote(
  place: number,
  invoices: readonly InvoiceDraft[],
  making: Making,
): Promise<CreditNoteDraft> {
  const number = await noteNumber('NC', place, making);
  return {
    kind: 'creditNote',
    number,
    customer: consumidorFinal,
    lines: LINES,
    billingReferences: [referenceTo(invoices, place, making)],
    discrepancyResponse: { responseCode: '2' },
  };
}

/** It charges interest on one of the invoices (table 13.2.5, code 1). */
async function debitNote(
  place: number,
  invoices: readonly InvoiceDraft[],
  making: Making,
): Promise<DebitNoteDraft> {
  const number = await noteNumber('ND', place, making);
  return {
    kind: 'debitNote',
    number,
    customer: consumidorFinal,
    lines: LINES.slice(1),
    billingReferences: [referenceTo(invoices, place, making)],
    discrepancyResponse: { responseCode: '1' },
  };
}

/** Key and date are put in when the invoice is signed. */
function referenceTo(invoices: readonly InvoiceDraft[], place: number, { io }: Making) {
  const invoice = invoices[(place - 1) % invoices.length];
  return { id: invoice?.number ?? '', uuid: '', issueDate: colombianDateTime(io.now()).date };
}

function numberFor(place: string, { issuer, range, testSetId }: Making): Promise<string> {
  return issuer.nextNumber(range, { reference: `set ${testSetId} ${place}` });
}

function noteNumber(prefix: 'NC' | 'ND', place: number, { issuer, testSetId }: Making): Promise<string> {
  const numberSpace = prefix === 'NC' ? 'creditNote' : 'debitNote';
  return issuer.nextNumber({ prefix }, { numberSpace, reference: `set ${testSetId} ${prefix} ${place}` });
}

async function write(
  folder: string,
  name: string,
  { draft, making: { io } }: { readonly draft: DocumentDraft; readonly making: Making },
): Promise<void> {
  await io.files.write(join(folder, `${name}.json`), jsonText(draft), { exclusive: true });
}

function two(place: number): string {
  return String(place).padStart(2, '0');
}
