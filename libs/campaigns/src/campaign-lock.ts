import { Injectable } from '@nestjs/common';
import { Clock, currentContext, Deadlines, inContext, newId, SYSTEM, Transactions, type Scope } from '@app/platform';
import type { Permission } from '@app/rules';
import type { EntityManager } from 'typeorm';
import type { Campaign } from './campaign.entity.js';
import { CampaignDue } from './campaign.due.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { isDueKind, type DueKind } from './due-kinds.js';

/** Many times what the work takes when a database connection is free. */
const PATIENCE_MS = 300;

/**
 * The lock every use case takes (COL-2): what is due for the campaign takes effect first, in a transaction of its own, so that it stays when
 * the late caller gets a 409; then the row is locked.
 */
@Injectable()
export class CampaignLock {
  private readonly held = new WeakMap<EntityManager, Set<string>>();
  private readonly settling = new Map<string, Promise<void>>();

  constructor(
    private readonly repository: CampaignsRepository,
    private readonly due: CampaignDue,
    private readonly deadlines: Deadlines,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Runs `fn` in a transaction with the campaign locked; joins the caller's when one is open. */
  async use<T>(scope: Scope, id: string, fn: (campaign: Campaign) => Promise<T>, permission?: Permission): Promise<T> {
    if (!this.transactions.active) await this.settle(id);
    return this.transactions.run(async () => fn(await this.take(scope, id, permission)));
  }

  /** Locks the row FOR UPDATE in the open transaction; 404 and 403 by the scope. */
  async take(scope: Scope, id: string, permission?: Permission): Promise<Campaign> {
    const manager = this.transactions.manager;
    const held = this.held.get(manager) ?? new Set();
    this.held.set(manager, held);
    // A second time in one transaction the other one would wait for us
    if (!held.has(id)) await this.settleWithin(id);
    const campaign = await this.repository.getForUpdate(scope, id, permission);
    held.add(id);
    return campaign;
  }

  /** Lets take effect what is due for the campaign, in a transaction of its own. Concurrent callers share one run. */
  private async settle(id: string): Promise<void> {
    if (!(await this.earliestDue(id))) return;
    let running = this.settling.get(id);
    if (!running) {
      running = asSystem(() => this.transactions.separate(() => this.work(id))).finally(() => this.settling.delete(id));
      this.settling.set(id, running);
      // Whoever waits hears of a failure; nobody may be waiting any more
      running.catch(() => undefined);
    }
    await running;
  }

  /**
   * `settle` from inside a transaction. When callers hold every database connection the other transaction cannot begin: then the work is done
   * here, and the other one makes it last should the caller roll back.
   */
  private async settleWithin(id: string): Promise<void> {
    if (!(await soon(this.settle(id)))) await asSystem(() => this.work(id));
  }

  private async work(id: string): Promise<void> {
    for (;;) {
      const kind = await this.earliestDue(id);
      if (!kind) return;
      await this.deadlines.done(kind, id, this.clock.now());
      await this.due.takeEffect(kind, id);
    }
  }

  private async earliestDue(id: string): Promise<DueKind | null> {
    const now = this.clock.now();
    for (const { kind, state, dueAt } of await this.deadlines.of([id])) {
      if (state === 'pending' && dueAt <= now && isDueKind(kind)) return kind;
    }
    return null;
  }
}

/** What becomes due is the platform's doing, whoever happens to call (history, audit). */
function asSystem<T>(fn: () => Promise<T>): Promise<T> {
  const context = currentContext() ?? { requestId: `due-${newId()}`, address: null, userAgent: null, locale: 'en' as const, actor: SYSTEM };
  return inContext({ ...context, actor: SYSTEM }, fn);
}

/** True when `work` ended within our patience. */
async function soon(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((answer) => {
    timer = setTimeout(() => answer(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([work.then(() => true as const), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
