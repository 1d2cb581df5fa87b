// CommonJS on purpose: the sources are transformed to CJS, as in a user's ordinary Jest suite.
const swc = [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
];

const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
});

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...project('unit', ['<rootDir>/test/**/*.test.ts']),
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/interop/'],
    },
    project('interop', ['<rootDir>/test/interop/**/*.test.ts']),
  ],
};
