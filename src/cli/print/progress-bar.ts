import type { Io } from '../files/io.js';
import type { Printer } from './printer.js';

/** How far something is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is said behind the bar, `12 aceptados`. */
  readonly note: string;
}

/** Shows how far a command is, on standard error. */
export interface ProgressBar {
  show(progress: Progress): void;
  /** Leaves the last state standing, and the cursor on a new line. */
  end(): void;
}

const WIDTH = 24;
/** A bar that moves more often is not seen to, and costs. */
const MILLISECONDS_BETWEEN = 100;
/** Where no person looks on, a line for each of so many parts. */
const PARTS = 10;

/** A bar for a person at a terminal, with rate and time left; a line now and then for a log; nothing when asked to be
 * silent there. */
export function progressBar(
  { io: { milliseconds }, print: { progress: place } }: { readonly io: Io; readonly print: Printer },
  { silentUnlessLive }: { readonly silentUnlessLive: boolean },
): ProgressBar {
  const begin = milliseconds();
  if (silentUnlessLive && !place.isLive) return { show: () => undefined, end: () => undefined };
  let shownAt = Number.NEGATIVE_INFINITY;
  let last = '';
  let parts = 0;
  const bar = (progress: Progress): void => {
    const now = milliseconds();
    const isDone = progress.done === progress.total;
    last = barText(progress, now - begin);
    if (!isDone && now - shownAt < MILLISECONDS_BETWEEN) return;
    shownAt = now;
    place.show(last);
  };
  const lines = (progress: Progress): void => {
    const part = Math.floor((progress.done / progress.total) * PARTS);
    if (part === parts) return;
    parts = part;
    place.show(lineText(progress, milliseconds() - begin));
  };
  return {
    show: place.isLive ? bar : lines,
    end: () => {
      if (place.isLive && last !== '') place.end(last);
    },
  };
}

function barText(progress: Progress, elapsed: number): string {
  const filled = Math.floor((progress.done / Math.max(1, progress.total)) * WIDTH);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${lineText(progress, elapsed)}`;
}

function lineText({ done, total, note }: Progress, elapsed: number): string {
  const perSecond = elapsed > 0 ? (done * 1000) / elapsed : 0;
  const rate = perSecond >= 10 ? perSecond.toFixed(0) : perSecond.toFixed(1).replace('.', ',');
  const left = perSecond > 0 && done < total ? ` · faltan ${durationText((total - done) / perSecond)}` : '';
  return `${done}/${total} · ${rate}/s${left}${note === '' ? '' : ` · ${note}`}`;
}

/** `9 s`, `2 min 05 s`, `1 h 03 min`. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  if (hours > 0) return `${hours} h ${two(minutes)} min`;
  return minutes > 0 ? `${minutes} min ${two(whole % 60)} s` : `${whole} s`;
}
