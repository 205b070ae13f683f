import { describe, it, expect } from 'vitest';
import fc from 'fast-check';
import { campaignReadiness, isComplete, readinessScore, totalMinorEur } from './readiness.js';
import type { CampaignFacts } from './readiness.js';

const complete: CampaignFacts = {
  type: 'instagram',
  timing: 'time_limited',
  format: 'standard',
  title: 'Glow serum',
  task: `Show your evening routine with the serum. ${'Tell in your own words how your skin feels afterwards. '.repeat(4)}`,
  message: 'Glow without glitter: the serum works overnight.',
  dos: ['Film in daylight'],
  donts: ['No comparison with other brands'],
  timeZone: 'Europe/Berlin',
  images: [
    { width: 1_080, height: 1_350 },
    { width: 2_000, height: 1_080 },
    { width: 1_200, height: 1_200 },
  ],
  places: 10,
  product: { name: 'Glow serum 30 ml', retailValueMinor: 4_990, handOver: 'ship' },
  cashMinor: 0,
  currency: 'EUR',
  mix: null,
  schedule: { launchAt: null, applicationDays: 7, preparationDays: 7, activeDays: 14 },
  hashtags: ['#glow'],
  mentions: [],
  links: [],
  disclosureCountry: 'DE',
  ugc: null,
  shipCountries: ['DE'],
  event: null,
  ads: null,
  now: new Date('2026-03-25T09:00Z'),
};

const event: CampaignFacts = {
  ...complete,
  format: 'event',
  product: { name: 'Entry', retailValueMinor: 9_000, handOver: 'attend' },
  schedule: { launchAt: null, applicationDays: 7, preparationDays: null, activeDays: null },
  event: {
    venue: 'Halle 7',
    address: 'Hafenstr. 7, Hamburg',
    startsAt: new Date('2026-04-02T22:00Z'),
    endsAt: new Date('2026-04-03T20:00Z'),
  },
};

const ugc: CampaignFacts = {
  ...complete,
  type: 'ugc',
  product: null,
  cashMinor: 1,
  hashtags: [],
  disclosureCountry: null,
  ugc: { lengthSeconds: 15, aspectRatio: '9:16' },
};

const openCodes = (facts: CampaignFacts) =>
  campaignReadiness(facts)
    .filter((point) => point.severity === 'blocking' && !point.ok)
    .map((point) => point.code);
const point = (facts: CampaignFacts, code: string) => campaignReadiness(facts).find((candidate) => candidate.code === code);

