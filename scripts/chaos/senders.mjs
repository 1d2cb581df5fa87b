// The processes of one run: each is killed and started again until it ends by itself, stopped and continued, and waits while
// the folder of the store is away.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FAULTY_DISK = fileURLToPath(new URL('faulty-disk.cjs', import.meta.url));
/** What a sender ends with when its store cannot be used: it is started again. */
const STORE_FAILED = 75;
/** The share of the looks at which a sender that may have stopped by itself is told to go on. */
const CONTINUED = 0.1;
/** The share of the senders whose life is counted from when they are started. */
const KILLED_WHILE_OPENING = 0.1;

/**
 * @param {{ random: () => number, lifetime: [number, number], disk: object, counts: Map<string, number> }} settings
 */
export function senderCrew({ random, lifetime: [least, most], disk, counts }) {
  const over = new AbortController();
  /** @type {Map<import('node:child_process').ChildProcess, { isOpen: boolean, stoppedUntil: number }>} */
  const running = new Map();
  let held = Promise.resolve();
  const count = (what) => counts.set(what, (counts.get(what) ?? 0) + 1);

  function start(program) {
    const sender = spawnSender(program, { ...disk, seed: Math.floor(random() * 2 ** 32) });
    const state = { isOpen: false, stoppedUntil: 0 };
    running.set(sender, state);
    const life = lifeOf(sender, least + random() * (most - least));
    // Most live from when they have opened the store: on a busy machine, to start takes longer than all the rest.
    if (random() < KILLED_WHILE_OPENING) life.begin();
    sender.on('message', () => {
      state.isOpen = true;
      life.begin();
    });
    return new Promise((resolve) =>
      sender.once('exit', (code, signal) => {
        life.end();
        running.delete(sender);
        resolve({ code, signal });
      }),
    );
  }

  /** Starts a sender, and starts it again, until it ends by itself. */
  async function untilDone(program) {
    for (;;) {
      await held;
      if (over.signal.aborted) return;
      const { code, signal } = await start(program);
      if (over.signal.aborted || code === 0) return;
      if (signal === 'SIGKILL') count('kill');
      else if (code === STORE_FAILED) count('store failed');
      else throw new Error(`A sender ended with ${code ?? signal}`);
    }
  }

  /** Stops one sender for a while, or lets those go on that stopped or were stopped long enough. */
  function stopAndContinue(now, share) {
    for (const [sender, state] of running) {
      if (state.stoppedUntil > now) continue;
      // One that stopped between two operations is left so for a while, in which others go on.
      if (state.stoppedUntil > 0 || random() < CONTINUED || share === 0) sender.kill('SIGCONT');
      state.stoppedUntil = 0;
      if (!state.isOpen || random() >= share) continue;
      state.stoppedUntil = now + 20 + random() * 800;
      sender.kill('SIGSTOP');
      count('stop');
    }
  }

  return {
    untilDone,
    stopAndContinue,
    /** Starts no sender while something is done; what runs has opened its store before. */
    async whileNoneStarts(act) {
      if ([...running.values()].some(({ isOpen }) => !isOpen)) return;
      const done = act();
      held = done.catch(() => undefined);
      await done;
    },
    count,
    end() {
      over.abort();
      for (const sender of running.keys()) sender.kill('SIGKILL');
    },
  };
}

/** Kills a process so many milliseconds after its life has begun. */
function lifeOf(sender, milliseconds) {
  let timer;
  return {
    begin() {
      timer ??= setTimeout(() => sender.kill('SIGKILL'), milliseconds);
    },
    end() {
      clearTimeout(timer);
    },
  };
}

/** @param {string[]} program @param {object} disk how the disk fails */
function spawnSender(program, disk) {
  const env = { ...process.env, FAULTY_DISK: JSON.stringify(disk) };
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
  return spawn(process.execPath, ['--require', FAULTY_DISK, ...program], { stdio, env });
}
