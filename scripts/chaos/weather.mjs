// What happens to the senders and to the folder of their store while they work.
import { rename } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';

const TICK_MS = 40;
/** In each tick, for each sender. */
const STOPS = 0.05;
/** In each tick. */
const REMOVALS = 0.015;

/**
 * Stops and continues senders and takes the folder away and brings it back, until it is told to end.
 *
 * @param {{ random: () => number, crew: ReturnType<import('./senders.mjs').senderCrew>, store: string }} settings
 */
export function weather({ random, crew, store }) {
  const end = new AbortController();
  const problems = [];
  async function removeAndRestore() {
    const away = `${store}.away`;
    await rename(store, away);
    crew.count('folder removed');
    await after(20 + random() * 200);
    // Fails when somebody made the folder again: it is not empty then.
    await rename(away, store).catch((error) => {
      problems.push(`The folder of the store was made again while it was away (${error.code})`);
      end.abort();
      crew.end();
    });
  }
  async function go() {
    while (!end.signal.aborted) {
      await after(TICK_MS);
      crew.stopAndContinue(performance.now(), STOPS);
      if (random() < REMOVALS) await crew.whileNoneStarts(removeAndRestore);
    }
    crew.stopAndContinue(Number.POSITIVE_INFINITY, 0);
  }
  const going = go();
  return {
    problems,
    async end() {
      end.abort();
      await going;
    },
  };
}
