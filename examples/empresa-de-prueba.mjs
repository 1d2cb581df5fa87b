// Lo que un emisor sabe además del borrador, para que los demás ejemplos sólo muestren el documento.
// El rango y el software son los suyos en la DIAN: `issuer.numberingRanges()` trae los rangos.
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
  numberingRanges: [rango('SETP', 'fc8eac422eba16e22ffd8c6f94b3f40a6e38162c'), rango('CONT')],
  now: new Date(),
};

/** Un rango de contingencia no tiene clave técnica. */
function rango(prefix, technicalKey) {
  const validez = { validDateFrom: '2019-01-19', validDateTo: '2030-01-19' };
  const numeros = { fromNumber: 990000000, toNumber: 995000000 };
  const clave = technicalKey === undefined ? {} : { technicalKey };
  return { resolutionNumber: '18760000001', prefix, ...numeros, ...validez, ...clave };
}
