import { Injectable } from '@nestjs/common';
import { Database, NotFoundError, type Scope } from '@app/platform';
import type { Permission } from '@app/rules';
import { Campaign } from './campaign.entity.js';
import type { EventDocument } from './campaign.documents.js';
import { CampaignImages } from './campaign-images.repository.js';
import type { CampaignFacts } from './contract/campaigns.api.js';

/** Whose a campaign is, for the scope. */
export const ownerOf = (campaign: Pick<Campaign, 'id' | 'organisationId' | 'brandId'>) => ({
  organisationId: campaign.organisationId,
  brandId: campaign.brandId,
  campaignId: campaign.id,
});

type FactsRow = Omit<CampaignFacts, 'coverUrl' | 'places' | 'event'> & {
  places: number | null;
  event: EventDocument | null;
  coverId: string | null;
};

const FACTS = `
  c.id, c.organisation_id as "organisationId", c.brand_id as "brandId", c.title, c.type, c.timing, c.format, c.state,
  c.state_reason as "stateReason", c.time_zone as "timeZone", c.places, c.created_by as "createdBy", c.launched_at as "launchedAt",
  c.application_ends_at as "applicationEndsAt", c.confirmed_at as "confirmedAt", c.preparation_ends_at as "preparationEndsAt",
  c.active_ends_at as "activeEndsAt", c.ended_at as "endedAt", c.terms_version as "termsVersion", c.criteria, c.variants, c.questions,
  c.exclusivity, c.drafts, c.event, c.ugc, c.selection_options as "selectionOptions", c.groups, c.external_id as "externalId",
  i.id as "coverId"`;

/** Loads and saves campaigns; every read for a caller takes the caller's scope. */
@Injectable()
export class CampaignsRepository {
  constructor(
    private readonly database: Database,
    private readonly images: CampaignImages,
  ) {}

  /** 404 for foreign and unknown ones, 403 without the permission. */
  async get(scope: Scope, id: string): Promise<Campaign> {
    const campaign = await this.database.reader.findOneBy(Campaign, { id });
    if (!campaign) throw this.unknown(scope);
    scope.check(ownerOf(campaign));
    return campaign;
  }

  /** Unchecked; null for unknown ones. */
  find(id: string): Promise<Campaign | null> {
    return this.database.reader.findOneBy(Campaign, { id });
  }

  /** The row FOR UPDATE in the open transaction; apply what is due first (`CampaignLock`). */
  async getForUpdate(scope: Scope, id: string, permission?: Permission): Promise<Campaign> {
    const campaign = await this.database.writer.findOne(Campaign, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!campaign) throw this.unknown(scope);
    if (permission) scope.check(ownerOf(campaign), permission);
    else scope.check(ownerOf(campaign));
    return campaign;
  }

  async save(campaign: Campaign, now: Date): Promise<Campaign> {
    campaign.version += 1;
    campaign.updatedAt = now;
    return this.database.writer.save(Campaign, campaign);
  }

  async insert(campaign: Campaign): Promise<void> {
    await this.database.writer.insert(Campaign, campaign as never);
  }

  async remove(campaign: Campaign): Promise<void> {
    await this.database.writer.remove(Campaign, campaign);
  }

  /** Facts of these campaigns, unchecked; unknown ids are left out. */
  async facts(ids: readonly string[]): Promise<CampaignFacts[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<FactsRow>(
      `select ${FACTS} from campaigns.campaigns c left join campaigns.images i on i.campaign_id = c.id and i.position = 0
       where c.id = any($1::uuid[])`,
      [[...ids]],
    );
    return rows.map(({ coverId, places, event, ...row }) => ({
      ...row,
      places: places ?? 0,
      event: event && {
        ...event,
        startsAt: event.startsAt === null ? null : new Date(event.startsAt),
        endsAt: event.endsAt === null ? null : new Date(event.endsAt),
      },
      coverUrl: this.images.coverUrl(row.id, coverId),
    }));
  }

  /** Social campaigns of the organisation that hold a slot, oldest first (CAM-12). */
  async slotHolders(organisationId: string, exceptId: string): Promise<Array<Pick<Campaign, 'id' | 'brandId' | 'title' | 'state'>>> {
    return this.database.query(
      `select id, brand_id as "brandId", title, state from campaigns.campaigns
       where organisation_id = $1 and state in ('application', 'preparation', 'active', 'running') and type <> 'ugc' and id <> $2
       order by launched_at, id`,
      [organisationId, exceptId],
    );
  }

  /** One start in an organisation at a time, so that two cannot take the last slot (CAM-12). Until the end of the transaction. */
  async lockSlots(organisationId: string): Promise<void> {
    await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 11))`, [`campaigns.slots|${organisationId}`]);
  }

  /** Counters move without an audit row: collaborations keeps its own. Answers the open ones left. */
  async countCollaborations(id: string, open: number, total: number): Promise<number> {
    const [row] = await this.database.execute<{ open: number }>(
      `update campaigns.campaigns set collaborations_open = greatest(0, collaborations_open + $2), collaborations_total = collaborations_total + $3
       where id = $1 returning collaborations_open as open`,
      [id, open, total],
    );
    return row?.open ?? 0;
  }

  /** The 14 days of an ongoing campaign begin anew (CAM-10). */
  async recordDecision(id: string, at: Date): Promise<void> {
    await this.database.execute(`update campaigns.campaigns set decided_at = $2, warned = null, warned_at = null where id = $1`, [id, at]);
  }

  private unknown(scope: Scope): NotFoundError {
    scope.sideOf({});
    return new NotFoundError();
  }
}
