import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Simulator, startSimulator } from '../../src/simulator/index.js';
import { draftOf, issuerOf } from '../issuer/support.js';
import { NOW, SOFTWARE } from '../support/service.js';
import { describeJudgedBy } from './judge.js';

const PROXY = join(__dirname, 'python', 'compressing_proxy.py');

/** Runs Python's proxy before a simulator. */
async function proxyOf(simulator: Simulator, coding: string) {
  const { host, pathname } = new URL(simulator.url);
  const child = spawn('python3', [PROXY, coding, host], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  return {
    url: `http://127.0.0.1:${String(port).trim()}${pathname}`,
    close: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

describeJudgedBy('python3', '--version')('a proxy of another maker that compresses every answer', () => {
  it.each(['gzip', 'deflate', 'raw'])('%s: the invoice ends accepted', async (coding) => {
    const simulator = await startSimulator({ software: [SOFTWARE], now: () => NOW });
    const proxy = await proxyOf(simulator, coding);
    try {
      const issuer = issuerOf(simulator, { endpoint: proxy.url });
      const result = await issuer.submit(draftOf(990000001));
      expect(result.status).toBe('accepted');
      expect(result.applicationResponse).toBeDefined();
    } finally {
      await proxy.close();
      await simulator.close();
    }
  });
});
