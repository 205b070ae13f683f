import { Injectable } from '@nestjs/common';
import {
  Clock,
  Database,
  DEFAULT_LIMIT,
  keysetByTime,
  newId,
  NotFoundError,
  toPage,
  Transactions,
  type Page,
  type PageQuery,
  type Scope,
  withTotal,
} from '@app/platform';
import { IdentityChanges } from '../identity-changes.js';
import { userOf } from '../me.service.js';
import { MemberMails } from '../members/member-mails.js';
import { EmailNotConfirmedError, PeopleOnlyError, roleRule } from '../members/members.errors.js';
import { MembersRepository } from '../members/members.repository.js';
import type { Membership } from '../membership.entity.js';
import { OrganisationsRepository } from '../organisations.repository.js';
import { OwnPassword } from '../own-password.js';
import { User } from '../user.entity.js';
import { OwnershipTransfer } from './ownership-transfer.entity.js';
import { OFFER_MS, stateOf, type StoredTransferState } from './transfer.js';
import type { OfferOwnershipDto, OwnershipTransferDto } from './transfers.dto.js';
import { OfferNotOpenError, OfferOpenError, OfferOutdatedError } from './transfers.errors.js';

interface Row extends Omit<OwnershipTransferDto, 'state' | 'expiresAt' | 'createdAt' | 'can'> {
  state: StoredTransferState;
  expiresAt: Date;
  createdAt: Date;
}

const TRANSFER = `select t.id, t.state, t.expires_at as "expiresAt", t.created_at as "createdAt", t.version,
    json_build_object('userId', f.id, 'name', f.name) as from, json_build_object('userId', r.id, 'name', r.name) as to
  from identity.ownership_transfers t join identity.users f on f.id = t.from_user_id join identity.users r on r.id = t.to_user_id`;

