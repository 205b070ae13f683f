import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, NotFoundError, provenAs, SystemClock, Transactions, type Scope } from '@app/platform';
import { QueryFailedError } from 'typeorm';
import { DocumentsService } from '../documents.service.js';
import { IdentityChanges } from '../identity-changes.js';
import { userOf } from '../me.service.js';
import { Membership } from '../membership.entity.js';
import { PasswordHashing } from '../password-hashing.js';
import { checkPassword } from '../password.policy.js';
import { SessionsService, type SessionTokens } from '../sessions.service.js';
import { openedOrRefused, SessionOpening } from '../two-factor/session-opening.js';
import { User } from '../user.entity.js';
import type { AcceptInvitationDto, InvitationPreviewDto, JoinedDto, SignUpByInvitationDto } from './invitations.dto.js';
import { InvitationsRepository, type OpenInvitation } from './invitations.repository.js';
import type { MemberInvitation } from './member-invitation.entity.js';
import { AlreadyMemberError, EmailNotConfirmedError, OtherAddressError, SignInFirstError } from './members.errors.js';
import { MembersRepository } from './members.repository.js';

/** Joining by the link of an invitation (ACC-5): as the account that is signed in, or as somebody new. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly invitations: InvitationsRepository,
    private readonly members: MembersRepository,
    private readonly documents: DocumentsService,
    private readonly hashing: PasswordHashing,
    private readonly sessions: SessionsService,
    private readonly opening: SessionOpening,
    private readonly changes: IdentityChanges,
  ) {}

  /** What the link shows to whoever has it; neither the address nor whether it has an account. Errors: 410. */
  async preview(token: string): Promise<InvitationPreviewDto> {
    const { organisationName, kind, role, customRoleName, brandNames, inviterName, expiresAt } = await this.invitations.byToken(token);
    const organisation = { name: organisationName, kind };
    return { organisation, role, customRoleName, brandNames, inviterName, expiresAt: expiresAt.toISOString() };
  }

  /**
   * The signed-in account joins, if the invitation was sent to its own, confirmed address.
   * Errors: 403 e-mail not confirmed; 409 another address, already a member; 410; 422 documents.
   */
  accept(scope: Scope, token: string, input: AcceptInvitationDto): Promise<JoinedDto> {
    const { userId } = userOf(scope);
    return this.transactions.run(async () => {
      const { invitation, link } = await this.lock(token);
      const user = await this.database.writer.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
      if (!user) throw new NotFoundError();
      if (user.email !== invitation.email) throw new OtherAddressError();
      if (!user.emailConfirmedAt) throw new EmailNotConfirmedError();
      const accepted = input.acceptedDocumentIds ?? [];
      await this.documents.requireAccepted(link.kind, accepted, user.id);
      await this.documents.accept(user.id, accepted, user.locale);
      return this.join(invitation, user.id);
    });
  }

  /**
   * Makes the account and joins; the address counts as confirmed, since the link came to it. An account that never confirmed the address
   * is taken over by whoever holds the mailbox. Errors: 409 sign in first, 410, 422 password or documents.
   */
  async signUp(token: string, input: SignUpByInvitationDto): Promise<SessionTokens> {
    // nobody makes us hash without a living link
    const link = await this.invitations.byToken(token);
    checkPassword(input.password, { email: link.email, name: input.name });
    await this.documents.requireAccepted(link.kind, input.acceptedDocumentIds);
    const passwordHash = await this.hashing.hash(input.password);
    const run = () => this.transactions.run(() => this.enter(token, input, passwordHash));
    try {
      return openedOrRefused(await run());
    } catch (error) {
      // a sign-up with this address at the same moment: now there is somebody to find
      if (!(error instanceof QueryFailedError) || (error.driverError as { constraint?: string }).constraint !== 'users_email_unique')
        throw error;
      return openedOrRefused(await run());
    }
  }

  private async enter(token: string, input: SignUpByInvitationDto, passwordHash: string): ReturnType<SessionOpening['open']> {
    const { invitation } = await this.lock(token);
    const manager = this.database.writer;
    const known = await manager.findOne(User, { where: { email: invitation.email }, lock: { mode: 'pessimistic_write' } });
    if (known?.emailConfirmedAt) throw new SignInFirstError();
    const id = known?.id ?? newId();
    provenAs(id);
    if (known) await this.evict(known.id);
    const now = this.clock.now();
    const user = await manager.save(
      manager.create(User, {
        ...(known ?? { id, email: invitation.email, creatorId: null, deletedAt: null, createdAt: now }),
        version: (known?.version ?? 0) + 1,
        name: input.name,
        locale: input.locale,
        passwordHash,
        totpSecretSealed: null,
        totpNextSealed: null,
        totpConfirmedAt: null,
        totpLastStep: null,
        emailConfirmedAt: now,
        updatedAt: now,
      }),
    );
    await this.documents.accept(user.id, input.acceptedDocumentIds, input.locale);
    await this.join(invitation, user.id);
    return this.opening.open(user);
  }

  /** Whoever signed up with the address before without proving it loses sessions, second factor and pending links. */
  private async evict(userId: string): Promise<void> {
    await this.sessions.endAll(userId, 'credentials-changed');
    await this.database.execute(`delete from identity.recovery_codes where user_id = $1`, [userId]);
    await this.database.execute(
      `update identity.email_tokens set used_at = $2, sign_up_sealed = null where user_id = $1 and used_at is null`,
      [userId, this.systemClock.now()],
    );
  }

  /** Organisation first, as everywhere; then the invitation, which may be gone by then. */
  private async lock(token: string): Promise<{ invitation: MemberInvitation; link: OpenInvitation }> {
    const link = await this.invitations.byToken(token);
    await this.members.lockOrganisation(link.organisationId);
    return { link, invitation: await this.invitations.byTokenForUpdate(token) };
  }

  private async join(invitation: MemberInvitation, userId: string): Promise<JoinedDto> {
    const { organisationId, role, customRoleId, brandIds, campaignIds } = invitation;
    if (await this.members.ofUserForUpdate(organisationId, userId)) throw new AlreadyMemberError();
    const now = this.clock.now();
    const manager = this.database.writer;
    const member = await manager.save(
      manager.create(Membership, {
        id: newId(),
        userId,
        organisationId,
        role,
        customRoleId,
        brandIds,
        campaignIds,
        version: 1,
        createdAt: now,
        updatedAt: now,
      }),
    );
    invitation.state = 'accepted';
    invitation.acceptedBy = userId;
    invitation.version += 1;
    invitation.updatedAt = now;
    await manager.save(invitation);
    await this.changes.tell(userId);
    return { organisationId, memberId: member.id };
  }
}
