import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const taken = probe.address();
      probe.close(() => (taken && typeof taken === 'object' ? done(taken.port) : failed(new Error('no free port'))));
    });
  });
}
