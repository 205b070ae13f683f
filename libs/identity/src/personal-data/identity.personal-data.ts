import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, ENV, Job, SystemClock, Transactions, Uploads, type Env } from '@app/platform';
import {
  EXPORT_PAGE,
  PersonalData,
  type DataFate,
  type DeletionObstacle,
  type ExportWriter,
  type Person,
  type PersonalDataSource,
} from '../contract/personal-data.js';
import { IdentityChanges } from '../identity-changes.js';
import { Membership } from '../membership.entity.js';
import { hashOf } from '../one-time-secret.js';
import { SessionsService } from '../sessions.service.js';
import { User } from '../user.entity.js';

/** What others see instead of a name. */
export const DELETED_NAME = 'Deleted account';

/** What identity and the platform keep about a person (ACC-12). */
@Injectable()
export class IdentityPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'identity';
  readonly fates = FATES;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly sessions: SessionsService,
    private readonly changes: IdentityChanges,
    private readonly registry: PersonalData,
    private readonly uploads: Uploads,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  traces({ name }: { name: string }): Promise<string[]> {
    return Promise.resolve([name]);
  }

  async exportOf({ userId, email }: Person, writer: ExportWriter): Promise<void> {
    const [account] = await this.database.query<object>(
      `select id, email, name, locale, email_confirmed_at as "emailConfirmedAt", totp_confirmed_at as "secondFactorSince",
         password_hash is not null as "hasPassword", creator_id as "creatorId", created_at as "createdAt" from identity.users where id = $1`,
      [userId],
    );
    await writer.value('account', account ?? null);
    const rows = (topic: string, sql: string, by = userId) =>
      writer.list(topic, (after) => this.database.query<{ id: string }>(`${sql} limit ${EXPORT_PAGE}`, [by, after]));
    await rows(
      'sessions',
      `select id, user_agent as "userAgent", address, created_at as "createdAt", last_used_at as "lastUsedAt", ended_at as "endedAt",
         end_reason as "endReason", sso_organisation_id as "singleSignOnOrganisationId" from identity.sessions where user_id = $1 and id > $2 order by id`,
    );
    await rows(
      'accepted-documents',
      `select a.id, d.kind, d.version, d.title_en as title, a.accepted_at as "acceptedAt", a.locale, a.address
       from identity.acceptances a join identity.documents d on d.id = a.document_id where a.user_id = $1 and a.id > $2 order by a.id`,
    );
    await rows(
      'memberships',
      `select m.id, o.id as "organisationId", o.name as organisation, m.role, r.name as "customRole", m.brand_ids as "brandIds",
         m.campaign_ids as "campaignIds", m.created_at as "since"
       from identity.memberships m join identity.organisations o on o.id = m.organisation_id left join identity.roles r on r.id = m.custom_role_id
       where m.user_id = $1 and m.id > $2 order by m.id`,
    );
    await rows(
      'single-sign-on',
      `select id, organisation_id as "organisationId", issuer, subject, created_at as "createdAt" from identity.oidc_identities
       where user_id = $1 and id > $2 order by id`,
    );
    await rows(
      'invitations-received',
      `select i.id, o.name as organisation, i.role, i.state, i.sent_at as "sentAt" from identity.member_invitations i
         join identity.organisations o on o.id = i.organisation_id where i.email = $1 and i.id > $2 order by i.id`,
      email,
    );
    await rows(
      'api-keys-made',
      `select id, organisation_id as "organisationId", name, created_at as "createdAt" from identity.api_keys
       where created_by = $1 and id > $2 order by id`,
    );
    await rows(
      'internal-comments',
      `select id, subject_type as "subjectType", subject_id as "subjectId", text, created_at as "createdAt" from identity.comments
       where author_id = $1 and id > $2 order by id`,
    );
    await rows(
      'uploads',
      `select id, purpose, size, type, state, created_at as "createdAt", expires_at as "expiresAt" from platform.uploads
       where user_id = $1 and id > $2 order by id`,
    );
    // without texts: they may carry links that still work
    await rows(
      'mails',
      `select id, subject, created_at as "createdAt", sent_at as "sentAt" from platform.mails where recipient = $1 and id > $2 order by id`,
      email,
    );
    // what somebody did to other objects belongs to their organisations, also to those the person has left: that it was done, not the values
    await rows(
      'log',
      `select id, at, action, object_type as "objectType", object_id as "objectId",
         case when object_id = $1::text then changes else '{}'::jsonb end as changes
       from platform.audit_events where (object_id = $1::text or (actor_kind = 'user' and actor_id = $1::uuid)) and id > $2 order by id`,
    );
  }

  async obstacles({ userId }: Person): Promise<DeletionObstacle[]> {
    const staff = await this.database.query(`select 1 from identity.staff_accounts where user_id = $1 and ended_at is null`, [userId]);
    return staff.length > 0
      ? [{ code: 'identity.staff-account', detail: 'This is a staff account: an administrator must end it first.', count: 1 }]
      : [];
  }

  async erase(person: Person): Promise<readonly string[]> {
    const { userId, email } = person;
    const manager = this.database.writer;
    await this.sessions.endAll(userId, 'account-deleted');
    // before the address changes: the marks of former members are made of it
    for (const membership of await manager.findBy(Membership, { userId })) await manager.remove(membership);
    await this.forgetExports(userId);
    await this.uploads.forget(userId);
    const pseudonym = `deleted-${userId}@deleted.invalid`;
    const redacted = await this.forgetOffers(userId, email, pseudonym);
    for (const statement of [
      `update identity.sessions set user_agent = null, address = null where user_id = $1`,
      `update identity.acceptances set address = null where user_id = $1`,
      `delete from identity.refresh_tokens t using identity.sessions s where s.id = t.session_id and s.user_id = $1`,
      `delete from identity.email_tokens where user_id = $1`,
      `delete from identity.recovery_codes where user_id = $1`,
      `delete from identity.sign_in_challenges where user_id = $1`,
      `delete from identity.oidc_identities where user_id = $1`,
      `delete from platform.idempotency_keys where owner = $1::text`,
    ])
      await this.database.execute(statement, [userId]);
    await this.database.execute(`delete from identity.sign_in_attempts where account = $1`, [hashOf(email)]);
    await this.forgetMails(person);
    const user = await manager.findOneByOrFail(User, { id: userId });
    const now = this.clock.now();
    await manager.save(
      Object.assign(user, {
        email: pseudonym,
        name: DELETED_NAME,
        passwordHash: null,
        emailConfirmedAt: null,
        totpSecretSealed: null,
        totpNextSealed: null,
        totpConfirmedAt: null,
        totpLastStep: null,
        deletedAt: now,
        updatedAt: now,
        version: user.version + 1,
      }),
    );
    await this.changes.tell(userId);
    return redacted;
  }

  /** The copy of the confirmation, once it must have arrived; mails to a new account with the same address stay. */
  @Job<{ recipient: string }>('identity.forget-mails')
  async forgetConfirmation({ recipient }: { recipient: string }): Promise<void> {
    await this.transactions.run(() =>
      this.database.execute(
        `delete from platform.mails m where sha256(convert_to(recipient, 'UTF8')) = decode($1, 'hex')
           and not exists (select 1 from identity.users u where u.email = m.recipient)`,
        [recipient],
      ),
    );
  }

  private async forgetExports(userId: string): Promise<void> {
    const files = await this.database.execute<{ id: string }>(`delete from identity.data_exports where user_id = $1 returning id`, [
      userId,
    ]);
    await this.registry.removeFiles(files.map(({ id }) => `data-exports/${userId}/${id}.zip`));
  }

  /** Invitations and offers by and to the person; answers their ids. */
  private async forgetOffers(userId: string, email: string, pseudonym: string): Promise<string[]> {
    const now = this.clock.now();
    const invitations = await this.database.execute<{ id: string }>(
      `update identity.member_invitations set email = $2, state = case state when 'open' then 'withdrawn' else state end,
         version = version + 1, updated_at = $3 where email = $1 returning id`,
      [email, pseudonym, now],
    );
    const brands = await this.database.execute<{ id: string }>(
      `update identity.brand_transfers set to_email = $2, state = case state when 'offered' then 'withdrawn' else state end,
         version = version + 1, updated_at = $3 where to_email = $1 returning id`,
      [email, pseudonym, now],
    );
    await this.database.execute(
      `update identity.ownership_transfers set state = 'withdrawn', version = version + 1, updated_at = $2
       where state = 'offered' and (from_user_id = $1 or to_user_id = $1)`,
      [userId, now],
    );
    return [...invitations, ...brands].map(({ id }) => id);
  }

  /** All mails to the person, and delivered ones to others that name them: these are copies of what others have in their mailboxes. */
  private async forgetMails({ email, traces }: Person): Promise<void> {
    await this.database.execute(`delete from platform.mails where recipient = $1`, [email]);
    const patterns = traces
      .filter((trace) => trace.length > 1)
      .map((trace) => `(^|\\W)${trace.replace(/[^\p{L}\p{N} ]/gu, String.raw`\$&`)}(\\W|$)`);
    await this.database.execute(
      `delete from platform.mails where (sent_at is not null or $2) and (strpos(text, $3) > 0 or text ~* any($1::text[]) or subject ~* any($1::text[]))`,
      [patterns, this.env.smtpUrl === null, email],
    );
  }
}

