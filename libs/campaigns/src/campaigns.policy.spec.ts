import { describe, expect, it } from 'vitest';
import { Scope, type Actor } from '@app/platform';
import { CAMPAIGN_STATES, permissionsOf, type CampaignState, type Role } from '@app/rules';
import { ACTIONS, capabilities, stateAllows, type Action } from './campaigns.policy.js';

const facts = (state: CampaignState, changes = {}) => ({
  id: 'c',
  organisationId: 'o',
  brandId: 'b',
  state,
  launchedAt: state === 'draft' || state === 'scheduled' ? null : new Date(0),
  archivedAt: null,
  collaborationsTotal: 0,
  ...changes,
});

/** rules.md 3, by hand. */
const ALLOWED: Record<CampaignState, Action[]> = {
  draft: ['edit', 'launch', 'delete', 'uploadImages'],
  scheduled: ['edit', 'unschedule', 'cancel', 'uploadImages'],
  application: ['edit', 'cancel', 'uploadImages', 'amend'],
  preparation: ['edit', 'uploadImages', 'amend'],
  active: ['edit', 'uploadImages', 'amend'],
  running: ['edit', 'cancel', 'pause', 'close', 'uploadImages', 'amend'],
  paused: ['edit', 'cancel', 'reactivate', 'close', 'uploadImages', 'amend'],
  closing: ['edit', 'uploadImages', 'amend'],
  completed: ['archive'],
  cancelled: ['archive'],
};

const scopeOf = (role: Role): Scope => {
  const actor: Actor = {
    kind: 'user',
    userId: 'u',
    sessionId: 's',
    emailConfirmed: true,
    creatorId: null,
    staff: null,
    ssoOrganisationId: null,
    grants: [
      {
        organisationId: 'o',
        membershipId: 'm',
        role,
        permissions: new Set(permissionsOf(role)),
        brandIds: null,
        campaignIds: null,
        missing: null,
      },
    ],
  };
  return new Scope(actor, 'campaigns.read', { member: true, creator: false });
};

describe('policy', () => {
  it.each(CAMPAIGN_STATES.states)('CAM-8 allows in state %s exactly what rules.md 3 lists', (state) => {
    expect(ACTIONS.filter((action) => stateAllows(action, facts(state)))).toEqual(
      ACTIONS.filter((action) => ALLOWED[state].includes(action)),
    );
  });

  it('CAM-9 is not cancelled once a collaboration was confirmed', () => {
    for (const state of ['running', 'paused'] as const) {
      expect(stateAllows('cancel', facts(state, { collaborationsTotal: 1 }))).toBe(false);
    }
  });

  it('CAM-8 never deletes what was launched', () => {
    expect(stateAllows('delete', facts('draft', { launchedAt: new Date(0) }))).toBe(false);
  });

  it('ACC-6 says `can` by the role', () => {
    const can = (role: Role) => ACTIONS.filter((action) => capabilities(scopeOf(role), facts('draft'))[action]);
    expect(can('campaign_manager')).toEqual(['edit', 'launch', 'delete', 'uploadImages']);
    for (const role of ['reviewer', 'logistics', 'finance', 'analyst', 'client_guest'] as const) expect(can(role)).toEqual([]);
  });
});