describe('readiness', () => {
  it.each([
    ['standard', complete],
    ['event', event],
    ['ugc', ugc],
    ['cash only', { ...complete, product: null, cashMinor: 5_000, shipCountries: [] }],
    [
      'ongoing without application phase',
      { ...complete, timing: 'ongoing' as const, schedule: { ...complete.schedule, applicationDays: null } },
    ],
    ['with ads', { ...complete, ads: { kind: 'partnership_ads' as const, licenceDays: 365 } }],
    ['a mention instead of a hashtag', { ...complete, hashtags: [], mentions: ['@acme'] }],
  ])('rules.md 3 complete: %s', (_, facts) => {
    expect(openCodes(facts)).toEqual([]);
    expect(isComplete(campaignReadiness(facts))).toBe(true);
  });

  const gaps: [string, Partial<CampaignFacts>, string[]][] = [
    ['title', { title: '  ' }, ['title']],
    ['task', { task: '' }, ['task']],
    ['time zone', { timeZone: 'Mars/Olympus' }, ['time-zone']],
    ['no image', { images: [] }, ['image']],
    ['image too small', { images: [{ width: 4_000, height: 1_079 }] }, ['image']],
    ['places', { places: 0 }, ['places']],
    ['no places', { places: null }, ['places']],
    ['product without name', { product: { name: '', retailValueMinor: 4_990, handOver: 'ship' } }, ['compensation', 'deliverables']],
    ['product without value', { product: { name: 'Serum', retailValueMinor: null, handOver: 'ship' } }, ['compensation', 'deliverables']],
    [
      'product without hand-over',
      { product: { name: 'Serum', retailValueMinor: 4_990, handOver: null } },
      ['compensation', 'deliverables'],
    ],
    ['cash only without cash', { product: { name: 'Serum', retailValueMinor: 4_990, handOver: 'none' } }, ['compensation', 'deliverables']],
    ['too little value', { product: { name: 'Serum', retailValueMinor: 2_499, handOver: 'ship' } }, ['deliverables']],
    ['too much asked', { mix: { stories: 0, posts: 1, videos: 0 } }, ['deliverables']],
    ['nothing asked', { mix: { stories: 0, posts: 0, videos: 0 } }, ['deliverables']],
    ['TikTok below its minimum', { type: 'tiktok' }, ['deliverables']],
    ['countries', { shipCountries: [] }, ['ship-countries']],
    ['another currency without rate', { currency: 'CHF' }, ['currency-rate']],
    ['launch in the past', { schedule: { ...complete.schedule, launchAt: complete.now } }, ['launch-date']],
    ['application too short', { schedule: { ...complete.schedule, applicationDays: 2 } }, ['application-days']],
    ['application too long', { schedule: { ...complete.schedule, applicationDays: 22 } }, ['application-days']],
    ['other phases', { schedule: { ...complete.schedule, preparationDays: null, activeDays: 0 } }, ['preparation-days', 'active-days']],
    ['no hashtag, no mention', { hashtags: [] }, ['hashtag-or-mention']],
    ['an impossible hashtag', { hashtags: ['glow up!'] }, ['hashtag-or-mention']],
    ['ads of the other platform', { ads: { kind: 'spark_ads', licenceDays: 30 } }, ['ads-kind']],
    ['ads without licence days', { ads: { kind: 'partnership_ads', licenceDays: null } }, ['ads-licence-days']],
    ['speedy ongoing (CAM-1)', { format: 'speedy', timing: 'ongoing' }, ['format']],
  ];
  it.each(gaps)('rules.md 3 blocks: %s', (_, change, codes) => {
    expect(openCodes({ ...complete, ...change })).toEqual(codes);
  });

  it('rules.md 3 blocks ugc without length, aspect ratio or with an event (CAM-1)', () => {
    expect(openCodes({ ...ugc, ugc: null })).toEqual(['ugc-length', 'ugc-aspect-ratio']);
    expect(openCodes({ ...ugc, ugc: { lengthSeconds: 20, aspectRatio: 'wide' } })).toEqual(['ugc-length', 'ugc-aspect-ratio']);
    expect(openCodes({ ...ugc, format: 'event', event: event.event })).toEqual(['format']);
  });

  it('rules.md 2 blocks an event without venue, address, start, or too early, naming the earliest start', () => {
    expect(openCodes({ ...event, event: null })).toEqual(['event-venue', 'event-address', 'event-start']);
    const early = {
      ...event,
      event: { venue: 'Halle 7', address: 'Hafenstr. 7', startsAt: new Date('2026-04-02T21:59:59Z'), endsAt: null },
    };
    expect(point(early, 'event-start')).toEqual({
      code: 'event-start',
      severity: 'blocking',
      ok: false,
      pointer: '/event/startsAt',
      limit: '2026-04-02T22:00:00.000Z',
      value: '2026-04-02T21:59:59.000Z',
    });
    const backwards = {
      ...event,
      event: { venue: 'Halle 7', address: 'Hafenstr. 7', startsAt: new Date('2026-05-01'), endsAt: new Date('2026-04-30') },
    };
    expect(openCodes(backwards)).toEqual(['event-end']);
  });

  it('names limit, value and field', () => {
    expect(point({ ...complete, schedule: { ...complete.schedule, applicationDays: 30 } }, 'application-days')).toMatchObject({
      pointer: '/schedule/applicationDays',
      limit: 21,
      value: 30,
    });
    expect(point({ ...complete, type: 'tiktok' }, 'deliverables')).toMatchObject({ pointer: '/cashMinor', limit: 5_000, value: 4_990 });
    expect(point({ ...complete, product: { name: 'x', retailValueMinor: 0, handOver: 'ship' } }, 'compensation')).toMatchObject({
      pointer: '/product/retailValueMinor',
    });
  });

  it('rules.md 1 total = retail value + cash in EUR by the stored rate; an incomplete product does not count', () => {
    expect(totalMinorEur({ ...complete, cashMinor: 2_000 })).toBe(6_990);
    expect(totalMinorEur({ ...complete, eurRate: { rate: 1.05, minorDigits: 2 } })).toBe(5_240);
    expect(totalMinorEur({ product: { name: '', retailValueMinor: 9_000, handOver: 'ship' }, cashMinor: 100 })).toBe(100);
  });

  it('CAM-2 scores 100 only when every point is met; advice never blocks', () => {
    expect(readinessScore(campaignReadiness(complete))).toBe(100);
    const bare = {
      ...complete,
      message: '',
      dos: [],
      donts: [' '],
      images: complete.images.slice(1),
      disclosureCountry: null,
      task: 'Post it',
    };
    const points = campaignReadiness(bare);
    expect(isComplete(points)).toBe(true);
    expect(points.filter(({ ok }) => !ok).map(({ code }) => code)).toEqual([
      'images-advised',
      'task-clear',
      'message',
      'dos',
      'donts',
      'brief-length',
      'disclosure',
    ]);
    expect(readinessScore(points)).toBeLessThan(70);
    expect(readinessScore([])).toBe(0);
  });

  it('CAM-2 never throws, whatever a draft holds', () => {
    const draft = fc.record({
      type: fc.constantFrom('instagram' as const, 'tiktok' as const, 'ugc' as const),
      timing: fc.constantFrom('time_limited' as const, 'ongoing' as const),
      format: fc.constantFrom('standard' as const, 'speedy' as const, 'event' as const),
      timeZone: fc.constantFrom('', 'Europe/Berlin', 'x/y'),
      cashMinor: fc.integer({ min: -5, max: 1_000_000 }),
      places: fc.option(fc.double()),
      schedule: fc.record({
        launchAt: fc.option(fc.date()),
        applicationDays: fc.option(fc.double()),
        preparationDays: fc.option(fc.maxSafeInteger()),
        activeDays: fc.option(fc.maxSafeInteger()),
      }),
      event: fc.option(
        fc.record({ venue: fc.string(), address: fc.string(), startsAt: fc.option(fc.date()), endsAt: fc.option(fc.date()) }),
      ),
      product: fc.option(
        fc.record({
          name: fc.string(),
          retailValueMinor: fc.option(fc.integer()),
          handOver: fc.option(fc.constantFrom('ship' as const, 'none' as const)),
        }),
      ),
    });
    fc.assert(
      fc.property(draft, (change) => {
        const points = campaignReadiness({ ...complete, ...change });
        const score = readinessScore(points);
        expect(score >= 0 && score <= 100).toBe(true);
        expect(new Set(points.map(({ code }) => code)).size).toBe(points.length);
      }),
      { numRuns: 500 },
    );
  });
});
