import { vocabulary, type XmlAttribute, type XmlElement, xmlAttribute, xmlName } from '../xml/index.js';

/** The service's own namespace: every request and answer wrapper is in it. */
export const WCF = 'http://wcf.dian.colombia';
export const SOAP = 'http://www.w3.org/2003/05/soap-envelope';
export const WSA = 'http://www.w3.org/2005/08/addressing';

const OASIS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
export const WSSE = `${OASIS}-wssecurity-secext-1.0.xsd`;
export const WSU = `${OASIS}-wssecurity-utility-1.0.xsd`;
export const BASE64_BINARY = `${OASIS}-soap-message-security-1.0#Base64Binary`;
export const X509_V3 = `${OASIS}-x509-token-profile-1.0#X509v3`;
export const THUMBPRINT_SHA1 =
  'http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1';

export const DS = 'http://www.w3.org/2000/09/xmldsig#';
export const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

export const ANONYMOUS = `${WSA}/anonymous`;
export const FAULT_ACTION = `${WSA}/soap/fault`;

export const soap = vocabulary('soap', SOAP, ['Body', 'Envelope', 'Header']);
export const wsa = vocabulary('wsa', WSA, ['Action', 'Address', 'MessageID', 'ReplyTo', 'To']);
export const wsse = vocabulary('wsse', WSSE, [
  'BinarySecurityToken',
  'KeyIdentifier',
  'Reference',
  'Security',
  'SecurityTokenReference',
]);
export const wsu = vocabulary('wsu', WSU, ['Created', 'Expires', 'Timestamp']);
export const ds = vocabulary('ds', DS, [
  'CanonicalizationMethod',
  'DigestMethod',
  'DigestValue',
  'KeyInfo',
  'Reference',
  'Signature',
  'SignatureMethod',
  'SignatureValue',
  'SignedInfo',
  'Transform',
  'Transforms',
]);
export const ec = vocabulary('ec', EXCLUSIVE_C14N, ['InclusiveNamespaces']);

const WSU_ID = xmlName('wsu', 'Id', WSU);

/** The attribute by which WS-Security refers to an element. */
export function wsuId(value: string): XmlAttribute {
  return xmlAttribute(WSU_ID, value);
}

const ID = xmlName('', 'Id', '');
const URI = xmlName('', 'URI', '');

/** An `Id` that no other message has, and that is therefore not worth remembering. */
export function uniqueId(value: string): XmlAttribute {
  return xmlAttribute(ID, value);
}

/** A `URI` that no other message has. */
export function uniqueUri(value: string): XmlAttribute {
  return xmlAttribute(URI, value);
}

/** The value of an attribute of a namespace. */
export function attributeIn(element: XmlElement, namespace: string, local: string): string | undefined {
  return element.attributes.find(({ name }) => name.local === local && name.namespace === namespace)?.value;
}
