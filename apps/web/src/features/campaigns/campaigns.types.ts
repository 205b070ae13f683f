import type { Money } from '../../shared/i18n/format.js';
import type { CampaignState } from '../../shared/ui/StateBadge.js';

export type { CampaignState };
export type CampaignType = 'instagram' | 'tiktok' | 'ugc';
export type Timing = 'time_limited' | 'ongoing';
export type Format = 'standard' | 'speedy' | 'event';
export type HandOver = 'ship' | 'voucher' | 'access' | 'reimburse' | 'attend' | 'none';
export type Goal = 'awareness' | 'content' | 'sales';
export type PostKind = 'post' | 'reel' | 'free';
export type PhaseName = 'application' | 'preparation' | 'active' | 'running';
export type NextStepName =
  'launch' | 'start' | 'confirm-selection' | 'active-begins' | 'active-ends' | 'decide' | 'reactivate' | 'last-collaboration' | 'nothing';
export type CampaignAction =
  'edit' | 'launch' | 'unschedule' | 'cancel' | 'pause' | 'reactivate' | 'close' | 'delete' | 'archive' | 'uploadImages';

export interface NextStep {
  what: NextStepName;
  /** Exclusive instant. */
  at: string | null;
}

/** Dates every view of a campaign has; RFC 3339 instants, ends are exclusive. */
export interface CampaignDates {
  launchAt: string | null;
  launchedAt: string | null;
  applicationEndsAt: string | null;
  confirmedAt: string | null;
  preparationEndsAt: string | null;
  activeEndsAt: string | null;
  endedAt: string | null;
}

/** One row of a list (`CampaignRowDto`). */
export interface CampaignRow extends CampaignDates {
  id: string;
  organisationId: string;
  brandId: string;
  title: string;
  type: CampaignType;
  timing: Timing;
  format: Format;
  state: CampaignState;
  stateReason: string | null;
  coverUrl: string | null;
  places: number | null;
  retailValue: Money | null;
  cash: Money | null;
  collaborations: { open: number; total: number };
  next: NextStep;
  /** IANA zone; left out by servers that do not say it in lists yet. */
  timeZone?: string;
  ownerId: string;
  createdAt: string;
}

export interface Mix {
  stories: number;
  posts: number;
  videos: number;
}

export interface DeliverablesReason {
  code: 'row' | 'total-too-low' | 'ugc-fixed';
  total: Money;
  minimum: Money;
  nextRowFrom: Money | null;
}

export interface Product {
  name: string;
  description: string;
  link: string | null;
  retailValue: Money | null;
  purchaseCost: Money | null;
  handOver: HandOver | null;
  shipCountries: string[];
}

export interface Brief {
  goal: Goal | null;
  measure: string;
  audience: string;
  tone: string;
  task: string;
  message: string;
  dos: string[];
  donts: string[];
  inspiration: string[];
  postingWishes: string;
}

export interface Requirements {
  hashtags: string[];
  mentions: string[];
  links: string[];
  disclosureCountry: string | null;
}

export interface Criteria {
  countries: string[];
  niches: string[];
  languages: string[];
  followersMin: number | null;
  followersMax: number | null;
}

export interface Schedule {
  applicationDays: number;
  preparationDays: number;
  activeDays: number;
}

export interface Ads {
  kind: 'partnership_ads' | 'spark_ads';
  licenceDays: number;
}

export interface Exclusivity {
  category: string;
  days: number;
}

export interface CampaignImage {
  id: string;
  position: number;
  width: number;
  height: number;
  urls: { large: string; medium: string; small: string };
}

/** One campaign as its members see it (`CampaignDto`). */
export interface Campaign extends CampaignDates {
  id: string;
  organisationId: string;
  brandId: string;
  title: string;
  type: CampaignType;
  timing: Timing;
  format: Format;
  state: CampaignState;
  stateReason: string | null;
  product: Product | null;
  compensation: { cash: Money | null };
  deliverables: {
    owed: Mix;
    chosen: Mix & { postKind: PostKind };
    launchable: boolean;
    reason: DeliverablesReason;
    allowed: Mix[];
    tableVersion: number;
    rate: { version: number; currency: string; rate: string } | null;
  };
  brief: Brief;
  requirements: Requirements;
  criteria: Criteria;
  schedule: Schedule;
  ads: Ads | null;
  exclusivity: Exclusivity | null;
  variants: string[];
  questions: string[];
  timeZone: string;
  places: number | null;
  images: CampaignImage[];
  pausedAt: string | null;
  archivedAt: string | null;
  termsVersion: number;
  collaborations: { open: number; total: number };
  ownerId: string;
  createdBy: string;
  timeline: { phase: PhaseName; from: string; to: string | null; final: boolean }[];
  next: NextStep;
  can: Record<CampaignAction, boolean>;
  lockedFields: string[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface ReadinessPoint {
  code: string;
  severity: 'blocking' | 'advice';
  ok: boolean;
  /** JSON pointer of the field. */
  pointer?: string;
  limit?: number | string;
  value?: number | string;
}

export interface Readiness {
  complete: boolean;
  /** 0 to 100. */
  score: number;
  points: ReadinessPoint[];
}

export interface HistoryEntry {
  id: string;
  at: string;
  from: CampaignState | null;
  to: CampaignState;
  event: string;
  reason: string | null;
  actor: { kind: string; id: string | null };
}

/** Counts of `GET /campaigns/{id}/selection` that the campaign's own pages show. */
export interface SelectionCounts {
  accepted: number;
  undecided: number;
  declined: number;
  waitlisted: number;
  confirmed: number;
  openCollaborations: number;
  places: number;
  planLimit: number | null;
  productCost: Money;
  cash: Money;
  expectedReach: number;
}
