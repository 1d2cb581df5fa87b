import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltCreditNote, BuiltDebitNote, BuiltInvoice, DocumentDraft } from '../../src/model/index.js';
import { httpsTransport, type Transport } from '../../src/soap/index.js';
import { directoryStore, memoryStore } from '../../src/store/index.js';
import type { SubmissionStore } from '../../src/submission/index.js';
import { rejectionOf } from '../code-of.js';
import { type Pair, startPair, stop } from '../support/service.js';
import { cut } from './scripted-service.js';
import { collect, creditNoteOf, debitNoteOf, draftOf, issuerOf, processes } from './support.js';

let pair: Pair;
beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => stop(pair));

let last = 990000000;
const freshInvoice = () => {
  last += 1;
  return draftOf(last);
};
const isRejection = ({ severity }: { readonly severity: string }) => severity === 'rejection';
const UNKNOWN_KEY = 'ab'.repeat(48);

describe('building what a draft says', () => {
  it('each kind has its own type and name', () => {
    const issuer = issuerOf(pair.simulator);
    const draft = freshInvoice();
    const invoice: BuiltInvoice = issuer.build(draft);
    const credit: BuiltCreditNote = issuer.build(creditNoteOf('NC1', draft, invoice.uuid));
    const debit: BuiltDebitNote = issuer.build(debitNoteOf('ND1', draft, invoice.uuid));
    expect([invoice, credit, debit].map(({ kind, fileName }) => [kind, fileName.slice(0, 2)])).toEqual([
      ['invoice', 'fv'],
      ['creditNote', 'nc'],
      ['debitNote', 'nd'],
    ]);
    expect(credit.document.discrepancyResponses).toMatchObject([{ responseCode: '2' }]);
  });

  it.each([
    ['none', undefined, 'ERR_DRAFT_MISSING'],
    ['one that does not exist', '../../nota', 'ERR_DRAFT_CODE'],
    ['what is no text', 7, 'ERR_DRAFT_CODE'],
  ])('a draft whose kind is %s is a finding of the path kind, also with a store', async (_, kind, code) => {
    const issuer = issuerOf(pair.simulator, { store: memoryStore() });
    const draft = { ...freshInvoice(), kind } as unknown as DocumentDraft;
    for (const attempt of [() => issuer.submit(draft), async () => issuer.build(draft)]) {
      expect(await rejectionOf(attempt())).toMatchObject({
        code: 'ERR_DRAFT',
        problems: [{ code, path: 'kind', expected: "'invoice', 'creditNote' or 'debitNote'" }],
      });
    }
    expect(await collect(issuer.pending())).toEqual([]);
  });
});

