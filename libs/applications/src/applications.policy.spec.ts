import { describe, expect, it } from 'vitest';
import { CAMPAIGN_STATES, type CampaignState } from '@app/rules';
import { brandCan, confirmable, creatorCan, decisionsOpen, productCost, type BrandStanding, type Standing } from './applications.policy.js';

const standing = (state: Standing['state']): BrandStanding => ({
  state,
  cashState: null,
  offer: null,
  termsCurrent: true,
  extendable: true,
});
const now = new Date('2026-05-01T10:00:00Z');

function decisions(campaign: CampaignState, state: Standing['state'], permitted: boolean) {
  const { accept, decline, reset } = brandCan(campaign, standing(state), permitted);
  return { accept, decline, reset };
}

const own = (state: Standing['state'], open: boolean, invited = false) =>
  creatorCan({ state: 'application', open }, standing(state), invited, now);

describe('applications policy', () => {
  it('APP-2 decides only while the campaign is in application, running or paused', () => {
    const open = CAMPAIGN_STATES.states.filter((state) => decisionsOpen(state, 'applied', 'accept'));
    expect(open).toEqual(['application', 'running', 'paused']);
  });

  it('APP-2 lets a waiting one be declined in preparation, nothing else', () => {
    expect(decisions('preparation', 'waitlisted', true)).toEqual({ accept: false, decline: true, reset: false });
    expect(decisions('preparation', 'applied', true)).toEqual({ accept: false, decline: false, reset: false });
  });

  it('APP-2 offers what the table allows, to those who may decide', () => {
    expect(decisions('application', 'applied', true)).toEqual({ accept: true, decline: true, reset: false });
    expect(decisions('application', 'accepted', true)).toEqual({ accept: false, decline: true, reset: true });
    expect(decisions('running', 'declined', true)).toEqual({ accept: false, decline: false, reset: true });
    expect(decisions('application', 'applied', false)).toEqual({ accept: false, decline: false, reset: false });
  });

  it('CAM-11 accepts nobody whose terms are outdated; the rest stays possible', () => {
    const outdated = { ...standing('applied'), termsCurrent: false };
    expect(brandCan('application', outdated, true)).toMatchObject({ accept: false, decline: true });
  });

  it('APP-1 lets creators withdraw until the confirmation and apply again while it is open', () => {
    expect(own('accepted', true)).toMatchObject({ withdraw: true, applyAgain: false });
    expect(own('confirmed', true)).toMatchObject({ withdraw: false, applyAgain: false });
    expect(own('withdrawn', true)).toMatchObject({ withdraw: false, applyAgain: true });
    expect(own('withdrawn', false)).toMatchObject({ withdraw: false, applyAgain: false });
    expect(own('declined', true)).toMatchObject({ withdraw: false, applyAgain: false });
  });

  it('APP-3 opens a declined one again for those invited anew', () => {
    expect(own('declined', true, true).applyAgain).toBe(true);
    expect(own('declined', false, true).applyAgain).toBe(false);
  });

  it('APP-7 answers and extends an offer while it is open, extends it once', () => {
    const until = new Date('2026-05-01T10:00:01Z');
    const offer = { kind: 'selection' as const, state: 'open' as const, expiresAt: until, extendedAt: null };
    const at = (offered: Standing['offer'], when = now) => ({
      extend: brandCan('application', { ...standing('accepted'), offer: offered }, true).extendOffer,
      answer: creatorCan({ state: 'application', open: true }, { ...standing('accepted'), offer: offered }, false, when).answerOffer,
    });
    expect(at(offer)).toEqual({ extend: true, answer: true });
    expect(brandCan('application', { ...standing('accepted'), offer, extendable: false }, true).extendOffer).toBe(false);
    expect(at(offer, until)).toEqual({ extend: true, answer: false });
    expect(at({ ...offer, extendedAt: now })).toEqual({ extend: false, answer: true });
    expect(at({ ...offer, state: 'agreed' })).toEqual({ extend: false, answer: false });
    expect(at({ ...offer, kind: 'place' })).toEqual({ extend: false, answer: true });
  });

  it('APP-9 lets the brand answer until both agree, the creator a counter-offer', () => {
    const at = (cashState: Standing['cashState']) => [
      brandCan('application', { ...standing('applied'), cashState }, true).answerCash,
      creatorCan({ state: 'application', open: true }, { ...standing('applied'), cashState }, false, now).answerCash,
    ];
    expect([null, 'asked', 'countered', 'refused', 'agreed'].map((state) => at(state as Standing['cashState']))).toEqual([
      [false, false],
      [true, false],
      [true, true],
      [true, false],
      [false, false],
    ]);
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
