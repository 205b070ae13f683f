import 'reflect-metadata';
import fc from 'fast-check';
import { getMetadataArgsStorage } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { Campaign } from '../campaign.entity.js';
import type { CampaignType } from '../contract/campaigns.api.js';
import { newDraft } from '../new-draft.js';
import { CONTENT, contentOf, convert, forBrand, OWN, type Content } from './content.js';

const ID = '01920000-0000-7000-8000-000000000001';
const draft = (type: CampaignType) =>
  newDraft({ organisationId: ID, brandId: ID, type, userId: ID, now: new Date('2026-03-01T09:00:00Z') });

const texts = (max: number) => fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: max });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const instant = fc.constantFrom('2026-05-01T16:00:00.000Z', '2026-06-01T16:00:00.000Z');
const country = fc.constantFrom('DE', 'AT', 'GB');

const types = fc.constantFrom<CampaignType>('instagram', 'tiktok', 'ugc');

/** Any content, also such as no wizard would let pass. */
const contents: fc.Arbitrary<Content> = types.chain((type) =>
  fc
    .record({
      title: fc.string({ maxLength: 20 }),
      format: fc.constantFrom('standard' as const, 'speedy' as const, 'event' as const),
      cashMinor: fc.nat(100_000),
      mix: maybe(fc.record({ stories: fc.nat(8), posts: fc.nat(3), videos: fc.nat(3) })),
      postKind: fc.constantFrom('post' as const, 'reel' as const, 'free' as const),
      requirements: fc.record({ hashtags: texts(3), mentions: texts(3), links: texts(2), disclosureCountry: maybe(country) }),
      criteria: fc.record({
        countries: fc.array(country),
        niches: texts(2),
        languages: texts(2),
        followersMin: maybe(fc.nat(9999)),
        followersMax: maybe(fc.nat(9999)),
      }),
      schedule: fc.record({
        applicationDays: fc.integer({ min: 3, max: 21 }),
        preparationDays: fc.integer({ min: 1, max: 30 }),
        activeDays: fc.integer({ min: 1, max: 30 }),
      }),
      ads: maybe(
        fc.record({
          kind: fc.constantFrom('partnership_ads' as const, 'spark_ads' as const),
          licenceDays: fc.integer({ min: 1, max: 365 }),
        }),
      ),
      exclusivity: maybe(fc.record({ category: fc.string({ minLength: 1 }), days: fc.integer({ min: 1, max: 365 }) })),
      drafts: fc.boolean(),
      variants: texts(3),
      questions: texts(3),
      places: maybe(fc.integer({ min: 1, max: 99 })),
      event: maybe(fc.record({ venue: fc.string(), address: fc.string(), startsAt: maybe(instant), endsAt: maybe(instant) })),
      ugc: maybe(
        fc.record({
          lengthSeconds: maybe(fc.constantFrom(15, 30)),
          aspectRatio: maybe(fc.constantFrom('9:16' as const, '1:1' as const)),
          scenes: texts(3),
          wording: fc.string({ maxLength: 10 }),
          hooks: texts(2),
          videos: fc.integer({ min: 1, max: 10 }),
        }),
      ),
      groups: fc.array(fc.uuid(), { maxLength: 2 }),
      metadata: fc.dictionary(fc.string({ minLength: 1 }), fc.string()),
    })
    .map((fields) => ({ ...contentOf(draft(type)), ...fields })),
);

/** JSON pointers of every leaf, arrays as one, with their values; columns under their names in the API. */
function leaves(content: Content): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const walk = (pointer: string, value: unknown): void => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [key, member] of Object.entries(value)) walk(`${pointer}/${key}`, member);
    } else if (value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0))
      found.set(pointer, value);
  };
  const { mix, postKind, ...rest } = content;
  walk('/deliverables/postKind', postKind);
  if (mix) walk('/deliverables', mix);
  for (const [key, value] of Object.entries(rest)) walk(`/${key}`, value);
  return found;
}

/** Defaults that say nothing: losing them loses nothing. */
const SILENT = new Map<string, unknown>([
  ['/ugc/videos', 1],
  ['/deliverables/postKind', 'free'],
]);

