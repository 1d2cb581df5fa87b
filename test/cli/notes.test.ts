import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { FacturadorError } from '../../src/errors/index.js';
import type { CreditNoteDraft, DebitNoteDraft, InvoiceDraft } from '../../src/model/index.js';
import { httpsTransport, type Transport } from '../../src/soap/index.js';
import { verify } from '../../src/xades/index.js';
import { type Practice, SECRETS, startPractice } from './practice.js';
import { NOW, type Session } from './session.js';

// Every submission waits for the disk, which others may be using.
jest.setTimeout(60_000);

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.end());

let last = 990002000;
function freshInvoice(): InvoiceDraft {
  last += 1;
  return practiceDraft(`SETP${last}`);
}
const NO_RANGES = { numberingRanges: undefined };
const DAY = NOW.toISOString().slice(0, 10);

function noteOf(invoice: InvoiceDraft, uuid: string) {
  const { customer, number: id } = invoice;
  const lines = invoice.lines.slice(0, 2);
  return { customer, lines, billingReferences: [{ id, uuid, issueDate: DAY }] };
}
function creditNote(number: string, invoice: InvoiceDraft, uuid: string): CreditNoteDraft {
  return { ...noteOf(invoice, uuid), kind: 'creditNote', number, discrepancyResponse: { responseCode: '1' } };
}
function debitNote(number: string, invoice: InvoiceDraft, uuid: string): DebitNoteDraft {
  return { ...noteOf(invoice, uuid), kind: 'debitNote', number, discrepancyResponse: { responseCode: '1' } };
}

/** Sends an invoice and returns its CUFE. */
async function accepted(session: Session, invoice: InvoiceDraft): Promise<string> {
  session.write('factura.json', invoice);
  const { json } = await session.run('send', 'factura.json', '--json');
  expect(json.documents[0].status).toBe('accepted');
  return json.documents[0].uuid;
}

const operations = (): (string | undefined)[] =>
  practice.simulator.requests.map(({ operation }) => operation);

describe('build', () => {
  it.each([
    ['credit', creditNote, 'nc', 'CreditNote'],
    ['debit', debitNote, 'nd', 'DebitNote'],
  ])('makes a %s note, without ranges, and calls its key CUDE', async (_, note, letters, root) => {
    const session = practice.open({}, NO_RANGES);
    session.write('nota.json', note('N7', freshInvoice(), 'ab'.repeat(48)));
    const { code, out } = await session.run('build', 'nota.json', '-o', 'nota.xml');
    expect(code).toBe(0);
    expect(out).toMatch(/^CUDE +[\da-f]{96}$/m);
    expect(session.text('nota.xml')).toContain(`<${root} `);
    const { json } = await session.run('build', 'nota.json', '--json');
    expect(json).toMatchObject({ kind: `${root[0]?.toLowerCase()}${root.slice(1)}`, number: 'N7' });
    expect(json.fileName.slice(0, 2)).toBe(letters);
  });

  it.each([
    ['without kind', undefined, 'nada'],
    ['of a kind that does not exist', 'nota', '"nota"'],
  ])('says what kinds there are for a draft %s', async (_, kind, found) => {
    const session = practice.open();
    session.write('nota.json', { ...freshInvoice(), kind });
    const { code, err } = await session.run('build', 'nota.json');
    expect(code).toBe(2);
    expect(err).toMatch(
      new RegExp(`^kind +${found} +ERR_DRAFT_\\w+ +'invoice', 'creditNote' o 'debitNote'$`, 'm'),
    );
  });

  it('a file that is no object is no draft', async () => {
    const session = practice.open();
    session.write('nota.json', '[]');
    expect((await session.run('build', 'nota.json')).err).toContain('se espera un objeto JSON');
  });
});

