import type { Io } from '../files/io.js';
import type { Printer } from './printer.js';
import type { Text } from './style.js';

/** A step that was made, and how long it took. */
export interface Step {
  readonly name: string;
  readonly milliseconds: number;
}

/** Where steps are made one after the other, each timed and told. */
export interface Stage {
  /** Makes a step and prints what `tell` says of its result, with its time. */
  step<Result>(
    name: string,
    act: () => Result | Promise<Result>,
    tell: (result: Result) => Text,
  ): Promise<Result>;
  /** The steps so far. */
  readonly steps: readonly Step[];
}

export function stageOf({ io, print }: { readonly io: Io; readonly print: Printer }): Stage {
  const steps: Step[] = [];
  return {
    steps,
    step: async (name, act, tell) => {
      const begun = io.milliseconds();
      const result = await act();
      const milliseconds = io.milliseconds() - begun;
      steps.push({ name, milliseconds: Math.round(milliseconds * 10) / 10 });
      print.line(print.paint('cyan', milliseconds.toFixed(1).padStart(7)), ' ms  ', tell(result));
      return result;
    },
  };
}
