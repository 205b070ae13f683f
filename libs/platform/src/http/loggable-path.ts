/** A request's path for logs: without the query, and without segments long enough to be a secret (ids have 36 characters, tokens 43). */
export function loggablePath(url: string): string {
  return (url.split('?')[0] ?? '').replace(/[\w-]{40,}/g, '[secret]');
}
