import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalJson, hashTerms, termsOf } from './campaign.terms.js';
import { defaultSchedule, emptyBrief, emptyCriteria, emptyProduct, emptyRequirements } from './campaign.documents.js';
import { Campaign } from './campaign.entity.js';

function campaign(changes: Partial<Campaign> = {}): Campaign {
  return Object.assign(new Campaign(), {
    title: 'Serum',
    type: 'instagram',
    timing: 'time_limited',
    format: 'standard',
    timeZone: 'Europe/Berlin',
    product: { ...emptyProduct(), name: 'Serum', retailValueMinor: 15_000, handOver: 'ship', shipCountries: ['DE'] },
    cashMinor: 0,
    currency: 'EUR',
    rate: null,
    mix: null,
    postKind: 'free',
    brief: emptyBrief(),
    requirements: emptyRequirements(),
    criteria: emptyCriteria(),
    schedule: defaultSchedule('standard'),
    ads: null,
    exclusivity: null,
    variants: [],
    ...changes,
  });
}

describe('terms', () => {
  it('COL-6 hashes the same for any order of members and differently for any other content', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    const { hash, ...terms } = termsOf(campaign(), 1);
    expect(hashTerms(terms)).toBe(hash);
    expect(termsOf(campaign({ cashMinor: 1 }), 1).hash).not.toBe(hash);
    expect(termsOf(campaign(), 2).hash).not.toBe(hash);
  });

  it('CAM-7 names drafts only where they are asked for, so that terms without them keep their hash', () => {
    const without = termsOf(campaign({ drafts: false }), 1);
    expect(without).not.toHaveProperty('drafts');
    expect(without.hash).toBe(termsOf(campaign(), 1).hash);
    const asked = termsOf(campaign({ drafts: true }), 1);
    expect(asked.drafts).toBe(true);
    expect(asked.hash).not.toBe(without.hash);
    const { hash, ...rest } = asked;
    expect(hashTerms(rest)).toBe(hash);
  });

  it('CAM-4 states the mix of the table unless the brand chose another', () => {
    expect(termsOf(campaign(), 1).deliverables).toEqual({ stories: 3, posts: 1, videos: 0, postKind: 'free' });
    expect(termsOf(campaign({ mix: { stories: 0, posts: 2, videos: 0 } }), 1).deliverables).toMatchObject({ stories: 0, posts: 2 });
  });

  it('CAM-3 has no product where nothing is handed over', () => {
    const cashOnly = termsOf(
      campaign({ product: { ...emptyProduct(), name: 'x', handOver: 'none', shipCountries: ['DE'] }, cashMinor: 9_900 }),
      1,
    );
    expect([cashOnly.product, cashOnly.handOver, cashOnly.shipCountries]).toEqual([null, 'none', []]);
  });
});
