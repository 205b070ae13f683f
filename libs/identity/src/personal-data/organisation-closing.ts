import { Injectable } from '@nestjs/common';
import { Clock, Database, Events } from '@app/platform';
import { ApiKey } from '../api-keys/api-key.entity.js';
import { organisationClosed } from '../contract/identity.events.js';
import type { DeletionObstacle } from '../contract/personal-data.js';
import { IdentityChanges } from '../identity-changes.js';
import { Organisation } from '../organisation.entity.js';
import { SessionsService } from '../sessions.service.js';
import { SingleSignOn } from '../single-sign-on/single-sign-on.entity.js';

interface OwnedRow {
  id: string;
  name: string;
  members: number;
}

/** What a deletion does to organisations: those where nobody else is are closed, those whose last owner goes refuse. */
@Injectable()
export class OrganisationClosing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly changes: IdentityChanges,
    private readonly sessions: SessionsService,
  ) {}

  /** Organisations first, as everywhere: nobody joins or leaves meanwhile. Needs a transaction. */
  async lock(userId: string): Promise<void> {
    await this.database.query(
      `select 1 from identity.organisations where id in (select organisation_id from identity.memberships where user_id = $1) order by id for update`,
      [userId],
    );
  }

  async of(userId: string): Promise<{ closes: Array<{ id: string; name: string }>; blocked: DeletionObstacle[] }> {
    const owned = await this.database.query<OwnedRow>(
      `select o.id, o.name, (select count(*)::int from identity.memberships x where x.organisation_id = o.id and x.user_id <> $1) as members
       from identity.memberships m join identity.organisations o on o.id = m.organisation_id and o.closed_at is null
       where m.user_id = $1 and m.role = 'owner' and not exists (
         select 1 from identity.memberships other where other.organisation_id = o.id and other.role = 'owner' and other.user_id <> $1)
       order by o.id`,
      [userId],
    );
    return {
      closes: owned.filter(({ members }) => members === 0).map(({ id, name }) => ({ id, name })),
      blocked: owned
        .filter(({ members }) => members > 0)
        .map(({ id, name, members }) => ({
          code: 'identity.last-owner',
          detail: `You are the last owner of ${name}, which has other members: make one of them owner, or remove them.`,
          count: members,
          organisation: { id, name },
        })),
    };
  }

  /** Closes: keys revoked, open offers withdrawn, single sign-on off; `organisation-closed` tells the others. Needs a transaction. */
  async close(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.closeOne(id);
  }

  private async closeOne(id: string): Promise<void> {
    const now = this.clock.now();
    const manager = this.database.writer;
    const organisation = await manager.findOneByOrFail(Organisation, { id });
    organisation.closedAt = now;
    organisation.version += 1;
    organisation.updatedAt = now;
    await manager.save(organisation);
    for (const key of await manager.findBy(ApiKey, { organisationId: id })) {
      if (key.revokedAt) continue;
      key.revokedAt = now;
      key.version += 1;
      key.updatedAt = now;
      await manager.save(key);
      await this.changes.tell(key.createdBy, key.id);
    }
    const settings = await manager.findOneBy(SingleSignOn, { id });
    if (settings) await manager.remove(settings);
    await this.database.execute(`delete from identity.oidc_attempts where organisation_id = $1`, [id]);
    const sessions = await this.database.query<{ id: string }>(
      `select id from identity.sessions where sso_organisation_id = $1 and ended_at is null order by id`,
      [id],
    );
    for (const session of sessions) await this.sessions.end(session.id, 'single-sign-on-changed');
    await this.withdrawOffers(id, now);
    const brands = await this.database.query<{ id: string }>(`select id from identity.brands where organisation_id = $1 order by id`, [id]);
    await this.events.publish(organisationClosed, { organisationId: id, brandIds: brands.map((brand) => brand.id) });
  }

  private async withdrawOffers(id: string, now: Date): Promise<void> {
    const withdraw = `state = 'withdrawn', version = version + 1, updated_at = $2`;
    await this.database.execute(`update identity.member_invitations set ${withdraw} where organisation_id = $1 and state = 'open'`, [
      id,
      now,
    ]);
    await this.database.execute(`update identity.ownership_transfers set ${withdraw} where organisation_id = $1 and state = 'offered'`, [
      id,
      now,
    ]);
    await this.database.execute(`update identity.brand_transfers set ${withdraw} where from_organisation_id = $1 and state = 'offered'`, [
      id,
      now,
    ]);
  }
}
