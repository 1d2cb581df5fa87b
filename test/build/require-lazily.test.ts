import { join } from 'node:path';

const script = join(__dirname, '../../scripts/build/require-lazily.mjs');
const requireLazily = async (code: string): Promise<string> => {
  const module = await nativeImport<{ requireLazily: (code: string) => string }>(script);
  return module.requireLazily(code);
};

/** Runs a CommonJS text whose last line exports a promise, and says when `require` was called. */
async function run(code: string): Promise<{ loadedAtOnce: boolean; value: unknown }> {
  const required: string[] = [];
  const module = { exports: {} as Promise<unknown> };
  const load = (specifier: string): unknown => {
    required.push(specifier);
    return require(specifier);
  };
  new Function('module', 'require', await requireLazily(code))(module, load);
  const loadedAtOnce = required.length > 0;
  return { loadedAtOnce, value: await module.exports };
}

describe('import() in CommonJS output', () => {
  it('loads a module later, with its names and itself as default', async () => {
    const code = `module.exports = import('node:path').then((path) => [path.join('a', 'b'), path.default.join('c', 'd')]);`;
    expect(await run(code)).toEqual({ loadedAtOnce: false, value: ['a/b', 'c/d'] });
  });

  it('hands over our own chunks as they are', async () => {
    expect(await requireLazily("const zip = await import('./chunk-A.js');")).toBe(
      'const zip = await Promise.resolve().then(() => require("./chunk-A.cjs"));',
    );
  });

  it('changes neither comments nor texts nor computed specifiers', async () => {
    const code = "// import('a')\nconst text = \"import('a')\";\nconst module = import(text);";
    expect(await requireLazily(code)).toBe(code);
  });
});
