import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Libxml2 = typeof import('libxml2-wasm');
type Files = typeof import('libxml2-wasm/lib/nodejs.mjs');

const official = join(__dirname, '../../../shared/data/xsd/ubl21-dian');

/** The annex puts the check digit in `@schemeID` (FAB22, FAB34), where the schema still has the type of document. */
const OUTDATED =
  /Structures-2-1\}(?:Authorization)?ProviderID', attribute 'schemeID': \[facet 'enumeration'\]/;

/** Whether the DIAN's schemas are there; prints a line when they are not. */
export const hasSchemas = existsSync(official);
if (!hasSchemas) process.stderr.write(`SKIPPED: the DIAN's XML schemas are not in ${official}\n`);

/** Validates documents against the DIAN's schema of their root, and of what the DIAN puts in the extensions. */
export interface SchemaJudge {
  /** Why a document is invalid; nothing when it is valid. */
  errorsOf(xml: string): readonly string[];
  close(): void;
}

/** Opens the schema of a kind of document: `Invoice`, `CreditNote`, `DebitNote`. */
export async function openSchema(root: string): Promise<SchemaJudge> {
  const { XmlDocument, XsdValidator, XmlValidateError } = await nativeImport<Libxml2>('libxml2-wasm');
  const { xmlRegisterFsInputProviders } = await nativeImport<Files>('libxml2-wasm/lib/nodejs.mjs');
  xmlRegisterFsInputProviders();
  const folder = mkdtempSync(join(tmpdir(), 'facturador-xsd-'));
  const schema = XmlDocument.fromString(entry(root, folder), { url: join(folder, 'entry.xsd') });
  const validator = XsdValidator.fromDoc(schema);
  schema.dispose();
  rmSync(folder, { recursive: true });
  return {
    errorsOf: (xml) => {
      const document = XmlDocument.fromString(xml);
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        if (!(error instanceof XmlValidateError)) throw error;
        return error.details
          .map(({ message }) => message.trim())
          .filter((message) => !OUTDATED.test(message));
      } finally {
        document.dispose();
      }
    },
    close: () => validator.dispose(),
  };
}

/** Copies the schemas, with one correction, and returns a schema that takes in all that a document uses. */
function entry(root: string, folder: string): string {
  cpSync(official, folder, { recursive: true });
  const signatures = join(folder, 'common/UBL-xmldsig-core-schema-2.1.xsd');
  const text = readFileSync(signatures, 'utf8');
  // libxml2 knows no integers of more than 24 digits, which serial numbers of certificates have.
  const corrected = text.replace(/(name="X509SerialNumber" type=)"(\w*:?)integer"/, '$1"$2string"');
  if (corrected === text) throw new Error('found no X509SerialNumber of type integer to correct');
  writeFileSync(signatures, corrected);
  const imports = [
    [`urn:oasis:names:specification:ubl:schema:xsd:${root}-2`, `maindoc/UBL-${root}-2.1.xsd`],
    ['dian:gov:co:facturaelectronica:Structures-2-1', 'maindoc/DIAN_UBL_Structures.xsd'],
  ].map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`);
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}
