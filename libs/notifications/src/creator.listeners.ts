import { Injectable } from '@nestjs/common';
import { applicationChanged } from '@app/applications';
import { messagePosted } from '@app/chat';
import {
  CollaborationsApi,
  collaborationChanged,
  collaborationConfirmed,
  contentReminded,
  deadlineMoved,
  windowLengthened,
} from '@app/collaborations';
import { contentRemoved, contentSynced } from '@app/content-sync';
import { eligibilityDecided, socialAccountDisconnected, ugcApplicationDecided } from '@app/creators';
import { OnEvent, type EventType } from '@app/platform';
import { handOverGiven, shipmentSent } from '@app/shipping';
import { type NotificationData, type NotificationKind } from './catalogue.js';
import { reasonText } from './decline-reasons.js';
import { isMovedByStaff, isReopened } from './staff.listeners.js';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;
interface Concerned {
  creatorId: string;
  campaignId?: string;
  collaborationId?: string;
}

/** What creators are told (NOT-1). */
@Injectable()
export class CreatorListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
    private readonly collaborations: CollaborationsApi,
  ) {}

  @OnEvent(applicationChanged, 'notifications.creator-application-changed')
  async application(fact: Fact<typeof applicationChanged>): Promise<void> {
    const link = '/c/campaigns';
    // where an application that is over is found
    const over = `${link}?show=done`;
    // told with their reason by the staff's own listener
    if (isMovedByStaff(fact)) return;
    // With offers (APP-7) the offer itself is the news
    if (fact.to === 'accepted' && !(await this.readers.names(fact)).facts?.selectionOptions.offers) {
      await this.tell(fact, 'application-accepted', {}, link);
    }
    if (fact.to === 'declined') await this.tell(fact, 'application-declined', {}, over, fact.reason);
    if (fact.to === 'closed') await this.tell(fact, 'application-closed', {}, over);
  }

  @OnEvent(collaborationConfirmed, 'notifications.creator-collaboration-confirmed')
  confirmed(fact: Fact<typeof collaborationConfirmed>): Promise<void> {
    return this.tell(fact, 'collaboration-confirmed', { handOver: fact.handOver });
  }

  @OnEvent(shipmentSent, 'notifications.creator-shipment-sent')
  sent(fact: Fact<typeof shipmentSent>): Promise<void> {
    return this.tell(fact, 'shipment-sent', fact.carrier ? { carrier: fact.carrier } : {});
  }

  @OnEvent(handOverGiven, 'notifications.creator-hand-over-given')
  given(fact: Fact<typeof handOverGiven>): Promise<void> {
    return this.tell(fact, 'hand-over-given');
  }

  @OnEvent(collaborationChanged, 'notifications.creator-collaboration-changed')
  async collaboration(fact: Fact<typeof collaborationChanged>): Promise<void> {
    if (fact.to === 'overdue' && !isReopened(fact)) await this.tell(fact, 'creator-overdue');
    if (fact.to === 'fulfilled') await this.tell(fact, 'creator-fulfilled');
    if (fact.from !== 'preparing' || fact.to !== 'active') return;
    const [collaboration] = await this.collaborations.find([fact.collaborationId]);
    await this.tell(fact, 'window-began', collaboration?.deadlineAt ? { until: collaboration.deadlineAt.toISOString() } : {});
  }

  @OnEvent(contentReminded, 'notifications.creator-content-reminded')
  reminded(fact: Fact<typeof contentReminded>): Promise<void> {
    return this.tell(fact, 'content-reminded', { days: fact.daysLeft, until: fact.deadlineAt });
  }

  @OnEvent(deadlineMoved, 'notifications.creator-deadline-moved')
  async moved(fact: Fact<typeof deadlineMoved>): Promise<void> {
    if (fact.by !== 'staff') await this.tell(fact, 'deadline-moved', { until: fact.deadlineAt });
  }

  /** No deadline is known before the hand-over: days, not a date. */
  @OnEvent(windowLengthened, 'notifications.creator-window-lengthened')
  async lengthened(fact: Fact<typeof windowLengthened>): Promise<void> {
    if (fact.by !== 'staff') await this.tell(fact, 'deadline-moved', { days: fact.days });
  }

  @OnEvent(contentSynced, 'notifications.creator-content-synced')
  async content(fact: Fact<typeof contentSynced>): Promise<void> {
    if (fact.state === 'incomplete') await this.tell(fact, 'content-incomplete');
    if (fact.state === 'offered') await this.tell(fact, 'content-offered');
  }

  @OnEvent(contentRemoved, 'notifications.creator-content-removed')
  removed(fact: Fact<typeof contentRemoved>): Promise<void> {
    return this.tell(fact, 'content-removed');
  }

  @OnEvent(socialAccountDisconnected, 'notifications.creator-account-disconnected')
  disconnected(fact: Fact<typeof socialAccountDisconnected>): Promise<void> {
    return this.tell(fact, 'reconnect-account', { handle: fact.handle }, '/c/profile');
  }

  @OnEvent(eligibilityDecided, 'notifications.creator-eligibility-decided')
  eligibility(fact: Fact<typeof eligibilityDecided>): Promise<void> {
    return this.tell(fact, 'eligibility-decided', { handle: fact.handle }, '/c/profile');
  }

  @OnEvent(ugcApplicationDecided, 'notifications.creator-ugc-application-decided')
  ugcApplication(fact: Fact<typeof ugcApplicationDecided>): Promise<void> {
    return this.tell(
      { creatorId: fact.creatorId },
      fact.result === 'approved' ? 'ugc-application-approved' : 'ugc-application-declined',
      {},
      '/c/profile',
    );
  }

  @OnEvent(messagePosted, 'notifications.creator-message-posted')
  async message(fact: Fact<typeof messagePosted>): Promise<void> {
    if (fact.from === 'brand') await this.tell(fact, 'creator-message', { preview: fact.preview }, `/c/chat/${fact.threadId}`);
  }

  private async tell(
    fact: Concerned,
    kind: NotificationKind,
    more: NotificationData = {},
    link = `/c/campaigns/${fact.collaborationId ?? ''}`,
    reason: string | null = null,
  ): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    await this.notifications.tell(await this.readers.creator(fact.creatorId), kind, link, (locale) => ({
      ...names,
      ...more,
      ...(reason ? { reason: reasonText(reason, locale) } : {}),
    }));
  }
}
