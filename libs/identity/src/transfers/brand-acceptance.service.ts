import { Injectable } from '@nestjs/common';
import { Clock, Database, Job, Jobs, Live, rooms, SystemClock, Transactions, type Scope } from '@app/platform';
import { ApiKey } from '../api-keys/api-key.entity.js';
import { Brand } from '../brand.entity.js';
import type { BrandMove } from '../contract/brand-moves.js';
import { Entitlements } from '../contract/entitlements.js';
import { IdentityChanges } from '../identity-changes.js';
import { LimitReachedError } from '../identity.errors.js';
import { userOf } from '../me.service.js';
import { MemberInvitation } from '../members/member-invitation.entity.js';
import { MemberMails } from '../members/member-mails.js';
import { MembersRepository } from '../members/members.repository.js';
import { Membership } from '../membership.entity.js';
import { OrganisationsRepository } from '../organisations.repository.js';
import { BrandMovesService } from './brand-moves.service.js';
import type { BrandTransfer } from './brand-transfer.entity.js';
import { BrandTransfersRepository } from './brand-transfers.repository.js';
import { BrandTransfersService } from './brand-transfers.service.js';
import { stateOf } from './transfer.js';
import type { BrandTransferDto } from './transfers.dto.js';
import { BrandAlreadyHereError, OfferNotOpenError, OfferOutdatedError } from './transfers.errors.js';

/** Real time after which every request that began before the move has ended. */
const RACED_MS = 30_000;

/** Accepting a brand: everything in it changes the organisation in one transaction over all modules (ACC-7). */
@Injectable()
export class BrandAcceptance {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly jobs: Jobs,
    private readonly live: Live,
    private readonly organisations: OrganisationsRepository,
    private readonly members: MembersRepository,
    private readonly entitlements: Entitlements,
    private readonly transfers: BrandTransfersRepository,
    private readonly offers: BrandTransfersService,
    private readonly moves: BrandMovesService,
    private readonly changes: IdentityChanges,
    private readonly mails: MemberMails,
  ) {}

  /** Errors: 403 plan, 404 not offered to the caller's address, 409 not open, outdated or already here. */
  accept(scope: Scope, organisationId: string, id: string): Promise<BrandTransferDto> {
    return this.transactions.run(async () => {
      scope.check({ organisationId });
      const { fromOrganisationId, brand: offered } = await this.transfers.toCaller(scope, id);
      if (fromOrganisationId === organisationId) throw new BrandAlreadyHereError();
      // always in the same order, so that two moves in opposite directions do not wait for each other
      for (const each of [fromOrganisationId, organisationId].sort()) await this.members.lockOrganisation(each);
      const brand = await this.database.writer.findOneOrFail(Brand, { where: { id: offered.id }, lock: { mode: 'pessimistic_write' } });
      const transfer = await this.lockOpen(id);
      if (brand.organisationId !== fromOrganisationId) throw new OfferOutdatedError();
      await this.requirePlace(scope, organisationId);
      const move = { brandId: brand.id, fromOrganisationId, toOrganisationId: organisationId, acceptedBy: userOf(scope).userId };
      await this.moves.move(move);
      await this.own(move, brand);
      await this.answer(transfer, move);
      // rows that were on their way while the move took place
      await this.jobs.add('identity.settle-brand-move', move, { runAt: new Date(this.systemClock.now().getTime() + RACED_MS) });
      await this.mails.brandMoved(await this.members.addressOf(transfer.offeredBy), brand.name);
      const both = [fromOrganisationId, organisationId].flatMap((each) => rooms.members({ organisationId: each, brandId: brand.id }));
      this.live.tell(both, 'campaign:changed', { entity: 'brand', id: brand.id });
      return this.offers.present(scope, organisationId, await this.transfers.get(id));
    });
  }

  /** Once more, for what was written by requests that had read the brand before the move. */
  @Job<BrandMove>('identity.settle-brand-move')
  async settle(move: BrandMove): Promise<void> {
    await this.transactions.run(async () => {
      const brand = await this.database.writer.findOne(Brand, { where: { id: move.brandId }, lock: { mode: 'pessimistic_write' } });
      if (brand?.organisationId === move.toOrganisationId) await this.moves.move(move);
    });
  }

  /** Identity's own part: the brand, and everybody's restriction to it. Null lists mean every brand and stay; empty ones mean none. */
  private async own({ brandId, fromOrganisationId, toOrganisationId }: BrandMove, brand: Brand): Promise<void> {
    const without = (ids: string[] | null): string[] => (ids ?? []).filter((id) => id !== brandId);
    for (const member of await this.naming(Membership, fromOrganisationId, brandId)) {
      await this.save(member, { brandIds: without(member.brandIds) });
    }
    for (const key of await this.naming(ApiKey, fromOrganisationId, brandId)) await this.save(key, { brandIds: without(key.brandIds) });
    for (const invitation of await this.naming(MemberInvitation, fromOrganisationId, brandId)) {
      const brandIds = without(invitation.brandIds);
      const ends = invitation.state === 'open' && brandIds.length === 0;
      await this.save(invitation, { brandIds, ...(ends ? { state: 'withdrawn' as const } : {}) });
    }
    await this.save(brand, { organisationId: toOrganisationId });
    const people = await this.database.query<{ userId: string }>(
      `select user_id as "userId" from identity.memberships where organisation_id = $1 order by user_id`,
      [fromOrganisationId],
    );
    for (const { userId } of people) await this.changes.tell(userId);
  }

  private naming<E extends Membership | ApiKey | MemberInvitation>(
    entity: new () => E,
    organisationId: string,
    brandId: string,
  ): Promise<E[]> {
    return this.database.writer
      .createQueryBuilder(entity, 'e')
      .where('e.organisation_id = :organisationId and :brandId = any(e.brand_ids)', { organisationId, brandId })
      .orderBy('e.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  private async save<E extends { version: number; updatedAt: Date }>(entity: E, changes: Partial<E>): Promise<void> {
    Object.assign(entity, changes);
    entity.version += 1;
    entity.updatedAt = this.clock.now();
    await this.database.writer.save(entity);
  }

  private async lockOpen(id: string): Promise<BrandTransfer> {
    const transfer = await this.transfers.lock(id);
    const state = stateOf(transfer, this.clock.now());
    if (state !== 'offered') throw new OfferNotOpenError(state);
    return transfer;
  }

  private async requirePlace(scope: Scope, organisationId: string): Promise<void> {
    const { brands: limit } = await this.entitlements.of(organisationId);
    const used = await this.organisations.countBrands(scope, organisationId);
    if (limit !== null && used >= limit) throw new LimitReachedError('brands', limit, used);
  }

  private answer(transfer: BrandTransfer, { toOrganisationId, acceptedBy }: BrandMove): Promise<void> {
    return this.save(transfer, { state: 'accepted', toOrganisationId, answeredBy: acceptedBy });
  }
}
