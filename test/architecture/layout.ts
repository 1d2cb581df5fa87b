/**
 * How the sources are laid out: what the rules of this folder hold the tree to.
 *
 * The rows of folders, lowest first. A folder imports from lower rows only. `errors` is below all others, because
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
}

export const layout: Layout = {
  rows: [
    ['bytes', 'errors'],
    ['decimal', 'xml', 'catalogs'],
    ['model'],
    ['identifiers', 'credential'],
    ['draft'],
    ['totals', 'cufe', 'ubl', 'xmldsig'],
    ['documents', 'xades', 'soap', 'rules', 'packaging'],
    ['issuer', 'reader', 'pdf'],
    ['index', 'simulator', 'cli'],
  ],
  // The command line starts the simulator for `demo` and `simulate`.
  alsoAllowed: { simulator: ['index'], cli: ['index', 'simulator'] },
  privateFolders: ['bytes', 'cli', 'draft', 'xmldsig'],
  owners: { saxes: 'xml', pdfkit: 'pdf' },
  programs: ['cli/index.ts'],
  dataTables: ['catalogs/', 'index.ts'],
  mostLines: 300,
};
