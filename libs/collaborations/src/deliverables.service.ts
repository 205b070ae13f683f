import { Injectable } from '@nestjs/common';
import { Clock, Events, Scope, Transactions } from '@app/platform';
import { CollaborationDeadlines } from './collaboration-deadlines.js';
import { CollaborationLifecycle, factOf } from './collaboration-lifecycle.js';
import type { Collaboration } from './collaboration.entity.js';
import { graceAfter } from './collaboration.timeline.js';
import { CollaborationsRepository } from './collaborations.repository.js';
import { deliverableSettled } from './contract/collaborations.events.js';
import type { Deliverable } from './deliverable.entity.js';

/** What content-sync pushes: content met a deliverable, was waived, or is gone again (SYN-2, SYN-3). */
@Injectable()
export class DeliverablesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly deadlines: CollaborationDeadlines,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** `at`: when the content came; on time is decided by it. Meeting it again with another content replaces that. */
  async met(deliverableId: string, contentId: string, at: Date): Promise<void> {
    await this.change(deliverableId, (deliverable) => {
      deliverable.state = 'met';
      deliverable.contentId = contentId;
      deliverable.metAt = at;
    });
  }

  async waived(deliverableId: string): Promise<void> {
    await this.change(deliverableId, (deliverable) => {
      deliverable.state = 'waived';
      deliverable.metAt = this.clock.now();
    });
  }

  /** The content is gone: owed again. A fulfilled one that is not frozen goes back to overdue, with at least 7 days to repair (SYN-3). */
  async reopened(deliverableId: string): Promise<void> {
    const collaboration = await this.change(deliverableId, (deliverable) => {
      deliverable.state = 'owed';
      deliverable.contentId = null;
      deliverable.metAt = null;
    });
    if (collaboration.state !== 'fulfilled' || collaboration.frozenAt) return;
    await this.transactions.run(() => this.contentRemoved(collaboration));
  }

  /** Marked by the brand, under the collaboration's lock. */
  async accepted(collaboration: Collaboration, deliverable: Deliverable): Promise<void> {
    deliverable.state = 'met';
    deliverable.metAt = this.clock.now();
    await this.counted(collaboration, deliverable);
  }

  /** The brand's word taken back, under the collaboration's lock. */
  async undone(collaboration: Collaboration, deliverable: Deliverable): Promise<void> {
    deliverable.state = 'owed';
    deliverable.metAt = null;
    await this.counted(collaboration, deliverable);
    if (collaboration.state === 'fulfilled') await this.contentRemoved(collaboration, 'delivery_undone');
  }

  private async contentRemoved(collaboration: Collaboration, reason = 'content_removed'): Promise<void> {
    const now = this.clock.now();
    const repair = graceAfter(now, collaboration.timeZone);
    if (!collaboration.graceEndsAt || collaboration.graceEndsAt < repair) collaboration.graceEndsAt = repair;
    collaboration.lastWarningAt = now;
    await this.lifecycle.move(collaboration, 'content-removed', { reason });
    // The window is still running: nothing is overdue yet
    if (collaboration.deadlineAt && collaboration.deadlineAt > now) {
      collaboration.graceEndsAt = graceAfter(collaboration.deadlineAt, collaboration.timeZone);
      await this.lifecycle.move(collaboration, 'extended');
      await this.deadlines.window(collaboration);
    }
  }

  private async change(deliverableId: string, edit: (deliverable: Deliverable) => void): Promise<Collaboration> {
    return this.transactions.run(async () => {
      const { collaborationId } = await this.repository.deliverable(deliverableId);
      const collaboration = await this.lifecycle.lock(Scope.system(), collaborationId);
      const deliverable = await this.repository.deliverable(deliverableId);
      edit(deliverable);
      await this.counted(collaboration, deliverable);
      return collaboration;
    });
  }

  private async counted(collaboration: Collaboration, deliverable: Deliverable): Promise<void> {
    await this.repository.saveDeliverable(deliverable);
    const all = await this.repository.deliverables([collaboration.id]);
    const done = all.filter(({ state }) => state !== 'owed').length;
    if (done !== collaboration.deliverablesDone) {
      collaboration.deliverablesDone = done;
      await this.lifecycle.keep(collaboration);
    }
    const { id: deliverableId, state } = deliverable;
    if (state !== 'owed') await this.events.publish(deliverableSettled, { ...factOf(collaboration), deliverableId, state });
    await this.lifecycle.settle(collaboration);
  }
}
