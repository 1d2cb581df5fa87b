import { type ElementFunction, vocabulary, type XmlNamespace } from '../xml/index.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** The namespaces of a DIAN document (Anexo Técnico 1.9, §6; UBL 2.1). */
export const NAMESPACES = {
  cac: `${UBL}CommonAggregateComponents-2`,
  cbc: `${UBL}CommonBasicComponents-2`,
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  ext: `${UBL}CommonExtensionComponents-2`,
  sts: 'dian:gov:co:facturaelectronica:Structures-2-1',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  xades141: 'http://uri.etsi.org/01903/v1.4.1#',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

/** The namespace of a document's root: `rootNamespace('Invoice')`. */
export function rootNamespace(root: string): string {
  return `${UBL}${root}-2`;
}

/** What the root of a document declares, once for all below it. */
export function rootDeclarations(root: string): readonly XmlNamespace[] {
  return Object.freeze([
    { prefix: '', uri: rootNamespace(root) },
    ...Object.entries(NAMESPACES).map(([prefix, uri]) => ({ prefix, uri })),
  ]);
}

export const cac: ElementFunction = vocabulary('cac', NAMESPACES.cac);
export const cbc: ElementFunction = vocabulary('cbc', NAMESPACES.cbc);
export const ext: ElementFunction = vocabulary('ext', NAMESPACES.ext);
export const sts: ElementFunction = vocabulary('sts', NAMESPACES.sts);
