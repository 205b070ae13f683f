import { Injectable } from '@nestjs/common';
import { Clock, currentContext, Database, newId } from '@app/platform';
import { Entitlements } from '../contract/entitlements.js';
import { IdentityChanges } from '../identity-changes.js';
import { Membership } from '../membership.entity.js';
import { hashOf } from '../one-time-secret.js';
import { User } from '../user.entity.js';
import type { SingleSignOn } from './single-sign-on.entity.js';
import { SingleSignOnFailure } from './single-sign-on.errors.js';

/** Somebody whose provider vouches for the address. */
export interface ProvenPerson {
  subject: string;
  email: string;
  name: string;
}

/** Which user a provider's person is; makes user and membership at the first sign-in. Needs a transaction that holds the organisation's lock. */
@Injectable()
export class OidcMembers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entitlements: Entitlements,
    private readonly changes: IdentityChanges,
  ) {}

  /** The user's id. Errors: `SingleSignOnFailure` removed, email-taken, limit. */
  async admit(settings: SingleSignOn, person: ProvenPerson): Promise<string> {
    const bound = await this.boundTo(settings, person.subject);
    if (bound) {
      // whoever was removed, or left, comes back by an invitation only
      if (!(await this.isMember(bound, settings.id))) throw new SingleSignOnFailure('removed');
      return bound;
    }
    const manager = this.database.writer;
    const known = await manager.findOne(User, { where: { email: person.email }, lock: { mode: 'pessimistic_write' } });
    const member = known !== null && (await this.isMember(known.id, settings.id));
    if (!member && (await this.wasMember(settings.id, known?.id ?? null, person.email))) throw new SingleSignOnFailure('removed');
    // a second person with a first one's address: companies give addresses of those who left to others
    if (known && (await this.hasOther(settings, known.id))) throw new SingleSignOnFailure('email-taken');
    if (!member) await this.checkLimit(settings.id);
    const userId = known?.id ?? (await this.makeUser(person));
    if (!member) await this.join(settings, userId);
    await this.database.execute(
      `insert into identity.oidc_identities (id, organisation_id, issuer, subject, user_id, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), settings.id, settings.issuer, person.subject, userId, this.clock.now()],
    );
    return userId;
  }

  private async boundTo({ id, issuer }: SingleSignOn, subject: string): Promise<string | null> {
    const [row] = await this.database.query<{ user_id: string }>(
      `select user_id from identity.oidc_identities where organisation_id = $1 and issuer = $2 and subject = $3`,
      [id, issuer, subject],
    );
    return row?.user_id ?? null;
  }

  private async hasOther({ id, issuer }: SingleSignOn, userId: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from identity.oidc_identities where organisation_id = $1 and issuer = $2 and user_id = $3`,
      [id, issuer, userId],
    );
    return rows.length > 0;
  }

  private async isMember(userId: string, organisationId: string): Promise<boolean> {
    const rows = await this.database.query(`select 1 from identity.memberships where user_id = $1 and organisation_id = $2`, [
      userId,
      organisationId,
    ]);
    return rows.length > 0;
  }

  /** The mark a trigger leaves whenever a membership ends, by the user and by the address of that time. */
  private async wasMember(organisationId: string, userId: string | null, email: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from identity.former_members where organisation_id = $1 and (user_id = $2 or email_hash = $3)`,
      [organisationId, userId, hashOf(email)],
    );
    return rows.length > 0;
  }

  private async checkLimit(organisationId: string): Promise<void> {
    const { members: limit } = await this.entitlements.of(organisationId);
    if (limit === null) return;
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from identity.memberships where organisation_id = $1`,
      [organisationId],
    );
    if ((row?.count ?? 0) >= limit) throw new SingleSignOnFailure('limit');
  }

  /** Without a password: one can be set by the link of a password reset, which proves the mailbox to us. */
  private async makeUser({ email, name }: ProvenPerson): Promise<string> {
    const now = this.clock.now();
    const manager = this.database.writer;
    const user = manager.create(User, {
      id: newId(),
      email,
      name,
      locale: currentContext()?.locale ?? 'en',
      passwordHash: null,
      emailConfirmedAt: null,
      creatorId: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    return (await manager.save(user)).id;
  }

  private async join(settings: SingleSignOn, userId: string): Promise<void> {
    const now = this.clock.now();
    const manager = this.database.writer;
    await manager.save(
      manager.create(Membership, {
        id: newId(),
        userId,
        organisationId: settings.id,
        role: settings.defaultRole,
        customRoleId: null,
        brandIds: null,
        campaignIds: null,
        version: 1,
        createdAt: now,
        updatedAt: now,
      }),
    );
    await this.changes.tell(userId);
  }
}
