import { storyUnits, type Mix, type Platform } from './deliverables.js';

/** The numbers of the market check (CAM-16, rules.md 9). */
export const MARKET = {
  days: 180,
  /** Below these nothing is told: not enough data, and nobody's single offer may be guessed. */
  campaigns: 10,
  organisations: 3,
  /** Answers are rounded to this many cents, so that no single offer can be read from them. */
  roundToMinor: 50,
  /** Lower ends of the follower bands; a campaign belongs to the band of the followers it asks for at least. */
  bands: [0, 10_000, 50_000, 250_000],
} as const;

/** Lower and upper (exclusive, null: open) end of the band. UGC asks for no followers: one band. */
export function followerBand(platform: Platform, followersMin: number | null): { from: number; to: number | null } {
  if (platform === 'ugc') return { from: 0, to: null };
  const index = MARKET.bands.findLastIndex((from) => (followersMin ?? 0) >= from);
  return { from: MARKET.bands[index] ?? 0, to: MARKET.bands[index + 1] ?? null };
}

/** What a mix weighs: stories, a post or reel as three (rules.md 1); videos count one each. */
export function marketUnits(mix: Mix): number {
  return storyUnits(mix) + mix.videos;
}

/** One launched campaign of somebody else. */
export interface MarketOffer {
  organisationId: string;
  totalMinorEur: number;
  units: number;
  /** Null while creators can still apply. */
  applicants: number | null;
}

export interface MarketCheck {
  campaigns: number;
  /** EUR cents per unit. */
  lowerMinorEur: number;
  medianMinorEur: number;
  upperMinorEur: number;
  /** Expected number of applicants; null: too few campaigns whose phase is over. */
  applicants: number | null;
}

/** Quantile with linear interpolation, `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

const told = (offers: readonly MarketOffer[]): boolean =>
  offers.length >= MARKET.campaigns && new Set(offers.map(({ organisationId }) => organisationId)).size >= MARKET.organisations;

/** Median and quartiles of the total value per owed story unit; null: not enough data (CAM-16, rules.md 9). */
export function marketCheck(offers: readonly MarketOffer[]): MarketCheck | null {
  const counted = offers.filter(({ units }) => units > 0);
  if (!told(counted)) return null;
  const values = counted.map(({ totalMinorEur, units }) => totalMinorEur / units);
  const rounded = (share: number) => Math.round(quantile(values, share) / MARKET.roundToMinor) * MARKET.roundToMinor;
  const over = counted.filter(({ applicants }) => applicants !== null);
  return {
    campaigns: counted.length,
    lowerMinorEur: rounded(0.25),
    medianMinorEur: rounded(0.5),
    upperMinorEur: rounded(0.75),
    applicants: told(over)
      ? Math.round(
          quantile(
            over.map(({ applicants }) => applicants ?? 0),
            0.5,
          ),
        )
      : null,
  };
}
