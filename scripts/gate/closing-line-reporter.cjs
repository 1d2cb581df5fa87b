/** Ends every run with one plain line that a script can read: `12 passed, 0 failed`. */
module.exports = class ClosingLineReporter {
  /** @param {{ json: boolean }} globalConfig */
  constructor(globalConfig) {
    this.isQuiet = globalConfig.json;
  }

  /**
   * @param {unknown} _contexts
   * @param {Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites' | 'numPendingTests' | 'numTodoTests', number>} results
   */
  onRunComplete(_contexts, results) {
    if (this.isQuiet) return;
    // A suite that could not even start has no tests to count, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const ending = skipped > 0 ? `, ${skipped} skipped` : '';
    // Jest prints its own summary after the reporters.
    process.once('exit', () => {
      process.stdout.write(`${results.numPassedTests} passed, ${failed} failed${ending}\n`);
    });
  }
};
