// El servicio de la DIAN, operación por operación, aquí contra el simulador incluido.
import { createDianClient } from 'facturador';
import { startSimulator } from 'facturador/simulator';
import { credencialDePrueba } from './credencial-de-prueba.mjs';

const simulator = await startSimulator();
const client = createDianClient({
  environment: 'habilitacion',
  credential: await credencialDePrueba(),
  endpoint: simulator.url, // sin esta línea, la dirección es la de la DIAN
  onResponse: ({ operation, milliseconds, status }) =>
    console.log(operation, status, milliseconds.toFixed(0), 'ms'),
});

const uuid = 'a'.repeat(96);
const { verdict, statusCode, statusDescription } = await client.getStatus({ trackId: uuid });
console.log(verdict, statusCode, statusDescription); // unknown 66 …

const softwareCode = simulator.software[0].id;
const ranges = await client.getNumberingRange({
  accountCode: '900373115',
  accountCodeT: '900373115',
  softwareCode,
});
console.log(ranges.responseList.map(({ prefix, fromNumber }) => prefix + fromNumber)); // [ 'SETP990000000' ]

client.close();
await simulator.close();
