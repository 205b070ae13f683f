import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CreatorsApi } from '@app/creators';
import { GroupsApi } from '@app/groups';
import { BrandRatings, IdentityApi } from '@app/identity';
import { Clock, Deadlines, Events, Live, newId, NotFoundError, rooms, Scope, Transactions, type Page, type PageQuery } from '@app/platform';
import { CollaborationLifecycle, factOf } from '../collaboration-lifecycle.js';
import type { Collaboration } from '../collaboration.entity.js';
import { CollaborationsRepository } from '../collaborations.repository.js';
import { ratingPublished, ratingReminded } from '../contract/collaborations.events.js';
import { Rating, type RatingSide } from './rating.entity.js';
import { CRITERIA, criteriaOf, isOpenFor, ratingTimes } from './rating.policy.js';
import type { CreatorRatingDto, RateBody, RatingDto, RatingsDto } from './ratings.dto.js';
import { alreadyRated, criterionMissing, ratingNotOpen, replyNotPossible } from './ratings.errors.js';
import { RatingsRepository } from './ratings.repository.js';

const RATINGS_SHOWN = 'collaborations.ratings-shown';

/** Ratings both ways (CRE-8): hidden until both have rated, at most 14 days after the End. */
@Injectable()
export class RatingsService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: RatingsRepository,
    private readonly collaborations: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly creators: CreatorsApi,
    private readonly groups: GroupsApi,
    private readonly identity: IdentityApi,
    private readonly brandRatings: BrandRatings,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.brandRatings.register((brandIds) => this.repository.ofBrands(brandIds));
  }

  async read(scope: Scope, id: string): Promise<RatingsDto> {
    const collaboration = await this.collaborations.get(scope, id);
    return this.present(scope, collaboration, sideOf(scope, collaboration));
  }

  /** One rating per side; of two members at once the second gets 409. Errors: 404, 409 not open or rated already, 422 wrong criteria. */
  async rate(scope: Scope, id: string, body: RateBody): Promise<RatingsDto> {
    return this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(scope, id);
      const side = sideOf(scope, collaboration);
      const now = this.clock.now();
      const times = ratingTimes(collaboration);
      if (!times || !isOpenFor(times, now)) throw ratingNotOpen(times);
      const wanted = criteriaOf(side, collaboration.terms);
      const wrong = CRITERIA.find((criterion) => wanted.includes(criterion) !== (body[criterion] !== undefined));
      if (wrong) throw criterionMissing(wrong, wanted);
      const known = await this.repository.of(id);
      if (known.some((rating) => rating.side === side)) throw alreadyRated();
      const rating = newRating(collaboration, side, body, { at: now, authorId: scope.userId });
      await this.repository.save(rating);
      if (known.length > 0 || times.shownFrom <= now) {
        await this.show(collaboration, [...known, rating]);
      } else {
        await this.deadlines.set(RATINGS_SHOWN, id, times.shownFrom);
        // The other side must not learn that there is one
        const own = side === 'brand' ? rooms.members(collaboration) : [rooms.creator(collaboration.creatorId)];
        this.live.tell(own, 'campaign:changed', { entity: 'rating', id });
      }
      return this.present(scope, collaboration, side);
    });
  }

  /** The rated side's one answer to a shown rating. Errors: 404 (also while it is hidden), 409 answered already. */
  async reply(scope: Scope, id: string, ratingId: string, text: string): Promise<RatingsDto> {
    return this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(scope, id);
      const side = sideOf(scope, collaboration);
      const rating = await this.repository.get(id, ratingId);
      if (rating.side === side || !rating.shownAt) throw new NotFoundError();
      if (rating.repliedAt) throw replyNotPossible();
      Object.assign(rating, { reply: text, repliedAt: this.clock.now() });
      await this.repository.save(rating);
      this.tellBoth(collaboration);
      return this.present(scope, collaboration, side);
    });
  }

  /** 14 days after the End. When it runs again meanwhile, the next End is waited for. */
  async due(id: string): Promise<void> {
    await this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(Scope.system(), id);
      const now = this.clock.now();
      const from = ratingTimes(collaboration)?.shownFrom ?? ratingTimes({ ...collaboration, endedAt: now })?.shownFrom;
      if (from && from > now) return this.deadlines.set(RATINGS_SHOWN, id, from);
      await this.show(collaboration, await this.repository.of(id));
    });
  }

  /** Once, some days after the End, whoever has not rated. What the other side did is not told. */
  async remind(id: string): Promise<void> {
    await this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(Scope.system(), id);
      const times = ratingTimes(collaboration);
      const now = this.clock.now();
      // Reopened meanwhile: its next End sets the reminder anew
      if (!times || !isOpenFor(times, now) || collaboration.ratingRemindedAt) return;
      const rated = (await this.repository.of(id)).map(({ side }) => side);
      const sides = (['brand', 'creator'] as const).filter((side) => !rated.includes(side));
      collaboration.ratingRemindedAt = now;
      await this.collaborations.save(collaboration);
      if (sides.length > 0)
        await this.events.publish(ratingReminded, { ...factOf(collaboration), sides, until: times.closesAt.toISOString() });
    });
  }

  /** Shown ratings of a creator whom the brand may see (404 else). */
  async ofCreator(scope: Scope, brandId: string, creatorId: string, query: PageQuery): Promise<Page<CreatorRatingDto>> {
    await this.creators.checkPage(scope, { brandId, creatorId });
    const page = await this.repository.ofCreator(creatorId, query);
    const names = new Map(
      (await this.identity.brands([...new Set(page.items.map((row) => row.brandId))])).map(({ id, name }) => [id, name]),
    );
    return {
      ...page,
      items: page.items.map(({ id, brandId: by, hundredths, communication, content, punctuality, text, shownAt, reply }) => ({
        id,
        brandName: names.get(by) ?? '',
        average: hundredths / 100,
        communication,
        content,
        punctuality,
        text,
        shownAt: shownAt.toISOString(),
        reply,
      })),
    };
  }

  private async show(collaboration: Collaboration, ratings: readonly Rating[]): Promise<void> {
    const hidden = ratings.filter(({ shownAt }) => !shownAt);
    if (hidden.length === 0) return;
    for (const rating of hidden) {
      rating.shownAt = this.clock.now();
      await this.repository.save(rating);
      await this.events.publish(ratingPublished, { ...factOf(collaboration), ratingId: rating.id, by: rating.side });
      if (rating.side !== 'brand') continue;
      const { id: ref, brandId, creatorId, hundredths } = rating;
      await this.creators.recordRating(creatorId, hundredths / 100);
      const stars = Math.round(hundredths / 100);
      await this.groups.noteRelations(brandId, [{ kind: 'rated', creatorId, ref, campaignId: collaboration.campaignId, stars }]);
    }
    await this.deadlines.cancel(collaboration.id, [RATINGS_SHOWN]);
    this.tellBoth(collaboration);
  }

  private tellBoth(collaboration: Collaboration): void {
    this.live.tell([...rooms.members(collaboration), rooms.creator(collaboration.creatorId)], 'campaign:changed', {
      entity: 'rating',
      id: collaboration.id,
    });
  }

  private async present(scope: Scope, collaboration: Collaboration, side: RatingSide): Promise<RatingsDto> {
    const ratings = await this.repository.of(collaboration.id);
    const times = ratingTimes(collaboration);
    const own = ratings.find((rating) => rating.side === side);
    const other = ratings.find((rating) => rating.side !== side && rating.shownAt);
    const writes = side === 'creator' || scope.may('collaborations.write', collaboration);
    return {
      opensAt: times?.opensAt.toISOString() ?? null,
      closesAt: times?.closesAt.toISOString() ?? null,
      shownFrom: times?.shownFrom.toISOString() ?? null,
      criteria: criteriaOf(side, collaboration.terms),
      own: own ? ratingDto(own, false) : null,
      other: other ? ratingDto(other, writes && !other.repliedAt) : null,
      can: { rate: writes && !own && isOpenFor(times, this.clock.now()) },
    };
  }
}

