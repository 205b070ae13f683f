import { request } from '../../shared/api/client.js';

interface Waiting {
  creatorId: string;
  resolve: (groupIds: string[]) => void;
  reject: (error: unknown) => void;
}

const MOST = 200;
/** Cards that appear together ask together. */
const WAIT_MS = 15;

const waiting = new Map<string, Waiting[]>();

/** The groups of the brand with this creator; what is asked at the same time is one request. */
export function membershipsOf(brandId: string, creatorId: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const known = waiting.get(brandId);
    const entry = { creatorId, resolve, reject };
    if (known) {
      known.push(entry);
      return;
    }
    waiting.set(brandId, [entry]);
    setTimeout(() => {
      const all = waiting.get(brandId) ?? [];
      waiting.delete(brandId);
      for (let start = 0; start < all.length; start += MOST) void ask(brandId, all.slice(start, start + MOST));
    }, WAIT_MS);
  });
}

async function ask(brandId: string, entries: readonly Waiting[]): Promise<void> {
  try {
    const creatorIds = [...new Set(entries.map(({ creatorId }) => creatorId))].join(',');
    const { items } = await request<{ items: Array<{ creatorId: string; groupIds: string[] }> }>('GET', '/brands/{id}/group-memberships', {
      params: { path: { id: brandId }, query: { creatorIds } },
    });
    const found = new Map(items.map((item) => [item.creatorId, item.groupIds]));
    for (const { creatorId, resolve } of entries) resolve(found.get(creatorId) ?? []);
  } catch (error) {
    for (const { reject } of entries) reject(error);
  }
}
