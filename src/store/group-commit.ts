/**
 * Lets calls that come while one runs share the next one: each is answered by a run that began after it came.
 *
 * @param run what is costly and serves all that came before it began, such as syncing a folder
 */
export function groupCommit(run: (key: string) => Promise<void>): (key: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();
  const start = (key: string): Promise<void> => {
    const current = run(key).finally(() => {
      if (running.get(key) === current) running.delete(key);
    });
    running.set(key, current);
    return current;
  };
  return (key) => {
    const current = running.get(key);
    if (current === undefined) return start(key);
    const shared =
      waiting.get(key) ??
      current
        .catch(() => undefined)
        .then(() => {
          waiting.delete(key);
          return start(key);
        });
    waiting.set(key, shared);
    return shared;
  };
}
