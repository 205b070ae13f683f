import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExclusivePromises } from '@app/applications';
import { Database } from '@app/platform';
import { OPEN_COLLABORATION_STATES, type ExclusivePromise } from '@app/rules';

/** States in which the promise was dissolved with the collaboration. */
const DISSOLVED = ['ended_by_agreement', 'removed'];

/** Tells applications which exclusivity a creator's collaborations promised (CAM-15). */
@Injectable()
export class CollaborationPromises implements OnModuleInit {
  constructor(
    private readonly promises: ExclusivePromises,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.promises.register((creatorId) => this.of(creatorId));
  }

  private of(creatorId: string): Promise<ExclusivePromise[]> {
    // an ended one without an End (no_show before the campaign's deadline) counts from the earliest it can have
    return this.database.query<ExclusivePromise>(
      `select brand_id as "brandId", terms -> 'exclusivity' ->> 'category' as category, (terms -> 'exclusivity' ->> 'days')::integer as days,
         case when state = any($2) then null else coalesce(ended_at, deadline_at, updated_at) end as "endedAt",
         greatest(deadline_at, ends_not_before) as "endsAt", time_zone as "timeZone"
       from collaborations.collaborations
       where creator_id = $1 and jsonb_typeof(terms -> 'exclusivity') = 'object' and not (state = any($3))`,
      [creatorId, [...OPEN_COLLABORATION_STATES], DISSOLVED],
    );
  }
}
