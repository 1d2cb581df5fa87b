import { mkdirSync } from 'node:fs';
import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { type Practice, startPractice } from './practice.js';
import { runIn, type Session } from './session.js';

let practice: Practice;
let isOver = false;
beforeAll(async () => {
  practice = await startPractice({ faults: () => (isOver ? undefined : { kind: 'in-process' }) });
});
afterAll(() => practice.end());
beforeEach(() => {
  isOver = false;
});

/** Runs a command as somebody who does not wait for the verdict for more than a second. */
function impatiently({ io }: Session, ...argv: readonly string[]) {
  return runIn({ ...io, signal: AbortSignal.timeout(1000) }, argv);
}

describe('98 with IsValid false for everything, on the command line', () => {
  it('send: in process, exit 3; the same command finds it accepted later', async () => {
    const session = practice.open();
    session.write('f.json', practiceDraft('SETP990000801'));
    const { code, json } = await impatiently(session, 'send', 'f.json', '--json');
    expect([code, json.documents[0].status]).toEqual([3, 'pending']);
    expect(JSON.parse(session.text('f.envio.json')).state).toBe('pending');
    isOver = true;
    expect((await session.run('send', 'f.json', '--json')).json.documents[0].status).toBe('accepted');
  });

  it('batch: every document in process, exit 3; the same command finds them accepted later', async () => {
    const session = practice.open();
    mkdirSync(`${session.folder}/ventas`);
    for (const number of [811, 812, 813]) {
      session.write(`ventas/f${number}.json`, practiceDraft(`SETP990000${number}`));
    }
    const { code, json } = await impatiently(session, 'batch', 'ventas', '--json');
    const statuses = (documents: readonly { status: string }[]) => documents.map(({ status }) => status);
    expect([code, statuses(json.documents)]).toEqual([3, Array(3).fill('pending')]);
    isOver = true;
    const again = await session.run('batch', 'ventas', '--json');
    expect([again.code, statuses(again.json.documents)]).toEqual([0, Array(3).fill('accepted')]);
  });

  it('status: in process, exit 3', async () => {
    const { code, out } = await practice.open().run('status', 'ab'.repeat(48));
    expect(code).toBe(3);
    expect(out).toContain('En proceso');
  });
});
