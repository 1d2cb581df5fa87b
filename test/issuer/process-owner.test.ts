import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { processOwner } from '../../src/issuer/store/process-owner.js';

const owner = processOwner();
/** Computer, start of the computer, space of process ids, process id, start of the process. */
const parts = owner.name.split('-');
const withPart = (index: number, value: string): string =>
  parts.map((part, at) => (at === index ? value : part)).join('-');
const knowsStarts = existsSync('/proc/self/stat');

describe('the owner of a number', () => {
  it('is this process, which has not ended', () => {
    expect(owner.name).toMatch(/^([\da-f]{12}-){3}\d+-\d+$/);
    expect(processOwner().name).toBe(owner.name);
    expect(owner.isGone(owner.name)).toBe(false);
  });

  it('has ended when no process has its id', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    expect(owner.isGone(withPart(3, String(pid)))).toBe(true);
  });

  it('has ended when another process has its id by now', () => {
    expect(owner.isGone(withPart(4, '1'))).toBe(knowsStarts);
  });

  it('is taken for alive on another computer, in another space of process ids, and under a name that is none', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    for (const [index, value] of [
      [0, '000000000000'],
      [2, '000000000000'],
    ] as const) {
      const name = withPart(index, value).replace(`-${process.pid}-`, `-${pid}-`);
      expect(owner.isGone(name)).toBe(false);
    }
    expect(owner.isGone('free')).toBe(false);
    expect(owner.isGone('')).toBe(false);
  });
});
