import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, Transactions, type Page, type Scope } from '@app/platform';
import { POLICY } from '@app/rules';
import { Entitlements } from '../contract/entitlements.js';
import { LimitReachedError, ThrottledError } from '../identity.errors.js';
import { hashOf, newSecret } from '../one-time-secret.js';
import { OrganisationsRepository } from '../organisations.repository.js';
import { RolesGate } from '../roles/roles.gate.js';
import { ROLE_TEXTS } from '../roles/role-texts.js';
import { Throttle } from '../throttle.js';
import { User } from '../user.entity.js';
import type { InvitationsQuery, InviteMemberDto, MemberInvitationDto } from './invitations.dto.js';
import { InvitationsRepository, type InvitationRow } from './invitations.repository.js';
import { MemberInvitation } from './member-invitation.entity.js';
import { MemberMails } from './member-mails.js';
import { AlreadyInvitedError, AlreadyMemberError, EmailNotConfirmedError, InvitationNotOpenError } from './members.errors.js';
import { placesFor } from './members.policy.js';
import { MembersRepository } from './members.repository.js';
import { RoleChoices } from './role-choices.js';

const LIFETIME_MS = POLICY.accounts.memberInvitationDays * 86_400_000;
const HOUR_SECONDS = 3_600;

/** Invitations by e-mail as the organisation sends and sees them (ACC-5). Every change locks the organisation first. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsRepository,
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly choices: RoleChoices,
    private readonly gate: RolesGate,
    private readonly entitlements: Entitlements,
    private readonly mails: MemberMails,
    private readonly throttle: Throttle,
  ) {}

  async list(scope: Scope, organisationId: string, query: InvitationsQuery): Promise<Page<MemberInvitationDto>> {
    const page = await this.invitations.list(scope, organisationId, query);
    return { ...page, items: page.items.map((row) => present(scope, organisationId, row)) };
  }

  /**
   * Answers the same for addresses with and without an account; the difference is in the e-mail (ACC-1).
   * Errors: 403 beyond the caller, e-mail not confirmed, plan; 409 already a member or invited; 422; 429 too many to this address.
   */
  invite(scope: Scope, organisationId: string, input: InviteMemberDto): Promise<MemberInvitationDto> {
    return this.transactions.run(async () => {
      await this.organisations.get(scope, organisationId, true);
      requireConfirmed(scope);
      const holding = await this.choices.resolve(organisationId, null, input);
      await this.choices.requireMayGive(scope, organisationId, holding);
      if (holding.role === 'custom') await this.gate.require(organisationId);
      await this.requireNew(organisationId, input.email);
      await this.requirePlace(scope, organisationId, null);
      const now = this.clock.now();
      const manager = this.database.writer;
      const invitation = manager.create(MemberInvitation, {
        id: newId(),
        organisationId,
        email: input.email,
        ...holding,
        invitedBy: scope.userId ?? '',
        state: 'open',
        acceptedBy: null,
        createdAt: now,
        version: 0,
      });
      return this.send(scope, invitation);
    });
  }

  /** A new link and seven more days; the old link dies. Errors: 403, 409 not open any more, 429. */
  resend(scope: Scope, organisationId: string, id: string): Promise<MemberInvitationDto> {
    return this.transactions.run(async () => {
      await this.organisations.get(scope, organisationId, true);
      requireConfirmed(scope);
      const invitation = await this.lockOpen(scope, organisationId, id);
      await this.choices.requireMayGive(scope, organisationId, invitation);
      // an expired one has lost its place
      await this.requirePlace(scope, organisationId, id);
      return this.send(scope, invitation);
    });
  }

  /** Errors: 409 not open any more. */
  withdraw(scope: Scope, organisationId: string, id: string): Promise<void> {
    return this.transactions.run(async () => {
      await this.organisations.get(scope, organisationId, true);
      await this.end(await this.lockOpen(scope, organisationId, id));
    });
  }

  private async send(scope: Scope, invitation: MemberInvitation): Promise<MemberInvitationDto> {
    const { organisationId, email } = invitation;
    if (!(await this.throttle.admitMail(`invitation|${organisationId}|${email}`))) throw new ThrottledError(HOUR_SECONDS);
    const token = newSecret();
    const now = this.clock.now();
    invitation.tokenHash = hashOf(token);
    invitation.sentAt = now;
    invitation.expiresAt = new Date(now.getTime() + LIFETIME_MS);
    invitation.version += 1;
    invitation.updatedAt = now;
    const manager = this.database.writer;
    await manager.save(invitation);
    const row = await this.invitations.get(scope, organisationId, invitation.id);
    const organisation = await this.organisations.get(scope, organisationId);
    const known = await manager.findOneBy(User, { email });
    const inviter = await manager.findOneByOrFail(User, { id: invitation.invitedBy });
    const own = row.customRole?.name;
    const role = row.role === 'custom' ? { en: own ?? '', de: own ?? '' } : labels(row.role);
    const recipient = known ? { ...known, known: true } : { email, locale: inviter.locale, isCreator: false, known: false };
    await this.mails.invited(recipient, { organisation: organisation.name, role }, token);
    return present(scope, organisationId, row);
  }

  private async requireNew(organisationId: string, email: string): Promise<void> {
    const members = await this.database.query(
      `select 1 from identity.memberships m join identity.users u on u.id = m.user_id where m.organisation_id = $1 and u.email = $2`,
      [organisationId, email],
    );
    if (members.length > 0) throw new AlreadyMemberError();
    const open = await this.invitations.openFor(organisationId, email);
    if (!open) return;
    if (open.expiresAt > this.clock.now()) throw new AlreadyInvitedError();
    await this.end(open);
  }

  /** Open invitations hold a place, too. Errors: 403 `identity.limit-reached`. */
  private async requirePlace(scope: Scope, organisationId: string, except: string | null): Promise<void> {
    const { members: limit } = await this.entitlements.of(organisationId);
    if (limit === null) return;
    const used = (await this.members.count(scope, organisationId)) + (await this.invitations.countOpen(organisationId, except));
    if (used >= limit) throw new LimitReachedError('members', limit, used);
  }

  private async lockOpen(scope: Scope, organisationId: string, id: string): Promise<MemberInvitation> {
    const invitation = await this.invitations.getForUpdate(scope, organisationId, id);
    if (invitation.state !== 'open') throw new InvitationNotOpenError(invitation.state);
    return invitation;
  }

  private async end(invitation: MemberInvitation): Promise<void> {
    invitation.state = 'withdrawn';
    invitation.version += 1;
    invitation.updatedAt = this.clock.now();
    await this.database.writer.save(invitation);
  }
}

function requireConfirmed({ actor }: Scope): void {
  if (actor.kind === 'user' && !actor.emailConfirmed) throw new EmailNotConfirmedError();
}

function labels(role: Exclude<InvitationRow['role'], 'custom'>): { en: string; de: string } {
  return { en: ROLE_TEXTS[role].en.label, de: ROLE_TEXTS[role].de.label };
}

function present(scope: Scope, organisationId: string, row: InvitationRow): MemberInvitationDto {
  const open = row.state === 'open' || row.state === 'expired';
  const may = open && scope.may('identity.manage-members', { organisationId });
  const { id, email, role, customRole, state, invitedBy, version } = row;
  return {
    id,
    email,
    role,
    customRole,
    ...placesFor(scope, organisationId, row),
    state,
    invitedBy,
    sentAt: row.sentAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    version,
    can: { resend: may, withdraw: may },
  };
}
