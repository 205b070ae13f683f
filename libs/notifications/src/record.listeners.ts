import { Injectable } from '@nestjs/common';
import { ratingPublished, ratingReminded } from '@app/collaborations';
import { levelChanged, levelFalling, objectionDecided } from '@app/creators';
import { OnEvent, type EventType } from '@app/platform';
import { compareLevels } from '@app/rules';
import type { NotificationKind } from './catalogue.js';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;

const RECORD = '/c/record';

/** Ratings for the rated side; levels and objections for the creator (CRE-8, CRE-9, CRE-11). */
@Injectable()
export class RecordListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
  ) {}

  @OnEvent(ratingPublished, 'notifications.rating-published')
  async rated(fact: Fact<typeof ratingPublished>): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    if (fact.by === 'brand') {
      const link = `/c/campaigns/${fact.collaborationId}`;
      return this.notifications.tell(await this.readers.creator(fact.creatorId), 'rating-published', link, () => names);
    }
    const link = `/b/${fact.brandId}/campaigns/${fact.campaignId}/collaborations`;
    await this.notifications.tell(await this.readers.members('collaborations.write', fact), 'brand-rated', link, () => names);
  }

  /** Of a campaign that ended as a whole, members hear once. */
  @OnEvent(ratingReminded, 'notifications.rating-reminded')
  async remind(fact: Fact<typeof ratingReminded>): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const data = { ...names, until: fact.until };
    if (fact.sides.includes('creator')) {
      const link = `/c/campaigns/${fact.collaborationId}`;
      await this.notifications.tell(await this.readers.creator(fact.creatorId), 'rate-brand', link, () => data);
    }
    if (!fact.sides.includes('brand')) return;
    const link = `/b/${fact.brandId}/campaigns/${fact.campaignId}/collaborations`;
    await this.notifications.tell(await this.readers.members('collaborations.write', fact), 'rate-creators', link, () => data);
  }

  @OnEvent(levelChanged, 'notifications.level-changed')
  level({ creatorId, from, to }: Fact<typeof levelChanged>): Promise<void> {
    return this.tell(creatorId, compareLevels(to, from) > 0 ? 'level-risen' : 'level-fallen', {});
  }

  @OnEvent(levelFalling, 'notifications.level-falling')
  falling({ creatorId, at }: Fact<typeof levelFalling>): Promise<void> {
    return this.tell(creatorId, 'level-falling', { until: at });
  }

  @OnEvent(objectionDecided, 'notifications.objection-decided')
  decided({ creatorId, title, decision }: Fact<typeof objectionDecided>): Promise<void> {
    return this.tell(creatorId, decision === 'granted' ? 'objection-granted' : 'objection-refused', { campaign: title });
  }

  private async tell(creatorId: string, kind: NotificationKind, data: { until?: string; campaign?: string }): Promise<void> {
    await this.notifications.tell(await this.readers.creator(creatorId), kind, RECORD, () => data);
  }
}
