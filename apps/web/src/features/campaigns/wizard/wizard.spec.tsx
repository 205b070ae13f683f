import { describe, expect, it } from 'vitest';
import type { Campaign } from '../campaigns.types.js';
import { draftProblems, unsendable } from './draft-problems.js';
import { draftOf, EMPTY_EVENT, EMPTY_PRODUCT, EMPTY_UGC, isStored, patchOf, type Draft } from './draft.js';
import { readPlace, writePlace } from './place.js';
import {
  afterValueChange,
  checklist,
  earliestStart,
  exchanges,
  formatObstacle,
  handOversOf,
  mixOf,
  owedFor,
  plannedDates,
  ugcPrice,
  withFormat,
  withTiming,
  withType,
} from './rules.js';
import { partOf, resumeAt, stepOf, stepsOf, stepStates, STEPS } from './steps.js';

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const NOW = Date.parse('2026-03-25T09:00:00Z');

function draft(changes: Partial<Draft> = {}): Draft {
  return {
    title: 'Glow',
    type: 'instagram',
    timing: 'time_limited',
    format: 'standard',
    product: { ...EMPTY_PRODUCT, name: 'Serum', retailValue: eur(8_900), shipCountries: ['DE'] },
    cash: eur(5_000),
    mix: null,
    postKind: 'free',
    brief: {
      goal: null,
      measure: '',
      audience: '',
      tone: '',
      task: 'Show it.',
      message: '',
      dos: [],
      donts: [],
      inspiration: [],
      postingWishes: '',
    },
    requirements: { hashtags: ['glow'], mentions: [], links: [], disclosureCountry: 'DE' },
    criteria: { countries: [], niches: [], languages: [], followersMin: null, followersMax: null },
    schedule: { applicationDays: 7, preparationDays: 7, activeDays: 14 },
    ads: null,
    exclusivity: null,
    drafts: false,
    variants: [],
    questions: [],
    event: null,
    ugc: null,
    selectionOptions: { offers: false, otherCash: false },
    groups: [],
    timeZone: 'Europe/Berlin',
    places: 10,
    launchAt: null,
    ...changes,
  };
}

const picture = { id: 'a', position: 0, width: 1200, height: 1200, urls: { large: '', medium: '', small: '' } };

describe('what the wizard saves', () => {
  it('CAM-2 sends only the parts that changed', () => {
    const stored = draft();
    expect(patchOf(stored, draft())).toEqual({});
    expect(patchOf(stored, draft({ title: 'New', places: 12 }))).toEqual({ title: 'New', places: 12 });
    expect(patchOf(stored, draft({ cash: null }))).toEqual({ compensation: { cash: null } });
    expect(patchOf(stored, draft({ product: null }))).toEqual({ product: null });
    expect(patchOf(stored, draft({ drafts: true }))).toEqual({ drafts: true });
  });

  it('CAM-2 takes another order of keys for the same', () => {
    const { task, ...rest } = draft().brief;
    expect(isStored(draft(), draft({ brief: { task, ...rest } }))).toBe(true);
    expect(isStored(draft({ variants: ['S', 'M'] }), draft({ variants: ['M', 'S'] }))).toBe(false);
  });

  it('CAM-4 tells the own mix, the kind of post alone, and the way back to the row apart', () => {
    const own = { stories: 0, posts: 2, videos: 0 };
    expect(patchOf(draft(), draft({ mix: own, postKind: 'reel' }))).toEqual({ deliverables: { stories: 0, posts: 2, postKind: 'reel' } });
    expect(patchOf(draft(), draft({ postKind: 'reel' }))).toEqual({ deliverables: { postKind: 'reel' } });
    expect(patchOf(draft({ mix: own }), draft())).toEqual({ deliverables: null });
  });

  it('CAM-4 reads the own mix from the difference to the table', () => {
    const mixes = { owed: { stories: 3, posts: 1, videos: 0 }, chosen: { stories: 6, posts: 0, videos: 0, postKind: 'post' } };
    const campaign = { ...draft(), compensation: { cash: null }, deliverables: mixes } as unknown as Campaign;
    expect(draftOf(campaign)).toMatchObject({ mix: { stories: 6, posts: 0, videos: 0 }, postKind: 'post' });
    const asOwed = { ...campaign, deliverables: { ...campaign.deliverables, chosen: { ...mixes.owed, postKind: 'free' } } } as Campaign;
    expect(draftOf(asOwed).mix).toBeNull();
  });

  it('CAM-2 keeps parts back that would be refused, and says where', () => {
    const wrong = draft({
      title: 'Still sent',
      schedule: { applicationDays: 2, preparationDays: 7, activeDays: 0 },
      criteria: { ...draft().criteria, followersMin: 5_000, followersMax: 1_000 },
      requirements: { ...draft().requirements, links: ['https://acme.de', 'acme'] },
    });
    const problems = draftProblems(wrong);
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/schedule/applicationDays',
      '/schedule/activeDays',
      '/criteria/followersMax',
      '/requirements/links/1',
    ]);
    expect(patchOf(draft(), wrong, unsendable(problems))).toEqual({ title: 'Still sent' });
    expect(draftProblems(draft())).toEqual([]);
  });
});

