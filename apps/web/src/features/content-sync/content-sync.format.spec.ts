import { describe, expect, it } from 'vitest';
import { figureOf, fits, knownWords, markStatus, shownMetrics, snapshotCurve, toggled, wantedText } from './content-sync.format.js';
import type { Snapshot } from './content-sync.types.js';

function snapshot(takenAt: string, values: Record<string, number>, missing: Record<string, string> = {}): Snapshot {
  return { id: takenAt, takenAt, plannedAt: null, source: 'api', frozen: false, values, missing };
}

const story = snapshot(
  '2026-11-29T00:05:00Z',
  { views: 100, reach: 80, shares: 2, replies: 3 },
  { likes: 'not_supported', comments: 'not_supported', saves: 'not_supported', linkClicks: 'permission' },
);

describe('figures of a content', () => {
  it('REP-1 counts replies among the engagements of stories only', () => {
    expect(figureOf(story, 'story', 'engagements')).toEqual({ value: 5 });
    expect(figureOf(snapshot('2026-11-29T00:05:00Z', { likes: 4, replies: 3 }), 'post', 'engagements')).toEqual({ value: 4 });
  });

  it('SYN-4 a missing figure keeps its reason and is never 0', () => {
    expect(figureOf(story, 'story', 'likes')).toEqual({ missing: 'not_supported' });
    expect(figureOf(snapshot('2026-11-29T00:05:00Z', {}), 'reel', 'engagements')).toEqual({ missing: 'not_yet_available' });
  });

  it('SYN-4 leaves out only what the platform never gives for the kind', () => {
    const { given, never } = shownMetrics(story, 'story');
    expect(never).toEqual(['likes', 'comments', 'saves']);
    expect(given).toContain('linkClicks');
  });

  it('SYN-4 draws snapshots by time, with a gap where one had no value', () => {
    const curve = snapshotCurve([snapshot('2026-12-02T00:00:00Z', { views: 9 }), snapshot('2026-12-01T00:00:00Z', {})], 'post', 'views');
    expect(curve.map(({ values }) => values['views'])).toEqual([null, 9]);
  });
});

describe('requirements', () => {
  it('SYN-2 what cannot be read counts once the creator confirmed it', () => {
    expect(markStatus({ result: 'unreadable', confirmedAt: null })).toBe('unreadable');
    expect(markStatus({ result: 'unreadable', confirmedAt: '2026-11-29T02:05:01Z' })).toBe('confirmed');
    expect(markStatus({ result: 'missing', confirmedAt: '2026-11-29T02:05:01Z' })).toBe('missing');
  });

  it('shows them as people write them', () => {
    expect(wantedText({ kind: 'hashtag', wanted: 'glow' }, 'en')).toBe('#glow');
    expect(wantedText({ kind: 'mention', wanted: '@lumen.skin' }, 'en')).toBe('@lumen.skin');
    expect(wantedText({ kind: 'link', wanted: 'https://lumen.example/glow' }, 'en')).toBe('lumen.example/glow');
    expect(wantedText({ kind: 'disclosure', wanted: 'AT' }, 'de')).toBe('Österreich');
    expect(wantedText({ kind: 'disclosure', wanted: 'nowhere' }, 'de')).toBe('nowhere');
  });
});

describe('assigning and filters', () => {
  it('SYN-2 offers only deliverables the kind can fulfil', () => {
    expect(fits('reel', { kind: 'post_or_reel' })).toBe(true);
    expect(fits('story', { kind: 'post_or_reel' })).toBe(false);
    expect(fits('post', { kind: 'reel' })).toBe(false);
  });

  it('keeps filters short in the address and free of words the server does not know', () => {
    expect(toggled(undefined, 'story')).toBe('story');
    expect(toggled('story,reel', 'story')).toBe('reel');
    expect(toggled('story', 'story')).toBeUndefined();
    expect(knownWords('story,nonsense', ['story', 'post'])).toBe('story');
    expect(knownWords('nonsense', ['story'])).toBeUndefined();
  });
});
