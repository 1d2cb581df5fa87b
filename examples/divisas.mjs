// Compra (operación 15) y venta (16) de divisas: lo que pide el control cambiario va en una extensión propia.
import { buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const customer = { nit: '800197268', personType: 'juridica', name: 'Agencia de Viajes S.A.S.' };
const payment = { form: 'contado', means: '10' };
const extensions = ['<DebidaDiligencia><Name>Cod_Diligencia</Name><Value>01</Value></DebidaDiligencia>'];
const compra = {
  kind: 'invoice',
  customizationId: '15',
  number: 'SETP990000015',
  customer,
  payment,
  lines: [{ description: 'Compra de dólares', quantity: 500, price: '4050.25' }],
  extensions, // el XML de un elemento: se lee, se canonicaliza y queda en su lugar
};
const venta = {
  kind: 'invoice',
  customizationId: '16',
  number: 'SETP990000016',
  customer,
  payment,
  lines: [{ description: 'Venta de euros', quantity: 200, price: '4710.50' }],
  extensions,
};
for (const draft of [compra, venta]) {
  const { document } = buildInvoice(draft, empresa);
  console.log(document.customizationId, document.monetaryTotal.payableAmount, document.extensions);
}
