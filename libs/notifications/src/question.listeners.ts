import { Injectable } from '@nestjs/common';
import { questionAnswered, questionAsked, questionHidden } from '@app/campaigns';
import { OnEvent, type EventType } from '@app/platform';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;

/** What is told of public questions on briefs (CHT-1, NOT-1). */
@Injectable()
export class QuestionListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
  ) {}

  @OnEvent(questionAsked, 'notifications.brand-question-asked')
  async asked(fact: Fact<typeof questionAsked>): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    const link = `/b/${fact.brandId}/campaigns/${fact.campaignId}/questions`;
    await this.notifications.tell(await this.readers.members('applications.decide', fact), 'question-asked', link, () => names);
  }

  @OnEvent(questionAnswered, 'notifications.creator-question-answered')
  async answered(fact: Fact<typeof questionAnswered>): Promise<void> {
    await this.tellAsker(fact, 'question-answered');
  }

  @OnEvent(questionHidden, 'notifications.creator-question-hidden')
  async hidden(fact: Fact<typeof questionHidden>): Promise<void> {
    await this.tellAsker(fact, 'question-hidden');
  }

  private async tellAsker(fact: Fact<typeof questionAnswered>, kind: 'question-answered' | 'question-hidden'): Promise<void> {
    const { facts: _, ...names } = await this.readers.names(fact);
    await this.notifications.tell(await this.readers.creator(fact.creatorId), kind, `/c/discover/${fact.campaignId}`, () => names);
  }
}
