/**
 * The time the interface shows and counts with.
 * In the sandbox business time is virtual (DEM-1), so the clock carries an offset; elsewhere the offset is 0.
 */
let offsetMs = 0;
const listeners = new Set<() => void>();

/** Business time now in epoch milliseconds. */
export function now(): number {
  return Date.now() + offsetMs;
}

/** Sets business time from a server answer (RFC 3339 instant). Everything that shows time renders again. */
export function setBusinessTime(instant: string): void {
  const next = Date.parse(instant) - Date.now();
  if (Number.isNaN(next) || Math.abs(next - offsetMs) < 500) return;
  offsetMs = next;
  for (const listener of listeners) listener();
}

/** Calls back when business time jumps. Returns the unsubscribe function. */
export function onTimeJump(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
