import { join } from 'node:path';

interface Forms {
  readonly inFunction: (code: string) => string;
  readonly asCommonJs: (code: string) => string;
}

const script = join(__dirname, '../../scripts/build/module-forms.mjs');
const forms = () => nativeImport<Forms>(script);

const MODULE = `import { join as joined, sep } from 'node:path';
import * as url from 'node:url';
import os from 'node:os';
import './chunk-side.js';
export { a, b as c } from './chunk-other.js';

var count=0;function next(){return joined(String(count++),sep)}

export { next, count as start };
`;

/** Runs a CommonJS text with a `require` that records. */
function run(code: string, modules: Readonly<Record<string, unknown>> = {}) {
  const required: string[] = [];
  const exports: { next?: () => string } & Record<string, unknown> = {};
  const load = (specifier: string): unknown => {
    required.push(specifier);
    return specifier.startsWith('node:') ? require(specifier) : (modules[specifier] ?? {});
  };
  new Function('exports', 'require', code)(exports, load);
  return { exports, required };
}

describe('the forms of a module', () => {
  it('CommonJS: the same names, neighbours of the same kind, Node’s modules as they are', async () => {
    const { asCommonJs } = await forms();
    const { exports, required } = run(asCommonJs(MODULE), { './chunk-other.cjs': { a: 1, b: 2 } });
    expect(required).toEqual(['node:path', 'node:url', 'node:os', './chunk-side.cjs', './chunk-other.cjs']);
    expect(exports).toMatchObject({ a: 1, c: 2, start: 0 });
    expect(exports.next?.()).toBe('0/');
  });

  it('an ES module whose body lies in a function gives and takes the same names', async () => {
    const { inFunction, asCommonJs } = await forms();
    const code = inFunction(MODULE);
    expect(code).toContain('import {join as joined$,sep as sep$} from"node:path";');
    expect(code).toContain('(function(){const joined=joined$,sep=sep$,url=url$,os=os$;');
    // Its meaning: once it is CommonJS, it does the same.
    const { exports } = run(asCommonJs(code), { './chunk-other.cjs': { a: 1, b: 2 } });
    expect(exports).toMatchObject({ a: 1, c: 2, start: 0 });
    expect(exports.next?.()).toBe('0/');
  });

  it('what only hands names on is left as it is', async () => {
    const { inFunction } = await forms();
    const code = "export { a } from './chunk-other.js';\n";
    expect(inFunction(code)).toBe(code);
  });
});
