import type { Campaign } from '../campaigns.types.js';

export type MilestoneKey = 'launch' | 'applications' | 'preparation' | 'content' | 'running' | 'closing' | 'report';

export interface Milestone {
  key: MilestoneKey;
  state: 'done' | 'now' | 'next';
  from: string | null;
  /** Exclusive end. */
  to: string | null;
}

const ORDER: Record<Campaign['timing'], readonly MilestoneKey[]> = {
  time_limited: ['launch', 'applications', 'preparation', 'content', 'report'],
  ongoing: ['launch', 'running', 'closing', 'report'],
};

/** Which milestone the state is at; ended ones are past all of them. */
const AT: Record<Campaign['state'], MilestoneKey | null> = {
  draft: 'launch',
  scheduled: 'launch',
  application: 'applications',
  preparation: 'preparation',
  active: 'content',
  running: 'running',
  paused: 'running',
  closing: 'closing',
  completed: 'report',
  cancelled: null,
};

/** The way of a campaign from launch to report: what is done, what is now, what comes, with its dates. */
export function milestones(campaign: Campaign): Milestone[] {
  const order = ORDER[campaign.timing];
  const phase = (name: string) => campaign.timeline.find((candidate) => candidate.phase === name);
  const dates: Record<MilestoneKey, { from: string | null; to: string | null }> = {
    launch: { from: campaign.launchedAt ?? campaign.launchAt, to: null },
    applications: { from: null, to: phase('application')?.to ?? null },
    preparation: { from: null, to: phase('preparation')?.to ?? null },
    content: { from: phase('active')?.from ?? null, to: phase('active')?.to ?? null },
    running: { from: campaign.launchedAt, to: null },
    closing: { from: null, to: null },
    report: { from: campaign.state === 'completed' ? campaign.endedAt : null, to: null },
  };
  // A time-limited campaign closes while it waits for late content.
  const at = campaign.state === 'closing' && campaign.timing === 'time_limited' ? 'content' : AT[campaign.state];
  const current = at === null ? -1 : order.indexOf(at);
  const reached = campaign.state === 'cancelled' ? (campaign.launchedAt === null ? 0 : 1) : current;
  return order.map((key, index) => ({
    key,
    state: index < reached ? 'done' : index === current ? (campaign.state === 'completed' ? 'done' : 'now') : 'next',
    ...dates[key],
  }));
}