/** Ownership goes by offer, password and consent. Every change locks the organisation first. */
@Injectable()
export class OwnershipTransfersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsRepository,
    private readonly members: MembersRepository,
    private readonly password: OwnPassword,
    private readonly changes: IdentityChanges,
    private readonly mails: MemberMails,
  ) {}

  /** Newest first: owners see all offers, other members those made to them. */
  async list(scope: Scope, organisationId: string, query: PageQuery): Promise<Page<OwnershipTransferDto>> {
    scope.check({ organisationId });
    const all = scope.may('identity.transfer-ownership', { organisationId });
    const parameters: unknown[] = [organisationId, all, userOf(scope).userId];
    const keyset = keysetByTime({ at: 't.created_at', id: 't.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<Row & { at: string }>(
      `select x.*, to_char(x."createdAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from (
         ${TRANSFER} where t.organisation_id = $1 and ($2 or t.to_user_id = $3) and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}) x
       order by x."createdAt" desc, x.id desc`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => this.present(scope, organisationId, row),
    );
    return withTotal(page, query, () =>
      this.database.count(
        `identity.ownership_transfers t where t.organisation_id = $1 and ($2 or t.to_user_id = $3)`,
        parameters.slice(0, 3),
      ),
    );
  }

  /** Errors: 422 wrong password, 403 the receiver's address is not confirmed, 404 no such member, 409 an offer is open, 429. */
  async offer(scope: Scope, organisationId: string, input: OfferOwnershipDto): Promise<OwnershipTransferDto> {
    scope.check({ organisationId });
    if (scope.actor.kind !== 'user') throw new PeopleOnlyError();
    const { userId } = scope.actor;
    // a stolen session must not find out whether the rest of the offer would do
    const owner = await this.database.reader.findOneBy(User, { id: userId });
    if (!owner) throw new NotFoundError();
    await this.password.check(owner, input.password);
    return this.transactions.run(async () => {
      const organisation = await this.organisations.get(scope, organisationId, true);
      const receiver = await this.receiver(scope, organisationId, input.memberId, userId);
      await this.endExpired(organisationId);
      const now = this.clock.now();
      const manager = this.database.writer;
      const transfer = await manager.save(
        manager.create(OwnershipTransfer, {
          id: newId(),
          organisationId,
          fromUserId: userId,
          toUserId: receiver.id,
          state: 'offered',
          expiresAt: new Date(now.getTime() + OFFER_MS),
          version: 1,
          createdAt: now,
          updatedAt: now,
        }),
      );
      await this.mails.ownershipOffered(receiver, organisation);
      return this.get(scope, organisationId, transfer.id);
    });
  }

  /** Receiver and giver change places in one transaction. Errors: 404 not offered to the caller, 409 not open or outdated. */
  accept(scope: Scope, organisationId: string, id: string): Promise<OwnershipTransferDto> {
    return this.transactions.run(async () => {
      const { transfer, organisationName } = await this.lockForReceiver(scope, organisationId, id);
      const giver = await this.members.ofUserForUpdate(organisationId, transfer.fromUserId);
      const receiver = await this.members.ofUserForUpdate(organisationId, transfer.toUserId);
      if (giver?.role !== 'owner' || !receiver) throw new OfferOutdatedError();
      const user = await this.database.writer.findOneByOrFail(User, { id: transfer.toUserId });
      if (!user.emailConfirmedAt) throw new EmailNotConfirmedError();
      await this.give(receiver, 'owner');
      await this.give(giver, 'admin');
      await this.answer(transfer, 'accepted');
      await this.mails.ownershipTaken(await this.members.addressOf(transfer.fromUserId), { id: organisationId, name: organisationName });
      return this.get(scope, organisationId, id);
    });
  }

  /** Errors: 404 not offered to the caller, 409 not open. */
  decline(scope: Scope, organisationId: string, id: string): Promise<OwnershipTransferDto> {
    return this.transactions.run(async () => {
      const { transfer } = await this.lockForReceiver(scope, organisationId, id);
      await this.answer(transfer, 'declined');
      return this.get(scope, organisationId, id);
    });
  }

  /** Errors: 409 not open any more. */
  withdraw(scope: Scope, organisationId: string, id: string): Promise<void> {
    return this.transactions.run(async () => {
      await this.organisations.get(scope, organisationId, true);
      const transfer = await this.lock(organisationId, id);
      if (transfer.state !== 'offered') throw new OfferNotOpenError(transfer.state);
      await this.answer(transfer, 'withdrawn');
    });
  }

  private async receiver(scope: Scope, organisationId: string, memberId: string, giverId: string): Promise<User> {
    const membership = await this.members.getForUpdate(scope, organisationId, memberId);
    const user = await this.database.writer.findOneByOrFail(User, { id: membership.userId });
    if (user.id === giverId || membership.role === 'owner') throw roleRule('/memberId', 'owner-already', 'is an owner already');
    if (!user.emailConfirmedAt) throw new EmailNotConfirmedError();
    return user;
  }

  private async endExpired(organisationId: string): Promise<void> {
    const open = await this.database.writer.findOne(OwnershipTransfer, {
      where: { organisationId, state: 'offered' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!open) return;
    if (open.expiresAt > this.clock.now()) throw new OfferOpenError();
    await this.answer(open, 'withdrawn');
  }

  private async lockForReceiver(
    scope: Scope,
    organisationId: string,
    id: string,
  ): Promise<{ transfer: OwnershipTransfer; organisationName: string }> {
    const { name: organisationName } = await this.organisations.get(scope, organisationId, true);
    const transfer = await this.lock(organisationId, id);
    if (transfer.toUserId !== userOf(scope).userId) throw new NotFoundError();
    const state = stateOf(transfer, this.clock.now());
    if (state !== 'offered') throw new OfferNotOpenError(state);
    return { transfer, organisationName };
  }

  private async lock(organisationId: string, id: string): Promise<OwnershipTransfer> {
    const transfer = await this.database.writer.findOne(OwnershipTransfer, {
      where: { id, organisationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!transfer) throw new NotFoundError();
    return transfer;
  }

  private async give(member: Membership, role: 'owner' | 'admin'): Promise<void> {
    Object.assign(member, { role, customRoleId: null, brandIds: null, campaignIds: null });
    member.version += 1;
    member.updatedAt = this.clock.now();
    await this.database.writer.save(member);
    await this.changes.tell(member.userId);
  }

  private async answer(transfer: OwnershipTransfer, state: StoredTransferState): Promise<void> {
    transfer.state = state;
    transfer.version += 1;
    transfer.updatedAt = this.clock.now();
    await this.database.writer.save(transfer);
  }

  private async get(scope: Scope, organisationId: string, id: string): Promise<OwnershipTransferDto> {
    const [row] = await this.database.query<Row>(`${TRANSFER} where t.organisation_id = $1 and t.id = $2`, [organisationId, id]);
    if (!row) throw new NotFoundError();
    return this.present(scope, organisationId, row);
  }

  private present(scope: Scope, organisationId: string, row: Row): OwnershipTransferDto {
    const { id, from, to, version } = row;
    const state = stateOf(row, this.clock.now());
    const answerable = state === 'offered' && to.userId === scope.userId;
    const open = row.state === 'offered' && scope.may('identity.transfer-ownership', { organisationId });
    return {
      id,
      from,
      to,
      state,
      expiresAt: row.expiresAt.toISOString(),
      createdAt: row.createdAt.toISOString(),
      version,
      can: { accept: answerable, decline: answerable, withdraw: open },
    };
  }
}
