/** A change as it was told, and who heard it. */
export interface Told {
  rooms: readonly string[];
  event: string;
  data: { entity: string; id: string };
}

/** How long a page may take from its first request to its socket, and how many changes are kept for it. */
const KEPT_MS = 120_000;
const KEPT_MOST = 5_000;

/**
 * The changes of the last two minutes: a page reads before its socket is open, and is told on connecting what it has missed.
 * Instants are real milliseconds. Kept by the process that holds the sockets, as the rooms are.
 */
export class RecentChanges {
  private readonly kept: Array<Told & { at: number }> = [];
  private begins: number;

  constructor(now: number) {
    this.begins = now;
  }

  add(told: Told, now: number): void {
    this.kept.push({ ...told, at: now });
    const old = this.kept.findIndex(({ at }) => at > now - KEPT_MS);
    const surplus = Math.max(old, this.kept.length - KEPT_MOST);
    if (surplus <= 0) return;
    const [last] = this.kept.splice(0, surplus).slice(-1);
    if (last) this.begins = Math.max(this.begins, last.at + 1);
  }

  /** What the members of these rooms were told since that instant; null when that is longer ago than anything kept. */
  since(instant: number, rooms: ReadonlySet<string>): Told[] | null {
    if (instant < this.begins) return null;
    return this.kept.filter(({ at, rooms: to }) => at >= instant && to.some((room) => rooms.has(room)));
  }
}
