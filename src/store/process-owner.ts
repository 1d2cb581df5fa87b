/** Who took something, so that others can tell whether it is still at work. */
export interface ProcessOwner {
  /** Of this process alone: letters, digits and dashes. */
  readonly name: string;
  /** Whether the process of a name has ended; false when that cannot be told. */
  isGone(name: string): boolean | Promise<boolean>;
  /** Calls back when this process ends in order, as it does not when it is killed. */
  onEnd(callback: () => void): void;
}

const endings = new Set<() => void>();

/** One listener for all, since Node warns of many. */
export function onEnd(callback: () => void): void {
  if (endings.size === 0) {
    process.once('exit', () => {
      for (const ending of endings) ending();
    });
  }
  endings.add(callback);
}
