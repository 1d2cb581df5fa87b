// Construir y firmar sin red: buildInvoice hace el XML; sign también firma el de cualquier otro programa.
import { buildInvoice, consumidorFinal, sign, testNumberingRange } from 'facturador';
import { credencialDePrueba } from './credencial-de-prueba.mjs';

const now = new Date();
const address = { municipality: '11001', line: 'Carrera 8 # 6C-38' };
const supplier = { nit: '900373115', name: 'Panadería La Espiga S.A.S.', personType: 'juridica', address };
const software = { id: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', pin: '20191' };
const context = {
  environment: 'habilitacion',
  supplier,
  software,
  numberingRanges: [testNumberingRange],
  now,
};
const lines = [
  { description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] },
];
const payment = { form: 'contado', means: '10' };
const draft = { kind: 'invoice', number: 'SETP990000001', customer: consumidorFinal, payment, lines };

const built = buildInvoice(draft, context);
const signed = await sign(built, await credencialDePrueba(), { role: 'supplier', signingTime: now });
console.log(built.uuid, built.document.monetaryTotal.payableAmount); // 14175.00
console.log(built.fileName, signed.length, 'bytes'); // escríbalos como están: ninguno puede cambiar ya
