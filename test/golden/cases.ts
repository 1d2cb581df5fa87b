import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocument, testNumberingRange } from '../../src/documents/index.js';
import type { BuildContext, BuiltDocument, DocumentDraft } from '../../src/model/index.js';
import { readCreditNote, readDebitNote, readInvoice } from '../../src/ubl/index.js';
import type { XmlElement } from '../../src/xml/index.js';

/** Pairs of a draft, `x.json`, and the XML that is built of it, `x.xml`. */
export const folder = join(__dirname, '../../fixtures/documents');

/** Who issues the documents of the pairs, unless {@link issuers} says otherwise. */
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
    testNumberingRange,
    {
      resolutionNumber: '18760000009',
      prefix: 'CONT',
      fromNumber: 1,
      toNumber: 1000,
      validDateFrom: '2026-01-01',
      validDateTo: '2027-12-31',
    },
  ],
  // Never seen: every draft says when it is issued.
  now: new Date('2026-01-01T00:00:00Z'),
};

/** The issuers of single pairs, as far as they differ. */
const issuers: Readonly<Record<string, Partial<BuildContext>>> = {
  consorcio: {
    supplier: {
      nit: '900373115',
      name: 'Consorcio Pan y Café',
      personType: 'juridica',
      taxScheme: '01',
      address: { municipality: '11001', line: 'Carrera 8 # 6C-38' },
      registrationAddress: { municipality: '17001', line: 'Calle 23 # 21-41' },
      shareholderParties: [
        {
          nit: '800197268',
          name: 'Panaderías Unidas S.A.',
          partecipationPercent: '60.5',
          taxLevelCodes: ['O-13'],
          taxScheme: '01',
          address: { municipality: '05001', line: 'Calle 50 # 10-20' },
        },
        { id: { scheme: '13', number: '52034567' }, name: 'Ana Gómez', partecipationPercent: 39.5 },
      ],
    },
  },
  'technology-provider': {
    software: { ...context.software, provider: { nit: '901020203' } },
  },
  'natural-issuer': {
    supplier: {
      id: { scheme: '13', number: '52034567' },
      name: 'Ana Gómez',
      personType: 'natural',
      person: { firstName: 'Ana', familyName: 'Gómez' },
      address: { municipality: '11001', line: 'Calle 1 # 2-3' },
    },
  },
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
export function build(name: string): BuiltDocument {
  return buildDocument(readDraft(name), { ...context, ...issuers[name] });
}

function readDraft(name: string): DocumentDraft {
  return JSON.parse(readFileSync(pathOf(name, '.json'), 'utf8'));
}

/** The kinds of document, by the name of their root. */
const readers = { Invoice: readInvoice, CreditNote: readCreditNote, DebitNote: readDebitNote };

/** The roots that the pairs have. */
export const roots = Object.keys(readers) as readonly (keyof typeof readers)[];

/** The root of the XML of a pair. */
export function rootOf(name: string): keyof typeof readers {
  const { kind } = readDraft(name);
  return kind === 'creditNote' ? 'CreditNote' : kind === 'debitNote' ? 'DebitNote' : 'Invoice';
}

/** Reads the document of a pair back. */
export function read(name: string, root: XmlElement) {
  return readers[rootOf(name)](root);
}

/** The XML of a pair, as it was stored. */
export function storedXml(name: string): Buffer {
  return readFileSync(pathOf(name, '.xml'));
}
