import { Injectable } from '@nestjs/common';
import { amendmentAnswered, consentAsked, eventPlaceChanged, offerChanged } from '@app/collaborations';
import { OnEvent, type EventType } from '@app/platform';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;

/** What both sides are told of changed offers (CAM-11). */
@Injectable()
export class AmendmentListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
  ) {}

  /** Collaborations lead to the collaboration, applicants to their campaigns; the banner is on both. */
  @OnEvent(consentAsked, 'notifications.amendment-consent-asked')
  async asked(fact: Fact<typeof consentAsked>): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const kind = fact.collaborationId ? 'amendment-proposed' : 'amendment-for-applicant';
    const link = fact.collaborationId ? `/c/campaigns/${fact.collaborationId}` : '/c/campaigns';
    await this.notifications.tell(await this.readers.creator(fact.creatorId), kind, link, () => names);
  }

  /** Applicants whose acceptance still stands. */
  @OnEvent(offerChanged, 'notifications.amendment-offer-changed')
  async changed(fact: Fact<typeof offerChanged>): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    await this.notifications.tell(await this.readers.creator(fact.creatorId), 'offer-changed', '/c/campaigns', () => names);
  }

  /** Nobody should stand before the wrong door. */
  @OnEvent(eventPlaceChanged, 'notifications.event-place-changed')
  async placeChanged(fact: Fact<typeof eventPlaceChanged>): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const link = `/c/campaigns/${fact.collaborationId}`;
    await this.notifications.tell(await this.readers.creator(fact.creatorId), 'event-place-changed', link, () => names);
  }

  @OnEvent(amendmentAnswered, 'notifications.amendment-answered')
  async answered(fact: Fact<typeof amendmentAnswered>): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const link = `/b/${fact.brandId}/campaigns/${fact.campaignId}/history`;
    const kind = fact.answer === 'accepted' ? 'amendment-accepted' : 'amendment-refused';
    await this.notifications.tell(await this.readers.members('campaigns.launch', fact), kind, link, () => names);
  }
}
