import { Injectable } from '@nestjs/common';
import { draftAnswered, draftAnswerReminded, draftRevisionReminded, draftSubmitted } from '@app/content-sync';
import { OnEvent, type EventType } from '@app/platform';
import type { NotificationData, NotificationKind } from './catalogue.js';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;

interface Owned {
  organisationId: string;
  brandId: string;
  campaignId: string;
  collaborationId: string;
  creatorId: string;
}

/** What is told of drafts before posting (CAM-7, NOT-1). */
@Injectable()
export class DraftListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
  ) {}

  @OnEvent(draftSubmitted, 'notifications.draft-submitted')
  async submitted(fact: Fact<typeof draftSubmitted>): Promise<void> {
    await this.tellBrand(fact, 'draft-submitted', fact.answerDueAt);
  }

  @OnEvent(draftAnswerReminded, 'notifications.draft-answer-reminded')
  async answerDue(fact: Fact<typeof draftAnswerReminded>): Promise<void> {
    await this.tellBrand(fact, 'draft-answer-due', fact.answerDueAt);
  }

  @OnEvent(draftAnswered, 'notifications.draft-answered')
  async answered(fact: Fact<typeof draftAnswered>): Promise<void> {
    if (fact.verdict === 'approved') await this.tellCreator(fact, 'draft-approved', { to: fact.by });
    else await this.tellCreator(fact, 'draft-changes-requested', fact.revisionDueAt ? { until: fact.revisionDueAt } : {});
  }

  @OnEvent(draftRevisionReminded, 'notifications.draft-revision-reminded')
  async revisionDue(fact: Fact<typeof draftRevisionReminded>): Promise<void> {
    await this.tellCreator(fact, 'draft-revision-due', { until: fact.revisionDueAt });
  }

  private async tellBrand(fact: Owned, kind: NotificationKind, until: string): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const link = `/b/${fact.brandId}/campaigns/${fact.campaignId}/drafts`;
    await this.notifications.tell(await this.readers.members('content-sync.review', fact), kind, link, () => ({ ...names, until }));
  }

  private async tellCreator(fact: Owned, kind: NotificationKind, more: NotificationData): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const link = `/c/campaigns/${fact.collaborationId}`;
    await this.notifications.tell(await this.readers.creator(fact.creatorId), kind, link, () => ({ ...names, ...more }));
  }
}
