import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildInvoice } from '../../src/documents/index.js';
import type { BuildContext, BuiltInvoice, InvoiceDraft } from '../../src/model/index.js';

/** Pairs of a draft, `x.json`, and the XML that is built of it, `x.xml`. */
export const folder = join(__dirname, '../../fixtures/documents');

/** Who issues the documents of the pairs, all of them. */
export const context: BuildContext = {
  environment: 'habilitacion',
  supplier: {
    nit: '900373115',
    name: 'Panadería La Espiga S.A.S.',
    tradeName: 'La Espiga',
    personType: 'juridica',
    taxLevelCodes: ['O-15', 'O-23'],
    taxScheme: 'ZA',
    address: { municipality: '11001', line: 'Carrera 8 # 6C-38' },
    email: 'facturas@example.co',
    telephone: '6015550101',
    contactName: 'Facturación',
    industryCodes: ['1081', '4724'],
    registrationNumber: '01234567',
  },
  software: { id: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', pin: '75315' },
  numberingRanges: [
    {
      resolutionNumber: '18760000001',
      prefix: 'SETP',
      fromNumber: 990_000_000,
      toNumber: 995_000_000,
      validDateFrom: '2019-01-19',
      validDateTo: '2030-01-19',
      technicalKey: 'fc8eac422eba16e22ffd8c6f94b3f40a6e38162c',
    },
  ],
  // Never seen: every draft says when it is issued.
  now: new Date('2026-01-01T00:00:00Z'),
};

/** The names of the pairs. */
export const names: readonly string[] = namesWith('.json');

export function namesWith(extension: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

export function pathOf(name: string, extension: '.json' | '.xml'): string {
  return join(folder, name + extension);
}

/** Builds the document of a pair from its draft. */
export function build(name: string): BuiltInvoice {
  return buildInvoice(JSON.parse(readFileSync(pathOf(name, '.json'), 'utf8')) as InvoiceDraft, context);
}

/** The XML of a pair, as it was stored. */
export function storedXml(name: string): Buffer {
  return readFileSync(pathOf(name, '.xml'));
}
