/** What goes wrong with a request, and how often, in parts of a thousand. */
const FAULTS = [
  [40, () => ({ kind: 'cut', when: 'before-processing' })],
  [40, () => ({ kind: 'cut', when: 'after-processing' })],
  [30, () => ({ kind: 'half-body' })],
  [30, () => ({ kind: 'http' })],
  [15, () => ({ kind: 'http', status: 429 })],
  [10, () => ({ kind: 'lost-answer' })],
  [30, () => ({ kind: 'soap-fault' })],
  [30, () => ({ kind: 'duplicate' })],
  [3, () => ({ kind: 'clock-skew', seconds: 7200 })],
  [60, (random) => ({ kind: 'latency', milliseconds: Math.floor(random() * 40) })],
];

/**
 * Returns what decides for each request whether something goes wrong with it.
 *
 * @param {() => number} random
 * @param {Map<string, number>} counts how often each kind was thrown
 */
export function faultsOf(random, counts) {
  return () => {
    let left = random() * 1000;
    for (const [share, fault] of FAULTS) {
      left -= share;
      if (left >= 0) continue;
      const thrown = fault(random);
      counts.set(thrown.kind, (counts.get(thrown.kind) ?? 0) + 1);
      return thrown;
    }
    return undefined;
  };
}
