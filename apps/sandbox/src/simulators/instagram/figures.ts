import { between } from '../seeded.js';
import { grown, grownShare } from './growth.js';
import { FINAL_NAMES } from './model.js';
import type { Finals, MediaKind, SimAccount, SimMedia } from './model.js';

const ACTION_TYPES = { BIO_LINK_CLICKED: 0.58, EMAIL: 0.14, DIRECTION: 0.1, TEXT: 0.09, CALL: 0.05, OTHER: 0.04 } as const;
const NAVIGATION_TYPES = { TAP_FORWARD: 0.72, TAP_BACK: 0.08, TAP_EXIT: 0.09, SWIPE_FORWARD: 0.11 } as const;

export type BreakdownName = 'action_type' | 'story_navigation_action_type';

/** Everything the insights of one media would say at one instant; `null` = missing. */
export interface Figures {
  views: number | null;
  reach: number | null;
  total_interactions: number | null;
  likes: number | null;
  comments: number | null;
  saved: number | null;
  shares: number | null;
  reposts: number | null;
  follows: number | null;
  profile_visits: number | null;
  profile_activity: number | null;
  replies: number | null;
  navigation: number | null;
  ig_reels_avg_watch_time: number | null;
  ig_reels_video_view_total_time: number | null;
  reels_skip_rate: number | null;
}

/** Plausible final figures of a media, by its seed and the account's size. */
export function finalsOf(kind: MediaKind, seed: string, account: Pick<SimAccount, 'followers' | 'engagementRate'>): Finals {
  const finals: Finals = {
    views: null,
    reach: null,
    likes: null,
    comments: null,
    saved: null,
    shares: null,
    reposts: null,
    follows: null,
    profile_visits: null,
    profile_activity: null,
    replies: null,
    navigation: null,
    average_watch_ms: null,
    skip_rate: null,
  };
  if (kind === 'child') return finals;
  const { followers } = account;
  const span: [number, number] = kind === 'story' ? [0.06, 0.14] : kind === 'reel' ? [0.4, 1.6] : [0.25, 0.6];
  const reach = Math.round(followers * between(seed, 'reach', ...span));
  finals.reach = reach;
  finals.views = Math.round(reach * between(seed, 'views', 1.15, 1.6));
  if (kind === 'story') {
    finals.shares = Math.round(reach * between(seed, 'shares', 0.002, 0.02));
    finals.replies = Math.round(reach * between(seed, 'replies', 0.002, 0.015));
    finals.navigation = Math.round(finals.views * between(seed, 'navigation', 0.7, 1.1));
  } else {
    const engaged = Math.min(followers * account.engagementRate * between(seed, 'engaged', 0.75, 1.3), reach * 0.9);
    finals.comments = Math.round(engaged * between(seed, 'comments', 0.02, 0.06));
    finals.saved = Math.round(engaged * between(seed, 'saved', 0.03, 0.1));
    finals.shares = Math.round(engaged * between(seed, 'shares', 0.01, 0.06));
    finals.likes = Math.max(0, Math.round(engaged) - finals.comments - finals.saved - finals.shares);
  }
  finals.reposts = Math.round((finals.shares ?? 0) * between(seed, 'reposts', 0.05, 0.2));
  if (kind === 'reel') {
    finals.average_watch_ms = Math.round(between(seed, 'watch', 3_800, 10_500));
    finals.skip_rate = Math.round(between(seed, 'skip', 2_200, 5_600)) / 100;
  } else {
    finals.profile_visits = Math.round(reach * between(seed, 'visits', 0.004, 0.025));
    finals.follows = Math.round(finals.profile_visits * between(seed, 'follows', 0.03, 0.2));
    finals.profile_activity = Math.round(finals.profile_visits * between(seed, 'activity', 0.1, 0.4));
  }
  return finals;
}

/** Seeded finals with the given ones in place of the invented; a given `null` makes a figure missing. */
export function finalsWith(seeded: Finals, given: Partial<Finals>): Finals {
  const finals = { ...seeded };
  for (const name of FINAL_NAMES) {
    const value = given[name];
    if (value !== undefined) finals[name] = value;
  }
  return finals;
}

/** Before the media is this old the platform has nothing to say about it (SYN-4: missing is missing). */
export function isLagging(media: Pick<SimMedia, 'lagMinutes' | 'takenAt'>, at: Date): boolean {
  return at.getTime() - media.takenAt.getTime() < media.lagMinutes * 60_000;
}

/** The figures of a media at an instant of business time. Pure: same media, same instant, same figures. */
export function figuresAt(media: Pick<SimMedia, 'kind' | 'seed' | 'finals' | 'growth' | 'takenAt'>, at: Date): Figures {
  const { finals } = media;
  const share = shareAt(media, at);
  const count = (final: number | null): number | null => (final === null ? null : grown(final, share));
  const views = count(finals.views);
  const parts = [finals.likes, finals.comments, finals.saved, finals.shares, finals.replies].map(count).filter((part) => part !== null);
  return {
    views,
    reach: count(finals.reach),
    total_interactions: parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0),
    likes: count(finals.likes),
    comments: count(finals.comments),
    saved: count(finals.saved),
    shares: count(finals.shares),
    reposts: count(finals.reposts),
    follows: count(finals.follows),
    profile_visits: count(finals.profile_visits),
    profile_activity: total(breakdownAt(media, 'action_type', at)),
    replies: count(finals.replies),
    navigation: total(breakdownAt(media, 'story_navigation_action_type', at)),
    ig_reels_avg_watch_time: views === null || views === 0 ? null : finals.average_watch_ms,
    ig_reels_video_view_total_time: views === null || finals.average_watch_ms === null ? null : views * finals.average_watch_ms,
    reels_skip_rate: views === null || views === 0 ? null : finals.skip_rate,
  };
}

/** The parts of `profile_activity` or `navigation`; each part grows by itself, so that none ever falls. Null = missing. */
export function breakdownAt(
  media: Pick<SimMedia, 'kind' | 'seed' | 'finals' | 'growth' | 'takenAt'>,
  name: BreakdownName,
  at: Date,
): Record<string, number> | null {
  const final = name === 'action_type' ? media.finals.profile_activity : media.finals.navigation;
  if (final === null) return null;
  const share = shareAt(media, at);
  const parts: Record<string, number> = {};
  let rest = final;
  const weights = Object.entries(name === 'action_type' ? ACTION_TYPES : NAVIGATION_TYPES);
  weights.forEach(([value, weight], index) => {
    const part = index === weights.length - 1 ? rest : Math.floor(final * weight);
    rest -= part;
    parts[value] = grown(part, share);
  });
  return parts;
}

function shareAt(media: Pick<SimMedia, 'kind' | 'seed' | 'growth' | 'takenAt'>, at: Date): number {
  const age = at.getTime() - media.takenAt.getTime();
  if (age < 0) return 0;
  return media.growth === 'instant' ? 1 : grownShare(media.kind, media.seed, age);
}

function total(parts: Record<string, number> | null): number | null {
  return parts === null ? null : Object.values(parts).reduce((sum, part) => sum + part, 0);
}
