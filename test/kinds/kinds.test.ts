import { documentTypeCodes } from '../../src/catalogs/public.js';
import {
  BUILT_KINDS,
  DOCUMENT_KINDS,
  type DocumentKind,
  isBuiltKind,
  kindOf,
  NUMBER_SPACES,
  numberSpaceOf,
  numberSpacesOf,
  rowOf,
  typeOf,
} from '../../src/kinds/index.js';

const KINDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[];

describe('the table of kinds', () => {
  it('has no mark twice: root, type code and profile tell every kind and type from all others', () => {
    const marks = KINDS.flatMap((kind) => {
      const { root, namespace, types, profileId, typeElement } = rowOf(kind);
      return Object.entries(types).map(([typeCode, type]) => ({
        kind,
        found: kindOf({
          root,
          namespace,
          typeCode: typeElement === undefined ? '' : typeCode,
          profileId: type.profileId ?? profileId,
        }),
      }));
    });
    expect(marks.length).toBeGreaterThan(20);
    for (const { kind, found } of marks) expect(found).toBe(kind);
  });

  it('has the type codes of the annex for what is built, and no code in two kinds', () => {
    const codes = KINDS.flatMap((kind) => Object.keys(rowOf(kind).types));
    expect(new Set(codes).size).toBe(codes.length);
    for (const kind of BUILT_KINDS) {
      for (const code of Object.keys(rowOf(kind).types))
        expect([code, documentTypeCodes.has(code as never)]).toEqual([code, true]);
    }
  });

  it('takes a type code that no row has for the first kind of its root, whose rules refuse it', () => {
    const { root, namespace } = DOCUMENT_KINDS.invoice;
    expect(kindOf({ root, namespace, typeCode: '99', profileId: '' })).toBe('invoice');
    expect(kindOf({ root, namespace, typeCode: 'constructor', profileId: '' })).toBe('invoice');
    expect(kindOf({ root, namespace: 'urn:other', typeCode: '01', profileId: '' })).toBeUndefined();
    expect(kindOf({ root: 'Order', namespace, typeCode: '01', profileId: '' })).toBeUndefined();
  });

  it('tells a nota de ajuste of a documento equivalente from a debit note by its profile', () => {
    const { root, namespace } = DOCUMENT_KINDS.debitNote;
    const { profileId } = DOCUMENT_KINDS.equivalentDebitNote;
    expect(kindOf({ root, namespace, typeCode: '', profileId })).toBe('equivalentDebitNote');
    expect(kindOf({ root, namespace, typeCode: '', profileId: 'DIAN 2.1' })).toBe('debitNote');
  });

  it('knows what is built, whatever it is asked', () => {
    expect(BUILT_KINDS).toEqual(['invoice', 'creditNote', 'debitNote']);
    for (const other of ['payroll', 'toString', '', undefined, null, 1, {}, ['invoice']])
      expect(isBuiltKind(other)).toBe(false);
  });
});

describe('the number and the identifier of a type', () => {
  it('a transcription of paper has a CUDE and numbers of its own; the other invoices share theirs', () => {
    const identifiers = ['01', '02', '03', '04'].map((code) => typeOf('invoice', code).identifier);
    expect(identifiers).toEqual(['CUFE', 'CUFE', 'CUDE', 'CUFE']);
    const spaces = ['01', '02', '03', '04'].map((code) => numberSpaceOf('invoice', code));
    expect(spaces).toEqual(['invoice', 'invoice', 'contingencyInvoice', 'invoice']);
  });

  it('a document that does not say its type has that of the first', () => {
    expect(numberSpaceOf('invoice')).toBe('invoice');
    expect(numberSpaceOf('invoice', '77')).toBe('invoice');
    expect(numberSpaceOf('debitNote')).toBe('debitNote');
  });

  it('every space is of one kind', () => {
    expect(NUMBER_SPACES).toEqual(['invoice', 'contingencyInvoice', 'creditNote', 'debitNote']);
    expect(BUILT_KINDS.flatMap(numberSpacesOf)).toEqual(NUMBER_SPACES);
  });
});
