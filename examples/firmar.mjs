// Construir y firmar sin red: buildInvoice hace el XML; sign también firma el de cualquier otro programa.
import { buildInvoice, consumidorFinal, sign } from 'facturador';
import { credencialDePrueba } from './credencial-de-prueba.mjs';

const now = new Date();
const rango = {
  resolutionNumber: '18760000001',
  prefix: 'SETP',
  fromNumber: 990000000,
  toNumber: 995000000,
  validDateFrom: '2019-01-19',
  validDateTo: '2030-01-19',
  technicalKey: 'fc8eac422eba16e22ffd8c6f94b3f40a6e38162c',
};
const address = { municipality: '11001', line: 'Carrera 8 # 6C-38' };
const supplier = { nit: '900373115', name: 'Panadería La Espiga S.A.S.', personType: 'juridica', address };
const software = { id: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', pin: '20191' };
const context = { environment: 'habilitacion', supplier, software, numberingRanges: [rango], now };
const lines = [
  { description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] },
];
const payment = { form: 'contado', means: '10' };
const draft = { kind: 'invoice', number: 'SETP990000001', customer: consumidorFinal, payment, lines };

const built = buildInvoice(draft, context);
const signed = await sign(built, await credencialDePrueba(), { role: 'supplier', signingTime: now });
console.log(built.uuid, built.document.monetaryTotal.payableAmount); // 14175.00
console.log(built.fileName, signed.length, 'bytes'); // escríbalos como están: ninguno puede cambiar ya
