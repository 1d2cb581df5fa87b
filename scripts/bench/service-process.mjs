// The simulator in a process of its own, as the DIAN is: what it costs is not the client's.
import { startSimulator } from '../../dist/simulator/index.js';
import { context } from './subject.mjs';

const simulator = await startSimulator({
  software: [context.software],
  tls: true,
  persistence: false,
  mostRequests: 0,
});
process.once('disconnect', () => simulator.close());
process.send({ url: simulator.url, ca: simulator.ca });
