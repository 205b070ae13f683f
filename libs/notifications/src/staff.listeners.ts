import { Injectable } from '@nestjs/common';
import { applicationChanged } from '@app/applications';
import { campaignCancelled, phaseChanged } from '@app/campaigns';
import { collaborationChanged, deadlineMoved, phaseExtendedByStaff, staffReminded, windowLengthened } from '@app/collaborations';
import { OnEvent, type EventType } from '@app/platform';
import type { NotificationData, NotificationKind } from './catalogue.js';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;

interface Concerned {
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId?: string;
  collaborationId?: string;
}

/** Whether an ended collaboration was opened again, by the brand or by staff; removed content (SYN-3) is no reopening. */
export function isReopened({ from, to }: Fact<typeof collaborationChanged>): boolean {
  return to === 'overdue' && (from === 'no_show' || from === 'partly_fulfilled');
}

/** Whether staff changed this application itself; one that is closed went with its campaign. */
export function isMovedByStaff({ by, to, reason }: Fact<typeof applicationChanged>): boolean {
  return by === 'staff' && reason !== null && to !== 'closed';
}

/** What staff did, told to both sides with the reason (STF-1). */
@Injectable()
export class StaffListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
  ) {}

  @OnEvent(applicationChanged, 'notifications.staff-application-changed')
  async application(fact: Fact<typeof applicationChanged>): Promise<void> {
    if (!isMovedByStaff(fact)) return;
    const data = { to: fact.to, reason: fact.reason ?? '' };
    await this.creator(fact, 'creator-application-changed', data);
    await this.brand(fact, 'staff-application-changed', data, '/applications');
  }

  @OnEvent(campaignCancelled, 'notifications.staff-campaign-cancelled')
  async cancelled(fact: Fact<typeof campaignCancelled>): Promise<void> {
    if (fact.by === 'staff') await this.brand(fact, 'staff-campaign-cancelled', { reason: fact.reason });
  }

  @OnEvent(phaseChanged, 'notifications.staff-phase-changed')
  async changed(fact: Fact<typeof phaseChanged>): Promise<void> {
    if (fact.by !== 'staff' || fact.to === 'cancelled' || fact.reason === null) return;
    await this.brand(fact, 'staff-campaign-changed', { reason: fact.reason });
  }

  @OnEvent(phaseExtendedByStaff, 'notifications.staff-phase-extended')
  extended(fact: Fact<typeof phaseExtendedByStaff>): Promise<void> {
    return this.brand(fact, 'staff-phase-extended', { days: fact.days, reason: fact.reason });
  }

  @OnEvent(collaborationChanged, 'notifications.staff-collaboration-changed')
  async collaboration(fact: Fact<typeof collaborationChanged>): Promise<void> {
    const reason = fact.reason ?? '';
    if (isReopened(fact)) {
      await this.creator(fact, 'creator-reopened', { reason });
      if (fact.by === 'staff') await this.brand(fact, 'staff-collaboration-reopened', { reason }, '/collaborations');
    }
    if (fact.to !== 'removed') return;
    await this.creator(fact, 'creator-removed', { reason });
    // With its campaign: the brand is told once, of the campaign
    const { facts } = await this.readers.names(fact);
    if (facts?.state !== 'cancelled') await this.brand(fact, 'staff-collaboration-removed', { reason }, '/collaborations');
  }

  @OnEvent(deadlineMoved, 'notifications.staff-deadline-moved')
  async moved(fact: Fact<typeof deadlineMoved>): Promise<void> {
    if (fact.by !== 'staff') return;
    const data = { until: fact.deadlineAt, reason: fact.reason };
    await this.creator(fact, 'creator-more-time', data);
    await this.brand(fact, 'staff-deadline-moved', data, '/collaborations');
  }

  @OnEvent(windowLengthened, 'notifications.staff-window-lengthened')
  async lengthened(fact: Fact<typeof windowLengthened>): Promise<void> {
    if (fact.by !== 'staff') return;
    const data = { days: fact.days, reason: fact.reason };
    await this.creator(fact, 'creator-more-time', data);
    await this.brand(fact, 'staff-deadline-moved', data, '/collaborations');
  }

  @OnEvent(staffReminded, 'notifications.staff-reminded')
  reminded(fact: Fact<typeof staffReminded>): Promise<void> {
    return this.creator(fact, 'staff-reminder', { reason: fact.reason, ...(fact.until ? { until: fact.until } : {}) });
  }

  private async creator(fact: Concerned & { creatorId: string }, kind: NotificationKind, more: NotificationData): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const link = `/c/campaigns/${fact.collaborationId ?? ''}`;
    await this.notifications.tell(await this.readers.creator(fact.creatorId), kind, link, () => ({ ...names, ...more }));
  }

  private async brand(fact: Concerned, kind: NotificationKind, more: NotificationData, tab = ''): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const link = `/b/${fact.brandId}/campaigns/${fact.campaignId}${tab}`;
    await this.notifications.tell(await this.readers.members('campaigns.write', fact), kind, link, () => ({ ...names, ...more }));
  }
}
