// An HTTPS server in a process of its own that gives each request the same answer at once, so that the client is measured
// alone: a process that sleeps between its calls wakes up with cold caches.
import { once } from 'node:events';
import { createServer } from 'node:https';
import { makeCertificate } from '../../dist/simulator/index.js';

const DAY = 86_400_000;
const { certificate, key } = makeCertificate({
  subject: { commonName: 'localhost' },
  hosts: ['127.0.0.1'],
  serialNumber: 1n,
  notBefore: new Date(Date.now() - DAY),
  notAfter: new Date(Date.now() + DAY),
});
const cert = `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`;
const [recorded] = await once(process, 'message');
const answer = Buffer.from(recorded, 'base64');
const headers = { 'content-type': 'application/soap+xml; charset=utf-8', 'content-length': answer.length };
const server = createServer(
  { key: key.export({ type: 'pkcs8', format: 'pem' }), cert },
  (request, response) => {
    request.resume().once('end', () => response.writeHead(200, headers).end(answer));
  },
);
server.listen(0, '127.0.0.1', () => {
  process.send({ url: `https://127.0.0.1:${server.address().port}/WcfDianCustomerServices.svc`, ca: cert });
});
process.once('disconnect', () => {
  server.close();
  server.closeAllConnections();
});
