/** A signal for each task, so that no signal has to be heard by more than a few. */
export interface StopSignals {
  /** Runs a task with a signal of its own. */
  during<R>(task: (signal: AbortSignal) => Promise<R>): Promise<R>;
  /** Ends all tasks, those that come too, and stops listening to the caller. */
  readonly abort: () => void;
}

/** @param signal the caller's: what it ends, ends all tasks with its reason */
export function stopSignals(signal: AbortSignal | undefined): StopSignals {
  const controllers = new Set<AbortController>();
  let stopped: { readonly reason: unknown } | undefined;
  const stop = (reason: unknown): void => {
    stopped ??= { reason };
    for (const controller of controllers) controller.abort(reason);
  };
  const onAbort = (): void => stop(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();
  return {
    during: async (task) => {
      const controller = new AbortController();
      if (stopped !== undefined) controller.abort(stopped.reason);
      controllers.add(controller);
      try {
        return await task(controller.signal);
      } finally {
        controllers.delete(controller);
      }
    },
    abort: () => {
      signal?.removeEventListener('abort', onAbort);
      stop(new DOMException('The batch has ended', 'AbortError'));
    },
  };
}