describe('submitting notes', () => {
  it('the DIAN accepts them over an invoice that it has', async () => {
    const issuer = issuerOf(pair.simulator);
    const invoice = freshInvoice();
    const { uuid } = await issuer.submit(invoice);
    const credit = await issuer.submit(creditNoteOf(`NC${last}`, invoice, uuid));
    const debit = await issuer.submit(debitNoteOf(`ND${last}`, invoice, uuid));
    expect([credit.status, debit.status]).toEqual(['accepted', 'accepted']);
    expect([credit.submission, debit.submission]).toMatchObject([
      { kind: 'creditNote', numberSpace: 'creditNote' },
      { kind: 'debitNote', numberSpace: 'debitNote' },
    ]);
    const known = pair.simulator.documents.filter(({ references }) => references.includes(uuid));
    expect(known.map(({ number }) => number)).toEqual([`NC${last}`, `ND${last}`]);
    issuer.client.close();
  });

  it('an invoice that the DIAN does not have is its rule CBG04a or DBG04a, and the number stays free', async () => {
    const issuer = issuerOf(pair.simulator, { store: memoryStore() });
    const invoice = freshInvoice();
    const credit = await issuer.submit(creditNoteOf('NC77', invoice, UNKNOWN_KEY));
    const debit = await issuer.submit(debitNoteOf('ND77', invoice, UNKNOWN_KEY));
    expect([credit, debit]).toMatchObject([
      { status: 'rejected', messages: [{ code: 'CBG04a', severity: 'rejection' }, {}] },
      { status: 'rejected', messages: [{ code: 'DBG04a', severity: 'rejection' }, {}] },
    ]);
    const { uuid } = await issuer.submit(invoice);
    const corrected = await issuer.submit(creditNoteOf('NC77', invoice, uuid));
    expect(corrected).toMatchObject({ status: 'accepted', submission: { attempt: 2 } });
    issuer.client.close();
  });

  it('the DIAN accepts notes that name a time instead of invoices', async () => {
    const issuer = issuerOf(pair.simulator);
    const invoice = freshInvoice();
    const { billingReferences: _, ...credit } = creditNoteOf(`NCP${last}`, invoice, '');
    const { billingReferences: __, ...debit } = debitNoteOf(`NDP${last}`, invoice, '');
    const period = { invoicePeriod: { startDate: '2026-05-01', endDate: '2026-05-31' } };
    const ends = [
      await issuer.submit({
        ...credit,
        ...period,
        customizationId: '22',
        discrepancyResponse: { responseCode: '1' },
      }),
      await issuer.submit({ ...debit, ...period, customizationId: '32' }),
    ];
    expect(ends.map(({ status, messages }) => [status, messages.filter(isRejection)])).toEqual([
      ['accepted', []],
      ['accepted', []],
    ]);
    issuer.client.close();
  });

  it('a number of a note does not collide with one of an invoice, and resume by it asks which is meant', async () => {
    const issuer = issuerOf(pair.simulator, { store: memoryStore() });
    const invoice = freshInvoice();
    const { uuid } = await issuer.submit(invoice);
    const note = await issuer.submit(creditNoteOf(invoice.number, invoice, uuid));
    expect(note.status).toBe('accepted');
    expect(await rejectionOf(issuer.resume(invoice.number))).toMatchObject({ code: 'ERR_NOT_STORED' });
    expect(await issuer.resume(note.submission)).toMatchObject({ status: 'accepted' });
    issuer.client.close();
  });

  it('another note of the same number is refused before anything leaves', async () => {
    const issuer = issuerOf(pair.simulator, { store: memoryStore() });
    const invoice = freshInvoice();
    const { uuid } = await issuer.submit(invoice);
    await issuer.submit(creditNoteOf('NC5', invoice, uuid));
    const other = { ...creditNoteOf('NC5', invoice, uuid), notes: ['otra'] };
    expect(await rejectionOf(issuer.submit(other))).toMatchObject({ code: 'ERR_NUMBER_TAKEN' });
    issuer.client.close();
  });
});

