import type { DigestAlgorithm } from '../xmldsig/index.js';

/** Address of the DIAN's signature policy, version 2; Anexo Técnico 1.9, § "Política de firma". */
export const POLICY_IDENTIFIER =
  'https://facturaelectronica.dian.gov.co/politicadefirma/v2/politicadefirmav2.pdf';

/** What the policy is called in a signature. */
export const POLICY_DESCRIPTION = 'Política de firma para facturas electrónicas de la República de Colombia.';

/** Digests of that PDF, in base64. The file does not change, so it is never downloaded. */
export const POLICY_DIGESTS: Readonly<Record<Exclude<DigestAlgorithm, 'sha1'>, string>> = {
  sha256: 'dMoMvtcG5aIzgYo0tIsSQeVJBDnUnfSOfBpxXrmor0Y=',
  sha384: 'EQC0kiWPaAME6IsEZ7WuaTWJ97Zmf6hIO69rMCVURmQxBB9ebgLrjhL5BArQ0a0l',
  sha512: 'Zcjw1Z9nGQn2j6NyGx8kAaLbOfJGd/fJxRTCeirlqAg7zRG27piJkJOpflGu7XACpMj9hC6dVMcCyzqHxxPZeQ==',
};
