// Lo que un emisor sabe además del borrador, para que los demás ejemplos sólo muestren el documento.
// El rango y el software son los suyos en la DIAN: `issuer.numberingRanges()` trae los rangos.
import { testNumberingRange } from 'facturador';

// Un rango de contingencia no tiene clave técnica.
const { technicalKey: _, ...sinClave } = testNumberingRange;

export const empresa = {
  environment: 'habilitacion',
  supplier: {
    nit: '900373115',
    name: 'Panadería La Espiga S.A.S.',
    personType: 'juridica',
    taxScheme: '01',
    address: { municipality: '11001', line: 'Carrera 8 # 6C-38' },
  },
  software: { id: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', pin: '75315' },
  numberingRanges: [testNumberingRange, { ...sinClave, prefix: 'CONT' }],
  now: new Date(),
};
