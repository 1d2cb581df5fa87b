import { escapeAttribute, type XmlAttribute, type XmlNamespace } from '../xml/index.js';
import { type ByteString, compileTemplate, DS, type Template, toByteString } from '../xmldsig/index.js';
import { signatureElement, XADES } from './elements.js';

/** What a place in a document means for a signature that is put there. */
export interface SignatureScope {
  /** Declarations that inclusive C14N writes on the start tag of a digested part, sorted. */
  readonly apex: ByteString;
  /** `xml:` attributes that it takes along from above. */
  readonly inherited: ByteString;
  /** Declarations to write on `ds:Signature`. */
  readonly declared: ByteString;
  /** The signature around its parts. */
  readonly shell: Template;
}

const XADES_1_4_1 = 'http://uri.etsi.org/01903/v1.4.1#';

/**
 * Reckons the namespaces of a signature from those in scope where it is put.
 *
 * The digests of KeyInfo, SignedProperties and SignedInfo cover every namespace in scope (Canonical XML 1.0 §2.4),
 * though the document repeats none of them, except below payroll roots: the DIAN's payroll validator has refused
 * signatures that did not repeat what they inherit. Repeating changes no digest.
 */
export function signatureScope(
  inScope: readonly XmlNamespace[],
  options: { readonly repeat: boolean; readonly inherited?: readonly XmlAttribute[] },
): SignatureScope {
  const all = new Map(inScope.filter(({ uri }) => uri !== '').map(({ prefix, uri }) => [prefix, uri]));
  const own: XmlNamespace[] = [
    { prefix: 'ds', uri: DS },
    { prefix: 'xades', uri: XADES },
  ].filter(({ prefix, uri }) => all.get(prefix) !== uri);
  for (const { prefix, uri } of own) all.set(prefix, uri);
  const namespaces = inCanonicalOrder([...all].map(([prefix, uri]) => ({ prefix, uri })));
  const repeated = options.repeat ? namespaces.filter(({ uri }) => uri === XADES || uri === XADES_1_4_1) : [];
  return {
    apex: toByteString(printNamespaces(namespaces)),
    inherited: toByteString(
      (options.inherited ?? [])
        .map(({ name, value }) => ` ${name.qualified}="${escapeAttribute(value)}"`)
        .join(''),
    ),
    declared: toByteString(printNamespaces(options.repeat ? namespaces : own)),
    // Payroll signatures keep every attribute of the DIAN's sample; its validator has refused lesser differences.
    shell: compileTemplate(signatureElement(repeated, options.repeat)),
  };
}

/** Namespace declarations in the order of Canonical XML: the default one first, then by prefix. */
export function inCanonicalOrder(namespaces: readonly XmlNamespace[]): readonly XmlNamespace[] {
  return [...namespaces].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
}

/** Prints namespace declarations as they stand in a start tag. */
export function printNamespaces(namespaces: readonly XmlNamespace[]): string {
  return namespaces
    .map(({ prefix, uri }) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`)
    .join('');
}
