import type { Certificate } from '../../credential/index.js';
import type { BuiltKind } from '../../kinds/index.js';
import type { Environment } from '../../model/index.js';
import type { DianResponseFields } from '../../soap/index.js';
import type { Identity } from './identity.js';
import type { SimulatedRange, SimulatedSoftware, Taxpayer, TestSet } from './options.js';
import type { Registry } from './registry.js';

/** What the operations work on. */
export interface Service {
  readonly environment: Environment;
  readonly numberingRanges: readonly SimulatedRange[];
  readonly software: readonly SimulatedSoftware[];
  readonly taxpayers: readonly Taxpayer[];
  /** Progress of each test set, by its id; undefined when any id is taken. */
  readonly testSets: ReadonlyMap<string, TestSetCount> | undefined;
  /** Undefined when any certificate is taken. */
  readonly trusted: readonly Certificate[] | undefined;
  /** How many polls a batch stays in process. */
  readonly processing: number;
  readonly registry: Registry;
  readonly batches: Map<string, Batch>;
  /** Settles when the simulator's key is made. */
  readonly identity: Promise<Identity>;
  /** The next consecutive of the DIAN's answers. */
  nextNumber(): string;
}

/** A batch that was sent, and how often GetStatusZip still says that it is in process. */
export interface Batch {
  pollsLeft: number;
  readonly answers: Promise<readonly Partial<DianResponseFields>[]>;
}

/** A test set and what is accepted of it so far. */
export interface TestSetCount {
  readonly set: TestSet;
  readonly accepted: Record<BuiltKind, number>;
}

/** Who calls, and when. */
export interface Call {
  readonly now: Date;
  readonly sender: Certificate;
  /** What the answer is about instead: another document, or another message. */
  readonly astray?: 'document' | 'message';
  /** Everything that is answered by a status is in process: what is sent is validated all the same, or forgotten. */
  readonly inProcess?: 'taken' | 'untaken';
  /** Polls that a batch of this call stays in process beyond the service's own. */
  readonly extraPolls: number;
}

/** The taxpayer of a NIT, when the simulator was told of it. */
export function taxpayerOf({ taxpayers }: Service, nit: string): Taxpayer | undefined {
  return taxpayers.find((taxpayer) => taxpayer.nit === nit);
}

/** Whether a certificate's NIT may act for an issuer: its own, or a technology provider's. */
export function mayActFor(
  service: Service,
  senderNit: string,
  issuer: { readonly nit: string; readonly softwareId?: string },
): boolean {
  if (senderNit === issuer.nit) return true;
  const software = service.software.find(({ id }) => id === issuer.softwareId);
  if (software?.ownerNit === senderNit) return true;
  return taxpayerOf(service, issuer.nit)?.technologyProviders?.includes(senderNit) ?? false;
}
