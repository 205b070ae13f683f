import { Injectable } from '@nestjs/common';
import { checkVersion, Clock, Database, NotFoundError, Transactions, type Page, type PageQuery, type Scope } from '@app/platform';
import { IdentityChanges } from '../identity-changes.js';
import type { Membership } from '../membership.entity.js';
import type { Organisation } from '../organisation.entity.js';
import { OrganisationsRepository } from '../organisations.repository.js';
import { RolesGate } from '../roles/roles.gate.js';
import { User } from '../user.entity.js';
import { MemberMails } from './member-mails.js';
import { EmailNotConfirmedError, LastOwnerError } from './members.errors.js';
import type { ChangeMemberDto, MemberDto } from './members.dto.js';
import { placesFor, refusalFor } from './members.policy.js';
import { MembersRepository, rightsOfRow, type MemberRow } from './members.repository.js';
import { RoleChoices } from './role-choices.js';

/** Members of an organisation (ACC-5 to ACC-7). Every change locks the organisation first, so that rivals see each other. */
@Injectable()
export class MembersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsRepository,
    private readonly members: MembersRepository,
    private readonly choices: RoleChoices,
    private readonly gate: RolesGate,
    private readonly changes: IdentityChanges,
    private readonly mails: MemberMails,
  ) {}

  async list(scope: Scope, organisationId: string, query: PageQuery): Promise<Page<MemberDto>> {
    const page = await this.members.list(scope, organisationId, query);
    return { ...page, items: page.items.map((row) => present(scope, organisationId, row)) };
  }

  async get(scope: Scope, organisationId: string, memberId: string): Promise<MemberDto> {
    return present(scope, organisationId, await this.members.get(scope, organisationId, memberId));
  }

  /** Errors: 403 beyond the caller, own, owners only; 409 last owner; 412; 422 role, brands or campaigns that do not fit. */
  change(scope: Scope, organisationId: string, memberId: string, input: ChangeMemberDto, expected: number | null): Promise<MemberDto> {
    return this.transactions.run(async () => {
      const { member } = await this.lock(scope, organisationId, memberId);
      checkVersion(expected, member.version);
      const holding = await this.choices.resolve(organisationId, member, input);
      await this.choices.requireMayGive(scope, organisationId, holding);
      if (holding.customRoleId && holding.customRoleId !== member.customRoleId) await this.gate.require(organisationId);
      if (member.role === 'owner' && holding.role !== 'owner') await this.requireOtherOwner(member);
      if (member.role !== 'owner' && holding.role === 'owner') await this.requireConfirmed(member.userId);
      Object.assign(member, holding);
      member.version += 1;
      member.updatedAt = this.clock.now();
      await this.database.writer.save(member);
      await this.changes.tell(member.userId);
      return this.get(scope, organisationId, memberId);
    });
  }

  /** Ends a membership and tells the person by mail. Errors: 403 as for changes, 409 last owner, 412. */
  remove(scope: Scope, organisationId: string, memberId: string, expected: number | null): Promise<void> {
    return this.transactions.run(async () => {
      const { member, organisation } = await this.lock(scope, organisationId, memberId);
      checkVersion(expected, member.version);
      if (member.role === 'owner') await this.requireOtherOwner(member);
      await this.end(member);
      await this.mails.removed(await this.members.addressOf(member.userId), organisation.name);
    });
  }

  /** The caller's own way out; it needs no second factor, whatever the organisation demands. Errors: 404, 409 last owner. */
  leave(scope: Scope, organisationId: string): Promise<void> {
    return this.transactions.run(async () => {
      if (!scope.grantIn(organisationId)) throw new NotFoundError();
      await this.members.lockOrganisation(organisationId);
      const member = await this.members.ownForUpdate(scope, organisationId);
      if (member.role === 'owner') await this.requireOtherOwner(member);
      await this.end(member);
    });
  }

  private async lock(scope: Scope, organisationId: string, memberId: string): Promise<{ organisation: Organisation; member: Membership }> {
    const organisation = await this.organisations.get(scope, organisationId, true);
    const member = await this.members.getForUpdate(scope, organisationId, memberId);
    const rights = await this.choices.rightsOf(organisationId, member);
    const refusal = refusalFor(scope, organisationId, { ...rights, userId: member.userId, role: member.role });
    if (refusal) throw refusal;
    return { organisation, member };
  }

  private async end(member: Membership): Promise<void> {
    const { userId } = member;
    await this.database.writer.remove(member);
    await this.changes.tell(userId);
  }

  private async requireOtherOwner(member: Membership): Promise<void> {
    if (!(await this.members.hasOtherOwner(member.organisationId, member.id))) throw new LastOwnerError();
  }

  private async requireConfirmed(userId: string): Promise<void> {
    const user = await this.database.writer.findOneBy(User, { id: userId });
    if (!user?.emailConfirmedAt) throw new EmailNotConfirmedError();
  }
}

function present(scope: Scope, organisationId: string, row: MemberRow): MemberDto {
  const { id, userId, name, email, role, customRole, twoFactor, version } = row;
  const touchable =
    scope.may('identity.manage-members', { organisationId }) &&
    refusalFor(scope, organisationId, { ...rightsOfRow(row), userId, role }) === null;
  return {
    id,
    userId,
    name,
    email,
    role,
    customRole,
    ...placesFor(scope, organisationId, row),
    twoFactor,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    joinedAt: row.joinedAt.toISOString(),
    version,
    can: { change: touchable, remove: touchable },
  };
}
