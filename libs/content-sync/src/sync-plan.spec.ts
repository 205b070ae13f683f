import { describe, expect, it } from 'vitest';
import type { CollaborationFacts, DeliverableFacts } from '@app/collaborations';
import type { MediaItem } from './instagram/media.item.js';
import { contentCan } from './contents.policy.js';
import { lastSnapshot, nextLiveCheck, nextSnapshot } from './content-tracks.js';
import { nextPoll, pollHours } from './poll-plan.js';
import { objectionUntil } from './objection.js';
import { obstacleOf, windowOf } from './requirements.js';
import { planSync, type KnownContent, type SyncTarget } from './sync-plan.js';

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 10, day, hour));
let numbers = 0;

function collaboration(id: string, more: Partial<CollaborationFacts> = {}, requirements: object = {}): CollaborationFacts {
  return {
    id,
    campaignId: `campaign-${id}`,
    state: 'active',
    confirmedAt: at(1),
    windowStartsAt: at(8),
    deadlineAt: at(22),
    graceEndsAt: at(29),
    clockStopped: null,
    fulfilledAt: null,
    endedAt: null,
    frozenAt: null,
    terms: {
      type: 'instagram',
      timeZone: 'UTC',
      requirements: { hashtags: ['#glow'], mentions: ['@acme'], links: [], disclosureCountry: null, ...requirements },
    },
    ...more,
  } as unknown as CollaborationFacts;
}

function target(facts: CollaborationFacts, ...kinds: Array<DeliverableFacts['kind']>): SyncTarget {
  return {
    facts,
    open: kinds.map((kind, n) => ({
      id: `${facts.id}-${n}`,
      collaborationId: facts.id,
      kind,
      state: 'owed',
      contentId: null,
      metAt: null,
    })),
  };
}

function item(kind: MediaItem['kind'], caption: string, takenAt = at(10)): MediaItem {
  numbers += 1;
  return { id: String(numbers), kind, caption, permalink: null, shortcode: null, takenAt, files: [] };
}

const plan = (items: MediaItem[], targets: SyncTarget[], known: KnownContent[] = []) =>
  planSync(items, targets, known).map(({ item: { id }, collaborationId, state, deliverableId }) => ({
    id,
    collaborationId,
    state,
    deliverableId,
  }));

describe('rules.md 4 what contents become', () => {
  it('SYN-1 goes to the collaboration with the earliest deadline, then the next one, then it is extra', () => {
    const late = target(collaboration('a', { deadlineAt: at(25) }), 'post');
    const soon = target(collaboration('b'), 'post_or_reel');
    const items = [item('reel', '#glow @acme'), item('post', '#glow @acme', at(11)), item('post', '#glow @acme', at(12))];
    expect(plan(items, [late, soon])).toEqual([
      { id: items[0]?.id, collaborationId: 'b', state: 'matched', deliverableId: 'b-0' },
      { id: items[1]?.id, collaborationId: 'a', state: 'matched', deliverableId: 'a-0' },
      { id: items[2]?.id, collaborationId: 'b', state: 'extra', deliverableId: null },
    ]);
  });

  it('SYN-1 a complete content goes before an earlier one that waits for a confirmation', () => {
    const one = target(collaboration('a', {}, { links: ['https://acme.example'] }), 'post');
    const waiting = item('post', '#glow @acme', at(9));
    const complete = item('post', '#glow @acme acme.example', at(10));
    expect(plan([waiting, complete], [one])).toEqual([
      { id: complete.id, collaborationId: 'a', state: 'matched', deliverableId: 'a-0' },
      { id: waiting.id, collaborationId: 'a', state: 'extra', deliverableId: null },
    ]);
  });

  it('SYN-2 something missing is repairable only where something is owed', () => {
    const half = item('post', '#glow');
    expect(plan([half], [target(collaboration('a'), 'post')])).toEqual([
      { id: half.id, collaborationId: 'a', state: 'incomplete', deliverableId: null },
    ]);
    expect(plan([half], [target(collaboration('a'))])).toEqual([]);
  });

  it('SYN-1 nothing is assigned by time alone: stories are offered where stories are owed, everything else is nobody’s business', () => {
    const story = item('story', '');
    expect(plan([story], [target(collaboration('a'), 'story'), target(collaboration('b'), 'post')])).toEqual([
      { id: story.id, collaborationId: 'a', state: 'offered', deliverableId: null },
    ]);
    expect(plan([item('post', 'Lunch'), item('post', '#glowup @acme.de')], [target(collaboration('a'), 'post')])).toEqual([]);
  });

  it('SYN-1 earlier content is shown as too early, later content is none', () => {
    const early = item('post', '#glow @acme', at(7));
    expect(plan([early, item('post', '#glow @acme', at(22))], [target(collaboration('a'), 'post')])).toEqual([
      { id: early.id, collaborationId: 'a', state: 'too_early', deliverableId: null },
    ]);
  });

  it('SYN-2 what the creator confirmed stays confirmed, and counts with the copy', () => {
    const one = target(collaboration('a', {}, { links: ['https://acme.example'] }), 'post');
    const waiting = item('post', '#glow @acme');
    const known = (copyState: string): KnownContent => ({
      collaborationId: 'a',
      platformMediaId: waiting.id,
      state: 'incomplete',
      source: 'sync',
      copyState,
      requirements: [
        { kind: 'link', wanted: 'https://acme.example', result: 'unreadable', confirmedAt: '2026-11-10T12:00:00Z', confirmedBy: 'creator' },
      ],
    });
    expect(plan([waiting], [one], [known('kept')])[0]).toMatchObject({ state: 'matched', deliverableId: 'a-0' });
    expect(plan([waiting], [one], [known('pending')])[0]).toMatchObject({ state: 'incomplete', deliverableId: null });
    expect(obstacleOf(known('kept').requirements, false)).toBe('copy');
  });

  it('SYN-1 what is settled stays as it is', () => {
    const done = item('post', 'edited away');
    const known: KnownContent = {
      collaborationId: 'a',
      platformMediaId: done.id,
      state: 'matched',
      source: 'sync',
      copyState: 'kept',
      requirements: [],
    };
    expect(plan([done], [target(collaboration('a'), 'post')], [known])).toEqual([]);
  });

  it('rules.md 4 the window runs to the deadline, while overdue to the end of the 7 days', () => {
    expect(windowOf(collaboration('a'))).toEqual({ from: at(8), to: at(22) });
    expect(windowOf(collaboration('a', { state: 'overdue' }))).toEqual({ from: at(8), to: at(29) });
    expect(windowOf(collaboration('a', { state: 'fulfilled', fulfilledAt: at(24) }))).toEqual({ from: at(8), to: at(29) });
    expect(windowOf(collaboration('a', { windowStartsAt: null }))).toBeNull();
    const standing = windowOf(collaboration('a', { clockStopped: at(20) }));
    expect([standing?.from, standing && standing.to > at(2000)]).toEqual([at(8), true]);
  });
});

