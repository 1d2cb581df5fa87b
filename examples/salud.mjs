// Factura del sector salud: la extensión va como texto, se lee, se canonicaliza y queda en su lugar.
import { buildInvoice } from 'facturador';
import { empresa } from './empresa-de-prueba.mjs';

const extension = `<CustomTagGeneral>
  <Name>Responsable</Name><Value>url www.minsalud.gov.co</Value>
  <Interoperabilidad><Group schemeName="Sector Salud"><Collection schemeName="Usuario">
    <AdditionalInformation><Name>CODIGO_PRESTADOR</Name><Value>1100100001</Value></AdditionalInformation>
  </Collection></Group></Interoperabilidad>
</CustomTagGeneral>`; // en el espacio de nombres del documento, como si se pegara en él

const { document } = buildInvoice(
  {
    kind: 'invoice',
    customizationId: 'SS-CUFE',
    number: 'SETP990000005',
    customer: { nit: '800197268', personType: 'juridica', name: 'Entidad Promotora de Salud S.A.' },
    invoicePeriod: { startDate: '2026-11-01', endDate: '2026-11-20' },
    prepaidPayments: [{ id: 'RC-1', idScheme: '01', paidAmount: 15000, receivedDate: '2026-11-20' }],
    payment: { form: 'credito', means: 'ZZZ', dueDate: '2029-12-30' },
    lines: [{ description: 'Consulta de medicina general', quantity: 1, price: '60000' }],
    extensions: [extension],
  },
  empresa,
);
console.log(document.extensions.length, document.monetaryTotal);
