import { Injectable } from '@nestjs/common';
import { applicationChanged, applicationSubmitted } from '@app/applications';
import {
  campaignCancelled,
  campaignCompleted,
  campaignLaunched,
  campaignLaunchFailed,
  closingWarned,
  confirmationWarned,
  decisionWarned,
  phaseChanged,
} from '@app/campaigns';
import { messagePosted } from '@app/chat';
import { collaborationChanged, selectionConfirmed } from '@app/collaborations';
import { contentSynced } from '@app/content-sync';
import { OnEvent, type EventType } from '@app/platform';
import type { Permission } from '@app/rules';
import { addressChanged, shipmentReceived, shippingReminded } from '@app/shipping';
import type { NotificationData, NotificationKind } from './catalogue.js';
import { isReopened } from './staff.listeners.js';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';
import { isMovedByStaff } from './staff.listeners.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;
interface Owned {
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId?: string;
}

/** What the brand's members are told (NOT-1). */
@Injectable()
export class BrandListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
  ) {}

  @OnEvent(applicationSubmitted, 'notifications.brand-application-submitted')
  submitted(fact: Fact<typeof applicationSubmitted>): Promise<void> {
    return this.tell(fact, 'applications.decide', 'application-submitted', 'applications');
  }

  @OnEvent(applicationChanged, 'notifications.brand-application-changed')
  async changed(fact: Fact<typeof applicationChanged>): Promise<void> {
    if (fact.to === 'withdrawn' && !isMovedByStaff(fact))
      await this.tell(fact, 'applications.decide', 'application-withdrawn', 'applications');
  }

  @OnEvent(confirmationWarned, 'notifications.brand-confirmation-warned')
  warned(fact: Fact<typeof confirmationWarned>): Promise<void> {
    return this.tell(fact, 'applications.confirm-selection', 'confirmation-warned', 'applications', {
      hours: fact.hoursLeft,
      until: fact.applicationEndsAt,
    });
  }

  @OnEvent(decisionWarned, 'notifications.brand-decision-warned')
  undecided(fact: Fact<typeof decisionWarned>): Promise<void> {
    return this.tell(fact, 'applications.decide', 'decision-warned', 'applications', { days: fact.daysLeft });
  }

  @OnEvent(campaignLaunched, 'notifications.brand-campaign-launched')
  launched(fact: Fact<typeof campaignLaunched>): Promise<void> {
    return this.tell(fact, 'campaigns.write', 'campaign-launched');
  }

  @OnEvent(campaignLaunchFailed, 'notifications.brand-campaign-launch-failed')
  launchFailed(fact: Fact<typeof campaignLaunchFailed>): Promise<void> {
    return this.tell(fact, 'campaigns.write', 'campaign-launch-failed');
  }

  @OnEvent(campaignCancelled, 'notifications.brand-campaign-cancelled')
  async cancelled(fact: Fact<typeof campaignCancelled>): Promise<void> {
    if (fact.by === 'system') await this.tell(fact, 'campaigns.write', 'campaign-cancelled');
  }

  @OnEvent(campaignCompleted, 'notifications.brand-campaign-completed')
  completed(fact: Fact<typeof campaignCompleted>): Promise<void> {
    return this.tell(fact, 'reporting.read', 'campaign-completed', 'report');
  }

  @OnEvent(phaseChanged, 'notifications.brand-phase-changed')
  async phase(fact: Fact<typeof phaseChanged>): Promise<void> {
    if (fact.to === 'active') await this.tell(fact, 'content-sync.read', 'campaign-active', 'content');
    if (fact.reason === 'no_decision') await this.tell(fact, 'applications.decide', 'campaign-paused', 'applications');
    if (fact.reason === 'paused_too_long') await this.tell(fact, 'campaigns.write', 'campaign-closed');
  }

  /** CAM-10: paused for long, and closing soon. */
  @OnEvent(closingWarned, 'notifications.brand-closing-warned')
  closing(fact: Fact<typeof closingWarned>): Promise<void> {
    return this.tell(fact, 'applications.decide', 'closing-warned', 'applications', { days: fact.daysLeft });
  }

  @OnEvent(selectionConfirmed, 'notifications.brand-selection-confirmed')
  confirmed(fact: Fact<typeof selectionConfirmed>): Promise<void> {
    return this.tell(fact, 'shipping.read-addresses', 'preparation-began', 'collaborations', {
      count: fact.collaborationIds.length,
      handOver: fact.handOver,
    });
  }

  @OnEvent(shippingReminded, 'notifications.brand-shipping-reminded')
  ship(fact: Fact<typeof shippingReminded>): Promise<void> {
    return this.tell(fact, 'shipping.write', 'shipping-reminded', 'collaborations', { count: fact.waiting });
  }

  @OnEvent(addressChanged, 'notifications.brand-address-changed')
  address(fact: Fact<typeof addressChanged>): Promise<void> {
    return this.tell(fact, 'shipping.read-addresses', 'address-changed', 'collaborations');
  }

  @OnEvent(shipmentReceived, 'notifications.brand-shipment-received')
  received(fact: Fact<typeof shipmentReceived>): Promise<void> {
    return this.tell(fact, 'shipping.write', 'shipment-received', 'collaborations');
  }

  @OnEvent(contentSynced, 'notifications.brand-content-synced')
  async content(fact: Fact<typeof contentSynced>): Promise<void> {
    if (fact.state === 'matched' || fact.state === 'extra') await this.tell(fact, 'content-sync.read', 'content-synced', 'content');
  }

  @OnEvent(collaborationChanged, 'notifications.brand-collaboration-changed')
  async collaboration(fact: Fact<typeof collaborationChanged>): Promise<void> {
    if (fact.to === 'overdue' && !isReopened(fact))
      await this.tell(fact, 'collaborations.write', 'collaboration-overdue', 'collaborations');
    if (fact.to === 'no_show' || fact.to === 'partly_fulfilled')
      await this.tell(fact, 'collaborations.write', 'collaboration-lost', 'collaborations');
  }

  @OnEvent(messagePosted, 'notifications.brand-message-posted')
  async message(fact: Fact<typeof messagePosted>): Promise<void> {
    if (fact.from === 'creator')
      await this.tell(fact, 'chat.read', 'brand-message', null, { preview: fact.preview }, `/b/${fact.brandId}/inbox/${fact.threadId}`);
  }

  private async tell(
    fact: Owned,
    permission: Permission,
    kind: NotificationKind,
    tab: string | null = null,
    more: NotificationData = {},
    link = `/b/${fact.brandId}/campaigns/${fact.campaignId}${tab ? `/${tab}` : ''}`,
  ): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    await this.notifications.tell(await this.readers.members(permission, fact), kind, link, () => ({ ...names, ...more }));
  }
}