function sideOf(scope: Scope, collaboration: Collaboration): RatingSide {
  return scope.sideOf(collaboration) === 'creator' ? 'creator' : 'brand';
}

function newRating(collaboration: Collaboration, side: RatingSide, body: RateBody, by: { at: Date; authorId: string | null }): Rating {
  const given = CRITERIA.flatMap((criterion) => body[criterion] ?? []);
  return Object.assign(new Rating(), {
    id: newId(),
    collaborationId: collaboration.id,
    side,
    organisationId: collaboration.organisationId,
    brandId: collaboration.brandId,
    creatorId: collaboration.creatorId,
    communication: body.communication,
    content: body.content ?? null,
    punctuality: body.punctuality ?? null,
    product: body.product ?? null,
    payment: body.payment ?? null,
    hundredths: Math.round((given.reduce((sum, stars) => sum + stars, 0) * 100) / given.length),
    text: body.text ?? '',
    authorId: by.authorId,
    createdAt: by.at,
    shownAt: null,
    reply: null,
    repliedAt: null,
    version: 0,
  });
}

function ratingDto(rating: Rating, reply: boolean): RatingDto {
  return {
    id: rating.id,
    by: rating.side,
    communication: rating.communication,
    content: rating.content,
    punctuality: rating.punctuality,
    product: rating.product,
    payment: rating.payment,
    average: rating.hundredths / 100,
    text: rating.text,
    createdAt: rating.createdAt.toISOString(),
    shownAt: rating.shownAt?.toISOString() ?? null,
    reply: rating.reply,
    repliedAt: rating.repliedAt?.toISOString() ?? null,
    can: { reply },
  };
}
