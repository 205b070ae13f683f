import { Injectable } from '@nestjs/common';
import { invitationSent, invitationsSkipped } from '@app/applications';
import { OnEvent, type EventType } from '@app/platform';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;

/** What is told of invitations (APP-3, NOT-1). */
@Injectable()
export class InvitationListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
  ) {}

  @OnEvent(invitationSent, 'notifications.creator-invited')
  async sent(fact: Fact<typeof invitationSent>): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const link = `/c/discover/${fact.campaignId}`;
    await this.notifications.tell(await this.readers.creator(fact.creatorId), 'creator-invited', link, () => names);
  }

  @OnEvent(invitationsSkipped, 'notifications.brand-invitations-skipped')
  async skipped(fact: Fact<typeof invitationsSkipped>): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const link = `/b/${fact.brandId}/campaigns/${fact.campaignId}/applications`;
    const readers = await this.readers.members('applications.invite', fact);
    await this.notifications.tell(readers, 'invitations-skipped', link, () => ({ ...names, count: fact.skipped }));
  }
}
