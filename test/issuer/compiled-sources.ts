import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

const SOURCES = join(__dirname, '../../src');

/** Compiles the sources to CommonJS in a temporary folder, for tests that need processes of their own. */
export function compiledSources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'facturador-sources-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  for (const file of files) {
    const target = join(folder, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, compiled(readFileSync(join(SOURCES, file), 'utf8')));
  }
  return folder;
}

function compiled(source: string): string {
  return transformSync(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' }, transform: { verbatimModuleSyntax: true } },
    module: { type: 'commonjs' },
    configFile: false,
    swcrc: false,
  }).code;
}
