const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest's Node environment, and `nativeImport(specifier)` in it: the `import()` of Node itself, for the judges that
 * exist as ES modules with top-level await only, which Jest's CommonJS mode cannot load.
 */
module.exports = class extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    this.global.nativeImport = (/** @type {string} */ specifier) => import(specifier);
  }
};
