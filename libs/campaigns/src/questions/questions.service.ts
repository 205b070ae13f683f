import { Injectable } from '@nestjs/common';
import { CreatorsApi } from '@app/creators';
import { checkVersion, Clock, Events, Live, newId, NotFoundError, rooms, Scope, type Page } from '@app/platform';
import { POLICY, type CampaignState } from '@app/rules';
import { CampaignLock } from '../campaign-lock.js';
import type { Campaign } from '../campaign.entity.js';
import { emailNotConfirmed } from '../campaigns.errors.js';
import { CampaignsRepository, ownerOf } from '../campaigns.repository.js';
import { CampaignsApi } from '../contract/campaigns.api.js';
import { questionAnswered, questionAsked, questionHidden } from '../contract/campaigns.events.js';
import { CreatorQuestion } from './creator-question.entity.js';
import { QuestionDto, QuestionListQuery } from './questions.dto.js';
import { questionNotPossible, questionsClosed, tooManyQuestions } from './questions.errors.js';
import { questionAllows, questionCan, type QuestionAction } from './questions.policy.js';
import { QuestionsRepository } from './questions.repository.js';

/** Public questions on the brief before anybody is confirmed (CHT-1). */
@Injectable()
export class Questions {
  constructor(
    private readonly repository: QuestionsRepository,
    private readonly campaigns: CampaignsRepository,
    private readonly campaignsApi: CampaignsApi,
    private readonly campaignLock: CampaignLock,
    private readonly creators: CreatorsApi,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Members: all, with who asked. Creators: answered ones without a name, and all own. Newest first. */
  async list(scope: Scope, campaignId: string, query: QuestionListQuery): Promise<Page<QuestionDto>> {
    const campaign = await this.readable(scope, campaignId);
    const member = scope.sideOf(ownerOf(campaign)) !== null;
    const page = await this.repository.page(campaignId, member ? null : scope.requireCreator(), query);
    return { ...page, items: await this.present(scope, campaign.state, page.items) };
  }

  /** Errors: 403 e-mail not confirmed; 404 never launched; 409 nobody can apply now, or too many of the creator's wait for an answer. */
  async ask(scope: Scope, campaignId: string, text: string): Promise<QuestionDto> {
    const creatorId = scope.requireCreator();
    if (scope.actor.kind === 'user' && !scope.actor.emailConfirmed) throw emailNotConfirmed();
    return this.campaignLock.use(Scope.system(), campaignId, async (campaign) => {
      if (!campaign.launchedAt) throw new NotFoundError();
      const blocked = (await this.creators.blockedBy(campaign.brandId, [creatorId])).length > 0;
      if (blocked || !this.campaignsApi.isOpen(campaign)) throw questionsClosed(campaign.state);
      const limit = POLICY.campaigns.openQuestionsPerCreator;
      const used = await this.repository.openOf(campaignId, creatorId);
      if (used >= limit) throw tooManyQuestions(limit, used);
      const question = Object.assign(new CreatorQuestion(), {
        id: newId(),
        campaignId,
        organisationId: campaign.organisationId,
        brandId: campaign.brandId,
        creatorId,
        state: 'open' as const,
        text,
        answer: null,
        answeredBy: null,
        askedAt: this.clock.now(),
        answeredAt: null,
        answerChangedAt: null,
        hiddenAt: null,
        hiddenReason: null,
        version: 1,
      } satisfies CreatorQuestion);
      await this.repository.insert(question);
      await this.events.publish(questionAsked, this.factOf(campaign, question));
      this.tell(campaign, question);
      return this.one(scope, campaign.state, question);
    });
  }

  /** The first answer publishes the question; later ones replace it. Errors: 409 hidden, or the campaign is over. */
  answer(scope: Scope, id: string, expected: number | null, answer: string): Promise<QuestionDto> {
    return this.change(scope, id, expected, 'answer', async (question, campaign) => {
      const now = this.clock.now();
      const first = question.answer === null;
      if (first) question.answeredAt = now;
      else if (question.answer !== answer) question.answerChangedAt = now;
      Object.assign(question, { answer, answeredBy: scope.userId, state: 'answered' });
      await this.repository.save(question);
      if (first && question.creatorId) await this.events.publish(questionAnswered, this.factOf(campaign, question));
    });
  }

  /** Only the brand and the one who asked see it from now on, with the reason. */
  hide(scope: Scope, id: string, expected: number | null, reason: string): Promise<QuestionDto> {
    return this.change(scope, id, expected, 'hide', async (question, campaign) => {
      Object.assign(question, { state: 'hidden', hiddenAt: this.clock.now(), hiddenReason: reason });
      await this.repository.save(question);
      if (question.creatorId) await this.events.publish(questionHidden, this.factOf(campaign, question));
    });
  }

  /** Takes back `hide`. */
  show(scope: Scope, id: string, expected: number | null): Promise<QuestionDto> {
    return this.change(scope, id, expected, 'show', async (question) => {
      Object.assign(question, { state: question.answer === null ? 'open' : 'answered', hiddenAt: null, hiddenReason: null });
      await this.repository.save(question);
    });
  }

  private async change(
    scope: Scope,
    id: string,
    expected: number | null,
    action: QuestionAction,
    work: (question: CreatorQuestion, campaign: Campaign) => Promise<void>,
  ): Promise<QuestionDto> {
    const found = await this.repository.find(id);
    if (!found) {
      scope.sideOf({});
      throw new NotFoundError();
    }
    return this.campaignLock.use(scope, found.campaignId, async (campaign) => {
      const question = await this.repository.lock(id);
      if (!question) throw new NotFoundError();
      checkVersion(expected, question.version);
      if (!questionAllows(action, question.state, campaign.state)) throw questionNotPossible(action, question.state, campaign.state);
      await work(question, campaign);
      this.tell(campaign, question);
      return this.one(scope, campaign.state, question);
    });
  }

  /** Members by their scope; creators once it was launched. */
  private async readable(scope: Scope, campaignId: string): Promise<Campaign> {
    const campaign = await this.campaigns.find(campaignId);
    if (campaign && scope.sideOf(ownerOf(campaign)) !== null) scope.check(ownerOf(campaign));
    else if (!campaign?.launchedAt || !scope.creatorId) {
      scope.sideOf({});
      throw new NotFoundError();
    }
    return campaign;
  }

  private async one(scope: Scope, campaign: CampaignState, question: CreatorQuestion): Promise<QuestionDto> {
    const [dto] = await this.present(scope, campaign, [question]);
    return dto!;
  }

  private async present(scope: Scope, campaign: CampaignState, questions: readonly CreatorQuestion[]): Promise<QuestionDto[]> {
    const [first] = questions;
    if (!first) return [];
    const owner = { organisationId: first.organisationId, brandId: first.brandId, campaignId: first.campaignId };
    const member = scope.sideOf(owner) !== null;
    const permitted = member && scope.may('applications.decide', owner);
    const ids = member ? [...new Set(questions.flatMap(({ creatorId }) => creatorId ?? []))] : [];
    const authors = new Map((await this.creators.creators(ids)).map((creator) => [creator.id, creator]));
    return questions.map((question) => {
      const author = authors.get(question.creatorId ?? '');
      return {
        id: question.id,
        campaignId: question.campaignId,
        state: question.state,
        text: question.text,
        askedAt: question.askedAt,
        answer: question.answer,
        answeredAt: question.answeredAt,
        answerChangedAt: question.answerChangedAt,
        hiddenReason: question.hiddenReason,
        own: question.creatorId !== null && question.creatorId === scope.creatorId,
        ...(member && {
          author: author ? { id: author.id, name: author.displayName, handle: author.handle, avatarUrl: author.avatarUrl } : null,
        }),
        can: questionCan(question.state, campaign, permitted),
        version: question.version,
      };
    });
  }

  private factOf({ id, organisationId, brandId, title }: Campaign, question: CreatorQuestion) {
    return { campaignId: id, organisationId, brandId, title, questionId: question.id, creatorId: question.creatorId ?? '' };
  }

  /** Open screens of the brand and of who asked; other creators read it when they come. */
  private tell(campaign: Campaign, { creatorId }: CreatorQuestion): void {
    const { organisationId, brandId, id } = campaign;
    const to = [...rooms.members({ organisationId, brandId, campaignId: id }), ...(creatorId ? [rooms.creator(creatorId)] : [])];
    this.live.tell(to, 'campaign:changed', { entity: 'question', id });
  }
}
