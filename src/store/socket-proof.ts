import { codeOf } from './node-disk.js';

/**
 * What a process listens on in its folder, for as long as it runs: whoever is refused there, on the same start of the same
 * computer, knows for certain that it has ended, in whatever container it was.
 *
 * Folders are named by an open file descriptor, since the path of a socket has at most 107 bytes.
 */
const socketIn = (folder: number): string => `/proc/self/fd/${folder}/socket`;

/** Failures that prove that nobody listens: there is no socket, or no process behind it. */
const ENDED = new Set(['ECONNREFUSED', 'ENOENT']);
/** Failures that prove nothing. */
const NOT_ALLOWED = new Set(['EACCES', 'EPERM']);

/** Listens in a folder until the process ends, which it does not keep alive; false where there can be no sockets. */
export async function listenIn(folder: number): Promise<boolean> {
  const { createServer } = await import('node:net');
  const server = createServer((caller) => caller.destroy());
  return new Promise((resolve) => {
    // After it listens nothing that may happen to a caller matters: they want to know that somebody is there.
    server.on('error', () => resolve(false));
    server.listen({ path: socketIn(folder) }, () => resolve(true));
    server.unref();
  });
}

/** Whether the process that listened in a folder has ended; undefined when this process may not ask. */
export async function hasStoppedListening(folder: number): Promise<boolean | undefined> {
  const { connect } = await import('node:net');
  return new Promise((resolve) => {
    const socket = connect({ path: socketIn(folder) }, () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('error', (error) => {
      const code = codeOf(error);
      resolve(NOT_ALLOWED.has(code) ? undefined : ENDED.has(code));
    });
  });
}
