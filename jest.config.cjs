// CommonJS on purpose: the sources are transformed to CJS, as in a user's ordinary Jest suite.
const swc = (syntax) => [
  '@swc/jest',
  {
    jsc: { target: 'es2022', parser: { syntax }, transform: { verbatimModuleSyntax: true } },
    module: { type: 'commonjs' },
  },
];

/** Judges among the devDependencies that exist as ES modules only. */
const esmOnlyPackages = 'pkijs|asn1js|bytestreamjs|pvutils|pvtsutils|@noble|@peculiar';

const project = (displayName, ...testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: '<rootDir>/test/environment.cjs',
  transform: { '^.+\\.ts$': swc('typescript'), '^.+\\.js$': swc('ecmascript') },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnlyPackages})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/consumers/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
});

const unit = project('unit', '<rootDir>/test/**/*.test.ts');

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: '100%',
  // Jest keeps what a test file leaves behind; a heap of gigabytes costs a third of the time.
  workerIdleMemoryLimit: '500MB',
  reporters: ['default', '<rootDir>/scripts/gate/closing-line-reporter.cjs'],
  // Generous: what is slow is measured by `npm run bench`, never by a test.
  testTimeout: 60_000,
  projects: [
    { ...unit, testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(interop|fuzz|consumers)/'] },
    project('interop', '<rootDir>/test/interop/**/*.test.ts'),
    project('fuzz', '<rootDir>/test/fuzz/**/*.test.ts'),
  ],
};
