import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  EXPORT_PAGE,
  OBSTACLE_CAMPAIGNS,
  PersonalData,
  type DataFate,
  type DeletionObstacle,
  type ExportWriter,
  type Person,
  type PersonalDataSource,
} from '@app/identity';
import { Database } from '@app/platform';

const RUNNING = `state in ('preparing', 'active', 'overdue')`;
/** How many, and what their campaigns are called in the terms they are under. */
const COUNTED = `count(*)::int as n, coalesce(array_agg(distinct terms->>'title' order by terms->>'title'), '{}') as titles`;
const DELETED_NAME = 'Deleted creator';

interface Counted {
  n: number;
  titles: string[];
}

/** Confirmed collaborations: contracts between creators and brands (ACC-12). */
@Injectable()
export class CollaborationsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'collaborations';
  readonly fates: readonly DataFate[] = [
    {
      topic: 'collaborations.collaborations',
      fate: 'pseudonymised',
      reason: 'contract',
      detail:
        'Confirmed collaborations stay with terms, dates and results, as the brand’s and the tax office’s proof; name, handle and picture go.',
    },
    {
      topic: 'collaborations.amendment-answers',
      fate: 'kept',
      reason: 'contract',
      detail:
        'To which changes of an offer you agreed and which you refused stays with the collaboration or application, without your name.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async traces({ creatorId }: { creatorId: string | null }): Promise<string[]> {
    const rows = await this.database.query<{ trace: string | null }>(
      `select creator_name as trace from collaborations.collaborations where creator_id = $1
       union select handle from collaborations.collaborations where creator_id = $1`,
      [creatorId],
    );
    return rows.flatMap(({ trace }) => (trace ? [trace] : []));
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('collaborations', (after) =>
      this.database.query<{ id: string }>(
        `select id, campaign_id as "campaignId", brand_id as "brandId", application_id as "applicationId", state, state_reason as "stateReason",
           variant, terms, creator_name as name, handle, followers, confirmed_at as "confirmedAt", handed_over_at as "handedOverAt",
           deadline_at as "deadlineAt", fulfilled_at as "fulfilledAt", ended_at as "endedAt", fault, compensation_minor as "compensationMinor"
         from collaborations.collaborations where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
    await writer.list('amendment-answers', (after) =>
      this.database.query<{ id: string }>(
        `select id, amendment_id as "amendmentId", campaign_id as "campaignId", application_id as "applicationId",
           collaboration_id as "collaborationId", state, asked_at as "askedAt", answered_at as "answeredAt"
         from collaborations.amendment_consents where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
  }

  async obstacles({ creatorId }: Person, closing: readonly string[]): Promise<DeletionObstacle[]> {
    const [own] = await this.database.query<Counted>(
      `select ${COUNTED} from collaborations.collaborations where creator_id = $1 and ${RUNNING}`,
      [creatorId],
    );
    const [led] = await this.database.query<Counted>(
      `select ${COUNTED} from collaborations.collaborations where organisation_id = any($1::uuid[]) and ${RUNNING}`,
      [[...closing]],
    );
    return [
      ...obstacle('collaborations.running', own, (n) => `${n} of your collaborations are running: fulfil them or agree to end them.`),
      ...obstacle(
        'collaborations.running-in-organisation',
        led,
        (n) => `${n} collaborations are running in organisations that would be closed.`,
      ),
    ];
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    const rows = await this.database.execute<{ id: string }>(
      `update collaborations.collaborations set creator_name = $2, handle = null, picture_url = null, metadata = null, version = version + 1
       where creator_id = $1 returning id`,
      [creatorId, DELETED_NAME],
    );
    return rows.map(({ id }) => id);
  }
}

function obstacle(code: string, found: Counted | undefined, detail: (n: number) => string): DeletionObstacle[] {
  if (!found?.n) return [];
  return [{ code, count: found.n, detail: detail(found.n), campaigns: found.titles.slice(0, OBSTACLE_CAMPAIGNS) }];
}
