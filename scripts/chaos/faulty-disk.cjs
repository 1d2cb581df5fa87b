// `node --require faulty-disk.cjs …`: a disk that fails now and then below one folder, and a process that stops between two
// of its operations. `FAULTY_DISK` says where, how often and by which seed; each fault is a line of its log.
const fs = require('node:fs');
const promises = require('node:fs/promises');
const { setTimeout: later } = require('node:timers/promises');

const { root, seed, failures, stops, log } = JSON.parse(process.env.FAULTY_DISK);
const random = randomOf(seed);

const READS = ['readFile', 'readdir', 'stat'];
const WRITES = ['open', 'mkdir', 'rename', 'link', 'rm'];
const READ_CODES = ['EIO', 'EACCES'];
const WRITE_CODES = ['ENOSPC', 'EIO', 'EACCES'];
/** The share of the failing renames and links that are done all the same, as on a network. */
const DONE_ALL_THE_SAME = 0.3;

/** As of random.mjs, which cannot be required. */
function randomOf(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const append = fs.appendFileSync;
const note = (what) => append(log, `${what}\n`);

function failure(codes, name, path) {
  const code = codes[Math.floor(random() * codes.length)];
  note(code);
  return Object.assign(new Error(`${code}: injected, ${name} '${path}'`), { code, syscall: name, path });
}

const isWatched = (path) => typeof path === 'string' && path.startsWith(root);

/** Before what puts something into its place a process is stopped more often: what it has seen may be old when it goes on. */
const PLACING = new Set(['rename', 'link']);
const MORE = 10;

/** Stops the process as a signal from outside would; it goes on when it is told to. */
async function maybeStop(name) {
  if (random() >= (PLACING.has(name) ? stops * MORE : stops)) return;
  note('SIGSTOP');
  process.kill(process.pid, 'SIGSTOP');
  // The signal may take until here to arrive.
  await later(1);
}

function wrap(holder, name, codes) {
  const real = holder[name];
  holder[name] = async function faulty(...parameters) {
    if (!parameters.some(isWatched)) return real.apply(this, parameters);
    await maybeStop(name);
    if (random() >= failures) return watch(await real.apply(this, parameters), parameters[0]);
    const isDone = (name === 'rename' || name === 'link') && random() < DONE_ALL_THE_SAME;
    if (isDone) await real.apply(this, parameters);
    throw failure(codes, name, parameters[0]);
  };
}

/** The handle of a file of the folder fails too: what is written may be half of it. */
function watch(result, path) {
  if (typeof result?.writeFile !== 'function') return result;
  const { writeFile, sync } = result;
  result.writeFile = async (content, ...rest) => {
    await maybeStop();
    if (random() >= failures) return writeFile.call(result, content, ...rest);
    await writeFile.call(result, content.slice(0, content.length / 2), ...rest);
    throw failure(WRITE_CODES, 'write', path);
  };
  result.sync = async () => {
    await maybeStop();
    if (random() < failures) throw failure(WRITE_CODES, 'fsync', path);
    return sync.call(result);
  };
  return result;
}

for (const name of READS) wrap(promises, name, READ_CODES);
for (const name of WRITES) wrap(promises, name, WRITE_CODES);

const { writeFileSync } = fs;
fs.writeFileSync = (path, ...rest) => {
  if (isWatched(path) && random() < failures) throw failure(WRITE_CODES, 'write', path);
  return writeFileSync(path, ...rest);
};
