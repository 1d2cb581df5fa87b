import type { KeyObject } from 'node:crypto';
import type { Environment } from '../../model/index.js';
import type { KnownRange, KnownSoftware, KnownTaxpayer } from '../../rules/index.js';
import type { Fault, FaultRequest } from './faults.js';
import type { RecordedRequest } from './traffic.js';

/** A numbering range that the simulator has authorised. */
export interface SimulatedRange extends KnownRange {}

/** A software registered with the simulator. */
export interface SimulatedSoftware extends KnownSoftware {}

/** A taxpayer that the simulator knows more of than its NIT. */
export interface Taxpayer extends KnownTaxpayer {
  /** Without check digit. */
  readonly nit: string;
  /** As in the RUT: an invoice with another name is notified (FAJ43b), and GetAcquirer tells it. */
  readonly name?: string;
  /** Where it receives documents: for GetAcquirer and GetExchangeEmails. */
  readonly email?: string;
  /** NITs of the technology providers that may send in its name. */
  readonly technologyProviders?: readonly string[];
}

/** A test set (set de pruebas) and how many accepted documents complete it. */
export interface TestSet {
  /** The TestSetId. */
  readonly id: string;
  readonly invoices: number;
  readonly creditNotes: number;
  readonly debitNotes: number;
}

/** How {@link startSimulator} behaves. Everything has a default. */
export interface SimulatorOptions {
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Which of the DIAN's services it stands in for; `'habilitacion'` by default. */
  readonly environment?: Environment;
  /** Its clock; a fixed one makes every answer's date predictable. The system's by default. */
  readonly now?: () => Date;
  /** By default the public test range: resolution 18760000001, prefix SETP, 990000000 to 995000000. */
  readonly numberingRanges?: readonly SimulatedRange[];
  /** By default the software of the DIAN's own examples, which any issuer may use. */
  readonly software?: readonly SimulatedSoftware[];
  /** Any taxpayer may issue; those named here are known by more than their NIT. */
  readonly taxpayers?: readonly Taxpayer[];
  /** By default any TestSetId is taken, and none is ever complete. */
  readonly testSets?: readonly TestSet[];
  /**
   * Certificates to trust, DER: authorities or the issuers' own. By default every certificate that is within its
   * validity is taken, self-signed ones included.
   */
  readonly trustedCertificates?: readonly Uint8Array[];
  /** Speaks HTTPS with a certificate of its own, which {@link Simulator.ca} holds; plain HTTP by default. */
  readonly tls?: boolean;
  /** RSA key for its certificate, to save the time of making one (50 to 300 ms, beside the first requests). */
  readonly keyPair?: { readonly privateKey: KeyObject };
  /** How many times GetStatusZip says "Batch en proceso de validación." before it tells; 1 by default. */
  readonly processing?: number;
  /** Decides for each request what goes wrong with it. */
  readonly faults?: (request: FaultRequest) => Fault | undefined;
  /** Gets each request when it is done with. */
  readonly onTraffic?: (record: RecordedRequest) => void;
  /**
   * Whether it knows what it has validated, as the DIAN does; `true` by default. With `false` every document is judged as
   * the first one, and nothing is kept of it: no duplicates, no verdict to ask for later, {@link Simulator.documents}
   * empty, and memory flat over any number of documents. What a note or an event refers to then counts as known.
   */
  readonly persistence?: boolean;
  /** Most requests kept in {@link Simulator.requests}, the last ones; 1,000 by default. */
  readonly mostRequests?: number;
}