describe('CAM-13 content of copies', () => {
  it('CAM-13 every column of a campaign is either content or of the one campaign', () => {
    const columns = getMetadataArgsStorage()
      .columns.filter(({ target }) => target === Campaign)
      .map(({ propertyName }) => propertyName);
    expect([...CONTENT, ...OWN].toSorted()).toEqual(columns.toSorted());
  });

  it('CAM-13 loses nothing that it does not list, and lists nothing that it keeps', () => {
    fc.assert(
      fc.property(contents, types, (source, type) => {
        const before = structuredClone(source);
        const { content, dropped } = convert(source, type);
        expect(source).toEqual(before);
        expect(content.type).toBe(type);
        const [from, to] = [leaves(source), leaves(content)];
        const listed = dropped.map(({ field }) => field);
        expect(new Set(listed).size).toBe(listed.length);
        const isListed = (pointer: string) => listed.some((field) => pointer === field || pointer.startsWith(`${field}/`));
        for (const [pointer, value] of from) {
          if (pointer === '/type') continue;
          const same = JSON.stringify(to.get(pointer)) === JSON.stringify(value);
          if (!same) expect([pointer, isListed(pointer) || SILENT.get(pointer) === value]).toEqual([pointer, true]);
        }
        for (const field of listed) {
          expect([...from.keys()].some((pointer) => pointer === field || pointer.startsWith(`${field}/`)) || field === '/event').toBe(true);
          expect(JSON.stringify(to.get(field))).not.toBe(JSON.stringify(from.get(field) ?? 'nothing'));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('CAM-13 keeps everything but dates in its own type', () => {
    fc.assert(
      fc.property(contents, (source) => {
        const { content, dropped } = convert(source, source.type);
        const event = source.event && { ...source.event, startsAt: null, endsAt: null };
        expect(content).toEqual({ ...source, event });
        expect(dropped.every(({ reason }) => reason === 'date')).toBe(true);
      }),
    );
  });

  it('CAM-13 instagram → ugc → tiktok lists what each step dropped (rules.md 3)', () => {
    const source: Content = {
      ...contentOf(draft('instagram')),
      title: 'Glow serum',
      format: 'event',
      mix: { stories: 3, posts: 1, videos: 0 },
      postKind: 'reel',
      requirements: { hashtags: ['glow'], mentions: ['acme'], links: ['https://acme.example'], disclosureCountry: 'DE' },
      criteria: { countries: ['DE'], niches: [], languages: ['de'], followersMin: 1000, followersMax: 9000 },
      ads: { kind: 'partnership_ads', licenceDays: 365 },
      drafts: true,
      event: { venue: 'Loft', address: 'Street 1', startsAt: '2026-05-01T16:00:00.000Z', endsAt: null },
      groups: [ID],
      places: 7,
    };
    const ugc = convert(source, 'ugc');
    expect(ugc.dropped).toEqual([
      { field: '/criteria/followersMin', reason: 'not-for-ugc' },
      { field: '/criteria/followersMax', reason: 'not-for-ugc' },
      { field: '/ads', reason: 'not-for-ugc' },
      { field: '/requirements/hashtags', reason: 'not-for-ugc' },
      { field: '/requirements/mentions', reason: 'not-for-ugc' },
      { field: '/requirements/links', reason: 'not-for-ugc' },
      { field: '/requirements/disclosureCountry', reason: 'not-for-ugc' },
      { field: '/deliverables/postKind', reason: 'not-for-ugc' },
      { field: '/format', reason: 'not-for-ugc' },
      { field: '/drafts', reason: 'not-for-ugc' },
      { field: '/event', reason: 'not-for-ugc' },
      { field: '/deliverables', reason: 'computed-anew' },
    ]);
    expect(ugc.content).toMatchObject({
      title: 'Glow serum',
      format: 'standard',
      places: 7,
      groups: [ID],
      criteria: { countries: ['DE'], languages: ['de'] },
    });
    ugc.content.ugc = { lengthSeconds: 15, aspectRatio: '9:16', scenes: ['Unpack'], wording: 'Hi', hooks: ['Wait'], videos: 2 };
    const tiktok = convert(ugc.content, 'tiktok');
    expect(tiktok.dropped).toEqual(
      ['lengthSeconds', 'aspectRatio', 'scenes', 'wording', 'hooks', 'videos'].map((key) => ({
        field: `/ugc/${key}`,
        reason: 'only-for-ugc',
      })),
    );
    expect(tiktok.content).toMatchObject({ type: 'tiktok', ugc: null, title: 'Glow serum', requirements: { disclosureCountry: 'DE' } });
  });

  it('CAM-13 instagram ↔ tiktok drops ads, follower criteria and the mix', () => {
    const source: Content = {
      ...contentOf(draft('tiktok')),
      mix: { stories: 0, posts: 0, videos: 1 },
      criteria: { countries: [], niches: ['beauty'], languages: [], followersMin: 500, followersMax: null },
      ads: { kind: 'spark_ads', licenceDays: 30 },
      drafts: true,
      requirements: { hashtags: ['glow'], mentions: [], links: [], disclosureCountry: 'AT' },
    };
    const { content, dropped } = convert(source, 'instagram');
    expect(dropped).toEqual([
      { field: '/criteria/followersMin', reason: 'other-platform' },
      { field: '/ads', reason: 'other-platform' },
      { field: '/deliverables', reason: 'computed-anew' },
    ]);
    expect(content.requirements).toEqual(source.requirements);
    expect(content.drafts).toBe(true);
  });

  it('CAM-13 groups stay with their brand', () => {
    const { content, dropped } = convert({ ...contentOf(draft('instagram')), groups: [ID] }, 'instagram');
    forBrand(content, dropped, true);
    expect([content.groups, dropped]).toEqual([[ID], []]);
    forBrand(content, dropped, false);
    expect([content.groups, dropped]).toEqual([[], [{ field: '/groups', reason: 'other-brand' }]]);
  });
});
