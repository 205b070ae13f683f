import { Injectable } from '@nestjs/common';
import { organisationClosed } from '@app/identity';
import { Database, OnEvent, Scope, type EventType } from '@app/platform';
import { ENDED_CAMPAIGN_STATES } from '@app/rules';
import { CampaignLifecycle } from './campaign-lifecycle.service.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { stateAllows } from './campaigns.policy.js';

type Data<E> = E extends EventType<infer D> ? D : never;

const REASON = 'organisation_closed';

/** What identity's facts do to campaigns. */
@Injectable()
export class CampaignsListeners {
  constructor(
    private readonly database: Database,
    private readonly repository: CampaignsRepository,
    private readonly lifecycle: CampaignLifecycle,
  ) {}

  /** ACC-12: nobody is left to lead them. Running collaborations had kept the organisation open. */
  @OnEvent(organisationClosed, 'campaigns.end-with-organisation')
  async onOrganisationClosed({ organisationId }: Data<typeof organisationClosed>): Promise<void> {
    const open = await this.database.query<{ id: string }>(
      `select id from campaigns.campaigns where organisation_id = $1 and state <> 'draft' and not state = any($2::text[]) order by id`,
      [organisationId, [...ENDED_CAMPAIGN_STATES]],
    );
    const scope = Scope.system();
    for (const { id } of open) {
      const campaign = await this.repository.getForUpdate(scope, id);
      if (stateAllows('unschedule', campaign)) await this.lifecycle.unschedule(scope, id);
      else if (stateAllows('cancel', campaign)) await this.lifecycle.cancel(scope, id, REASON);
      else if (stateAllows('close', campaign)) await this.lifecycle.close(scope, id);
    }
  }
}
