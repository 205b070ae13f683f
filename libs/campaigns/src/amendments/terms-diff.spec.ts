import 'reflect-metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../campaign.terms.js';
import type { CampaignTerms } from '../contract/campaigns.api.js';
import { newDraft } from '../new-draft.js';
import { diffTerms, isDisadvantage, isExtension, type Effect } from './terms-diff.js';

const ID = '01920000-0000-7000-8000-000000000001';
const campaign = newDraft({ organisationId: ID, brandId: ID, type: 'instagram', userId: ID, now: new Date('2026-03-01T09:00:00Z') });
const BASE: CampaignTerms = {
  ...termsOf(campaign, 1),
  product: { name: 'Serum', description: '', link: null, retailValueMinor: 8_900, purchaseCostMinor: 2_000 },
  cashMinor: 5_000,
  deliverables: { stories: 3, posts: 1, videos: 0, postKind: 'post' },
  schedule: { applicationDays: 7, preparationDays: 7, activeDays: 14 },
  shipCountries: ['AT', 'DE'],
  variants: ['S', 'M'],
  event: { venue: 'Loft', startsAt: '2026-05-01T16:00:00.000Z', endsAt: null },
};

describe('CAM-11 differences of terms', () => {
  it.each<[string, Partial<CampaignTerms>, Effect]>([
    ['/cashMinor', { cashMinor: 4_000 }, 'disadvantage'],
    ['/cashMinor', { cashMinor: 6_000 }, 'advantage'],
    ['/product/retailValueMinor', { product: { ...BASE.product!, retailValueMinor: 7_000 } }, 'disadvantage'],
    ['/product', { product: null }, 'disadvantage'],
    ['/deliverables/stories', { deliverables: { ...BASE.deliverables, stories: 4 } }, 'disadvantage'],
    ['/deliverables/stories', { deliverables: { ...BASE.deliverables, stories: 2 } }, 'advantage'],
    ['/deliverables/postKind', { deliverables: { ...BASE.deliverables, postKind: 'free' } }, 'advantage'],
    ['/ads', { ads: { kind: 'partnership_ads', licenceDays: 30 } }, 'disadvantage'],
    ['/exclusivity', { exclusivity: { category: 'Serum', days: 30 } }, 'disadvantage'],
    ['/schedule/activeDays', { schedule: { ...BASE.schedule, activeDays: 10 } }, 'disadvantage'],
    ['/schedule/activeDays', { schedule: { ...BASE.schedule, activeDays: 20 } }, 'advantage'],
    ['/brief/task', { brief: { ...BASE.brief, task: 'Other' } }, 'neutral'],
    ['/requirements/hashtags', { requirements: { ...BASE.requirements, hashtags: ['#new'] } }, 'neutral'],
    ['/shipCountries', { shipCountries: ['DE'] }, 'disadvantage'],
    ['/shipCountries', { shipCountries: ['AT', 'CH', 'DE'] }, 'neutral'],
    ['/handOver', { handOver: 'voucher' }, 'disadvantage'],
    ['/variants', { variants: ['S', 'M', 'L'] }, 'neutral'],
    ['/variants', { variants: ['S'] }, 'disadvantage'],
    ['/ugc', { ugc: { lengthSeconds: 15, aspectRatio: null, scenes: [], wording: '', hooks: [], videos: 1 } }, 'disadvantage'],
    ['/drafts', { drafts: true }, 'disadvantage'],
    ['/event/startsAt', { event: { ...BASE.event!, startsAt: '2026-05-02T16:00:00.000Z' } }, 'disadvantage'],
  ])('CAM-11 %s of %o is of %s', (field, change, effect) => {
    const changes = diffTerms(BASE, { ...BASE, ...change });
    expect(changes.map((one) => [one.field, one.effect])).toEqual([[field, effect]]);
    expect(isDisadvantage(changes)).toBe(effect === 'disadvantage');
  });

  it('CAM-11 the cost of the product is no part of it, and old versions without new members are the same', () => {
    const { event: _event, ugc: _ugc, selectionOptions: _options, variants: _variants, ...old } = BASE;
    expect(diffTerms({ ...old, ugc: null, event: null }, { ...BASE, event: null, selectionOptions: undefined as never })).toEqual([]);
    const cost = { ...BASE, product: { ...BASE.product!, purchaseCostMinor: 1 } };
    expect(diffTerms(BASE, cost)).toEqual([]);
    expect(JSON.stringify(diffTerms(BASE, { ...BASE, product: null }))).not.toContain('purchaseCost');
  });

  it('CAM-7 asking for drafts is worse, asking no more is not, and terms that never named them are the same', () => {
    expect(diffTerms(BASE, { ...BASE, drafts: true })).toEqual([{ field: '/drafts', before: false, after: true, effect: 'disadvantage' }]);
    const dropped = diffTerms({ ...BASE, drafts: true }, BASE);
    expect(dropped).toEqual([{ field: '/drafts', before: true, after: false, effect: 'advantage' }]);
    expect(isDisadvantage(dropped)).toBe(false);
    expect(diffTerms(BASE, { ...BASE })).toEqual([]);
  });

  it('CAM-11 what is better one way is worse the other way, and nothing is of no difference', () => {
    const terms = fc
      .record({
        cash: fc.nat(9_999),
        stories: fc.nat(8),
        active: fc.integer({ min: 1, max: 60 }),
        licence: fc.option(fc.integer({ min: 1, max: 365 }), { nil: null }),
      })
      .map(({ cash, stories, active, licence }): CampaignTerms => ({
        ...BASE,
        cashMinor: cash,
        deliverables: { ...BASE.deliverables, stories },
        schedule: { ...BASE.schedule, activeDays: active },
        ads: licence === null ? null : { kind: 'partnership_ads', licenceDays: licence },
      }));
    const opposite: Record<Effect, Effect> = { advantage: 'disadvantage', disadvantage: 'advantage', neutral: 'neutral' };
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        expect(diffTerms(a, a)).toEqual([]);
        const there = new Map(diffTerms(a, b).map(({ field, effect }) => [field, effect]));
        const back = new Map(diffTerms(b, a).map(({ field, effect }) => [field, effect]));
        expect([...there.keys()].toSorted()).toEqual([...back.keys()].toSorted());
        for (const [field, effect] of there) expect([field, back.get(field)]).toEqual([field, opposite[effect]]);
      }),
    );
  });

  it('CAM-11 only a longer preparation or active phase is an extension', () => {
    const changes = diffTerms(BASE, { ...BASE, cashMinor: 1, schedule: { applicationDays: 9, preparationDays: 9, activeDays: 9 } });
    expect(changes.filter(isExtension).map(({ field }) => field)).toEqual(['/schedule/preparationDays']);
  });
});
