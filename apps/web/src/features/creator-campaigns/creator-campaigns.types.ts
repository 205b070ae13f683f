import type { Money } from '../../shared/i18n/format.js';

export type CampaignType = 'instagram' | 'tiktok' | 'ugc';
export type HandOver = 'ship' | 'voucher' | 'access' | 'reimburse' | 'attend' | 'none';

/** What is owed; `posts` are posts or reels by `postKind`. */
export interface Mix {
  stories: number;
  posts: number;
  videos: number;
  postKind: 'post' | 'reel' | 'free';
}

export type Format = 'standard' | 'speedy' | 'event';

/** Where and when; the address comes with the confirmation (CAM-6). */
export interface EventFacts {
  venue: string;
  startsAt: string | null;
  /** Null: as the start. */
  endsAt: string | null;
}

/** What a UGC video must be (CAM-5). */
export interface VideoFacts {
  lengthSeconds: number | null;
  /** `9:16` and the like. */
  aspectRatio: string | null;
  scenes: string[];
  wording: string;
  hooks: string[];
  /** Per creator. */
  videos: number;
}

export interface CampaignBrand {
  id: string;
  name: string;
  logoUrl: string | null;
  /** By creators who worked with it (CRE-8). */
  rating: { average: number; count: number } | null;
}

/** A card of the feed (`CreatorCampaignRowDto`). */
export interface FeedCampaign {
  id: string;
  title: string;
  type: CampaignType;
  timing: 'time_limited' | 'ongoing';
  format: Format;
  event: EventFacts | null;
  brand: CampaignBrand;
  coverUrl: string | null;
  productValue: Money | null;
  cash: Money | null;
  /** The creator's share for all videos; null for other types. */
  videoPay: Money | null;
  deliverables: Mix;
  /** Asks for drafts before posting (CAM-7). */
  drafts: boolean;
  /** Of its days and its event. */
  timeZone: string;
  /** Exclusive; null with open end. */
  applicationEndsAt: string | null;
  /** Share of the criteria met, 0 to 100. */
  match: number;
  /** Why it matches. */
  criteria: { met: number; wanted: number };
  saved: boolean;
  open: boolean;
  launchedAt: string;
}

export interface Criterion {
  code: 'country' | 'niche' | 'language' | 'followers-min' | 'followers-max';
  met: boolean;
  wanted: string[];
}

export interface CampaignPicture {
  id: string;
  width: number;
  height: number;
  urls: { large: string; medium: string; small: string };
}

export interface SchedulePhase {
  phase: 'application' | 'preparation' | 'active' | 'running';
  from: string;
  /** Exclusive; null with open end. */
  to: string | null;
  /** False: the latest possible date. */
  final: boolean;
}

export interface CampaignBriefing {
  goal: string;
  audience: string;
  tone: string;
  task: string;
  message: string;
  dos: string[];
  donts: string[];
  inspiration: string[];
  postingWishes: string;
}

/** Everything before applying (`CreatorCampaignDto`, CAM-14). */
export interface OpenCampaign {
  id: string;
  title: string;
  type: CampaignType;
  timing: 'time_limited' | 'ongoing';
  format: Format;
  event: EventFacts | null;
  ugc: VideoFacts | null;
  selectionOptions: { offers: boolean; otherCash: boolean };
  timeZone: string;
  open: boolean;
  saved: boolean;
  brand: CampaignBrand;
  timeToDecide: { hours: number; decisions: number } | null;
  images: CampaignPicture[];
  product: { name: string; description: string; link: string | null; value: Money; handOver: HandOver; shipCountries: string[] } | null;
  cash: Money | null;
  totalValue: Money;
  deliverables: Mix;
  brief: CampaignBriefing;
  requirements: { hashtags: string[]; mentions: string[]; links: string[]; disclosureCountry: string | null };
  disclosure: { country: string; marks: string[] } | null;
  exclusivity: { category: string; days: number } | null;
  /** Asks for drafts before posting (CAM-7). */
  drafts: boolean;
  rights: { creatorKeepsRights: boolean; ads: { kind: 'partnership_ads' | 'spark_ads'; licenceDays: number } | null };
  payment: { daysAfterEnd: number; latestAt: string | null; text: string } | null;
  schedule: SchedulePhase[];
  variants: string[];
  questions: string[];
  places: number | null;
  criteria: Criterion[];
  match: number;
  termsVersion: number;
  termsHash: string;
  ended: { state: string; at: string } | null;
}
