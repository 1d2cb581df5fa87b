const subpaths = Object.keys(require('facturador/package.json').exports).filter(
  (subpath) => subpath !== './package.json',
);

it.each(subpaths)('requires %s', (subpath) => {
  expect(typeof require(`facturador${subpath.slice(1)}`)).toBe('object');
});

it('recognises errors of the library', () => {
  const { FacturadorError, isFacturadorError } = require('facturador');
  const error = new FacturadorError('ERR_INPUT', 'found x, expected y');
  expect(isFacturadorError(error)).toBe(true);
  expect(isFacturadorError(new Error('another'))).toBe(false);
});