describe('notes in a directory store', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'facturador-notes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const owners = processes();
  const openStore = (): Promise<SubmissionStore> => directoryStore(folder, { owner: owners.start() });

  it('whose connection broke are found again by their number in another process, and not sent twice', async () => {
    const invoice = freshInvoice();
    const first = issuerOf(pair.simulator, { store: await openStore() });
    const { uuid } = await first.submit(invoice);
    first.client.close();
    const broken = issuerOf(pair.simulator, { store: await openStore(), transport: losesAnswers });
    const lost = await broken.submit(creditNoteOf('NCA1', invoice, uuid));
    expect(lost.status).toBe('unknown');

    const issuer = issuerOf(pair.simulator, { store: await openStore() });
    const open = await collect(issuer.pending());
    expect(open).toMatchObject([{ kind: 'creditNote', number: 'NCA1', state: 'unknown' }]);
    const sent = operations('sendBillSync');
    expect(await issuer.resume('NCA1')).toMatchObject({ status: 'accepted', uuid: lost.uuid });
    expect(operations('sendBillSync')).toBe(sent);
    expect(await collect(issuer.pending())).toEqual([]);
    expect(await issuer.submit(creditNoteOf('NCA1', invoice, uuid))).toMatchObject({ uuid: lost.uuid });
    issuer.client.close();
  });

  it('numbers come from a prefix of one’s own; two kinds and two processes do not share them', async () => {
    const [one, two] = [
      issuerOf(pair.simulator, { store: await openStore() }),
      issuerOf(pair.simulator, { store: await openStore() }),
    ];
    const numbers = [
      await one.nextNumber({ prefix: 'NC' }, { numberSpace: 'creditNote' }),
      await two.nextNumber({ prefix: 'NC' }, { numberSpace: 'creditNote', reference: 'devolución 8' }),
      await one.nextNumber({ prefix: 'NC' }, { numberSpace: 'creditNote', reference: 'devolución 8' }),
      await two.nextNumber({ prefix: '', fromNumber: 40 }, { numberSpace: 'debitNote' }),
      await one.nextNumber({ prefix: 'NC' }, { numberSpace: 'debitNote' }),
    ];
    expect(numbers).toEqual(['NC1', 'NC2', 'NC2', '40', 'NC1']);
    await one.releaseNumber('NC1', 'creditNote');
    expect(await one.nextNumber({ prefix: 'NC' }, { numberSpace: 'creditNote' })).toBe('NC1');
  });

  it('a prefix without a range, and a used up one of notes, tell what to do', async () => {
    const issuer = issuerOf(pair.simulator, { store: await openStore() });
    const wanted = issuer.nextNumber({ prefix: 'NC', fromNumber: 1, toNumber: 9 });
    expect(await rejectionOf(wanted)).toMatchObject({ code: 'ERR_INPUT', path: 'numberSpace' });
    const halfRange = issuer.nextNumber({ prefix: 'SETP', technicalKey: 'x' });
    expect(await rejectionOf(halfRange)).toMatchObject({ code: 'ERR_INPUT' });
    const one = { prefix: 'NC', toNumber: 1 };
    await issuer.nextNumber(one, { numberSpace: 'creditNote' });
    const error = await rejectionOf(issuer.nextNumber(one, { numberSpace: 'creditNote' }));
    expect(error).toMatchObject({
      code: 'ERR_RANGE_EXHAUSTED',
      message: expect.stringContaining('NC1 to NC1'),
    });
    expect(error).not.toHaveProperty('rule', 'FAD05');
  });

  it('a batch takes notes whose invoices are in it, or were sent before, without their keys', async () => {
    const [before, within] = [freshInvoice(), freshInvoice()];
    const issuer = issuerOf(pair.simulator, { store: await openStore() });
    await issuer.submit(before);
    const drafts = [
      within,
      creditNoteOf('NCB1', within, ''),
      debitNoteOf('NDB1', before, ''),
      creditNoteOf('NCB2', draftOf(989999999), ''),
    ];
    const items = await collect(issuer.submitMany(drafts));
    const ends = Object.fromEntries(items.map(({ number, status }) => [number, status]));
    expect(ends).toEqual({
      [within.number]: 'accepted',
      NCB1: 'accepted',
      NDB1: 'accepted',
      NCB2: 'failed',
    });
    const failed = items.find(({ number }) => number === 'NCB2');
    expect(failed?.error).toMatchObject({ problems: [{ path: 'billingReferences[0].uuid' }] });
    const requests = pair.simulator.requests.length;
    const again = await collect(issuer.submitMany(drafts.slice(0, 3)));
    expect(again.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(pair.simulator.requests).toHaveLength(requests);
    issuer.client.close();
  });

  it('a rejected invoice gives no key', async () => {
    const store = await openStore();
    const rejected = freshInvoice();
    const wrongKey = pair.simulator.numberingRanges.map((range) => ({
      ...range,
      technicalKey: '0'.repeat(40),
    }));
    const other = issuerOf(pair.simulator, { store, numberingRanges: wrongKey });
    expect(await other.submit(rejected)).toMatchObject({ status: 'rejected' });
    const note = other.prepare(creditNoteOf('NCD1', rejected, ''));
    expect(await rejectionOf(note)).toMatchObject({
      code: 'ERR_DRAFT',
      problems: [{ path: 'billingReferences[0].uuid' }],
    });
    other.client.close();
  });
});

/** Delivers requests and loses the answers. */
const losesAnswers: Transport = async (request) => {
  const transport = httpsTransport();
  await transport(request);
  transport.close();
  throw cut();
};

function operations(name: string): number {
  return pair.simulator.requests.filter(({ operation }) => operation === name).length;
}
