import { newId } from '@app/platform';
import {
  DEFAULT_TIME_ZONE,
  defaultSchedule,
  emptyBrief,
  emptyCriteria,
  emptyRequirements,
  emptyUgc,
  noSelectionOptions,
} from './campaign.documents.js';
import { Campaign } from './campaign.entity.js';
import type { CampaignType } from './contract/campaigns.api.js';

/** Whose a new campaign is, and of which type. */
export interface NewDraft {
  organisationId: string;
  brandId: string;
  type: CampaignType;
  /** Looks after it, and made it. */
  userId: string;
  now: Date;
}

/** An empty draft with every default (CAM-2, CAM-5, CAM-6): what `create`, duplicates and templates begin with. */
export function newDraft({ organisationId, brandId, type, userId, now }: NewDraft): Campaign {
  return Object.assign(new Campaign(), {
    id: newId(),
    organisationId,
    brandId,
    title: '',
    type,
    timing: 'time_limited',
    format: 'standard',
    state: 'draft',
    stateReason: null,
    product: null,
    cashMinor: 0,
    currency: 'EUR',
    rate: null,
    mix: null,
    postKind: 'free',
    brief: emptyBrief(),
    requirements: emptyRequirements(type),
    criteria: emptyCriteria(),
    schedule: defaultSchedule('standard'),
    ads: null,
    exclusivity: null,
    drafts: false,
    event: null,
    ugc: type === 'ugc' ? emptyUgc() : null,
    selectionOptions: noSelectionOptions(),
    groups: [],
    variants: [],
    questions: [],
    timeZone: DEFAULT_TIME_ZONE,
    places: null,
    launchAt: null,
    launchedAt: null,
    applicationEndsAt: null,
    confirmedAt: null,
    preparationEndsAt: null,
    activeEndsAt: null,
    decidedAt: null,
    pausedAt: null,
    endedAt: null,
    archivedAt: null,
    warned: null,
    warnedAt: null,
    collaborationsOpen: 0,
    collaborationsTotal: 0,
    termsVersion: 0,
    ownerId: userId,
    createdBy: userId,
    scheduledBy: null,
    externalId: null,
    metadata: {},
    version: 1,
    createdAt: now,
    updatedAt: now,
  } satisfies Campaign);
}
