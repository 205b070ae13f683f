import { Injectable } from '@nestjs/common';
import { Audit, Database, SystemClock } from '@app/platform';
import { IdentityChanges } from '../identity-changes.js';

/** Real milliseconds for which a new session counts as just signed in. */
const FRESH_MS = 10 * 60_000;

/** What sessions have proven, and who asks for it (ACC-3). */
@Injectable()
export class SessionFactors {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly changes: IdentityChanges,
    private readonly audit: Audit,
  ) {}

  async of(sessionId: string): Promise<{ secondFactor: boolean; fresh: boolean }> {
    const [row] = await this.database.query<{ second_factor: boolean; created_at: Date }>(
      `select second_factor_at is not null as second_factor, created_at from identity.sessions where id = $1`,
      [sessionId],
    );
    const age = this.clock.now().getTime() - (row?.created_at.getTime() ?? 0);
    return { secondFactor: row?.second_factor ?? false, fresh: age <= FRESH_MS };
  }

  /** This session has the second factor from now on; its next request knows. Needs a transaction. */
  async mark(userId: string, sessionId: string): Promise<void> {
    await this.database.execute(`update identity.sessions set second_factor_at = $2 where id = $1`, [sessionId, this.clock.now()]);
    await this.audit.record({ action: 'second-factor-proven', objectType: 'identity.session', objectId: sessionId, details: { userId } });
    await this.changes.tell(userId, sessionId);
  }

  /** No session of the user has it any more. Needs a transaction, and the caller tells. */
  async unmarkAll(userId: string): Promise<void> {
    await this.database.execute(
      `update identity.sessions set second_factor_at = null where user_id = $1 and second_factor_at is not null`,
      [userId],
    );
  }

  /** Who requires a second factor of this user. */
  async requiredBy(userId: string): Promise<'staff' | 'organisation' | null> {
    const [row] = await this.database.query<{ staff: boolean; organisation: boolean }>(
      `select exists (select 1 from identity.staff_accounts where user_id = $1 and ended_at is null) as staff,
         exists (select 1 from identity.memberships m join identity.organisations o on o.id = m.organisation_id
           where m.user_id = $1 and o.second_factor_required and o.closed_at is null) as organisation`,
      [userId],
    );
    return row?.staff ? 'staff' : row?.organisation ? 'organisation' : null;
  }
}
