import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';

const MAXIMUM_BYTES = 1024 * 1024;
const BODILESS = new Set([204, 205, 304]);

/** The address may not be called at all: a private range, another scheme, credentials in it. */
export class AddressRefusedError extends Error {}

/** What `fetch` gets from openid-client. */
export interface OutgoingRequest {
  method: string;
  headers: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/**
 * `fetch` for addresses that a customer typed (quality.md, SSRF): https to public addresses only, checked on the address the connection is
 * really made to, so that a name cannot point elsewhere the second time; redirects are answers, answers have at most 1 MB.
 * `loopback`: http://127.0.0.1 is allowed too (sandbox). `signal` bounds all requests of one exchange together.
 */
export function guardedFetch(options: { loopback: boolean; signal: AbortSignal }) {
  return async (target: string | URL, init: OutgoingRequest): Promise<Response> => {
    const url = new URL(target);
    const local = options.loopback && isLoopback(url);
    if (!local) checkAddress(url);
    const signal = init.signal ? AbortSignal.any([init.signal, options.signal]) : options.signal;
    return send(url, { ...init, signal }, local);
  };
}

/** Errors: `AddressRefusedError`. Names are checked once more when they are resolved. */
export function checkAddress(url: URL): void {
  if (url.protocol !== 'https:') throw new AddressRefusedError('must start with https://');
  if (url.username || url.password) throw new AddressRefusedError('must not contain credentials');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isPublicAddress(host)) throw new AddressRefusedError('must not be a private address');
  if (!isIP(host) && !host.includes('.')) throw new AddressRefusedError('must be a public host name');
}

/** The one exception, for the sandbox and tests. */
export function isLoopback(url: URL): boolean {
  return url.protocol === 'http:' && url.hostname === '127.0.0.1' && !url.username && !url.password;
}

type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Resolves names for a connection; one private address among the answers refuses the name. */
export function publicOnly(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const first = addresses[0];
      if (!first || addresses.some(({ address }) => !isPublicAddress(address)))
        return callback(new AddressRefusedError('leads to a private address'), '', 0);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

const publicLookup = publicOnly(lookup);

function send(url: URL, init: OutgoingRequest, local: boolean): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { method, headers, signal } = init;
    const options = { method, headers, ...(signal ? { signal } : {}), ...(local ? {} : { lookup: publicLookup }) };
    const answered = (answer: IncomingMessage): void => void read(answer).then(resolve, reject);
    const request = local ? httpRequest(url, options, answered) : httpsRequest(url, options, answered);
    request.on('error', reject);
    request.end(bodyOf(init.body));
  });
}

/** openid-client sends forms only. */
function bodyOf(body: unknown): string | Uint8Array | undefined {
  if (body instanceof URLSearchParams) return body.toString();
  return typeof body === 'string' || body instanceof Uint8Array ? body : undefined;
}

async function read(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MAXIMUM_BYTES) {
      answer.destroy();
      throw new Error('The answer is larger than 1 MB');
    }
    parts.push(part);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) if (typeof value === 'string') headers.set(name, value);
  const status = answer.statusCode ?? 502;
  return new Response(BODILESS.has(status) ? null : Buffer.concat(parts), { status, headers });
}
