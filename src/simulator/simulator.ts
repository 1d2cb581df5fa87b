import type { Environment } from '../model/index.js';
import type { SimulatedRange, SimulatedSoftware } from './service/options.js';
import type { RegisteredDocument } from './service/registry.js';
import type { RecordedRequest } from './service/traffic.js';

/** A simulator that is listening. */
export interface Simulator {
  /** The service's address: the client's `endpoint`, and what `wsa:To` must hold. */
  readonly url: string;
  readonly environment: Environment;
  /** The certificate, DER, that its answers are signed with; it settles when the key is made. */
  readonly certificate: Promise<Uint8Array>;
  /** With `tls`: the certificate to trust, PEM, for `httpsTransport({ ca })`. */
  readonly ca?: string;
  readonly numberingRanges: readonly SimulatedRange[];
  readonly software: readonly SimulatedSoftware[];
  /** The last requests, oldest first; grows while it runs. */
  readonly requests: readonly RecordedRequest[];
  /** What it has validated, accepted or not; grows while it runs. */
  readonly documents: readonly RegisteredDocument[];
  /** Stops listening and closes every connection. */
  close(): Promise<void>;
}
