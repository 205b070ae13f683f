import { Injectable } from '@nestjs/common';
import { checkVersion, Clock, Deadlines, Jobs, NotFoundError, Transactions, type Scope } from '@app/platform';
import { GroupsApi } from '@app/groups';
import { IdentityApi } from '@app/identity';
import { ENDED_CAMPAIGN_STATES } from '@app/rules';
import { CampaignImages } from './campaign-images.repository.js';
import { CreateCampaignDto, PatchCampaignDto, type DeliverablesInput } from './campaign-input.dto.js';
import { CampaignLock } from './campaign-lock.js';
import { CampaignLog } from './campaign-log.repository.js';
import type { Campaign } from './campaign.entity.js';
import { writeFields } from './campaign.fields.js';
import { canonicalJson } from './campaign.terms.js';
import { mixAllowed, owedFor } from './campaign.value.js';
import { invalid, lockedAfterLaunch, notPossible } from './campaigns.errors.js';
import { possibleNow, stateAllows } from './campaigns.policy.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { CurrencyRates } from './currency-rates.js';
import { newDraft } from './new-draft.js';
import { Transitions } from './transitions.js';

/** The columns behind each field of the API that the launch locks (CAM-11). */
const LOCKED: ReadonlyArray<[pointer: string, columns: ReadonlyArray<keyof Campaign>]> = [
  ['/type', ['type']],
  ['/timing', ['timing']],
  ['/format', ['format']],
  ['/product', ['product']],
  ['/compensation', ['cashMinor', 'currency']],
  ['/deliverables', ['mix', 'postKind']],
  ['/brief', ['brief']],
  ['/requirements', ['requirements']],
  ['/schedule', ['schedule']],
  ['/ads', ['ads']],
  ['/exclusivity', ['exclusivity']],
  ['/drafts', ['drafts']],
  ['/event', ['event']],
  ['/ugc', ['ugc']],
  ['/selectionOptions', ['selectionOptions']],
  ['/groups', ['groups']],
  ['/variants', ['variants']],
  ['/questions', ['questions']],
  ['/timeZone', ['timeZone']],
  ['/launchAt', ['launchAt']],
];

const same = (a: unknown, b: unknown): boolean => canonicalJson(plain(a)) === canonicalJson(plain(b));
const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));

