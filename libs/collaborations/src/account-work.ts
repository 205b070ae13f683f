import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountWork } from '@app/creators';
import { Database } from '@app/platform';

/** Tells whoever decides about a linked account how many collaborations run on it (CRE-2). */
@Injectable()
export class CollaborationsOnAccounts implements OnModuleInit {
  constructor(
    private readonly work: AccountWork,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.work.register(async (ids) => {
      const rows = await this.database.query<{ id: string; open: number }>(
        `select social_account_id as id, count(*)::int as open from collaborations.collaborations
         where social_account_id = any($1::uuid[]) and frozen_at is null and state in ('preparing', 'active', 'overdue') group by 1`,
        [[...ids]],
      );
      return new Map(rows.map(({ id, open }) => [id, open]));
    });
  }
}
