/** How the identifier of a document is called; what it is made of follows (Anexo Técnico 1.9, §11). */
export type Identifier = 'CUFE' | 'CUDE' | 'CUDS' | 'CUNE';

/** What differs between the type codes of one kind. */
export interface DocumentType {
  /** A CUFE is made with the technical key of the range, the others with the PIN of the software. */
  readonly identifier: Identifier;
  /** Documents within which a number is unique. */
  readonly numberSpace: string;
  /** `cbc:ProfileID`, when it differs from that of the kind. */
  readonly profileId?: string;
}

/** What a kind of document is: everything that differs by kind derives from its row. */
export interface DocumentKindRow {
  /** Whether the library builds documents of the kind, and reads them back. */
  readonly isBuilt: boolean;
  readonly root: string;
  readonly namespace: string;
  /** The element that holds the type code; absent where the schema has none. */
  readonly typeElement?: 'InvoiceTypeCode' | 'CreditNoteTypeCode';
  /** By type code (table 13.1.3); the first is that of a document that does not say it. */
  readonly types: Readonly<Record<string, DocumentType>>;
  /** `cbc:ProfileID`, or `@Version` in nómina; empty where the types have their own. */
  readonly profileId: string;
  /** What the codes of its rules begin with: `F` of FAD06. */
  readonly rulePrefix: string;
  /** First letters of its file names (annex §6.5.7); absent where the DIAN prescribes none. */
  readonly fileTag?: string;
  /** The party that issues it, signs it and is answered. */
  readonly issuedBy: 'AccountingSupplierParty' | 'AccountingCustomerParty' | 'SenderParty' | 'Empleador';
  /** An authorised range, or a prefix and consecutive of the issuer's own. */
  readonly numbering: 'range' | 'prefix';
  readonly lineElement?: string;
  readonly quantityElement?: string;
  readonly totalElement?: string;
  /** The operation of the service that takes it. */
  readonly operation: 'SendBillSync' | 'SendEventUpdateStatus' | 'SendNominaSync';
  /** The rule by which the day of the signature is the IssueDate; absent where there is none. */
  readonly signingDateRule?: string;
}
