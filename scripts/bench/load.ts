import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

export interface Target {
  url: string;
  headers?: Record<string, string>;
  /** The server's process. */
  pid: number;
}

export interface Sample {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Milliseconds of processor time of the server process a request, or NaN where the system does not tell. */
  cpu: number;
}

/**
 * Asks `target` on keep-alive connections, one request after the other on each, for `seconds`. Bare sockets: on a small machine the
 * generator shares the processors with the servers, so it must cost little. Errors: any answer but 200 with Content-Length.
 */
export async function load(target: Target, { connections, seconds }: { connections: number; seconds: number }): Promise<Sample> {
  const url = new URL(target.url);
  const lines = Object.entries({ host: url.host, ...target.headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = Buffer.from(`GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(Number(url.port))));
  const latencies: number[] = [];
  const cpuBefore = cpuSeconds(target.pid);
  const started = performance.now();
  const until = started + seconds * 1000;
  try {
    await Promise.all(sockets.map((socket) => askUntil(socket, request, until, latencies)));
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  const elapsed = (performance.now() - started) / 1000;
  const cpu = ((cpuSeconds(target.pid) - cpuBefore) * 1000) / latencies.length;
  latencies.sort((a, b) => a - b);
  const at = (part: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? Number.NaN;
  return { requestsPerSecond: latencies.length / elapsed, p50: at(0.5), p99: at(0.99), cpu };
}

/** User and system time of a process so far; ticks of 10 ms on every Linux. */
function cpuSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('error', failed);
    socket.once('connect', () => {
      socket.off('error', failed);
      done(socket);
    });
  });
}

/** One connection's loop; pushes the milliseconds of each answer. */
function askUntil(socket: Socket, request: Buffer, until: number, latencies: number[]): Promise<void> {
  return new Promise((done, failed) => {
    let sent = 0;
    let head = '';
    let missing = -1;
    const ask = (): void => {
      head = '';
      missing = -1;
      sent = performance.now();
      socket.write(request);
    };
    socket.on('error', failed);
    socket.on('close', () => failed(new Error('the server closed the connection')));
    socket.on('data', (data) => {
      if (missing < 0) {
        head += data.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))?.[1];
        if (!head.startsWith('HTTP/1.1 200') || length === undefined) return failed(new Error(`unexpected answer: ${head.slice(0, 400)}`));
        missing = Number(length) - (head.length - end - 4);
      } else {
        missing -= data.length;
      }
      if (missing > 0) return;
      const now = performance.now();
      latencies.push(now - sent);
      if (now < until) return ask();
      socket.removeAllListeners('close');
      done();
    });
    ask();
  });
}
