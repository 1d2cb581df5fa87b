// El CUFE de una factura: los datos del documento y la clave técnica de su rango (Anexo Técnico 1.9, §11.2).
import { cufe, nitCheckDigit, softwareSecurityCode } from 'facturador';

const uuid = cufe({
  number: '323200000129',
  issueDate: '2019-01-16',
  issueTime: '10:53:10-05:00',
  lineExtensionAmount: '1500000.00',
  ivaAmount: '285000.00',
  payableAmount: '1785000.00',
  supplierNit: '700085371',
  customerId: '800199436',
  technicalKey: '693ff6f2a553c3646a063436fd4dd9ded0311471',
  environment: 'produccion',
});
console.log(uuid); // 8bb918b19ba22a694f1da11c643b5e9d…: el del anexo
console.log(nitCheckDigit('800197268')); // 4: la DIAN

const softwareId = '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0';
console.log(softwareSecurityCode({ softwareId, softwarePin: '20191', number: 'SETP990000002' })); // a8d18e4e…
