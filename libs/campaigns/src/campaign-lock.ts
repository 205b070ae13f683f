import { Injectable } from '@nestjs/common';
import { Clock, currentContext, Deadlines, DomainError, inContext, newId, SYSTEM, Transactions, type Scope } from '@app/platform';
import type { Permission } from '@app/rules';
import type { EntityManager } from 'typeorm';
import type { Campaign } from './campaign.entity.js';
import { CampaignDue } from './campaign.due.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { isDueKind } from './due-kinds.js';

/** Longer than any campaign's due work takes; shorter than a caller waits. */
const PATIENCE_MS = 5_000;

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
    if (!held.has(id)) await this.settle(id);
    const campaign = await this.repository.getForUpdate(scope, id, permission);
    held.add(id);
    return campaign;
  }

  /** Lets take effect what is due for the campaign. Concurrent callers share one run. */
  private async settle(id: string): Promise<void> {
    if (!(await this.earliestDue(id))) return;
    let running = this.settling.get(id);
    if (!running) {
      running = this.work(id).finally(() => this.settling.delete(id));
      this.settling.set(id, running);
      running.catch(() => undefined);
    }
    await patiently(running);
  }

  private async work(id: string): Promise<void> {
    const context = currentContext() ?? {
      requestId: `due-${newId()}`,
      address: null,
      userAgent: null,
      locale: 'en' as const,
      actor: SYSTEM,
    };
    await inContext({ ...context, actor: SYSTEM }, () =>
      this.transactions.separate(async () => {
        for (;;) {
          const kind = await this.earliestDue(id);
          if (!kind) return;
          await this.deadlines.done(kind, id, this.clock.now());
          await this.due.takeEffect(kind, id);
        }
      }),
    );
  }

  private async earliestDue(id: string) {
    const now = this.clock.now();
    for (const { kind, state, dueAt } of await this.deadlines.of([id])) {
      if (state === 'pending' && dueAt <= now && isDueKind(kind)) return kind;
    }
    return null;
  }
}

/** Waiting callers may hold every database connection while `work` needs one more: give up (503) rather than wait for each other. */
async function patiently(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, refuse) => {
    timer = setTimeout(
      () => refuse(new DomainError('campaigns.busy', 503, 'The campaign is changing right now. Try again.', { retryAfterSeconds: 1 })),
      PATIENCE_MS,
    );
  });
  try {
    await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
