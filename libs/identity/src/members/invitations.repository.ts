import { Injectable } from '@nestjs/common';
import { Clock, Database, DEFAULT_LIMIT, keysetByTime, NotFoundError, toPage, type Page, type Scope } from '@app/platform';
import type { MemberRole } from '@app/rules';
import { LinkGoneError } from '../identity.errors.js';
import { hashOf } from '../one-time-secret.js';
import type { OrganisationKind } from '../organisation.entity.js';
import type { InvitationsQuery, InvitationState } from './invitations.dto.js';
import { MemberInvitation } from './member-invitation.entity.js';
import type { RoleRefDto } from './members.dto.js';

export interface InvitationRow {
  id: string;
  email: string;
  role: MemberRole;
  customRole: RoleRefDto | null;
  brandIds: string[] | null;
  campaignIds: string[] | null;
  state: InvitationState;
  invitedBy: { id: string; name: string };
  sentAt: Date;
  expiresAt: Date;
  createdAt: Date;
  version: number;
}

/** What the link shows. */
export interface OpenInvitation {
  id: string;
  organisationId: string;
  organisationName: string;
  kind: OrganisationKind;
  email: string;
  role: MemberRole;
  customRoleName: string | null;
  brandNames: string[] | null;
  inviterName: string;
  expiresAt: Date;
}

const STATE = (now: string) => `case when i.state = 'open' and i.expires_at <= ${now} then 'expired' else i.state end`;

/** Queries over invitations; foreign ones are not found, dead links are gone. */
@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(scope: Scope, organisationId: string, query: InvitationsQuery): Promise<Page<InvitationRow>> {
    scope.check({ organisationId });
    const parameters: unknown[] = [organisationId, this.clock.now(), query.state ?? null];
    const where = `i.organisation_id = $1 and ($3::text[] is null or ${STATE('$2')} = any($3))`;
    const counted = query.include?.includes('total')
      ? await this.database.query<{ count: number }>(
          `select count(*)::int as count from identity.member_invitations i where ${where}`,
          parameters,
        )
      : null;
    const keyset = keysetByTime({ at: 'i.created_at', id: 'i.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<InvitationRow & { at: string }>(
      `${this.select()}, to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       ${FROM} where ${where} and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row): InvitationRow => row,
    );
    return counted ? { ...page, total: counted[0]?.count ?? 0 } : page;
  }

  async get(scope: Scope, organisationId: string, id: string): Promise<InvitationRow> {
    scope.check({ organisationId });
    const [row] = await this.database.query<InvitationRow>(`${this.select()} ${FROM} where i.organisation_id = $1 and i.id = $3`, [
      organisationId,
      this.clock.now(),
      id,
    ]);
    if (!row) throw new NotFoundError();
    return row;
  }

  async getForUpdate(scope: Scope, organisationId: string, id: string): Promise<MemberInvitation> {
    scope.check({ organisationId });
    const invitation = await this.database.writer.findOne(MemberInvitation, {
      where: { id, organisationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!invitation) throw new NotFoundError();
    return invitation;
  }

  openFor(organisationId: string, email: string): Promise<MemberInvitation | null> {
    return this.database.writer.findOne(MemberInvitation, {
      where: { organisationId, email, state: 'open' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Invitations that hold a place of the plan. */
  async countOpen(organisationId: string, except: string | null = null): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from identity.member_invitations
       where organisation_id = $1 and state = 'open' and expires_at > $2 and id is distinct from $3`,
      [organisationId, this.clock.now(), except],
    );
    return row?.count ?? 0;
  }

  /** The open invitation of a link. Errors: 410 `identity.link-gone` for used, old, withdrawn and unknown ones alike. */
  async byToken(token: string): Promise<OpenInvitation> {
    const [row] = await this.database.query<OpenInvitation>(
      `select i.id, i.organisation_id as "organisationId", o.name as "organisationName", o.kind, i.email, i.role, r.name as "customRoleName",
         case when i.brand_ids is null then null else
           (select coalesce(json_agg(b.name order by b.created_at, b.id), '[]'::json) from identity.brands b
            where b.organisation_id = i.organisation_id and b.id = any(i.brand_ids)) end as "brandNames",
         u.name as "inviterName", i.expires_at as "expiresAt"
       from identity.member_invitations i join identity.organisations o on o.id = i.organisation_id and o.closed_at is null
         join identity.users u on u.id = i.invited_by left join identity.roles r on r.id = i.custom_role_id
       where i.token_hash = $1 and i.state = 'open' and i.expires_at > $2`,
      [hashOf(token), this.clock.now()],
    );
    if (!row) throw new LinkGoneError();
    return row;
  }

  /** Locks the invitation of a link; the organisation is locked already. Errors: 410. */
  async byTokenForUpdate(token: string): Promise<MemberInvitation> {
    const invitation = await this.database.writer.findOne(MemberInvitation, {
      where: { tokenHash: hashOf(token), state: 'open' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!invitation || invitation.expiresAt <= this.clock.now()) throw new LinkGoneError();
    return invitation;
  }

  private select(): string {
    return `select i.id, i.email, i.role, case when r.id is null then null else json_build_object('id', r.id, 'name', r.name) end as "customRole",
      i.brand_ids as "brandIds", i.campaign_ids as "campaignIds", ${STATE('$2')} as state,
      json_build_object('id', u.id, 'name', u.name) as "invitedBy", i.sent_at as "sentAt", i.expires_at as "expiresAt",
      i.created_at as "createdAt", i.version`;
  }
}

const FROM = `from identity.member_invitations i join identity.users u on u.id = i.invited_by left join identity.roles r on r.id = i.custom_role_id`;
