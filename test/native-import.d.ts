/**
 * The `import()` of Node itself, for ES modules that Jest's CommonJS mode cannot load.
 * test/environment.cjs provides it.
 *
 * @example
 * const { XmlDocument } = await nativeImport<typeof import('libxml2-wasm')>('libxml2-wasm');
 */
declare function nativeImport<Module>(specifier: string): Promise<Module>;
