import { invoiceReference, uuid } from './note-sample.js';

const carrier = {
  nit: '800197268',
  name: 'Transportes del Sur S.A.S.',
  tradeName: ['Transur', 'Transportes TS'],
  taxScheme: '01',
  address: { municipality: '11001', line: 'Av. 17 # 17-193' },
  registrationAddress: { municipality: '05001', line: 'Calle 50 # 10-20' },
  email: 'carga@example.co',
  telephone: '6010000000',
  industryCodes: ['4923'],
  registrationNumber: '75433',
};

const person = {
  id: { scheme: '13', number: '52034567' },
  personType: 'natural',
  name: 'Ana Gómez',
  tradeName: ['Ana y Compañía', 'Ana Gómez Diseño'],
  taxLevelCodes: ['O-47', 'O-23'],
  taxScheme: 'ZA',
  person: {
    id: '52034567',
    firstName: 'Ana',
    familyName: 'Gómez',
    middleName: 'María',
    residenceAddress: { municipality: '76001', line: 'Carrera 1 # 2-3' },
  },
  address: { municipality: '11001', line: 'Calle 1 # 2-3', postalZone: '110111' },
  registrationAddress: { municipality: '05001', line: 'Calle 4 # 5-6' },
  email: 'ana@example.co',
  telephone: '3000000000',
  telefax: '6011111111',
  contactName: 'Luis Pérez',
  contactNote: 'Solo en las mañanas',
  industryCodes: ['1081', '4711'],
  registrationNumber: '99887',
};

/** All that any sales document can say beside its lines. */
export const whole = {
  customer: person,
  taxRepresentativeParty: { nit: '901020203', name: 'Representante S.A.S.' },
  paymentExchangeRate: {
    currency: 'USD',
    calculationRate: '4100.5',
    date: '2026-11-20',
    sourceCurrencyBaseRate: 1,
  },
  notes: ['Gracias por su compra', 'Segunda nota & <última>'],
  invoicePeriod: { startDate: '2026-11-01T08:00:00-05:00', endDate: '2026-11-30' },
  orderReference: { id: 'OC 13.09--GMO', issueDate: '2026-11-01' },
  billingReferences: [{ ...invoiceReference, documentDescription: 'Factura anterior' }],
  despatchDocumentReferences: [{ id: '8124167214 DA', issueDate: '2026-11-02' }, { id: 'DA 2' }],
  receiptDocumentReferences: [{ id: '12314129 GR' }],
  additionalDocumentReferences: [
    { id: 'R-7', documentTypeCode: 'AAJ', documentType: 'Remisión', issueDate: '2026-11-02' },
    { id: 'E8', documentTypeCode: '01', uuid, uuidSchemeName: 'CUDE-SHA384' },
  ],
  delivery: {
    actualDeliveryDate: '2026-11-25T09:30:00-05:00',
    deliveryAddress: { municipality: '05001', line: 'Calle 10 # 20-30' },
    deliveryParty: carrier,
  },
  deliveryTerms: {
    id: '1',
    specialTerms: 'Portes pagados',
    lossRiskResponsibilityCode: 'CFR',
    lossRisk: 'Costo y flete',
  },
  payment: [
    { form: 'credito', means: '42', dueDate: '2026-12-24', ids: ['1234', '5678'] },
    { form: 'contado', means: '10' },
  ],
  paymentTerms: [
    { notes: ['Primera cuota'], amount: '5000', paymentDueDate: '2026-12-10' },
    { referenceEventCode: '1', settlementDays: 30 },
  ],
  allowances: [{ percent: 1, reason: 'Pronto pago', reasonCode: '01' }],
  charges: [{ amount: 10, reasonCode: '03', reason: 'Propina' }],
  payableRounding: '-0.15',
};

/** The supplier of a consorcio. */
export const consorcio = {
  nit: '900373115',
  name: 'Consorcio Vial del Norte',
  personType: 'juridica',
  taxScheme: '01',
  address: { municipality: '11001', line: 'Carrera 8 # 6C-38' },
  shareholderParties: [
    {
      nit: '800197268',
      name: 'Vías S.A.',
      partecipationPercent: '60.5',
      taxLevelCodes: ['O-13'],
      taxScheme: '01',
      address: { municipality: '05001', line: 'Calle 1' },
    },
    { id: { scheme: '13', number: '52034567' }, name: 'Ana Gómez', partecipationPercent: 39.5 },
  ],
} as const;
