// An ordinary CommonJS suite: no transform, no ESM flags.
module.exports = { testEnvironment: 'node', transform: {} };
