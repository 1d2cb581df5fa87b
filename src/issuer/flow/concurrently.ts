/** Where {@link concurrently} stands. */
interface Progress<R> {
  running: number;
  /** Done, and not asked for yet. */
  readonly ready: R[];
  /** The next item is being fetched. */
  isPulling: boolean;
  isOver: boolean;
  failure: { readonly error: unknown } | undefined;
  wake: () => void;
}

/** What to do with each item. */
export interface ConcurrentWork<T, R> {
  /** How many at a time. */
  readonly most: number;
  readonly task: (item: T, index: number) => Promise<R>;
  /** Called when no more items will be fetched, before those under way are waited for. */
  readonly onEnd: () => void;
}

/**
 * Runs a task for each item, so many at a time, and yields the results as they come.
 *
 * No more items are fetched than there is room for, results that nobody has asked for included: a slow consumer slows all
 * down, and memory stays flat. When the consumer stops, or a task fails, no more items are fetched and those under way
 * are waited for.
 */
export async function* concurrently<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  { most, task, onEnd }: ConcurrentWork<T, R>,
): AsyncGenerator<R, void, void> {
  const iterator = iteratorOf(items);
  const progress: Progress<R> = {
    running: 0,
    ready: [],
    isPulling: false,
    isOver: false,
    failure: undefined,
    wake: () => undefined,
  };
  const pump = pumpOf(iterator, { most, task, progress });
  try {
    for (;;) {
      pump();
      while (progress.ready.length > 0) {
        yield progress.ready.shift() as R;
        pump();
      }
      if (isIdle(progress)) {
        if (progress.failure !== undefined) throw progress.failure.error;
        if (progress.isOver) return;
        continue;
      }
      await change(progress);
    }
  } finally {
    progress.isOver = true;
    onEnd();
    while (!isIdle(progress)) await change(progress);
    await iterator.return?.();
  }
}

function isIdle({ running, isPulling }: Progress<unknown>): boolean {
  return running === 0 && !isPulling;
}

function change(progress: Progress<unknown>): Promise<void> {
  return new Promise((resolve) => {
    progress.wake = resolve;
  });
}

/** Returns what fetches the next item and starts its task, while there is room. */
function pumpOf<T, R>(
  iterator: Iterator<T> | AsyncIterator<T>,
  {
    most,
    task,
    progress,
  }: {
    readonly most: number;
    readonly task: (item: T, index: number) => Promise<R>;
    readonly progress: Progress<R>;
  },
): () => void {
  let started = 0;
  const fail = (error: unknown): void => {
    progress.failure ??= { error };
    progress.isOver = true;
  };
  const run = async (item: T): Promise<void> => {
    progress.running += 1;
    started += 1;
    try {
      progress.ready.push(await task(item, started - 1));
    } catch (error) {
      fail(error);
    }
    progress.running -= 1;
    progress.wake();
  };
  const pull = async (): Promise<void> => {
    progress.isPulling = true;
    try {
      const { done, value } = await iterator.next();
      if (done === true) progress.isOver = true;
      // What was fetched while the consumer stopped is not begun.
      else if (!progress.isOver) void run(value);
    } catch (error) {
      fail(error);
    }
    progress.isPulling = false;
    pump();
    progress.wake();
  };
  const pump = (): void => {
    const { isPulling, isOver, running, ready } = progress;
    if (!isPulling && !isOver && running + ready.length < most) void pull();
  };
  return pump;
}

function iteratorOf<T>(items: Iterable<T> | AsyncIterable<T>): Iterator<T> | AsyncIterator<T> {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
}
