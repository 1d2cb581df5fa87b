import { withoutSpace } from '../bytes/index.js';
import { attributeOf, childNamed, childrenNamed, descend, textOf, type XmlElement } from '../xml/index.js';

/** What the SignedProperties of a signature say; texts as they are written, without blanks at their ends. */
export interface SignedProperties {
  readonly signingTime: string | undefined;
  readonly certificates: readonly NamedCertificate[];
  readonly policy: NamedPolicy | undefined;
  readonly roles: readonly string[];
}

/** An `xades:Cert`. */
export interface NamedCertificate {
  readonly digestMethod: string;
  readonly digestValue: string;
  readonly issuer: string;
  readonly serialNumber: string;
}

/** An `xades:SignaturePolicyId`. */
export interface NamedPolicy {
  readonly identifier: string;
  readonly description: string | undefined;
  readonly digestMethod: string;
  readonly digestValue: string;
}

/** Reads SignedProperties, as far as they are there. */
export function readProperties(signedProperties: XmlElement): SignedProperties {
  const properties = childNamed(signedProperties, 'SignedSignatureProperties');
  const signingCertificate = childNamed(properties, 'SigningCertificate');
  const policy = descend(properties, 'SignaturePolicyIdentifier', 'SignaturePolicyId');
  const roles = descend(properties, 'SignerRole', 'ClaimedRoles');
  return {
    signingTime: trimmed(childNamed(properties, 'SigningTime')),
    certificates:
      signingCertificate === undefined ? [] : childrenNamed(signingCertificate, 'Cert').map(readNamed),
    policy: policy === undefined ? undefined : readPolicy(policy),
    roles: roles === undefined ? [] : childrenNamed(roles, 'ClaimedRole').map((role) => trimmed(role) ?? ''),
  };
}

function readNamed(cert: XmlElement): NamedCertificate {
  const issuerSerial = childNamed(cert, 'IssuerSerial');
  return {
    ...readDigest(childNamed(cert, 'CertDigest')),
    issuer: trimmed(childNamed(issuerSerial, 'X509IssuerName')) ?? '',
    serialNumber: trimmed(childNamed(issuerSerial, 'X509SerialNumber')) ?? '',
  };
}

function readPolicy(policy: XmlElement): NamedPolicy {
  return {
    ...readDigest(childNamed(policy, 'SigPolicyHash')),
    identifier: trimmed(descend(policy, 'SigPolicyId', 'Identifier')) ?? '',
    description: trimmed(descend(policy, 'SigPolicyId', 'Description')),
  };
}

function readDigest(parent: XmlElement | undefined): { digestMethod: string; digestValue: string } {
  return {
    digestMethod: attributeOf(childNamed(parent, 'DigestMethod'), 'Algorithm') ?? '',
    digestValue: withoutSpace(textOf(childNamed(parent, 'DigestValue')) ?? ''),
  };
}

function trimmed(element: XmlElement | undefined): string | undefined {
  return textOf(element)?.trim();
}