describe('SYN-1 how often an account is looked at', () => {
  const owed = (id: string, state: DeliverableFacts['state']): DeliverableFacts => ({
    id: 'd',
    collaborationId: id,
    kind: 'post',
    state,
    contentId: null,
    metAt: null,
  });

  it('SYN-1 hourly while something is owed, every 12 hours until the End, else not', () => {
    const now = at(10);
    expect(pollHours([collaboration('a')], [owed('a', 'owed')], now)).toBe(1);
    expect(pollHours([collaboration('a', { state: 'overdue' })], [owed('a', 'owed')], now)).toBe(1);
    expect(pollHours([collaboration('a', { state: 'fulfilled', endedAt: at(22) })], [owed('a', 'met')], now)).toBe(12);
    expect(pollHours([collaboration('a', { state: 'fulfilled', endedAt: at(9) })], [owed('a', 'met')], now)).toBeNull();
    expect(pollHours([collaboration('a', { state: 'no_show', endedAt: at(9) })], [owed('a', 'owed')], now)).toBeNull();
    expect(pollHours([collaboration('a', { frozenAt: at(9) })], [owed('a', 'owed')], now)).toBeNull();
    expect(pollHours([], [], now)).toBeNull();
  });

  it('SYN-1 all looks lie on one grid', () => {
    expect(nextPoll(new Date('2026-11-10T12:00:00Z'), 1)).toEqual(new Date('2026-11-10T13:00:00Z'));
    expect(nextPoll(new Date('2026-11-10T12:00:01Z'), 12)).toEqual(new Date('2026-11-11T00:00:00Z'));
  });
});

describe('SYN-3, SYN-4 what follows a content', () => {
  const story = { kind: 'story' as const, publishedAt: at(10) };
  const post = { kind: 'post' as const, publishedAt: new Date('2026-11-10T12:20:00Z') };

  it('SYN-4 the plan goes from instant to instant and ends', () => {
    expect(nextSnapshot(story, at(10))).toEqual(at(10, 13));
    expect(nextSnapshot(story, at(10, 13))).toEqual(at(10, 18));
    expect(lastSnapshot(story, at(10, 17))).toEqual(at(10, 13));
    expect(lastSnapshot(story, at(10))).toBeNull();
    expect(nextSnapshot(story, at(11, 11))).toBeNull();
  });

  it('SYN-3 posts are looked at daily on the hour for 30 days, stories never', () => {
    expect(nextLiveCheck(story, at(10))).toBeNull();
    expect(nextLiveCheck(post, post.publishedAt)).toEqual(new Date('2026-11-11T13:00:00Z'));
    expect(nextLiveCheck(post, new Date('2026-11-11T13:00:00Z'))).toEqual(new Date('2026-11-12T13:00:00Z'));
    let looks = 0;
    for (let next = nextLiveCheck(post, post.publishedAt); next; next = nextLiveCheck(post, next)) looks += 1;
    expect(looks).toBe(30);
  });
});

