type Zlib = typeof import('node:zlib');

let loaded: Zlib | undefined;

/** Node's zlib, loaded when it is first needed: it is the costliest of the modules that importing the package would load. */
export function zlib(): Zlib {
  loaded ??= process.getBuiltinModule('node:zlib');
  return loaded;
}
