import { Injectable } from '@nestjs/common';
import { checkVersion, Clock, Database, Transactions, type Scope } from '@app/platform';
import { ProfileService } from '../profile.service.js';
import { invalidAway } from './network.errors.js';
import { Visibility } from './visibility.entity.js';
import { awayFault, stillAway } from './visibility.policy.js';
import { VisibilityBody, VisibilityDto } from './visibility.dto.js';

/** The creator's own choice to be in the network (CRE-7). The read model follows by triggers, in the same transaction. */
@Injectable()
export class VisibilityService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly profiles: ProfileService,
    private readonly clock: Clock,
  ) {}

  async read(scope: Scope): Promise<VisibilityDto> {
    const creatorId = scope.requireCreator();
    return this.present(creatorId, await this.database.reader.findOneBy(Visibility, { id: creatorId }));
  }

  /** Errors: 412 stale version, 422 `creators.invalid-away`. */
  async replace(scope: Scope, body: VisibilityBody, expected: number | null): Promise<VisibilityDto> {
    const creator = await this.profiles.ensure(scope);
    const fault = awayFault(body.away);
    if (fault) throw invalidAway(fault.index, fault.message);
    return this.transactions.run(async () => {
      // the first choice has no row to lock yet
      await this.database.execute(`select 1 from creators.creators where id = $1 for update`, [creator.id]);
      const known = await this.database.writer.findOneBy(Visibility, { id: creator.id });
      checkVersion(expected, known?.version ?? 0);
      const now = this.clock.now();
      const visibility = Object.assign(known ?? new Visibility(), {
        id: creator.id,
        network: body.network,
        away: stillAway(body.away, now.toISOString().slice(0, 10)),
        version: (known?.version ?? 0) + 1,
        updatedAt: now,
      });
      return this.present(creator.id, await this.database.writer.save(visibility));
    });
  }

  private async present(creatorId: string, visibility: Visibility | null): Promise<VisibilityDto> {
    const passed = await this.database.query(
      `select 1 from creators.social_accounts where creator_id = $1 and state <> 'unlinked' and eligibility = 'pass' limit 1`,
      [creatorId],
    );
    return {
      network: visibility?.network ?? false,
      away: stillAway(visibility?.away ?? [], this.clock.now().toISOString().slice(0, 10)),
      eligible: passed.length > 0,
      version: visibility?.version ?? 0,
    };
  }
}
