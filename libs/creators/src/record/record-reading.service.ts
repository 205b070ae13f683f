import { Injectable } from '@nestjs/common';
import { IdentityApi } from '@app/identity';
import { Clock, type Page, type PageQuery, type Scope } from '@app/platform';
import {
  firstReplyOf,
  levelFacts,
  POLICY,
  recordFrom,
  reliabilityOf,
  repliesLate,
  requirementsOf,
  type LevelFacts,
  type RecordFigures,
  type ReplyFigures,
} from '@app/rules';
import { CreatorsRepository } from '../creators.repository.js';
import { isAgainst } from './objections.service.js';
import type { DowngradeDto, HelpDto, RecordDto, RecordEventDto, StaffObjectionDto } from './record.dto.js';
import type { CreatorRecord } from './record.entity.js';
import { averageOf, RecordRepository, type AnyEvent } from './record.repository.js';

/** The record as its creator and the staff read it (CRE-9, CRE-11). */
@Injectable()
export class RecordReadingService {
  constructor(
    private readonly repository: RecordRepository,
    private readonly creators: CreatorsRepository,
    private readonly identity: IdentityApi,
    private readonly clock: Clock,
  ) {}

  async own(scope: Scope): Promise<RecordDto> {
    const creatorId = scope.requireCreator();
    const record = await this.repository.find(scope, creatorId);
    const { recent, ever } = await this.repository.figures(scope, creatorId);
    const replies = await this.repository.replies(scope, creatorId);
    const rating = averageOf(record?.ratingHundredths ?? 0, record?.ratingCount ?? 0);
    const { counted, fulfilledShare, onTimeShare } = reliabilityOf(recent);
    const level = record?.level ?? 'newcomer';
    const facts = levelFacts(recent, ever, rating?.average ?? null);
    const next = level === 'pro' ? null : level === 'proven' ? 'pro' : 'proven';
    return {
      level,
      levelSince: record?.levelSince?.toISOString() ?? null,
      rating,
      reliability: fulfilledShare === null ? null : { counted, fulfilledShare, onTimeShare },
      firstReply: firstReplyOf(replies),
      replies: replies.replies,
      counted,
      shownFrom: POLICY.creators.recordShownFrom,
      from: recordFrom(this.clock.now()).toISOString(),
      next: next && { level: next, requirements: requirementsOf(next, facts) },
      downgrade: downgradeOf(record, facts),
      help: helpOf(record, facts, { ...recent, ...replies }),
    };
  }

  async events(scope: Scope, query: PageQuery): Promise<Page<RecordEventDto>> {
    const page = await this.repository.own(scope, query);
    const names = await this.brands(page.items);
    return { ...page, items: page.items.map((event) => eventDto(event, names)) };
  }

  async event(event: AnyEvent): Promise<RecordEventDto> {
    return eventDto(event, await this.brands([event]));
  }

  async objections(scope: Scope, query: PageQuery & { state?: 'open' | 'decided' | undefined }): Promise<Page<StaffObjectionDto>> {
    const page = await this.repository.objections(scope, query);
    const names = await this.brands(page.items);
    return {
      ...page,
      items: page.items.map((event) => ({ ...eventDto(event, names), creatorId: event.creatorId, creatorName: event.creatorName })),
    };
  }

  async objection(event: AnyEvent): Promise<StaffObjectionDto> {
    const [creator] = await this.creators.many([event.creatorId]);
    return { ...(await this.event(event)), creatorId: event.creatorId, creatorName: creator?.displayName ?? '' };
  }

  private async brands(events: readonly AnyEvent[]): Promise<Map<string, string>> {
    const brands = await this.identity.brands([...new Set(events.map(({ brandId }) => brandId))]);
    return new Map(brands.map(({ id, name }) => [id, name]));
  }
}

function eventDto(event: AnyEvent, names: ReadonlyMap<string, string>): RecordEventDto {
  const { id, collaborationId, title, brandId, reason, counts, fulfilled, onTime, at, askedAt, objection, objectedAt } = event;
  return {
    id,
    collaborationId,
    campaignTitle: title,
    brandName: names.get(brandId) ?? '',
    reason,
    counts,
    fulfilled,
    onTime,
    at: at.toISOString(),
    askedAt: askedAt?.toISOString() ?? null,
    objection:
      objection && objectedAt
        ? {
            state: objection,
            reason: event.objectionText ?? '',
            at: objectedAt.toISOString(),
            decidedAt: event.decidedAt?.toISOString() ?? null,
            decisionReason: event.decisionText,
          }
        : null,
    can: { object: objection === null && isAgainst(event) },
  };
}

function downgradeOf(record: CreatorRecord | null, facts: LevelFacts): DowngradeDto | null {
  if (!record?.fallingTo || !record.fallingAt || !record.announcedAt || record.level === 'newcomer') return null;
  return {
    to: record.fallingTo,
    at: record.fallingAt.toISOString(),
    announcedAt: record.announcedAt.toISOString(),
    breakdown: requirementsOf(record.level, facts),
  };
}

/** Honest and simple: what of the level wanted (the present one while it is in danger, else the next) is not met. */
function helpOf(record: CreatorRecord | null, facts: LevelFacts, recent: RecordFigures & ReplyFigures): HelpDto[] {
  const level = record?.level ?? 'newcomer';
  const wanted = level === 'newcomer' ? 'proven' : record?.fallingAt ? level : 'pro';
  const missing = requirementsOf(wanted, facts).filter(({ met }) => !met);
  const lacks = (code: string) => missing.find((each) => each.code === code);
  const help: HelpDto[] = [];
  const undelivered = recent.counted - recent.fulfilled;
  const late = recent.timed - recent.onTime;
  if (lacks('fulfilled') && undelivered > 0) help.push({ code: 'deliver-everything', count: undelivered });
  if (lacks('on-time') && late > 0) help.push({ code: 'deliver-before-deadline', count: late });
  const more = lacks('completed');
  if (more) help.push({ code: 'complete-more', count: Math.ceil(more.target - (more.value ?? 0)) });
  if (lacks('rating')) help.push({ code: 'better-ratings', count: record?.ratingCount ?? 0 });
  // No requirement of its own, but what ratings of the communication come from
  if ((record?.fallingAt || missing.length > 0) && repliesLate(recent)) help.push({ code: 'reply-sooner', count: recent.late });
  if (record?.fallingAt && undelivered + late > 0) help.push({ code: 'object', count: undelivered + late });
  return help;
}
