import { modulePartsOf } from './module-parts.mjs';
import { requireLazily } from './require-lazily.mjs';

/**
 * The same ES module with its body in a function.
 *
 * V8 makes better code for functions whose variables belong to a function than for those whose variables belong to a
 * module: invoices are built a quarter faster. Imports become constants in there, for the same reason.
 *
 * @param {string} code
 */
export function inFunction(code) {
  const { imports, reexports, exports, body } = modulePartsOf(code);
  if (exports.length === 0 || body === '') return code;
  const outside = imports.map(({ specifier, names, whole, standard }) => {
    const clauses = [
      standard && outer(standard),
      whole && `*as ${outer(whole)}`,
      names.length > 0 && `{${names.map(([there, here]) => `${there} as ${outer(here)}`).join(',')}}`,
    ].filter(Boolean);
    return `import${clauses.length > 0 ? ` ${clauses.join(',')} from` : ''}${JSON.stringify(specifier)};`;
  });
  const locals = imports.flatMap(({ names, whole, standard }) => [
    ...[whole, standard].filter((name) => name !== undefined),
    ...names.map(([, here]) => here),
  ]);
  const constants =
    locals.length > 0 ? `const ${locals.map((name) => `${name}=${outer(name)}`).join(',')};` : '';
  const given = exports.map(([here]) => here);
  return [
    ...outside,
    ...reexports.map(
      ({ specifier, names }) => `export{${names.map(renamed)}}from${JSON.stringify(specifier)};`,
    ),
    `const{${given.map((name) => `${name}:${outer(name)}`).join(',')}}=/*@__PURE__*/(function(){${constants}`,
    body,
    `return{${given.join(',')}}})();`,
    `export{${exports.map(([here, there]) => `${outer(here)} as ${there}`).join(',')}};\n`,
  ].join('\n');
}

/**
 * An ES module as a CommonJS one, whose neighbours are CommonJS too.
 *
 * @param {string} code
 */
export function asCommonJs(code) {
  const { imports, reexports, exports, body } = modulePartsOf(code);
  return requireLazily(
    [
      '"use strict";',
      // Node reads the names of the exports from statements of this form, to offer them to `import`.
      'Object.defineProperty(exports,"__esModule",{value:true});',
      ...imports.map(required),
      ...reexports.map(({ specifier, names }, index) => {
        const module = `reexported${index}`;
        const copies = names.map(([there, here]) => `exports.${here}=${module}.${there};`).join('');
        return `const ${module}=${requireOf(specifier)};${copies}`;
      }),
      body,
      `${exports.map(([here, there]) => `exports.${there}=${here};`).join('')}\n`,
    ].join('\n'),
  );
}

/** @param {import('./module-parts.mjs').Import} one */
function required({ specifier, names, whole, standard }) {
  const loaded = requireOf(specifier);
  const alone = whole ?? standard;
  const list = names.map(([there, here]) => (there === here ? here : `${there}:${here}`)).join(',');
  if (alone !== undefined) return `const ${alone}=${loaded}${list && `,{${list}}=${alone}`};`;
  return list === '' ? `${loaded};` : `const{${list}}=${loaded};`;
}

/** @param {string} specifier */
function requireOf(specifier) {
  return `require(${JSON.stringify(specifier.startsWith('.') ? specifier.replace(/\.js$/, '.cjs') : specifier)})`;
}

/** @param {readonly [string, string]} binding */
function renamed([there, here]) {
  return there === here ? here : `${there} as ${here}`;
}

/** The name of something outside the function. */
function outer(/** @type {string} */ name) {
  return `${name}$`;
}
