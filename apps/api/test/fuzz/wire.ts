import { Agent, request } from 'node:http';

/** A request as it goes over the wire: nothing is checked or tidied up by a client. */
export interface WireRequest {
  method: string;
  /** Path with query, percent-encoded where the sender cares to. */
  target: string;
  headers: Record<string, string>;
  payload: Buffer | null;
}

export interface WireAnswer {
  status: number;
  type: string;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Sends raw requests to one server over kept connections. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });
  private readonly url: URL;

  constructor(url: string) {
    this.url = new URL(url);
  }

  /** Errors: what the connection says, when the server cuts it. */
  async send(wanted: WireRequest): Promise<WireAnswer> {
    for (;;) {
      const answer = await this.once(wanted);
      if (answer) return answer;
    }
  }

  /** Null: the kept connection had been closed after the answer before; a fresh one tells. */
  private once({ method, target, headers, payload }: WireRequest): Promise<WireAnswer | null> {
    return new Promise((resolve, reject) => {
      const length = payload ? { 'content-length': String(payload.length) } : {};
      const call = request(
        { agent: this.agent, host: this.url.hostname, port: this.url.port, method, path: target, headers: { ...headers, ...length } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              type: answer.headers['content-type'] ?? '',
              headers: answer.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      call.on('error', (error) => (call.reusedSocket ? resolve(null) : reject(error)));
      if (payload) call.write(payload);
      call.end();
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
