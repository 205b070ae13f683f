import { describe, expect, it } from 'vitest';
import { CAMPAIGN_STATES } from '@app/rules';
import { brandCan, confirmable, creatorCan, decisionsOpen, productCost } from './applications.policy.js';

describe('applications policy', () => {
  it('APP-2 decides only while the campaign is in application, running or paused', () => {
    const open = CAMPAIGN_STATES.states.filter((state) => decisionsOpen(state, 'applied', 'accept'));
    expect(open).toEqual(['application', 'running', 'paused']);
  });

  it('APP-2 lets a waiting one be declined in preparation, nothing else', () => {
    expect(brandCan('preparation', 'waitlisted', true)).toEqual({ accept: false, decline: true, reset: false });
    expect(brandCan('preparation', 'applied', true)).toEqual({ accept: false, decline: false, reset: false });
  });

  it('APP-2 offers what the table allows, to those who may decide', () => {
    expect(brandCan('application', 'applied', true)).toEqual({ accept: true, decline: true, reset: false });
    expect(brandCan('application', 'accepted', true)).toEqual({ accept: false, decline: true, reset: true });
    expect(brandCan('running', 'declined', true)).toEqual({ accept: false, decline: false, reset: true });
    expect(brandCan('application', 'applied', false)).toEqual({ accept: false, decline: false, reset: false });
  });

  it('APP-1 lets creators withdraw until the confirmation and apply again while it is open', () => {
    expect(creatorCan('accepted', true)).toEqual({ withdraw: true, applyAgain: false });
    expect(creatorCan('confirmed', true)).toEqual({ withdraw: false, applyAgain: false });
    expect(creatorCan('withdrawn', true)).toEqual({ withdraw: false, applyAgain: true });
    expect(creatorCan('withdrawn', false)).toEqual({ withdraw: false, applyAgain: false });
    expect(creatorCan('declined', true)).toEqual({ withdraw: false, applyAgain: false });
  });

  it('APP-5 confirms time-limited campaigns in their application phase, ongoing ones any time, also paused (CAM-10)', () => {
    const states = (timing: 'time_limited' | 'ongoing') => CAMPAIGN_STATES.states.filter((state) => confirmable({ timing, state }));
    expect(states('time_limited')).toEqual(['application']);
    expect(states('ongoing')).toEqual(['running', 'paused']);
  });

  it('rules.md 5 takes the retail value when the purchase cost is unknown, marked', () => {
    const product = { name: 'x', description: '', link: null, retailValueMinor: 8_900, purchaseCostMinor: null };
    expect(productCost(product)).toEqual({ minor: 8_900, retailValueUsed: true });
    expect(productCost({ ...product, purchaseCostMinor: 0 })).toEqual({ minor: 0, retailValueUsed: false });
    expect(productCost(null)).toEqual({ minor: 0, retailValueUsed: false });
  });
});
