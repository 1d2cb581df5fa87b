import { asBuffer } from '../bytes/index.js';
import { attributes, changed, vocabulary, type XmlElement, type XmlNamespace } from '../xml/index.js';
import { type DigestAlgorithm, digestElements, ds, signedInfo, slot } from '../xmldsig/index.js';
import { POLICY_DESCRIPTION, POLICY_DIGESTS, POLICY_IDENTIFIER } from './policy.js';

/** Namespace of XAdES 1.3.2. */
export const XADES = 'http://uri.etsi.org/01903/v1.3.2#';
/** The Type of the reference to SignedProperties. */
export const SIGNED_PROPERTIES_TYPE = 'http://uri.etsi.org/01903#SignedProperties';

const xades = vocabulary('xades', XADES, [
  'Cert',
  'CertDigest',
  'ClaimedRole',
  'ClaimedRoles',
  'Description',
  'Identifier',
  'IssuerSerial',
  'QualifyingProperties',
  'SigPolicyHash',
  'SigPolicyId',
  'SignaturePolicyId',
  'SignaturePolicyIdentifier',
  'SignedProperties',
  'SignedSignatureProperties',
  'SignerRole',
  'SigningCertificate',
  'SigningTime',
]);

/** A certificate as SigningCertificate names it. */
export interface CertificateName {
  /** Digest of the DER, in base64. */
  readonly digest: string;
  /** RFC 2253. */
  readonly issuer: string;
  /** Decimal. */
  readonly serialNumber: string;
}

/** `ds:SignedInfo` with its three references; slots `id`, `document`, `keyInfo`, `signedProperties`. */
export function signedInfoElement(rsa: DigestAlgorithm, digest: DigestAlgorithm): XmlElement {
  const id = `xmldsig-${slot('id')}`;
  return signedInfo(rsa, digest, [
    { id: `${id}-ref0`, uri: '', enveloped: true, value: slot('document') },
    { uri: `#${id}-keyinfo`, value: slot('keyInfo') },
    { type: SIGNED_PROPERTIES_TYPE, uri: `#${id}-signedprops`, value: slot('signedProperties') },
  ]);
}

/** `ds:KeyInfo` with the signing certificate; slot `id`. */
export function keyInfoElement(certificate: Uint8Array): XmlElement {
  return ds.KeyInfo(
    [ds.X509Data([ds.X509Certificate(asBuffer(certificate).toString('base64'))])],
    attributes({ Id: `xmldsig-${slot('id')}-keyinfo` }),
  );
}

/** `xades:SignedProperties`; slots `id`, `signingTime`. */
export function signedPropertiesElement(
  digest: Exclude<DigestAlgorithm, 'sha1'>,
  certificates: readonly CertificateName[],
  role: string,
): XmlElement {
  return xades.SignedProperties(
    [
      xades.SignedSignatureProperties([
        xades.SigningTime(slot('signingTime')),
        xades.SigningCertificate(certificates.map((name) => certElement(digest, name))),
        policyElement(digest),
        xades.SignerRole([xades.ClaimedRoles([xades.ClaimedRole(role)])]),
      ]),
    ],
    attributes({ Id: `xmldsig-${slot('id')}-signedprops` }),
  );
}

function certElement(digest: DigestAlgorithm, name: CertificateName): XmlElement {
  return xades.Cert([
    xades.CertDigest(digestElements(digest, name.digest)),
    xades.IssuerSerial([ds.X509IssuerName(name.issuer), ds.X509SerialNumber(name.serialNumber)]),
  ]);
}

function policyElement(digest: Exclude<DigestAlgorithm, 'sha1'>): XmlElement {
  return xades.SignaturePolicyIdentifier([
    xades.SignaturePolicyId([
      xades.SigPolicyId([xades.Identifier(POLICY_IDENTIFIER), xades.Description(POLICY_DESCRIPTION)]),
      xades.SigPolicyHash(digestElements(digest, POLICY_DIGESTS[digest])),
    ]),
  ]);
}

/**
 * `ds:Signature` around its parts; slots `id`, `signedInfo`, `signatureValue`, `keyInfo`, `signedProperties`.
 *
 * @param redeclared namespaces to repeat on `xades:QualifyingProperties`
 * @param valueId whether SignatureValue has an Id, which nothing points at and nothing protects
 */
export function signatureElement(redeclared: readonly XmlNamespace[], valueId: boolean): XmlElement {
  const id = `xmldsig-${slot('id')}`;
  const properties = xades.QualifyingProperties(slot('signedProperties'), attributes({ Target: `#${id}` }));
  const value = ds.SignatureValue(
    slot('signatureValue'),
    attributes({ Id: valueId ? `${id}-sigvalue` : undefined }),
  );
  const object = ds.Object([changed(properties, { declarations: redeclared })]);
  return changed(ds.Signature('', attributes({ Id: id })), {
    children: [slot('signedInfo'), value, slot('keyInfo'), object],
  });
}
