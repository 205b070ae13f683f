import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Sockets stay open between the requests of a test. */
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

export interface Exchange {
  method: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** One request and its answer, redirects not followed. Node's own client: `fetch` takes more of the processor, and tests ask many thousands of times. */
export async function exchange(
  address: string,
  { method, headers, body }: Exchange,
): Promise<{ status: number; headers: Headers; data: Buffer }> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const sent = request(new URL(address), { agent, method, headers: { accept: '*/*', 'user-agent': 'node', ...headers, ...length } });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  // an answer may come before the whole body was sent (413); what then happens to the rest is nobody's concern
  sent.on('error', () => undefined);
  const data = await buffer(answer);
  const heads = new Headers();
  for (let index = 0; index < answer.rawHeaders.length; index += 2) heads.append(answer.rawHeaders[index]!, answer.rawHeaders[index + 1]!);
  return { status: answer.statusCode ?? 0, headers: heads, data };
}
