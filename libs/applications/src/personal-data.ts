import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import {
  EXPORT_PAGE,
  InternalComments,
  PersonalData,
  type DataFate,
  type ExportWriter,
  type Person,
  type PersonalDataSource,
} from '@app/identity';
import { Database, Scope } from '@app/platform';
import { ApplicationMoves } from './application-moves.js';
import { ApplicationsRepository } from './applications.repository.js';

const OPEN = ['applied', 'accepted', 'waitlisted'];
const DELETED_NAME = 'Deleted creator';

/** A creator's applications (ACC-12). */
@Injectable()
export class ApplicationsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'applications';
  readonly fates: readonly DataFate[] = [
    {
      topic: 'applications.applications',
      fate: 'pseudonymised',
      reason: 'contract',
      detail: 'Open applications are withdrawn. When you applied and which terms you accepted stays; name, message, answers and place go.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
    private readonly campaigns: CampaignsApi,
    private readonly repository: ApplicationsRepository,
    private readonly moves: ApplicationMoves,
    private readonly comments: InternalComments,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async traces({ creatorId }: { creatorId: string | null }): Promise<string[]> {
    const rows = await this.database.query<{ trace: string | null }>(
      `select creator_name as trace from applications.applications where creator_id = $1
       union select handle from applications.applications where creator_id = $1`,
      [creatorId],
    );
    return rows.flatMap(({ trace }) => (trace ? [trace] : []));
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('applications', (after) =>
      this.database.query<{ id: string }>(
        `select id, campaign_id as "campaignId", brand_id as "brandId", state, state_reason as "stateReason", message, variant, answers,
           terms_version as "termsVersion", terms_hash as "termsHash", accepted_terms_at as "acceptedTermsAt", creator_name as "name", handle,
           followers, country, city, applied_at as "appliedAt", decided_at as "decidedAt", confirmed_at as "confirmedAt",
           waitlist_position as "waitlistPosition", cash_state as "cashState", cash_asked_minor as "cashAskedMinor",
           cash_countered_minor as "cashCounteredMinor", cash_agreed_minor as "cashAgreedMinor",
           (select json_agg(json_build_object('kind', o.kind, 'state', o.state, 'sentAt', o.sent_at, 'expiresAt', o.expires_at) order by o.sent_at)
            from applications.offers o where o.application_id = applications.id) as offers
         from applications.applications where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    // like applying: no further application while the creator's own lock is held
    await this.repository.lockCreator(creatorId);
    const rows = await this.database.query<{ id: string; campaign_id: string; state: string }>(
      `select id, campaign_id, state from applications.applications where creator_id = $1 order by campaign_id`,
      [creatorId],
    );
    const scope = Scope.system();
    for (const { id, campaign_id, state } of rows) {
      if (!OPEN.includes(state)) continue;
      await this.campaigns.lock(scope, campaign_id);
      const application = await this.repository.getForUpdate(scope, id);
      if (OPEN.includes(application.state)) await this.moves.move(application, 'withdraw');
    }
    await this.database.execute(
      `update applications.applications set creator_name = $2, handle = null, picture_url = null, country = null, city = null, message = '',
         answers = '[]', metadata = null, version = version + 1 where creator_id = $1`,
      [creatorId, DELETED_NAME],
    );
    const ids = rows.map(({ id }) => id);
    await this.comments.forget('application', ids);
    return ids;
  }
}
