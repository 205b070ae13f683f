import i18next, { type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { mixText, nextText, offerText, reasonText, rowPhases, signed } from './campaigns.format.js';
import type { CampaignRow, DeliverablesReason } from './campaigns.types.js';
import de from './i18n/de.js';
import en from './i18n/en.js';

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const texts = i18next.createInstance();
await texts.init({ resources: { en: { campaigns: en }, de: { campaigns: de } }, interpolation: { escapeValue: false } });
const t: Record<'en' | 'de', TFunction<'campaigns'>> = {
  en: texts.getFixedT('en', 'campaigns') as TFunction<'campaigns'>,
  de: texts.getFixedT('de', 'campaigns') as TFunction<'campaigns'>,
};

describe('hashtags and mentions', () => {
  it('CAM-5 have one sign, however they were written', () => {
    expect([signed('#', 'glow'), signed('#', '#glow'), signed('@', '@acme'), signed('@', 'acme')]).toEqual([
      '#glow',
      '#glow',
      '@acme',
      '@acme',
    ]);
  });
});

describe('deliverables in words', () => {
  const row: DeliverablesReason = { code: 'row', total: eur(13_900), minimum: eur(2_500), nextRowFrom: eur(20_000) };

  it('CAM-4 names the mix with the kind of post the brand chose', () => {
    expect(mixText(t.en, 'en', { stories: 3, posts: 1, videos: 0 }, 'free')).toBe('3 stories and 1 post or reel');
    expect(mixText(t.en, 'en', { stories: 1, posts: 2, videos: 0 }, 'reel')).toBe('1 story and 2 reels');
    expect(mixText(t.de, 'de', { stories: 0, posts: 2, videos: 1 }, 'post')).toBe('2 Beiträge und 1 Video');
    expect(mixText(t.en, 'en', { stories: 0, posts: 0, videos: 0 }, 'free')).toBe('nothing yet');
  });

  it('CAM-4 says the total, the row and from when on it is more', () => {
    expect(plain(reasonText(t.en, 'en', row, 10_000, '3 stories and 1 post or reel'))).toBe(
      'You offer €139 per creator. From €100 on that is 3 stories and 1 post or reel; from €200 on it is more.',
    );
    expect(plain(reasonText(t.de, 'de', row, 10_000, '3 Storys und 1 Beitrag oder Reel'))).toBe(
      'Sie bieten 139 € pro Creator. Ab 100 € sind das 3 Storys und 1 Beitrag oder Reel, ab 200 € wird es mehr.',
    );
  });

  it('CAM-4 knows the last row, too little, nothing at all, and UGC', () => {
    expect(reasonText(t.en, 'en', { ...row, nextRowFrom: null }, 80_000, '8 stories')).toContain('the most there is');
    expect(reasonText(t.en, 'en', { ...row, code: 'total-too-low', total: eur(1_250) }, 0, '')).toBe(
      '€12.50 per creator is too little: from €25 on you can ask for content.',
    );
    expect(reasonText(t.en, 'en', { ...row, code: 'total-too-low', total: eur(0) }, 0, '')).toContain('Fill in what a creator gets');
    expect(reasonText(t.en, 'en', { ...row, code: 'ugc-fixed' }, 0, '')).toContain('fixed price');
  });

  it('CAM-4 names product and cash, in short where there is little room', () => {
    expect(offerText(t.en, 'en', { retailValue: eur(8_900), cash: eur(5_000) })).toBe('Product worth €89 + €50');
    expect(offerText(t.en, 'en', { retailValue: eur(8_900), cash: null }, true)).toBe('Product €89');
    expect(offerText(t.en, 'en', { retailValue: null, cash: eur(5_000) })).toBe('€50 cash');
    expect(offerText(t.en, 'en', { retailValue: eur(0), cash: null })).toBe('No offer yet');
  });
});

describe('what happens next', () => {
  const told = {
    type: 'instagram',
    state: 'application',
    stateReason: null,
    next: { what: 'confirm-selection', at: '2026-04-01T22:00:00Z' },
    launchAt: null,
    endedAt: null,
    handOver: 'ship',
  } as const;

  it('CAM-9 shows the exclusive end as 23:59 in the zone of the campaign', () => {
    expect(plain(nextText(t.en, 'en', told, 'Europe/Berlin'))).toBe(
      'Confirm your selection by Wednesday, Apr 1, 11:59 PM, or the campaign is cancelled.',
    );
  });

  it('CAM-8 says what preparation is for, by the kind of hand-over', () => {
    const preparing = { ...told, state: 'preparation', next: { what: 'active-begins', at: '2026-04-01T22:00:00Z' } } as const;
    expect(nextText(t.en, 'en', preparing)).toBe('Ship the products. Creators post from Apr 1, 2026 on.');
    expect(nextText(t.en, 'en', { ...preparing, handOver: 'none' })).toBe(
      'Nothing to hand over: creators get ready. Creators post from Apr 1, 2026 on.',
    );
    expect(nextText(t.en, 'en', { ...preparing, handOver: 'voucher', next: { what: 'active-begins', at: null } })).toBe(
      'Give the vouchers.',
    );
  });

  it('CAM-5 UGC is made and handed in, never posted', () => {
    const ugc = {
      ...told,
      type: 'ugc',
      handOver: 'none',
      state: 'active',
      next: { what: 'active-ends', at: '2026-04-01T22:00:00Z' },
    } as const;
    expect(nextText(t.en, 'en', ugc)).toBe('Creators make and hand in their videos by Apr 1, 2026.');
    expect(nextText(t.de, 'de', ugc)).toBe('Die Creators drehen ihre Videos und geben sie bis 1. Apr. 2026 ab.');
    const preparing = { ...ugc, state: 'preparation', next: { what: 'active-begins', at: '2026-04-01T22:00:00Z' } } as const;
    expect(nextText(t.en, 'en', preparing)).toContain('Creators make their videos from');
    expect(nextText(t.de, 'de', preparing)).not.toMatch(/post/i);
  });

  it('CAM-9 names the day alone where the zone is not known', () => {
    expect(nextText(t.en, 'en', told)).toBe('Confirm your selection by Apr 1, 2026, or the campaign is cancelled.');
  });

  it('CAM-8 tells the end with its reason, a member’s own words as they are', () => {
    const ended = { ...told, state: 'cancelled', next: { what: 'nothing', at: null }, endedAt: '2026-04-02T10:00:00Z' } as const;
    expect(nextText(t.en, 'en', { ...ended, stateReason: 'selection_not_confirmed' }, 'Europe/Berlin')).toBe(
      'Cancelled on Apr 2, 2026: the selection was not confirmed in time.',
    );
    expect(nextText(t.en, 'en', { ...ended, stateReason: 'Product sold out' }, 'Europe/Berlin')).toBe(
      'Cancelled on Apr 2, 2026: Product sold out',
    );
  });
});

describe('phases of a row', () => {
  const row = {
    timing: 'time_limited',
    format: 'standard',
    state: 'preparation',
    launchAt: null,
    launchedAt: '2026-03-25T09:00:00Z',
    applicationEndsAt: '2026-04-01T22:00:00Z',
    confirmedAt: '2026-03-30T10:00:00Z',
    preparationEndsAt: '2026-04-06T22:00:00Z',
    activeEndsAt: '2026-04-20T22:00:00Z',
    endedAt: null,
  } satisfies Partial<CampaignRow>;

  it('CAM-6 uses the final dates after the confirmation', () => {
    expect(rowPhases(t.en, row).map(({ key, startsAt, endsAt }) => [key, startsAt, endsAt])).toEqual([
      ['application', '2026-03-25T09:00:00Z', '2026-03-30T10:00:00Z'],
      ['preparation', '2026-03-30T10:00:00Z', '2026-04-06T22:00:00Z'],
      ['active', '2026-04-06T22:00:00Z', '2026-04-20T22:00:00Z'],
    ]);
  });

  it('CAM-8 has no bar for what never started or was cancelled, and an open end for ongoing ones', () => {
    expect(rowPhases(t.en, { ...row, launchedAt: null })).toEqual([]);
    expect(rowPhases(t.en, { ...row, state: 'cancelled' })).toEqual([]);
    expect(rowPhases(t.en, { ...row, timing: 'ongoing', state: 'running' })).toMatchObject([{ key: 'running', endsAt: null }]);
  });
});
