import { LRUCache } from 'lru-cache';

/** The last results of work that costs much, by key. Callers at the same time share one; what failed is not kept. */
export class Recent<T> {
  private readonly results: LRUCache<string, Promise<T>>;

  constructor(limit: number) {
    this.results = new LRUCache({ max: limit });
  }

  of(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.results.get(key);
    if (known) return known;
    const result = make();
    this.results.set(key, result);
    result.catch(() => this.results.delete(key));
    return result;
  }
}
