import { Injectable } from '@nestjs/common';
import { Clock, Events, OnDeadline, Scope } from '@app/platform';
import { CollaborationLifecycle, factOf } from './collaboration-lifecycle.js';
import { HandOverService } from './hand-over.service.js';
import { contentReminded } from './contract/collaborations.events.js';

/** What happens when a deadline of a collaboration is due: the same use cases as by hand, as the system. */
@Injectable()
export class CollaborationDueDates {
  constructor(
    private readonly lifecycle: CollaborationLifecycle,
    private readonly handOver: HandOverService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @OnDeadline('collaborations.window-begins')
  async windowBegins(id: string): Promise<void> {
    await this.lifecycle.lock(Scope.system(), id);
  }

  @OnDeadline('collaborations.deadline')
  async deadline(id: string): Promise<void> {
    await this.lifecycle.lock(Scope.system(), id);
  }

  @OnDeadline('collaborations.grace-over')
  async graceOver(id: string): Promise<void> {
    await this.lifecycle.lock(Scope.system(), id);
  }

  @OnDeadline('collaborations.freeze')
  async freeze(id: string): Promise<void> {
    await this.lifecycle.lock(Scope.system(), id);
  }

  @OnDeadline('collaborations.hand-over-missing')
  async handOverMissing(id: string): Promise<void> {
    await this.handOver.preparationOver(id);
  }

  @OnDeadline('collaborations.leaving-opens')
  async leavingOpens(id: string): Promise<void> {
    await this.handOver.leavingOpens(id);
  }

  @OnDeadline('collaborations.reminder-2-days')
  async twoDaysLeft(id: string): Promise<void> {
    await this.remind(id, 2);
  }

  @OnDeadline('collaborations.reminder-1-day')
  async oneDayLeft(id: string): Promise<void> {
    await this.remind(id, 1);
  }

  /** COL-3: only while something is missing and the deadline is ahead (after an outage the later notice says it all). */
  private async remind(id: string, daysLeft: number): Promise<void> {
    const collaboration = await this.lifecycle.lock(Scope.system(), id);
    if (collaboration.state !== 'active' || !collaboration.deadlineAt || collaboration.stoppedAt) return;
    collaboration.lastWarningAt = this.clock.now();
    await this.lifecycle.keep(collaboration);
    await this.events.publish(contentReminded, {
      ...factOf(collaboration),
      daysLeft,
      deadlineAt: collaboration.deadlineAt.toISOString(),
    });
  }
}
