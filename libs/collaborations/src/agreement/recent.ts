/** The last results of work that costs much, by key. Callers at the same time share one; what failed is not kept. */
export class Recent<T> {
  private readonly results = new Map<string, Promise<T>>();

  constructor(private readonly limit: number) {}

  of(key: string, make: () => Promise<T>): Promise<T> {
    const result = this.results.get(key) ?? this.made(key, make);
    // the one asked for last is the last to go
    this.results.delete(key);
    this.results.set(key, result);
    const [oldest] = this.results.keys();
    if (this.results.size > this.limit && oldest !== undefined) this.results.delete(oldest);
    return result;
  }

  private made(key: string, make: () => Promise<T>): Promise<T> {
    const result = make();
    result.catch(() => this.results.delete(key));
    return result;
  }
}
