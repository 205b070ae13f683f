import { Injectable } from '@nestjs/common';
import {
  Clock,
  Database,
  keysetByTime,
  DEFAULT_LIMIT,
  NotFoundError,
  SystemClock,
  toPage,
  Transactions,
  type Page,
  type PageQuery,
  type Scope,
  type UserActor,
  withTotal,
} from '@app/platform';
import { PERMISSIONS, STAFF_PERMISSIONS, type MemberRole } from '@app/rules';
import { BrandLogoLinks } from './brand-logo.links.js';
import { DocumentsService } from './documents.service.js';
import { FoundingService } from './founding.service.js';
import type { ChangeMeDto, MeDto, MeOrganisationDto, MeStaffDto, SessionDto } from './me.dto.js';
import type { OrganisationKind } from './organisation.entity.js';
import { ReferralsService } from './referrals/referrals.service.js';
import { SessionsService } from './sessions.service.js';
import { User } from './user.entity.js';

interface OrganisationRow {
  id: string;
  name: string;
  kind: OrganisationKind;
  trial_ends_at: Date;
  brands: Array<{ id: string; name: string; logo_key: string | null }>;
}

/** What a signed-in person sees and changes about themselves. */
@Injectable()
export class MeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly sessions: SessionsService,
    private readonly documents: DocumentsService,
    private readonly founding: FoundingService,
    private readonly logos: BrandLogoLinks,
    private readonly referrals: ReferralsService,
  ) {}

  async me(scope: Scope): Promise<MeDto> {
    const actor = userOf(scope);
    const user = await this.database.reader.findOneBy(User, { id: actor.userId });
    if (!user) throw new NotFoundError();
    return {
      user: {
        id: user.id,
        email: user.email,
        name: user.name,
        locale: user.locale,
        emailConfirmed: user.emailConfirmedAt !== null,
        twoFactor: user.totpConfirmedAt !== null,
      },
      organisations: await this.organisations(actor),
      creator: user.creatorId && !actor.ssoOrganisationId ? { id: user.creatorId } : null,
      staff: staffOf(actor),
    };
  }

  async change(scope: Scope, input: ChangeMeDto): Promise<MeDto> {
    await this.transactions.run(async () => {
      const user = await this.lock(scope);
      user.name = input.name ?? user.name;
      user.locale = input.locale ?? user.locale;
      user.version += 1;
      user.updatedAt = this.clock.now();
      await this.database.writer.save(user);
    });
    return this.me(scope);
  }

  /** ACC-4: a member becomes a creator too. Errors: 422 documents not accepted, referral code unknown or of a brand one works for. */
  async becomeCreator(scope: Scope, acceptedDocumentIds: string[], referralCode: string | null): Promise<MeDto> {
    const referral =
      referralCode === null ? null : { code: referralCode, brandId: await this.referrals.referrer(referralCode, userOf(scope).userId) };
    await this.transactions.run(async () => {
      const user = await this.lock(scope);
      await this.documents.requireAccepted('creator', acceptedDocumentIds, user.id);
      await this.documents.accept(user.id, acceptedDocumentIds, user.locale);
      await this.founding.creator(user, referral);
    });
    return this.me(scope);
  }

  /** Living sessions, the newest first. */
  async livingSessions(scope: Scope, query: PageQuery): Promise<Page<SessionDto>> {
    const actor = userOf(scope);
    const parameters: unknown[] = [actor.userId, this.systemClock.now()];
    const keyset = keysetByTime({ at: 'created_at', id: 'id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<{
      id: string;
      user_agent: string | null;
      address: string | null;
      created_at: Date;
      last_used_at: Date;
      second_factor: boolean;
      single_sign_on: boolean;
      at: string;
    }>(
      `select id, user_agent, address, created_at, last_used_at, second_factor_at is not null as second_factor,
         sso_organisation_id is not null as single_sign_on, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from identity.sessions where user_id = $1 and ended_at is null and expires_at > $2 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => ({
        id: row.id,
        userAgent: row.user_agent,
        address: row.address,
        createdAt: row.created_at.toISOString(),
        lastUsedAt: row.last_used_at.toISOString(),
        current: row.id === actor.sessionId,
        secondFactor: row.second_factor,
        singleSignOn: row.single_sign_on,
      }),
    );
    return withTotal(page, query, () =>
      this.database.count(`identity.sessions where user_id = $1 and ended_at is null and expires_at > $2`, parameters.slice(0, 2)),
    );
  }

  /** Ends an own session (ACC-2). Errors: 404 for others' and ended ones. */
  async endSession(scope: Scope, sessionId: string): Promise<void> {
    const { userId } = userOf(scope);
    await this.transactions.run(async () => {
      const own = await this.database.query(
        `select 1 from identity.sessions where id = $1 and user_id = $2 and ended_at is null for update`,
        [sessionId, userId],
      );
      if (own.length === 0) throw new NotFoundError();
      await this.sessions.end(sessionId, 'ended-by-user');
    });
  }

  /** Ends every own session but this one (ACC-2). */
  async endOtherSessions(scope: Scope): Promise<void> {
    const { userId, sessionId } = userOf(scope);
    await this.transactions.run(() => this.sessions.endAll(userId, 'ended-by-user', sessionId));
  }

  private async organisations(actor: UserActor): Promise<MeOrganisationDto[]> {
    const rows = await this.database.query<OrganisationRow>(
      `select o.id, o.name, o.kind, o.trial_ends_at,
         coalesce((select json_agg(json_build_object('id', b.id, 'name', b.name, 'logo_key', b.logo_key) order by b.created_at, b.id)
           from identity.brands b where b.organisation_id = o.id and (m.brand_ids is null or b.id = any(m.brand_ids))), '[]'::json) as brands
       from identity.memberships m join identity.organisations o on o.id = m.organisation_id
       where m.user_id = $1 order by m.created_at, m.id`,
      [actor.userId],
    );
    return rows.flatMap((row) => {
      const grant = actor.grants.find(({ organisationId }) => organisationId === row.id);
      if (!grant) return [];
      return {
        id: row.id,
        name: row.name,
        kind: row.kind,
        role: grant.role as MemberRole,
        permissions: PERMISSIONS.filter((permission) => grant.permissions.has(permission)),
        missing: grant.missing,
        trialEndsAt: row.trial_ends_at.toISOString(),
        brands: row.brands.map(({ id, name, logo_key }) => ({ id, name, logoUrl: this.logos.url(logo_key) })),
      };
    });
  }

  private async lock(scope: Scope): Promise<User> {
    const user = await this.database.writer.findOne(User, { where: { id: userOf(scope).userId }, lock: { mode: 'pessimistic_write' } });
    if (!user) throw new NotFoundError();
    return user;
  }
}

function staffOf({ staff }: UserActor): MeStaffDto | null {
  return staff && { ...staff, permissions: STAFF_PERMISSIONS.filter((permission) => staff.permissions.has(permission)) };
}

/** The signed-in person; routes about oneself have no other caller. */
export function userOf(scope: Scope): UserActor {
  if (scope.actor.kind !== 'user') throw new NotFoundError();
  return scope.actor;
}