describe('deliverables while typing', () => {
  it('CAM-4 counts product and cash by the table', () => {
    expect(owedFor(draft())).toMatchObject({ launchable: true, stories: 3, posts: 1 });
    expect(owedFor(draft({ product: null, cash: eur(2_499) })).launchable).toBe(false);
    // a product without a name does not count
    expect(owedFor(draft({ product: { ...EMPTY_PRODUCT, retailValue: eur(100_000) }, cash: eur(5_000) }))).toMatchObject({
      stories: 3,
      posts: 0,
    });
  });

  it('CAM-4 offers the whole steps of the exchange', () => {
    expect(exchanges(owedFor(draft())).map(({ stories, posts }) => [stories, posts])).toEqual([
      [0, 2],
      [3, 1],
      [6, 0],
    ]);
    expect(exchanges(owedFor(draft({ product: null, cash: eur(3_000) })))).toHaveLength(1);
  });

  it('CAM-4 takes the own mix back when the value reaches another row, as the server does', () => {
    const own = draft({ mix: { stories: 6, posts: 0, videos: 0 } });
    expect(afterValueChange(own, { ...own, cash: eur(6_000) }).mix).toEqual({ stories: 6, posts: 0, videos: 0 });
    expect(afterValueChange(own, { ...own, cash: eur(20_000) }).mix).toBeNull();
    expect(mixOf({ ...own, mix: null }, owedFor(own))).toEqual({ stories: 3, posts: 1, videos: 0 });
  });

  it('CAM-6 another pace brings its phase lengths unless somebody set them', () => {
    expect(withFormat(draft(), 'speedy').schedule).toEqual({ applicationDays: 3, preparationDays: 3, activeDays: 5 });
    const set = draft({ schedule: { applicationDays: 10, preparationDays: 7, activeDays: 14 } });
    expect(withFormat(set, 'speedy').schedule).toEqual(set.schedule);
  });
});

describe('types, timings and formats', () => {
  it('CAM-1 says why something does not go together', () => {
    expect(formatObstacle({ type: 'instagram', timing: 'ongoing' }, 'speedy')).toBe('needs-end');
    expect(formatObstacle({ type: 'tiktok', timing: 'ongoing' }, 'event')).toBe('needs-end');
    expect(formatObstacle({ type: 'ugc', timing: 'time_limited' }, 'event')).toBe('not-for-ugc');
    expect(formatObstacle({ type: 'ugc', timing: 'time_limited' }, 'speedy')).toBeNull();
    expect(withTiming(withFormat(draft(), 'event'), 'ongoing')).toMatchObject({ timing: 'ongoing', format: 'standard', event: null });
  });

  it('CAM-1, CAM-7 another platform brings its own ads; UGC has a video and nothing to post, count or tag', () => {
    const ads = { kind: 'partnership_ads', licenceDays: 90 } as const;
    expect(withType(draft({ ads }), 'tiktok')).toMatchObject({ ads: { kind: 'spark_ads', licenceDays: 90 }, mix: null, ugc: null });
    expect(withType(draft({ drafts: true }), 'tiktok').drafts).toBe(true);
    const before = withFormat(draft({ ads, drafts: true, criteria: { ...draft().criteria, followersMin: 5_000 } }), 'event');
    const ugc = withType(before, 'ugc');
    expect(ugc).toMatchObject({
      format: 'standard',
      event: null,
      ads: null,
      drafts: false,
      ugc: EMPTY_UGC,
      criteria: { followersMin: null },
    });
    expect(ugc.requirements).toEqual({ hashtags: [], mentions: [], links: [], disclosureCountry: null });
    expect(withType(ugc, 'instagram')).toMatchObject({ ugc: null, requirements: { disclosureCountry: 'DE' } });
    expect(stepsOf('ugc')).toContain('video');
    expect(stepsOf('tiktok')).not.toContain('video');
  });

  it('CAM-4, BIL-3 a bundle of videos is owed whole and costs its number of prices', () => {
    const ugc = { ...EMPTY_UGC, lengthSeconds: 30, videos: 3 };
    expect(owedFor(draft({ type: 'ugc', ugc }))).toMatchObject({ launchable: true, videos: 3 });
    expect(ugcPrice(ugc)).toEqual({ price: eur(35_700), share: eur(22_500) });
    expect(ugcPrice(EMPTY_UGC)).toBeNull();
    const less = draft({ type: 'tiktok', mix: { stories: 0, posts: 0, videos: 1 } });
    expect(patchOf(draft({ type: 'tiktok' }), less)).toEqual({ deliverables: { videos: 1 } });
  });

  it('CAM-6 an event may begin a day after the application phase, and content is due 3 days after it', () => {
    expect(earliestStart(draft(), NOW)?.toISOString()).toBe('2026-04-02T22:00:00.000Z');
    const at = (startsAt: string, endsAt = startsAt) => draft({ format: 'event', event: { ...EMPTY_EVENT, startsAt, endsAt } });
    expect(plannedDates(at('2026-04-02T17:00:00Z'), NOW)).toBeNull();
    expect(plannedDates(at('2026-04-03T17:00:00Z', '2026-04-03T21:00:00Z'), NOW)?.active.to.toISOString()).toBe('2026-04-06T22:00:00.000Z');
    expect(draftProblems(at('2026-04-03T17:00:00Z', '2026-04-03T16:00:00Z')).map(({ pointer }) => pointer)).toEqual(['/event/endsAt']);
    expect(handOversOf({ format: 'event' })).toContain('attend');
    expect(handOversOf({ format: 'speedy' })).not.toContain('attend');
  });
});

