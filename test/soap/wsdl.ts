import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attributeOf,
  canonicalize,
  findPaths,
  isElement,
  readXml,
  type XmlElement,
  xmlAttribute,
  xmlName,
} from '../../src/xml/index.js';

/** The DIAN's own WSDL, which is not part of this repository. */
export const WSDL_FILE = join(__dirname, '../../../shared/data/wsdl/habilitacion.single.wsdl');

/** `describe`, or `describe.skip` with a line that says why. */
export function describeWithWsdl(name: string, body: () => void): void {
  const isThere = existsSync(WSDL_FILE);
  if (!isThere) console.log(`skipped: ${name}: the DIAN's WSDL is not at ${WSDL_FILE}`);
  (isThere ? describe : describe.skip)(name, body);
}

/** Validates SOAP bodies against the schemas of the WSDL, by libxml2. */
export interface WsdlTypes {
  /** What is wrong with an operation's wrapper; empty when it is valid. */
  problemsOf(payload: XmlElement, ancestors: readonly XmlElement[]): string[];
}

export async function wsdlTypes(): Promise<WsdlTypes> {
  const { XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XsdValidator } =
    await nativeImport<typeof import('libxml2-wasm')>('libxml2-wasm');
  const files = schemasOf(readXml(readFileSync(WSDL_FILE)).root);
  xmlRegisterInputProvider(new XmlBufferInputProvider(files));
  const [main] = Object.keys(files);
  const schema = XmlDocument.fromBuffer(files[main as string] as Uint8Array, { url: main as string });
  const validator = XsdValidator.fromDoc(schema);
  return {
    problemsOf(payload, ancestors) {
      const document = XmlDocument.fromString(canonicalize(payload, { ancestors }));
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        return (error as Error).message.split('\n');
      } finally {
        document.dispose();
      }
    },
  };
}

/** Every schema of the WSDL as a file of its own; the imports, which name no file there, lead to those files. */
function schemasOf(root: XmlElement): Record<string, Uint8Array> {
  const paths = findPaths(root, ({ name }) => name.local === 'schema');
  const namespaces = paths.map((path) => attributeOf(path.at(-1), 'targetNamespace'));
  const fileOf = (namespace: string | undefined) => `wsdl-${namespaces.indexOf(namespace)}.xsd`;
  const located = (element: XmlElement): XmlElement => ({
    ...element,
    attributes:
      element.name.local === 'import'
        ? [
            ...element.attributes,
            xmlAttribute(xmlName('', 'schemaLocation', ''), fileOf(attributeOf(element, 'namespace'))),
          ]
        : element.attributes,
    children: element.children.map((child) => (isElement(child) ? located(child) : child)),
  });
  const texts = paths.map((path) =>
    canonicalize(located(path.at(-1) as XmlElement), { ancestors: path.slice(0, -1) }),
  );
  return Object.fromEntries(texts.map((text, index) => [`wsdl-${index}.xsd`, Buffer.from(text)]));
}
