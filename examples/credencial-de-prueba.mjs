// Un certificado de un solo uso, para que los demás ejemplos corran sin el suyo. En producción, en su lugar:
//   const credential = await openPkcs12(readFileSync('firma.p12'), process.env.CLAVE);
import { openPkcs12 } from 'facturador';
import { makeCertificate, makePkcs12 } from 'facturador/simulator';

export async function credencialDePrueba() {
  const DIA = 24 * 60 * 60 * 1000;
  const certificado = makeCertificate({
    subject: { commonName: 'Panadería La Espiga S.A.S.' },
    nit: '900373115',
    serialNumber: 1n,
    notBefore: new Date(Date.now() - DIA),
    notAfter: new Date(Date.now() + DIA),
  });
  return openPkcs12(makePkcs12({ ...certificado, password: 'clave' }), 'clave');
}
