import type { Scope } from '@app/platform';
import { ENDED_CAMPAIGN_STATES, possibleEvents, CAMPAIGN_STATES, type CampaignEvent, type CampaignState } from '@app/rules';

/** What the policy looks at. */
export interface PolicyFacts {
  id: string;
  organisationId: string;
  brandId: string;
  state: CampaignState;
  launchedAt: Date | null;
  archivedAt: Date | null;
  collaborationsTotal: number;
}

export const ACTIONS = [
  'edit',
  'launch',
  'unschedule',
  'cancel',
  'pause',
  'reactivate',
  'close',
  'delete',
  'archive',
  'uploadImages',
  'amend',
] as const;

export type Action = (typeof ACTIONS)[number];

const EVENT: Partial<Record<Action, CampaignEvent>> = {
  launch: 'launch',
  unschedule: 'unschedule',
  cancel: 'cancel',
  pause: 'pause',
  reactivate: 'reactivate',
  close: 'close',
};

/** The events a person could cause now, by the state table and the guards that need no question elsewhere. */
export function possibleNow(facts: Pick<PolicyFacts, 'state' | 'collaborationsTotal'>): CampaignEvent[] {
  const people: readonly CampaignEvent[] = ['launch', 'launch-scheduled', 'unschedule', 'cancel', 'pause', 'reactivate', 'close'];
  return possibleEvents(CAMPAIGN_STATES, facts.state).filter(
    (event) => people.includes(event) && (event !== 'cancel' || facts.collaborationsTotal === 0),
  );
}

/** Whether the campaign's state allows the action; the permission is asked elsewhere. */
export function stateAllows(action: Action, facts: PolicyFacts): boolean {
  const event = EVENT[action];
  if (event) return possibleNow(facts).includes(event);
  const ended = ENDED_CAMPAIGN_STATES.includes(facts.state);
  switch (action) {
    case 'delete':
      return facts.state === 'draft' && facts.launchedAt === null;
    case 'amend':
      return !ended && facts.launchedAt !== null && facts.state !== 'draft' && facts.state !== 'scheduled' && facts.archivedAt === null;
    case 'archive':
      return ended && facts.archivedAt === null;
    default:
      return !ended && facts.archivedAt === null;
  }
}

/** `can` of the answer: the same functions the use cases enforce. */
export function capabilities(scope: Scope, facts: PolicyFacts): Record<Action, boolean> {
  const owner = { organisationId: facts.organisationId, brandId: facts.brandId, campaignId: facts.id };
  const write = scope.may('campaigns.write', owner);
  const launch = scope.may('campaigns.launch', owner);
  const may = (action: Action) => (EVENT[action] || action === 'amend' ? launch : write) && stateAllows(action, facts);
  return Object.fromEntries(ACTIONS.map((action) => [action, may(action)])) as Record<Action, boolean>;
}

/** Fields that stay editable after the launch (CAM-11); `places` only upwards. */
export const EDITABLE_AFTER_LAUNCH: readonly string[] = ['title', 'places', 'criteria', 'ownerId', 'externalId', 'metadata'];

/** Every field of the draft that the launch locks. */
export const LOCKED_AFTER_LAUNCH = [
  'type',
  'timing',
  'format',
  'product',
  'compensation',
  'deliverables',
  'brief',
  'requirements',
  'schedule',
  'ads',
  'exclusivity',
  'drafts',
  'event',
  'ugc',
  'selectionOptions',
  'groups',
  'variants',
  'questions',
  'timeZone',
  'launchAt',
] as const;
