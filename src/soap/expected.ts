import { sentences } from '../errors/index.js';

/** Why a connection did not open, and what to do about it. */
export const NOT_OPENED = /* @__PURE__ */ sentences({
  network: {
    en: 'The connection to {host} could not be opened ({code}); nothing was sent',
    es: 'no se pudo llegar a {host} ({code}); revise la red, o endpoint en la configuración',
  },
  certificate: {
    en: 'The connection to {host} was not opened, since {certificate} is not trusted ({code}); nothing was sent. If a proxy or an antivirus of yours inspects the traffic, give the certificate of its authority by the option ca of httpsTransport, or in the file that NODE_EXTRA_CA_CERTS names',
    es: '{host} mostró {certificate} que no es de confianza ({code}). Si un proxy o un antivirus suyo inspecciona el tráfico, dé el certificado de su autoridad en la opción ca de httpsTransport, o en el archivo que nombra NODE_EXTRA_CA_CERTS',
  },
  proxyRefuses: {
    en: 'The proxy {proxy} did not open the way to {host} ({code}); nothing was sent. Look at HTTPS_PROXY, or leave the host out by NO_PROXY',
    es: 'el proxy {proxy} no abrió el camino a {host} ({code}). Revise HTTPS_PROXY, o exceptúe el servicio con NO_PROXY',
  },
  service: { en: 'the service', es: 'el servicio' },
  someCertificate: { en: 'its certificate', es: 'un certificado' },
  certificateOf: {
    en: 'its certificate, of {subject} by {issuer},',
    es: 'un certificado de {subject}, emitido por {issuer},',
  },
});
