export type { DocumentIdentity } from '../rules/index.js';
export type { Fault, FaultRequest } from './service/faults.js';
export type {
  SimulatedRange,
  SimulatedSoftware,
  SimulatorOptions,
  Taxpayer,
  TestSet,
} from './service/options.js';
export type { RegisteredDocument } from './service/registry.js';
export type { RecordedRequest } from './service/traffic.js';
export type { Simulator } from './simulator.js';
export { startSimulator } from './start-simulator.js';
