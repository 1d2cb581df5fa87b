import type { Agent, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps requests off connections that the server may be closing. A timer alone does not: after a busy stretch of this
 * process, the next request would be written before the timer, or the server's close, is seen.
 */
export interface IdleSockets {
  /** Notes for how long the server keeps the connection, if it says so. */
  heard(response: IncomingMessage): void;
  /** Closes the connections that have been idle for too long. */
  dropStale(): void;
}

/** A connection is given up so long before the server would close it. */
const MARGIN_MILLISECONDS = 1000;
const KEEP_ALIVE = /\btimeout=(\d+)/;

/** @param longest milliseconds for which a connection may be idle when the server says nothing */
export function idleSockets(agent: Agent, longest: number): IdleSockets {
  const limits = new WeakMap<object, number>();
  const freed = new WeakMap<object, number>();
  agent.on('free', (socket: Socket) => freed.set(socket, performance.now()));
  return {
    heard({ headers, socket }) {
      const seconds = KEEP_ALIVE.exec(String(headers['keep-alive']))?.[1];
      if (seconds !== undefined) limits.set(socket, Number(seconds) * 1000 - MARGIN_MILLISECONDS);
    },
    dropStale() {
      const now = performance.now();
      for (const socket of Object.values(agent.freeSockets).flat()) {
        if (socket === undefined) continue;
        const idle = now - (freed.get(socket) ?? now);
        if (idle > Math.min(limits.get(socket) ?? longest, longest)) socket.destroy();
      }
    },
  };
}