/** Drafts by wizard (CAM-2) and what stays editable after the launch (CAM-11). */
@Injectable()
export class CampaignDrafts {
  constructor(
    private readonly repository: CampaignsRepository,
    private readonly lock: CampaignLock,
    private readonly images: CampaignImages,
    private readonly rates: CurrencyRates,
    private readonly identity: IdentityApi,
    private readonly groups: GroupsApi,
    private readonly transitions: Transitions,
    private readonly log: CampaignLog,
    private readonly deadlines: Deadlines,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async create(scope: Scope, brandId: string, fields: CreateCampaignDto): Promise<Campaign> {
    const [brand] = await this.identity.brands([brandId]);
    scope.check({ organisationId: brand?.organisationId, brandId });
    if (!brand || !scope.userId) throw new NotFoundError();
    const now = this.clock.now();
    const campaign = newDraft({
      organisationId: brand.organisationId,
      brandId,
      type: fields.type,
      userId: scope.userId,
      now,
    });
    return this.transactions.run(async () => {
      await this.write(campaign, fields);
      await this.repository.insert(campaign);
      await this.log.transition(campaign.id, { at: now, from: null, to: 'draft', event: 'create', reason: null });
      this.transitions.tell(campaign);
      return campaign;
    });
  }

  /** Partial change at every step; `expected`: the version of If-Match. Errors: 409 ended, 412 stale, 422 locked or wrong. */
  change(scope: Scope, id: string, expected: number | null, fields: PatchCampaignDto): Promise<Campaign> {
    return this.lock.use(scope, id, async (campaign) => {
      checkVersion(expected, campaign.version);
      if (!stateAllows('edit', campaign)) throw notPossible('edit', campaign.state, possibleNow(campaign));
      const before = { ...campaign } as Campaign;
      await this.write(campaign, fields);
      if (campaign.state !== 'draft') checkLocked(before, campaign);
      await this.repository.save(campaign, this.clock.now());
      this.transitions.tell(campaign);
      return campaign;
    });
  }

  /** Only drafts that were never launched (rules.md 3); files go with a job. */
  async remove(scope: Scope, id: string, expected: number | null): Promise<void> {
    await this.lock.use(scope, id, async (campaign) => {
      checkVersion(expected, campaign.version);
      if (!stateAllows('delete', campaign)) throw notPossible('delete', campaign.state, possibleNow(campaign));
      const images = await this.images.of(id);
      await this.deadlines.cancel(id);
      await this.repository.remove(campaign);
      if (images.length > 0) await this.jobs.add('campaigns.remove-files', { campaignId: id, imageIds: images.map((image) => image.id) });
      this.transitions.tell({ ...campaign, id } as Campaign);
    });
  }

  /** Hidden from lists (rules.md 3: what cannot be deleted is archived); ended ones only. */
  archive(scope: Scope, id: string, archived: boolean): Promise<Campaign> {
    return this.lock.use(scope, id, async (campaign) => {
      if ((campaign.archivedAt !== null) === archived) return campaign;
      if (archived && !ENDED_CAMPAIGN_STATES.includes(campaign.state)) throw notPossible('archive', campaign.state, possibleNow(campaign));
      campaign.archivedAt = archived ? this.clock.now() : null;
      await this.repository.save(campaign, this.clock.now());
      this.transitions.tell(campaign);
      return campaign;
    });
  }

  private async write(campaign: Campaign, fields: CreateCampaignDto | PatchCampaignDto): Promise<void> {
    const before = owedFor(campaign);
    const currency = campaign.currency;
    const owner = campaign.ownerId;
    const { groups } = campaign;
    writeFields(campaign, fields);
    if (campaign.currency !== currency) campaign.rate = await this.rates.rateOf(campaign.currency, '/compensation/cash/currency');
    if (campaign.ownerId !== owner && !(await this.identity.isMember(campaign.ownerId, campaign.organisationId))) {
      throw invalid('campaigns.owner-unknown', '/ownerId', 'is not a member of the organisation', { value: campaign.ownerId });
    }
    await this.checkGroups(campaign, groups);
    const owed = owedFor(campaign);
    // Another row of the table: the brand's own mix was an answer to the old one (CAM-4)
    if (campaign.mix && (owed.row.upTo !== before.row.upTo || !mixAllowed(campaign, campaign.mix).ok)) campaign.mix = null;
    if (fields.deliverables !== undefined) chooseMix(campaign, fields.deliverables);
  }

  /** Groups that come in must be the brand's own (APP-3); one that was deleted meanwhile may stay until the launch leaves it out. */
  private async checkGroups(campaign: Campaign, before: readonly string[]): Promise<void> {
    const fresh = campaign.groups.filter((id) => !before.includes(id));
    if (fresh.length === 0) return;
    const own = new Set((await this.groups.groups(fresh)).flatMap(({ id, brandId }) => (brandId === campaign.brandId ? [id] : [])));
    const foreign = fresh.find((id) => !own.has(id));
    if (foreign === undefined) return;
    throw invalid('campaigns.group-unknown', `/groups/${campaign.groups.indexOf(foreign)}`, 'is not a group of the brand', {
      value: foreign,
    });
  }
}

/** Sets the brand's mix within the bounds (rules.md 1); null and left-out counts mean the row. */
export function chooseMix(campaign: Campaign, input: DeliverablesInput | null): void {
  if (input?.postKind) campaign.postKind = input.postKind;
  if (!input || (input.stories === undefined && input.posts === undefined && input.videos === undefined)) {
    if (!input) campaign.mix = null;
    return;
  }
  const { stories, posts, videos } = campaign.mix ?? owedFor(campaign);
  const mix = { stories: input.stories ?? stories, posts: input.posts ?? posts, videos: input.videos ?? videos };
  const checked = mixAllowed(campaign, mix);
  if (!checked.ok) {
    throw invalid(
      'campaigns.deliverables-not-allowed',
      checked.field ? `/deliverables/${checked.field}` : '/deliverables',
      `breaks the table: ${checked.code}`,
      {
        code: checked.code,
        limit: checked.limit,
        value: checked.value,
      },
    );
  }
  campaign.mix = mix;
}

function checkLocked(before: Campaign, after: Campaign): void {
  const changed = LOCKED.filter(([, columns]) => columns.some((column) => !same(before[column], after[column])));
  const errors = changed.map(([pointer]) => ({ pointer, code: 'locked', message: 'cannot be changed after the launch' }));
  if (before.launchedAt !== null && (after.places ?? 0) < (before.places ?? 0)) {
    errors.push({
      pointer: '/places',
      code: 'only-upwards',
      message: 'can only grow after the launch',
      limit: before.places,
    } as (typeof errors)[number]);
  }
  if (after.title === '') errors.push({ pointer: '/title', code: 'title', message: 'must not be empty after the launch' });
  if (errors.length > 0) throw lockedAfterLaunch(errors, after.state);
}