const FATES: readonly DataFate[] = [
  {
    topic: 'identity.account',
    fate: 'deleted',
    reason: null,
    detail: 'E-mail address, name, password, second factor, recovery codes, links, sign-in attempts, bindings to single sign-on.',
  },
  { topic: 'identity.memberships', fate: 'deleted', reason: null, detail: 'Memberships, and data exports with their files.' },
  { topic: 'identity.mails', fate: 'deleted', reason: null, detail: 'E-mails to you, and kept copies of delivered ones that name you.' },
  {
    topic: 'identity.sessions',
    fate: 'pseudonymised',
    reason: 'security',
    detail: 'When sessions began and ended stays, without device and address, for 30 days after they would have run out.',
  },
  {
    topic: 'identity.acceptances',
    fate: 'pseudonymised',
    reason: 'proof',
    detail: 'Which documents were accepted when stays as proof, without name and address.',
  },
  {
    topic: 'identity.audit',
    fate: 'pseudonymised',
    reason: 'security',
    detail: 'That something was changed, when and by which id stays; values about you are taken out.',
  },
  {
    topic: 'identity.former-members',
    fate: 'pseudonymised',
    reason: 'security',
    detail: 'Organisations you were a member of keep a hash of your address, so that single sign-on alone does not bring you back.',
  },
  {
    topic: 'identity.comments',
    fate: 'pseudonymised',
    reason: 'organisation',
    detail: 'Internal comments you wrote for colleagues stay, without your name; those about you as a creator are deleted.',
  },
  {
    topic: 'identity.organisations',
    fate: 'kept',
    reason: 'organisation',
    detail: 'Names of organisations and brands, also of closed ones, stay in their contracts with creators.',
  },
  {
    topic: 'identity.repeatable-answers',
    fate: 'kept',
    reason: 'short-lived',
    detail: 'Answers to others that are kept so that a request can be repeated go by themselves after 24 hours.',
  },
  {
    topic: 'identity.confirmation',
    fate: 'kept',
    reason: 'short-lived',
    detail: 'The e-mail that confirms the deletion goes after 7 days.',
  },
];
