/**
 * How the sources are laid out: what the rules of this folder hold the tree to.
 *
 * The rows of folders, lowest first. A folder imports from lower rows only. `errors` is below almost all others, because
 * everything that is thrown is a FacturadorError; `index` is `src/index.ts`.
 */
export interface Layout {
  readonly rows: readonly (readonly string[])[];
  /** Imports beside those that the rows allow: folder → folders. */
  readonly alsoAllowed: Readonly<Record<string, readonly string[]>>;
  /** Folders that no one imports by the package's name. */
  readonly privateFolders: readonly string[];
  /** Third-party package → the only folder that imports it. */
  readonly owners: Readonly<Record<string, string>>;
  /** Entries that run instead of re-exporting. */
  readonly programs: readonly string[];
  /** Path prefixes of data tables, which may be long. */
  readonly dataTables: readonly string[];
  readonly mostLines: number;
  readonly mostArguments: number;
  /** `file function` → why it takes more: to make an object for each call costs there. */
  readonly hotPath: Readonly<Record<string, string>>;
  /** `file pattern` → why it is safe, for patterns that the rule about them cannot see through. */
  readonly reviewedPatterns: Readonly<Record<string, string>>;
  /** `file pattern` → why the command line reads a sentence that is not the library's. */
  readonly foreignSentences: Readonly<Record<string, string>>;
}

export const layout: Layout = {
  rows: [
    ['text'],
    ['bytes', 'errors'],
    ['decimal', 'xml', 'catalogs'],
    ['kinds'],
    ['model'],
    ['identifiers', 'credential'],
    ['draft', 'shape', 'practice'],
    ['totals', 'cufe', 'ubl', 'xmldsig'],
    ['documents', 'xades', 'soap', 'packaging'],
    ['rules', 'submission'],
    ['store'],
    ['issuer', 'reader', 'pdf'],
    ['index', 'simulator', 'cli'],
  ],
  // The command line starts the simulator for `demo` and `simulate`.
  alsoAllowed: { simulator: ['index'], cli: ['index', 'simulator'] },
  privateFolders: [
    'bytes',
    'cli',
    'draft',
    'practice',
    'rules',
    'shape',
    'store',
    'submission',
    'text',
    'xmldsig',
  ],
  owners: { pdfkit: 'pdf' },
  programs: ['cli/index.ts'],
  dataTables: ['catalogs/', 'index.ts', 'soap/public.ts', 'model/public.ts'],
  mostLines: 300,
  mostArguments: 3,
  hotPath: {
    'credential/ber.ts readElement': 'runs for every element of a file that others made',
    'credential/ber.ts readChildren': 'runs for every element of a file that others made',
    'credential/ber.ts readIndefinite': 'as its neighbours, which call it',
    'cufe/fields.ts checked': 'runs for every field of every identifier',
    'decimal/arithmetic.ts roundsAway': 'runs for every amount that is rounded',
    'decimal/arithmetic.ts divide': 'public since 0.1.0, and as `round`',
    'draft/fields.ts openFields': 'runs for every object of every draft',
    'draft/fields.ts open': 'runs for every object of every draft',
    'draft/fields.ts constructor': 'runs for every object of every draft',
    'draft/fields.ts toCode': 'runs for every code of every draft',
    'xml/names.ts add': 'runs for every name of every document',
    'xml/names.ts isSame': 'runs for every name of every document',
    'xml/tree.ts xmlElement': 'runs for every element of every document',
  },
  foreignSentences: {
    'cli/files/json-file.ts /at position (\\d+)/': 'the engine tells where JSON is broken in no other way',
  },
  reviewedPatterns: {
    'cli/text/common-name.ts /(?:^|,)CN=((?:\\\\.|[^,\\\\])*)/': 'of a text of bounded length',
    'xades/built-site.ts /^<((?:[\\w.-]+:)?([\\w.-]+))((?: [\\w.:-]+="[^"<]*")+)>$/':
      'of a root tag of bounded length',
    'xades/issuer-name.ts /(?:\\\\[0-9a-f]{2})+/gi': 'of a name of bounded length',
    'xades/unwrap.ts ': 'made of the names of the documents of the DIAN; what repeats is bounded',
  },
};
