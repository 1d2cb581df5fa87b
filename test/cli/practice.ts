import {
  PRACTICE_PASSWORD,
  PRACTICE_SUPPLIER,
  practiceCertificate,
} from '../../src/cli/call/practice-issuer.js';
import type { ProgramIo } from '../../src/cli/files/io.js';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.js';
import { NOW, openSession, type Session } from './session.js';

/** The software that the simulator registers unless told otherwise. */
export const PIN = '20191';
export const TECHNICAL_KEY = 'fc8eac422eba16e22ffd8c6f94b3f40a6e38162c';
export const SECRETS = { FACTURADOR_PIN: PIN, FACTURADOR_P12_PASSWORD: PRACTICE_PASSWORD };

/** A simulator, a certificate, and folders to practise in. */
export interface Practice {
  readonly simulator: Simulator;
  /** A folder with a configuration for the simulator, its certificate and its ranges. */
  open(surroundings?: Partial<ProgramIo>, config?: object): Session;
  end(): Promise<void>;
}

export async function startPractice(options: SimulatorOptions = {}): Promise<Practice> {
  const simulator = await startSimulator({ now: () => NOW, ...options });
  const p12 = await practiceCertificate(NOW);
  const sessions: Session[] = [];
  const config = {
    environment: simulator.environment,
    supplier: PRACTICE_SUPPLIER,
    software: { id: simulator.software[0]?.id },
    numberingRanges: 'rangos.json',
    p12: 'firma.p12',
    endpoint: simulator.url,
  };
  return {
    simulator,
    open: (surroundings = {}, changes = {}) => {
      const session = openSession({ env: SECRETS, ...surroundings });
      session.write('facturador.json', { ...config, ...changes });
      session.write('rangos.json', simulator.numberingRanges);
      session.write('firma.p12', p12);
      sessions.push(session);
      return session;
    },
    end: async () => {
      for (const session of sessions) session.end();
      await simulator.close();
    },
  };
}
