// De un borrador al veredicto. La DIAN, aquí, es el simulador incluido: corre en este equipo.
import { consumidorFinal, createIssuer } from 'facturador';
import { startSimulator } from 'facturador/simulator';
import { credencialDePrueba } from './credencial-de-prueba.mjs';

const simulator = await startSimulator();
const address = { municipality: '11001', line: 'Carrera 8 # 6C-38' };
const empresa = {
  environment: 'habilitacion',
  supplier: { nit: '900373115', name: 'Panadería La Espiga S.A.S.', personType: 'juridica', address },
  software: simulator.software[0], // { id, pin }: los de su registro en la DIAN
  credential: await credencialDePrueba(),
  endpoint: simulator.url, // sin esta línea, la dirección es la de la DIAN
};
const numberingRanges = await createIssuer(empresa).numberingRanges();
const result = await createIssuer({ ...empresa, numberingRanges }).submit({
  kind: 'invoice',
  number: 'SETP990000001',
  customer: consumidorFinal,
  payment: { form: 'contado', means: '10' },
  lines: [
    { description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] },
    { description: 'Café en grano', quantity: 1, price: '28900', taxes: [{ code: '01', percent: 19 }] },
  ],
});
console.log(result.status, result.uuid); // accepted …
console.table(result.messages);
await simulator.close();
