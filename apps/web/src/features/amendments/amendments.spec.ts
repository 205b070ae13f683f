import { describe, expect, it } from 'vitest';
import { bodyOf, draftOf } from './amendments.offer.js';
import type { Amendable } from './amendments.types.js';
import { listDiff, wordDiff } from './text-diff.js';

const CAMPAIGN: Amendable = {
  id: 'c',
  type: 'instagram',
  timing: 'time_limited',
  format: 'event',
  state: 'application',
  timeZone: 'Europe/Berlin',
  product: {
    name: 'Serum',
    description: '',
    link: null,
    retailValue: { amountMinor: 8_900, currency: 'EUR' },
    handOver: 'ship',
    shipCountries: ['DE'],
  },
  compensation: { cash: null },
  deliverables: { chosen: { stories: 3, posts: 1, videos: 0, postKind: 'free' } },
  brief: {
    goal: null,
    audience: '',
    tone: '',
    task: 'Show it',
    message: '',
    dos: ['Daylight'],
    donts: [],
    inspiration: [],
    postingWishes: '',
  },
  requirements: { hashtags: ['#glow'], mentions: ['@acme'], links: [], disclosureCountry: 'DE' },
  schedule: { applicationDays: 7, preparationDays: 7, activeDays: 14 },
  ads: { kind: 'partnership_ads', licenceDays: 365 },
  exclusivity: null,
  drafts: false,
  variants: ['S', 'M'],
  event: { venue: 'Loft', address: 'Hof 1', startsAt: '2026-05-01T16:00:00.000Z', endsAt: null },
  ugc: null,
};

describe('CAM-11 the dialog', () => {
  it('CAM-11 sends nothing while nothing is different, also with lines that are still empty', () => {
    expect(bodyOf(CAMPAIGN, draftOf(CAMPAIGN))).toEqual({});
    const draft = draftOf(CAMPAIGN);
    expect(bodyOf(CAMPAIGN, { ...draft, variants: ['S', 'M', ''], brief: { ...draft.brief, dos: ['Daylight ', ''] } })).toEqual({});
  });

  it('CAM-11 sends what is different: members alone, what belongs together as a whole, tags as they were spelt', () => {
    const draft = draftOf(CAMPAIGN);
    expect(
      bodyOf(CAMPAIGN, {
        ...draft,
        product: { ...draft.product, handOver: 'voucher' },
        compensation: { cash: { amountMinor: 5_000, currency: 'EUR' } },
        deliverables: { ...draft.deliverables, stories: 0, posts: 2 },
        requirements: { ...draft.requirements, hashtags: ['glow', 'serum'] },
        ads: null,
        exclusivity: { category: 'Serum', days: 30 },
        drafts: true,
        event: { ...draft.event!, address: 'Hof 2' },
        variants: ['M'],
      }),
    ).toEqual({
      product: { handOver: 'voucher' },
      compensation: { cash: { amountMinor: 5_000, currency: 'EUR' } },
      deliverables: { stories: 0, posts: 2, postKind: 'free' },
      requirements: { hashtags: ['#glow', 'serum'] },
      ads: null,
      exclusivity: { category: 'Serum', days: 30 },
      drafts: true,
      event: { address: 'Hof 2' },
      variants: ['M'],
    });
  });
});

describe('CAM-11 differences of texts', () => {
  it('CAM-11 shows the words that went and came between those that stayed', () => {
    expect(wordDiff('Show the serum in the morning', 'Show the cream in the evening')).toEqual([
      { kind: 'same', text: 'Show the ' },
      { kind: 'gone', text: 'serum' },
      { kind: 'new', text: 'cream' },
      { kind: 'same', text: ' in the ' },
      { kind: 'gone', text: 'morning' },
      { kind: 'new', text: 'evening' },
    ]);
    expect(wordDiff('Nothing alike', 'Something else entirely, and longer')).toBeNull();
    expect(wordDiff('word '.repeat(600), 'word')).toBeNull();
  });

  it('CAM-11 both texts can be read out of the pieces', () => {
    const [before, after] = ['a b c d e f g h', 'a x c d y z g h'];
    const pieces = wordDiff(before, after)!;
    const without = (kind: string) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([without('new'), without('gone')]).toEqual([before, after]);
    expect(listDiff(['S', 'M'], ['M', 'L'])).toEqual([
      { kind: 'same', text: 'M' },
      { kind: 'gone', text: 'S' },
      { kind: 'new', text: 'L' },
    ]);
  });
});
