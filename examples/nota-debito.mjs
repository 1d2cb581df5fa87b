// Nota débito por intereses de mora de una factura (operación 30).
import { buildDebitNote, isFacturadorError } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const intereses = {
  kind: 'debitNote',
  number: 'ND1',
  customer: { nit: '800197268', personType: 'juridica', name: 'Cliente Institucional S.A.' },
  discrepancyResponse: { responseCode: '1' }, // 1 intereses, 2 gastos por cobrar, 3 cambio del valor, 4 otros
  billingReferences: [{ id: 'SETP990000004', uuid: 'a'.repeat(96), issueDate: '2024-10-20' }],
  lines: [{ description: 'Intereses de mora', quantity: 1, price: '12000' }],
};
const { document, fileName } = buildDebitNote(intereses, empresa);
console.log(fileName, document.monetaryTotal.payableAmount);

// Lo que se contradice se dice todo junto, con su sitio en el borrador.
try {
  buildDebitNote({ ...intereses, customizationId: '32' }, empresa);
} catch (error) {
  if (!isFacturadorError(error)) throw error;
  console.table(error.problems);
}
