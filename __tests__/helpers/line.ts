/**
 * A line between the app and its database that a test can cut and mend, as a network does: while it is cut, open
 * connections break and new ones are refused. The database itself goes on running.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface Line {
  port: number;
  /** Does nothing to a line that is cut. */
  cut(): Promise<void>;
  /** Does nothing to a line that is whole. */
  mend(): Promise<void>;
  /** Nothing moves, with both ends still open, until `release`: a database that hangs. */
  hold(): void;
  release(): void;
}

/** Lays a line to a port of this computer, at a port that the system chooses. */
export async function layLine(to: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let held = false;
  const open = (port: number) =>
    new Promise<number>((resolve, reject) => {
      const made = createServer((near) => {
        const far = connect(to, '127.0.0.1');
        for (const [one, other] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(one);
          // As the driver's own: else short answers wait for 40 ms each to be sent together.
          one.setNoDelay(true);
          one.pipe(other);
          if (held) one.pause();
          one.on('error', () => other.destroy());
          one.on('close', () => {
            sockets.delete(one);
            other.destroy();
          });
        }
      });
      made.once('error', reject);
      made.listen(port, '127.0.0.1', () => {
        server = made;
        const address = made.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  const port = await open(0);
  return {
    port,
    async cut() {
      const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
      server = null;
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    hold() {
      held = true;
      for (const socket of sockets) socket.pause();
    },
    release() {
      held = false;
      for (const socket of sockets) socket.resume();
    },
    async mend() {
      if (!server) await open(port);
    },
  };
}
