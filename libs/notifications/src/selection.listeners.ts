import { Injectable } from '@nestjs/common';
import { cashAnswered, offerAnswered, offerSent, offerWarned } from '@app/applications';
import { placeFreed } from '@app/collaborations';
import { OnEvent, type EventType } from '@app/platform';
import type { Permission } from '@app/rules';
import type { NotificationData, NotificationKind } from './catalogue.js';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;

interface Concerned {
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
}

/** What both sides are told between application and collaboration: offers, other cash, free places (APP-7, APP-9, COL-5). */
@Injectable()
export class SelectionListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
  ) {}

  @OnEvent(offerSent, 'notifications.offer-sent')
  sent(fact: Fact<typeof offerSent>): Promise<void> {
    return this.creator(fact, fact.kind === 'place' ? 'place-offered' : 'offer-sent', { until: fact.expiresAt });
  }

  @OnEvent(offerWarned, 'notifications.offer-warned')
  warned(fact: Fact<typeof offerWarned>): Promise<void> {
    return this.creator(fact, 'offer-ending', { until: fact.expiresAt });
  }

  @OnEvent(offerAnswered, 'notifications.offer-answered')
  async answered(fact: Fact<typeof offerAnswered>): Promise<void> {
    if (fact.answer === 'withdrawn') return;
    if (fact.answer === 'lapsed') await this.creator(fact, 'offer-over');
    if (fact.answer === 'agreed') return this.brand(fact, 'applications.decide', 'offer-agreed');
    const [permission, kind] =
      fact.kind === 'place'
        ? (['applications.confirm-selection', 'place-not-taken'] as const)
        : (['applications.decide', 'offer-not-taken'] as const);
    await this.brand(fact, permission, kind);
  }

  @OnEvent(cashAnswered, 'notifications.cash-answered')
  cash(fact: Fact<typeof cashAnswered>): Promise<void> {
    return fact.by === 'brand' ? this.creator(fact, 'creator-cash-answered') : this.brand(fact, 'applications.decide', 'cash-answered');
  }

  @OnEvent(placeFreed, 'notifications.place-freed')
  freed(fact: Fact<typeof placeFreed>): Promise<void> {
    return this.brand(fact, 'applications.confirm-selection', 'place-freed', { until: fact.until });
  }

  private async creator(fact: Concerned, kind: NotificationKind, more: NotificationData = {}): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    await this.notifications.tell(await this.readers.creator(fact.creatorId), kind, '/c/campaigns', () => ({ ...names, ...more }));
  }

  private async brand(fact: Concerned, permission: Permission, kind: NotificationKind, more: NotificationData = {}): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const link = `/b/${fact.brandId}/campaigns/${fact.campaignId}/applications`;
    await this.notifications.tell(await this.readers.members(permission, fact), kind, link, () => ({ ...names, ...more }));
  }
}