describe('steps', () => {
  it.each([
    ['/brief/task', 'brief', 'brief'],
    ['/requirements/links/3', 'brief', 'requirements'],
    ['/images', 'brief', null],
    ['/product/retailValue/amountMinor', 'product', 'product'],
    ['/compensation/cash', 'product', 'cash'],
    ['/deliverables/stories', 'product', 'mix'],
    ['/criteria/followersMax', 'creators', 'criteria'],
    ['/schedule/applicationDays', 'schedule', 'schedule'],
    ['/at', 'schedule', 'launchAt'],
    ['/exclusivity/category', 'rights', 'exclusivity'],
    ['/ugc/scenes/2', 'video', 'ugc'],
    ['/event/startsAt', 'schedule', 'event'],
    ['/groups', 'creators', 'groups'],
    ['/unknown', 'review', null],
  ] as const)('CAM-2 %s is on step %s', (pointer, step, part) => {
    expect(stepOf(pointer)).toBe(step);
    expect(partOf(pointer)).toBe(part);
  });

  it('CAM-2 every point of the checklist leads to a step that has the field', () => {
    const empty = draft({ title: '', product: null, cash: null, places: null, ads: { kind: 'partnership_ads', licenceDays: 0 } });
    const points = checklist(empty, [], NOW);
    expect(points.filter((point) => stepOf(point.pointer) === 'review')).toEqual([]);
  });

  it('CAM-2 ticks what is complete, warns of what is missing, and leaves the unseen open', () => {
    const points = checklist(draft({ places: null }), [picture], NOW);
    const states = stepStates(points, new Set(['basics', 'product', 'brief']));
    expect(states).toEqual({
      basics: 'done',
      product: 'done',
      video: 'open',
      brief: 'done',
      creators: 'blocked',
      schedule: 'open',
      rights: 'open',
      review: 'blocked',
    });
    expect(stepStates(checklist(draft(), [picture], NOW), new Set(STEPS)).review).toBe('done');
  });

  it('CAM-2 goes on where one was, else at the first gap', () => {
    const points = checklist(draft({ places: null }), [picture], NOW);
    expect(resumeAt('schedule', points)).toBe('schedule');
    expect(resumeAt('nonsense', points)).toBe('creators');
    expect(resumeAt(null, checklist(draft(), [picture], NOW))).toBe('review');
  });

  it('CAM-2 remembers the place per campaign and survives rubbish', () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    writePlace('one', { step: 'brief', visited: ['basics', 'product'] }, storage);
    expect(readPlace('one', storage)).toEqual({ step: 'brief', visited: ['basics', 'product'] });
    expect(readPlace('two', storage)).toBeNull();
    kept.set('of.wizard.two', '{"step":"brie');
    expect(readPlace('two', storage)).toBeNull();
  });
});
