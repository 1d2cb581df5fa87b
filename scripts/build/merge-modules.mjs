import { basename } from 'node:path';
import { modulePartsOf } from './module-parts.mjs';

/** @typedef {import('./module-parts.mjs').Import} Import */
/** @typedef {import('./module-parts.mjs').Binding} Binding */

/**
 * Makes one module of several, so that a process opens fewer files: to find, open and link a module costs as much as to
 * compile ten kilobytes. They may import one another, each from those before it, and whatever is none of them.
 *
 * Every one keeps a function of its own, since their names are theirs alone; what it exports has its place among them in
 * its name.
 *
 * @param {readonly { file: string, code: string }[]} modules in the order in which they run
 * @returns {{ code: string, nameIn: (file: string, name: string) => string }} `nameIn` gives the name of an export there
 */
export function mergeModules(modules) {
  const places = new Map(modules.map(({ file }, place) => [basename(file), place]));
  const nameIn = (/** @type {string} */ file, /** @type {string} */ name) =>
    `${name}$${places.get(basename(file))}`;
  /** @type {string[]} */
  const outside = [];
  /** @type {string[]} */
  const bodies = [];
  /** @type {string[]} */
  const given = [];
  for (const [place, { file, code }] of modules.entries()) {
    const { imports, reexports, exports, body } = modulePartsOf(code);
    if (reexports.length > 0) throw new Error(`${file} hands on what it does not have, and cannot be merged`);
    /** @type {string[]} */
    const constants = [];
    for (const one of imports) {
      const { specifier, names, whole, standard } = one;
      const isInside = places.has(basename(specifier));
      if (isInside && (places.get(basename(specifier)) ?? 0) >= place) {
        throw new Error(`${file} imports ${specifier}, which comes after it`);
      }
      const here = (/** @type {string} */ name) => `${name}$from${place}`;
      if (!isInside) outside.push(importWith(one, here));
      for (const [there, name] of names) {
        constants.push(`${name}=${isInside ? nameIn(specifier, there) : here(name)}`);
      }
      for (const name of [whole, standard]) if (name !== undefined) constants.push(`${name}=${here(name)}`);
    }
    const names = exports.map(([inside, there]) => `${inside}:${nameIn(file, there)}`);
    const results = exports.map(([inside]) => inside);
    bodies.push(
      `const{${names.join(',')}}=/*@__PURE__*/(function(){${constants.length > 0 ? `const ${constants.join(',')};` : ''}`,
      body,
      `return{${results.join(',')}}})();`,
    );
    given.push(...exports.map(([, there]) => nameIn(file, there)));
  }
  return { code: [...outside, ...bodies, `export{${given.join(',')}};\n`].join('\n'), nameIn };
}

/**
 * A module that imports from the merged one what it imported from those in it.
 *
 * @param {string} code
 * @param {ReadonlySet<string>} merged the names of the files that were merged
 * @param {string} specifier where the merged module is, for this one
 * @param {(file: string, name: string) => string} nameIn
 */
export function importingMerged(code, merged, specifier, nameIn) {
  const { imports, reexports, exports, body } = modulePartsOf(code);
  const moved = (/** @type {Import} */ one) => {
    if (!merged.has(basename(one.specifier))) return one;
    const names = one.names.map(
      ([there, here]) => /** @type {Binding} */ ([nameIn(one.specifier, there), here]),
    );
    return { ...one, specifier, names };
  };
  return [
    ...imports.map((one) => importWith(moved(one), (name) => name)),
    ...reexports
      .map(moved)
      .map((one) => `export{${one.names.map(renamed)}}from${JSON.stringify(one.specifier)};`),
    body,
    exports.length > 0 ? `export{${exports.map(renamed)}};\n` : '',
  ].join('\n');
}

/** @param {Import} one @param {(name: string) => string} here what it is called here */
function importWith({ specifier, names, whole, standard }, here) {
  const clauses = [
    standard && here(standard),
    whole && `*as ${here(whole)}`,
    names.length > 0 && `{${names.map(([there, name]) => renamed([there, here(name)])).join(',')}}`,
  ].filter(Boolean);
  return `import${clauses.length > 0 ? ` ${clauses.join(',')} from` : ''}${JSON.stringify(specifier)};`;
}

/** @param {Binding} binding */
function renamed([there, here]) {
  return there === here ? here : `${there} as ${here}`;
}
