import type { components } from '@app/api-client';
import type { CampaignState } from '../../shared/ui/StateBadge.js';

type Schemas = components['schemas'];

export type { CampaignState };

export type NextStep = Schemas['NextStepDto'];
export type Mix = Schemas['MixDto'];
export type PostKind = Schemas['ChosenMixDto']['postKind'];
export type DeliverablesReason = Schemas['DeliverablesReasonDto'];
export type Product = Schemas['ProductDto'];
export type Brief = Schemas['BriefDto'];
export type Goal = NonNullable<Brief['goal']>;
export type Requirements = Schemas['RequirementsDto'];
/** Answers carry every member; only requests may leave some out. */
export type Criteria = Required<Schemas['CriteriaDto']>;
export type Schedule = Required<Schemas['ScheduleDto']>;
export type Ads = Required<Schemas['AdsDto']>;
export type Exclusivity = Schemas['ExclusivityDto'];
/** Venue and times of an event; the address is for members and confirmed creators only (CAM-6). */
export type EventPlace = Required<Schemas['EventDto']>;
/** What a UGC video must be (CAM-5). */
export type Ugc = Required<Schemas['UgcDto']>;
export type AspectRatio = NonNullable<Ugc['aspectRatio']>;
/** Offers to agree to (APP-7), other cash on request (APP-9). */
export type SelectionOptions = Required<Schemas['SelectionOptionsDto']>;
/** A group of the brand, to invite at launch. */
export type BrandGroup = Pick<Schemas['GroupDto'], 'id' | 'name' | 'colour' | 'memberCount'>;
export type CampaignImage = Schemas['ImageDto'];
export type ReadinessPoint = Schemas['ReadinessPointDto'];
export type Readiness = Schemas['ReadinessDto'];
/** How many applications wait, are accepted and so on. */
export type SelectionCounts = Omit<Schemas['SelectionDto'], 'blockers' | 'can'>;

export type CampaignType = Schemas['CampaignDto']['type'];
export type Timing = Schemas['CampaignDto']['timing'];
export type Format = Schemas['CampaignDto']['format'];

/** What a member may do with a campaign (the keys of `can`). */
export type CampaignAction =
  'edit' | 'launch' | 'unschedule' | 'cancel' | 'pause' | 'reactivate' | 'close' | 'delete' | 'archive' | 'uploadImages' | 'amend';

/** One campaign as its members see it. */
export type Campaign = Omit<Schemas['CampaignDto'], 'criteria' | 'schedule' | 'ads' | 'event' | 'ugc' | 'selectionOptions' | 'can'> & {
  criteria: Criteria;
  schedule: Schedule;
  ads: Ads | null;
  event: EventPlace | null;
  ugc: Ugc | null;
  selectionOptions: SelectionOptions;
  can: Record<CampaignAction, boolean>;
};

/** One row of a list. */
export type CampaignRow = Schemas['CampaignRowDto'];

/** Dates every view of a campaign has; RFC 3339 instants, ends are exclusive. */
export type CampaignDates = Pick<
  CampaignRow,
  'launchAt' | 'launchedAt' | 'applicationEndsAt' | 'confirmedAt' | 'preparationEndsAt' | 'activeEndsAt' | 'endedAt'
>;
