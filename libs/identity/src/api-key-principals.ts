import { Inject, Injectable } from '@nestjs/common';
import { Database, ENV, SystemClock, type Env, type KeyActor } from '@app/platform';
import type { Permission } from '@app/rules';
import { KEY_PERMISSIONS } from './api-keys/api-keys.policy.js';
import { IdentityChanges } from './identity-changes.js';
import { hashOf } from './one-time-secret.js';

/** Real milliseconds after which a key is read anew: the 2 s of ACC-2 for keys. */
const FRESH_MS = 2_000;
const KEPT = 10_000;
const PATTERN = /^of_(live|test)_[\w-]{43}$/;

interface Row {
  id: string;
  organisation_id: string;
  created_by: string;
  permissions: Permission[];
  brand_ids: string[] | null;
  until: Date | null;
}

/** API keys to actors (ACC-8): looked up by hash at most every 2 seconds, last use written at most once a minute. */
@Injectable()
export class ApiKeyPrincipals {
  private readonly known = new Map<string, { until: number; actor: Promise<KeyActor | null> }>();

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly database: Database,
    private readonly clock: SystemClock,
    changes: IdentityChanges,
  ) {
    changes.onChange(() => this.known.clear());
  }

  /** Keys of this kind of instance start so; the other kind's are refused (api.md 1). */
  get prefix(): string {
    return this.env.sandbox ? 'of_test_' : 'of_live_';
  }

  /** Whether a bearer token is an API key of some instance, living or not. */
  recognises(bearer: string): boolean {
    return bearer.startsWith('of_');
  }

  async actorOf(bearer: string): Promise<KeyActor | null> {
    if (!bearer.startsWith(this.prefix) || !PATTERN.test(bearer)) return null;
    const hash = hashOf(bearer);
    const name = hash.toString('base64');
    const now = this.clock.now();
    const known = this.known.get(name);
    if (known && known.until > now.getTime()) return known.actor;
    const oldest = this.known.size >= KEPT ? this.known.keys().next().value : undefined;
    if (oldest !== undefined) this.known.delete(oldest);
    const entry = { until: now.getTime() + FRESH_MS, actor: this.read(hash, now) };
    this.known.set(name, entry);
    try {
      const actor = await entry.actor;
      // an expiry counts at once
      if (actor?.until) entry.until = Math.min(entry.until, actor.until.getTime());
      return actor;
    } catch (error) {
      this.known.delete(name);
      throw error;
    }
  }

  private async read(hash: Buffer, now: Date): Promise<KeyActor | null> {
    const [row] = await this.database.query<Row>(
      `select k.id, k.organisation_id, k.created_by, k.permissions, k.brand_ids,
         least(k.expires_at, case when k.hash <> $1 then k.previous_until end) as until
       from identity.api_keys k join identity.organisations o on o.id = k.organisation_id and o.closed_at is null
       where (k.hash = $1 or (k.previous_hash = $1 and k.previous_until > $2))
         and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2)`,
      [hash, now],
    );
    if (!row) return null;
    await this.database.query(
      `update identity.api_keys set last_used_at = $2
       where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')`,
      [row.id, now],
    );
    return {
      kind: 'key',
      keyId: row.id,
      userId: row.created_by,
      creatorId: null,
      until: row.until,
      grants: [
        {
          organisationId: row.organisation_id,
          membershipId: row.id,
          role: 'key',
          // whatever the row says: some permissions belong to persons
          permissions: new Set(row.permissions.filter((permission) => KEY_PERMISSIONS.includes(permission))),
          brandIds: row.brand_ids,
          campaignIds: null,
          missing: null,
        },
      ],
    };
  }
}
