import { Injectable } from '@nestjs/common';

/** How many pieces of work are under way on each of these linked accounts; accounts without any may be left out. */
export type CountWork = (socialAccountIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** What modules above know to be under way on an account: they register, staff who decide about the account read it (CRE-2). */
@Injectable()
export class AccountWork {
  private readonly counts: CountWork[] = [];

  register(count: CountWork): void {
    this.counts.push(count);
  }

  async openOn(socialAccountIds: readonly string[]): Promise<Map<string, number>> {
    const all = new Map<string, number>();
    if (socialAccountIds.length === 0) return all;
    for (const count of this.counts) {
      for (const [id, open] of await count(socialAccountIds)) all.set(id, (all.get(id) ?? 0) + open);
    }
    return all;
  }
}
