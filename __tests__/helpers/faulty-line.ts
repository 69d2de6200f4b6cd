/**
 * A line to the database that fails in one way, as networks do: it loses a COMMIT or the answer to one, stalls, goes
 * silent with both ends still open, or crawls. Each fault happens once, at a moment that the caller names.
 */
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export type Fault =
  /** The n-th COMMIT of a writing transaction reaches the server and its answer is lost; or it does not even arrive. */
  | { kind: 'answer-lost' | 'commit-lost'; commit: number }
  /** At the n-th COMMIT nothing moves for a while, or nothing ever again. */
  | { kind: 'stall'; commit: number; milliseconds: number }
  | { kind: 'half-open'; commit: number }
  | { kind: 'crawl'; bytesPerSecond: number };

export interface FaultyLine {
  port: number;
  /** Whether the fault has happened. */
  struck(): boolean;
  close(): Promise<void>;
}

/** A Bolt message of two bytes between its length and its end: a structure without fields, COMMIT. */
const commitMessage = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
/** BEGIN, and what it says of a transaction that only reads: {mode: 'r'}. */
const beginMessage = Buffer.from([0xb1, 0x11]);
const readingMode = Buffer.from('\x84mode\x81r', 'latin1');

/** Lays a line to a port of this computer. Connections made after the fault are whole, save on one that crawls. */
export async function layFaultyLine(to: number, fault: Fault): Promise<FaultyLine> {
  const sockets = new Set<Socket>();
  let commits = 0;
  let struck = fault.kind === 'crawl';
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    const cut = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        // A silent line does not even tell that the other end has gone.
        if (!silent) cut();
      });
    }
    let silent = false;
    let reads = false;
    let losesAnswer = false;
    const strike = async (chunk: Buffer) => {
      struck = true;
      if (fault.kind === 'commit-lost') return cut();
      if (fault.kind === 'half-open') {
        silent = true;
        return;
      }
      if (fault.kind === 'stall') await delay(fault.milliseconds);
      losesAnswer = fault.kind === 'answer-lost';
      far.write(chunk);
    };
    const forward = async (chunk: Buffer) => {
      if (silent) return;
      if (chunk.includes(beginMessage)) reads = chunk.includes(readingMode);
      const isCommit = !reads && chunk.includes(commitMessage);
      if (isCommit) commits++;
      if (isCommit && fault.kind !== 'crawl' && !struck && commits === fault.commit) await strike(chunk);
      else await send(far, chunk);
    };
    const back = async (chunk: Buffer) => {
      if (losesAnswer) cut();
      else if (!silent) await send(near, chunk);
    };
    // One after the other, or a stalled piece would be overtaken.
    inTurn(near, forward);
    inTurn(far, back);
  });
  const send = async (socket: Socket, chunk: Buffer) => {
    if (fault.kind === 'crawl') await delay((chunk.length / fault.bytesPerSecond) * 1000);
    if (!socket.destroyed) socket.write(chunk);
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    struck: () => struck,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function inTurn(socket: Socket, work: (chunk: Buffer) => Promise<void>): void {
  let last = Promise.resolve();
  socket.on('data', (chunk: Buffer) => {
    last = last.then(() => work(chunk));
  });
}
