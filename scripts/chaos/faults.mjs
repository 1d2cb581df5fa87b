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
  [40, () => ({ kind: 'another-document' })],
  [20, () => ({ kind: 'another-message' })],
  [30, (random) => ({ kind: 'odd-status', status: STATUSES[Math.floor(random() * STATUSES.length)] })],
  [3, () => ({ kind: 'clock-skew', seconds: 7200 })],
  [60, (random) => ({ kind: 'latency', milliseconds: Math.floor(random() * 40) })],
];

/** None of them is that of an answer. */
const STATUSES = [202, 302, 404, 500, 502, 503];

/** The share of the batches that stay in process for longer. */
const SLOW_BATCHES = 0.2;

/**
 * Returns what decides for each request whether something goes wrong with it.
 *
 * @param {() => number} random
 * @param {Map<string, number>} counts how often each kind was thrown
 */
export function faultsOf(random, counts) {
  const counted = (fault) => {
    counts.set(fault.kind, (counts.get(fault.kind) ?? 0) + 1);
    return fault;
  };
  return ({ operation }) => {
    if (operation === 'sendTestSetAsync' && random() < SLOW_BATCHES) {
      return counted({ kind: 'slow-batch', polls: 1 + Math.floor(random() * 4) });
    }
    let left = random() * 1000;
    for (const [share, fault] of FAULTS) {
      left -= share;
      if (left >= 0) continue;
      return counted(fault(random));
    }
    return undefined;
  };
}