describe('send', () => {
  it('sends notes, without asking for ranges, and resumes them', async () => {
    const session = practice.open();
    const invoice = freshInvoice();
    const uuid = await accepted(session, invoice);
    const noRanges = practice.open({}, NO_RANGES);
    noRanges.write('nc.json', creditNote(`NC${last}`, invoice, uuid));
    noRanges.write('nd.json', debitNote(`ND${last}`, invoice, uuid));
    const before = operations().length;
    const { code, out } = await noRanges.run('send', 'nc.json', 'nd.json');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^NC${last}  CUDE [\\da-f]{96}$`, 'm'));
    expect(operations().slice(before)).toEqual(['sendBillSync', 'sendBillSync']);
    expect(JSON.parse(noRanges.text('nc.envio.json'))).toMatchObject({
      kind: 'creditNote',
      state: 'accepted',
    });
    const again = await noRanges.run('send', 'nc.json', '--json');
    expect(again.json.documents[0]).toMatchObject({
      kind: 'creditNote',
      status: 'accepted',
      settledBefore: true,
    });
    const signed = await verify(new TextEncoder().encode(noRanges.text('nd.firmado.xml')));
    expect(signed.valid).toBe(true);
  });

  it('a note of an invoice that the DIAN does not have is rejected with its rule', async () => {
    const session = practice.open();
    session.write('nc.json', creditNote('NCX1', freshInvoice(), 'ab'.repeat(48)));
    const { code, out } = await session.run('send', 'nc.json');
    expect(code).toBe(1);
    expect(out).toMatch(/CBG04a +rechazo +documento referenciado no existe/);
  });

  it('a note whose answer was lost is found again, not sent again', async () => {
    const invoice = freshInvoice();
    const uuid = await accepted(practice.open(), invoice);
    const session = practice.open({ transport: losesAnswers });
    session.write('nc.json', creditNote('NCX2', invoice, uuid));
    expect(await session.run('send', 'nc.json')).toMatchObject({ code: 3 });
    const again = practice.open();
    again.write('nc.json', session.text('nc.json'));
    again.write('nc.envio.json', session.text('nc.envio.json'));
    const before = operations().length;
    expect(await again.run('send', 'nc.json')).toMatchObject({ code: 0 });
    expect(operations().slice(before)).toEqual(['getStatus']);
  });

  it('a file that held an invoice and holds a note of its number now is not taken for it', async () => {
    const session = practice.open();
    const invoice = freshInvoice();
    const uuid = await accepted(session, invoice);
    session.write('factura.json', creditNote(invoice.number, invoice, uuid));
    const { code, out } = await session.run('send', 'factura.json');
    expect(code).toBe(2);
    expect(out).toContain(`factura.envio.json es el envío de ${invoice.number} (invoice)`);
    expect(out).toContain(`factura.json dice ${invoice.number} (creditNote)`);
  });
});

describe('batch', () => {
  function openFolder(drafts: Readonly<Record<string, object>>, config: object = {}): Session {
    const session = practice.open({}, config);
    mkdirSync(join(session.folder, 'ventas'));
    for (const [name, draft] of Object.entries(drafts)) session.write(`ventas/${name}.json`, draft);
    return session;
  }

  it('sends notes after the invoices that they correct, whose keys nobody knows yet', async () => {
    const [one, two] = [freshInvoice(), freshInvoice()];
    const session = openFolder({
      a: creditNote('NCB1', two, ''),
      b: debitNote('NDB1', one, ''),
      c: one,
      d: two,
    });
    const { code, json } = await session.run('batch', 'ventas', '--json');
    expect(json.documents.map((each: { file: string; status: string }) => [each.file, each.status])).toEqual([
      ['ventas/a.json', 'accepted'],
      ['ventas/b.json', 'accepted'],
      ['ventas/c.json', 'accepted'],
      ['ventas/d.json', 'accepted'],
    ]);
    expect(code).toBe(0);
    const before = operations().length;
    expect(await session.run('batch', 'ventas')).toMatchObject({ code: 0 });
    expect(operations()).toHaveLength(before);
  });

  it('asks for the ranges when invoices need them, and for notes alone does not', async () => {
    const invoice = freshInvoice();
    const session = openFolder({ a: invoice, rota: {} }, NO_RANGES);
    session.write('ventas/rota.json', '{');
    const before = operations().length;
    const { code, json } = await session.run('batch', 'ventas', '--json');
    expect(code).toBe(2);
    expect(json.documents.map(({ status }: { status: string }) => status)).toEqual(['accepted', 'failed']);
    expect(operations().slice(before)).toEqual(['getNumberingRange', 'sendBillSync']);
    const notes = openFolder({ n: creditNote('NCB5', invoice, json.documents[0].uuid) }, NO_RANGES);
    expect(await notes.run('batch', 'ventas')).toMatchObject({ code: 0 });
    expect(operations().slice(before + 2)).toEqual(['sendBillSync']);
  });
});

describe('ranges', () => {
  it('needs no PIN', async () => {
    const { FACTURADOR_PIN: _, ...env } = SECRETS;
    const session = practice.open({ env });
    const { code, json } = await session.run('ranges', '--json');
    expect(code).toBe(0);
    expect(json.numberingRanges).toMatchObject([{ prefix: 'SETP', hasTechnicalKey: true }]);
    expect((await session.run('ranges', '--help')).out).not.toContain('--pin');
  });
});

/** Delivers requests and loses the answers. */
const losesAnswers: Transport = async (request) => {
  const transport = httpsTransport();
  await transport(request);
  transport.close();
  throw new FacturadorError('ERR_TRANSPORT_INTERRUPTED', 'The connection broke', { mayHaveArrived: true });
};