describe('CAM-7 where drafts are asked', () => {
  const CAPTION = '#glow @acme';
  /** `approved`: day of the approval by place among the pieces, null: none. */
  const asking = (kinds: Array<DeliverableFacts['kind']>, ...approved: Array<number | null>): SyncTarget => {
    const one = target(collaboration('a'), ...kinds);
    const drafts = approved.flatMap((day, n) =>
      day === null ? [] : [{ deliverableId: `a-${n}`, collaborationId: 'a', approvedAt: at(day) }],
    );
    return { ...one, drafts };
  };
  const results = (items: MediaItem[], targets: SyncTarget[]) =>
    planSync(items, targets, []).map(({ state, deliverableId, requirements }) => [
      state,
      deliverableId,
      requirements.find(({ kind }) => kind === 'draft')?.result,
    ]);

  it('CAM-7 SYN-2 counts when its draft was approved before it was published, not after, not without', () => {
    expect(results([item('post', CAPTION, at(10))], [asking(['post'], 10)])).toEqual([['matched', 'a-0', 'ok']]);
    expect(results([item('post', CAPTION, at(10))], [asking(['post'], 11)])).toEqual([['incomplete', null, 'missing']]);
    expect(results([item('post', CAPTION, at(10))], [asking(['post'], null)])).toEqual([['incomplete', null, 'missing']]);
    expect(results([item('post', CAPTION, at(10))], [target(collaboration('a'), 'post')])).toEqual([['matched', 'a-0', undefined]]);
  });

  it('CAM-7 one draft speaks for one content, and what it speaks for fulfils its piece', () => {
    const [first, second] = [item('post', CAPTION, at(10)), item('post', CAPTION, at(11))];
    expect(results([second, first], [asking(['post', 'post'], null, 9)])).toEqual([
      ['matched', 'a-1', 'ok'],
      ['incomplete', null, 'missing'],
    ]);
    // free choice is left to the reel
    const [reel, post] = [item('reel', CAPTION, at(11)), item('post', CAPTION, at(10))];
    expect(results([reel, post], [asking(['post_or_reel', 'post'], 8, 9)])).toEqual([
      ['matched', 'a-1', 'ok'],
      ['matched', 'a-0', 'ok'],
    ]);
  });

  it('CAM-7 a draft alone makes no content ours: foreign posts stay foreign, unreadable stories are still offered', () => {
    expect(results([item('post', 'my breakfast')], [asking(['post'], 9)])).toEqual([]);
    expect(results([item('story', '')], [asking(['story'], null)])).toEqual([['offered', null, 'missing']]);
    expect(results([item('reel', CAPTION)], [asking(['post'], null)])).toEqual([['extra', null, undefined]]);
  });
});

describe('rules.md 4 objection', () => {
  it('rules.md 4 ends with the third business day in the zone of the campaign', () => {
    const until = (at: string) => objectionUntil(new Date(at), 'Europe/Berlin').toISOString();
    expect(until('2026-11-16T10:00:00Z')).toBe('2026-11-19T23:00:00.000Z');
    expect(until('2026-11-19T10:00:00Z')).toBe('2026-11-24T23:00:00.000Z');
    expect(until('2026-11-21T10:00:00Z')).toBe('2026-11-25T23:00:00.000Z');
    expect(until('2026-11-15T23:30:00Z')).toBe('2026-11-19T23:00:00.000Z');
  });
});

describe('SYN-2 who may do what', () => {
  const content = (state: Parameters<typeof contentCan>[0]['state'], frozenAt: Date | null = null) => ({
    state,
    kind: 'post' as const,
    publishedAt: at(10),
    frozenAt,
    objectionUntil: null,
    requirements: [{ kind: 'link' as const, wanted: 'x', result: 'unreadable' as const }],
  });
  const names = (can: object) => Object.entries(can).flatMap(([name, yes]) => (yes ? [name] : []));
  const creator = { creator: true, review: false };
  const member = { creator: false, review: true };
  const reader = { creator: false, review: false };

  it('SYN-2 by state and side', () => {
    const table = (['matched', 'incomplete', 'offered', 'too_early', 'extra', 'waived', 'removed'] as const).map((state) => [
      state,
      names(contentCan(content(state), creator, at(11))),
      names(contentCan(content(state), member, at(11))),
      names(contentCan(content(state), reader, at(11))),
      names(contentCan(content(state, at(11)), member, at(11))),
    ]);
    expect(table).toEqual([
      ['matched', ['assign', 'takeSnapshot'], ['assign', 'takeSnapshot'], [], ['takeSnapshot']],
      ['incomplete', ['recheck', 'confirmUnreadable', 'takeSnapshot'], ['recheck', 'waive', 'takeSnapshot'], [], ['takeSnapshot']],
      ['offered', ['recheck', 'assign', 'confirmUnreadable', 'takeSnapshot'], ['recheck', 'takeSnapshot'], [], ['takeSnapshot']],
      ['too_early', ['recheck', 'takeSnapshot'], ['recheck', 'waive', 'takeSnapshot'], [], ['takeSnapshot']],
      ['extra', ['assign', 'takeSnapshot'], ['assign', 'takeSnapshot'], [], ['takeSnapshot']],
      ['waived', ['assign', 'takeSnapshot'], ['assign', 'takeSnapshot'], [], ['takeSnapshot']],
      ['removed', [], [], [], []],
    ]);
  });
});
