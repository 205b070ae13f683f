/**
 * Whether we load files from this address: the platform's own file hosts (`.host.tld`) over https, or the configured
 * (simulated) ones.
 */
export function mayLoad(address: string, bases: readonly string[], hosts: readonly string[]): boolean {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '') return false;
  if (bases.some((base) => URL.parse(base)?.origin === url.origin)) return true;
  return url.protocol === 'https:' && url.port === '' && hosts.some((host) => url.hostname.endsWith(host));
}

/** Loads at most `maxBytes`; null when it is gone, too large or of another type. Redirects are not followed. */
export async function load(
  address: string,
  limits: { maxBytes: number; types: readonly string[] },
  signal: AbortSignal,
): Promise<{ data: Buffer; type: string } | null> {
  const answer = await fetch(address, { redirect: 'error', signal });
  const type = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const announced = Number(answer.headers.get('content-length') ?? 0);
  if (!answer.ok || !answer.body || !limits.types.includes(type) || announced > limits.maxBytes) {
    await answer.body?.cancel();
    return null;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body) {
    size += part.byteLength;
    if (size > limits.maxBytes) return null;
    parts.push(part);
  }
  const data = Buffer.concat(parts);
  return matches(data, type) ? { data, type } : null;
}

/** The first bytes must be what the type says: nothing active is ever stored under a picture's name. */
function matches(data: Buffer, type: string): boolean {
  const head = data.subarray(0, 16);
  if (type === 'image/jpeg') return head[0] === 0xff && head[1] === 0xd8;
  if (type === 'image/png') return head.subarray(1, 4).toString('latin1') === 'PNG';
  if (type === 'image/webp') return head.subarray(8, 12).toString('latin1') === 'WEBP';
  if (type === 'video/mp4' || type === 'video/quicktime') return head.subarray(4, 8).toString('latin1') === 'ftyp';
  return false;
}
