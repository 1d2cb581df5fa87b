import { orAborted } from './abort.js';

/** Lets so many tasks run at a time; the others wait their turn, first come, first served. */
export interface Semaphore {
  /**
   * Runs a task when its turn comes.
   *
   * @throws {FacturadorError} `ERR_TRANSPORT_ABORTED` when the signal aborts while it waits
   */
  run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function semaphore(limit: number): Semaphore {
  let running = 0;
  const waiting = new Set<() => void>();
  const release = (): void => {
    running -= 1;
    const [next] = waiting;
    next?.();
  };
  const acquire = (signal: AbortSignal | undefined): Promise<void> => {
    if (running < limit && waiting.size === 0) {
      running += 1;
      return Promise.resolve();
    }
    let start: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => {
      start = () => {
        waiting.delete(start);
        running += 1;
        resolve();
      };
      waiting.add(start);
    });
    return orAborted(turn, signal).catch((error: unknown) => {
      // Aborted at the very moment its turn came: the turn is passed on.
      if (waiting.delete(start) === false) release();
      throw error;
    });
  };
  const run = async <T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    await acquire(signal);
    try {
      return await task();
    } finally {
      release();
    }
  };
  return { run };
}
