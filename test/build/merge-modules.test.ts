import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Module {
  readonly file: string;
  readonly code: string;
}

interface Merging {
  readonly mergeModules: (modules: readonly Module[]) => {
    readonly code: string;
    readonly nameIn: (file: string, name: string) => string;
  };
  readonly importingMerged: (
    code: string,
    merged: ReadonlySet<string>,
    specifier: string,
    nameIn: (file: string, name: string) => string,
  ) => string;
}

const merging = () => nativeImport<Merging>(join(__dirname, '../../scripts/build/merge-modules.mjs'));

const COUNTING: Module = {
  file: 'chunk-a.js',
  code: "import { sep as bar } from 'node:path';\nvar count=1;function name(){return 'a'+bar}\nexport { name, count as first };\n",
};
const NAMING: Module = {
  file: 'chunk-b.js',
  code: "import os from 'node:os';\nimport { name as other, first } from './chunk-a.js';\nvar count=first+1;function name(){return other()+'b'+typeof os.cpus}\nexport { name, count };\n",
};

describe('modules that become one', () => {
  it('keep their names apart, and give each importer what it had', async () => {
    const { mergeModules, importingMerged } = await merging();
    const { code, nameIn } = mergeModules([COUNTING, NAMING]);
    const importer = importingMerged(
      "import { name, count as second } from './chunk-b.js';\nimport { join } from 'node:path';\nexport { first } from './chunk-a.js';\nvar told=[name(),second,join('x','y')];\nexport { told };\n",
      new Set(['chunk-a.js', 'chunk-b.js']),
      './merged.mjs',
      nameIn,
    );
    const folder = mkdtempSync(join(tmpdir(), 'facturador-merge-'));
    try {
      writeFileSync(join(folder, 'merged.mjs'), code);
      writeFileSync(join(folder, 'importer.mjs'), importer);
      const { told, first } = await nativeImport<{ told: unknown; first: unknown }>(
        join(folder, 'importer.mjs'),
      );
      expect(told).toEqual(['a/bfunction', 2, 'x/y']);
      expect(first).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('come after what they import, or are refused', async () => {
    const { mergeModules } = await merging();
    expect(() => mergeModules([NAMING, COUNTING])).toThrow('comes after it');
    const handing: Module = { file: 'chunk-c.js', code: "export { first } from './chunk-a.js';\n" };
    expect(() => mergeModules([COUNTING, handing])).toThrow('cannot be merged');
  });
});
