import { describe, expect, it } from 'vitest';
import { PlatformBusyError, TokenRefusedError } from '@app/creators';
import { SystemClock } from '@app/platform';
import { isLinked, readContentLink } from '../content-link.js';
import { mayLoad } from '../download.js';
import { FILE_HOSTS } from './instagram.connector.js';
import {
  BelowThresholdError,
  classify,
  InvalidRequestError,
  MediaGoneError,
  PermissionMissingError,
  TransientError,
} from './graph.errors.js';
import { count, errorOf, instant, nextCursor, parseObject, unwrap } from './graph.parse.js';
import { metricsOf, readDemographics, readInsights } from './insights.js';
import { mediaItem } from './media.item.js';
import { Pace } from './pace.js';

const error = (code: number, subcode: number | null = null, message = 'text with IGAA-secret') =>
  classify({ code, subcode, message, transient: false }, null);

describe('platform-apis.md 1.11 errors by the code in the body', () => {
  it('tells token, limit, permission, threshold, deletion and transient trouble apart', () => {
    for (const code of [190, 102]) expect(error(code)).toBeInstanceOf(TokenRefusedError);
    for (const code of [4, 17, 32, 613, 80002, 341, 368, 1, 2]) expect(error(code)).toBeInstanceOf(PlatformBusyError);
    for (const code of [1, 2]) expect(error(code)).toBeInstanceOf(TransientError);
    for (const code of [4, 17, 80002]) expect(error(code)).not.toBeInstanceOf(TransientError);
    for (const code of [3, 10, 200, 230]) expect(error(code)).toBeInstanceOf(PermissionMissingError);
    expect(error(10, null, '(#10) Not enough viewers for the media to show insights')).toBeInstanceOf(BelowThresholdError);
    expect(error(100, 33)).toBeInstanceOf(MediaGoneError);
    expect(error(100)).toBeInstanceOf(InvalidRequestError);
    expect(error(36_000)).toBeInstanceOf(InvalidRequestError);
  });

  it('waits as long as the platform says, and no message carries its text', () => {
    const busy = classify({ code: 80_002, subcode: null, message: 'IGAA-secret', transient: false }, 1_800_000) as PlatformBusyError;
    expect(busy.retryAfterMs).toBe(1_800_000);
    expect(busy.message).not.toContain('secret');
    expect(error(190, 463).message).toBe('Instagram error 190/463');
  });

  it('reads both error shapes', () => {
    expect(errorOf({ error: { message: 'm', code: 190, error_subcode: 463 } })).toMatchObject({ code: 190, subcode: 463 });
    expect(errorOf({ error_type: 'OAuthException', code: 400, error_message: 'used' })).toMatchObject({ code: 400, message: 'used' });
    expect(errorOf({ data: [] })).toBeNull();
  });
});

describe('platform-apis.md 1.13 dialects', () => {
  it('keeps ids beyond 2^53 exact, takes wrapped and flat answers, refuses broken ones', () => {
    expect(parseObject('{"user_id":17841400000000001,"n":5}')).toEqual({ user_id: '17841400000000001', n: 5 });
    expect(unwrap({ data: [{ id: 'a' }] })).toEqual({ id: 'a' });
    expect(unwrap({ id: 'a' })).toEqual({ id: 'a' });
    for (const broken of ['{"data":[{"id":"17', '', '[]', 'null', '<html>']) expect(parseObject(broken)).toBeNull();
  });

  it('takes only the cursor, never the address of the next page', () => {
    const cursors = { before: 'b', after: 'a' };
    expect(nextCursor({ paging: { cursors, next: 'https://evil.example/?access_token=x' } })).toBe('a');
    expect(nextCursor({ paging: { cursors } })).toBeNull();
    expect(nextCursor({})).toBeNull();
  });

  it('reads times with +0000 and counts, never negative ones', () => {
    expect(instant('2026-11-20T09:15:00+0000')).toEqual(new Date('2026-11-20T09:15:00Z'));
    expect(instant('yesterday')).toBeNull();
    expect([count(5), count('7'), count(-1), count(null), count(Number.NaN)]).toEqual([5, 7, null, null, null]);
  });

  it('reads a media whatever is left out', () => {
    const bare = { id: '17910000000000001', timestamp: '2026-11-20T09:15:00+0000' };
    expect(mediaItem(bare)).toMatchObject({
      kind: 'post',
      caption: '',
      permalink: null,
      files: [{ url: null, thumbnailUrl: null, video: false }],
    });
    expect(mediaItem({ ...bare, permalink: 'https://www.instagram.com/reel/SIM0001/' })?.kind).toBe('reel');
    expect(mediaItem({ ...bare, media_product_type: 'REELS', caption: 'half \ud83d' })?.caption).toBe('half \ufffd');
    expect(mediaItem(bare, true)?.kind).toBe('story');
    expect(
      mediaItem({
        ...bare,
        media_type: 'CAROUSEL_ALBUM',
        children: {
          data: [
            { id: '1', media_url: 'u', media_type: 'IMAGE' },
            { id: '2', media_type: 'VIDEO' },
          ],
        },
      })?.files,
    ).toEqual([
      { url: 'u', thumbnailUrl: null, video: false },
      { url: null, thumbnailUrl: null, video: true },
    ]);
    expect(mediaItem({ id: '1' })).toBeNull();
    expect(mediaItem({ id: '../x', timestamp: bare.timestamp })).toBeNull();
  });
});

describe('platform-apis.md 1.7, 2.10 metrics', () => {
  it('SYN-4 maps names, keeps zeros as values and gives every missing metric its reason', () => {
    const values = (name: string, value: number) => ({ name, period: 'lifetime', values: [{ value }] });
    const reading = readInsights(
      { data: [values('views', 18_540), values('saved', 0), values('ig_reels_avg_watch_time', 4200)] },
      metricsOf('reel'),
    );
    expect(reading.values).toEqual({ views: 18_540, saves: 0, average_watch_time_ms: 4200 });
    expect(reading.missing).toMatchObject({
      reach: 'not_yet_available',
      likes: 'not_yet_available',
      follows: 'not_supported',
      link_clicks: 'not_supported',
    });
    expect(Object.keys(reading.values).length + Object.keys(reading.missing).length).toBe(13);
  });

  it('asks each kind only for what it has', () => {
    expect(metricsOf('story')).not.toContain('likes');
    expect(metricsOf('reel')).not.toContain('profile_visits');
    expect(metricsOf('post')).not.toContain('average_watch_time_ms');
    for (const kind of ['story', 'post', 'reel'] as const) expect(metricsOf(kind)).not.toContain('link_clicks');
  });

  it('finds the dimension by its name, with or without the timeframe before it', () => {
    const answer = (keys: string[], results: Array<[string[], number]>) => ({
      data: [
        {
          total_value: {
            breakdowns: [{ dimension_keys: keys, results: results.map(([dimension_values, value]) => ({ dimension_values, value })) }],
          },
        },
      ],
    });
    expect(readDemographics(answer(['timeframe', 'country'], [[['THIS_MONTH', 'DE'], 812]]), 'country')).toEqual({ DE: 812 });
    expect(readDemographics(answer(['country'], [[['AT'], 3]]), 'country')).toEqual({ AT: 3 });
    expect(readDemographics({ data: [] }, 'country')).toBeNull();
  });
});

describe('SYN-5 pacing', () => {
  const headers = (call: number, regain = 0, app = 10) =>
    new Headers({
      'x-app-usage': JSON.stringify({ call_count: app, total_time: 1, total_cputime: 1 }),
      'x-business-use-case-usage': JSON.stringify({
        17841: [{ type: 'instagram', call_count: call, total_time: 2, estimated_time_to_regain_access: regain }],
      }),
    });

  it('SYN-5 slower from 75 %, stopped from 90 %, one account alone, the app for all', () => {
    const pace = new Pace(new SystemClock());
    pace.learn('a', headers(74));
    expect(pace.before('a')).toBe(0);
    pace.learn('a', headers(85));
    expect(pace.before('a')).toBeGreaterThan(0);
    expect(pace.learn('a', headers(95, 30))).toBe(1_800_000);
    expect(() => pace.before('a')).toThrow(PlatformBusyError);
    expect(pace.before('b')).toBe(0);
    pace.learn('b', headers(1, 0, 97));
    expect(() => pace.before('b')).toThrow(PlatformBusyError);
    expect(() => pace.before('c')).toThrow(PlatformBusyError);
  });

  it('ignores broken headers', () => {
    const pace = new Pace(new SystemClock());
    expect(pace.learn('a', new Headers({ 'x-app-usage': '{broken', 'x-business-use-case-usage': '[]' }))).toBeNull();
    expect(pace.before('a')).toBe(0);
  });
});

describe('addresses', () => {
  it('files are loaded from the platform’s hosts and the configured ones only', () => {
    const bases = ['http://127.0.0.1:4010/ig-graph'];
    expect(mayLoad('https://scontent.cdninstagram.com/v/1.jpg', bases, FILE_HOSTS)).toBe(true);
    expect(mayLoad('http://127.0.0.1:4010/cdn/1.jpg', bases, FILE_HOSTS)).toBe(true);
    for (const bad of [
      'http://scontent.cdninstagram.com/1.jpg',
      'https://cdninstagram.com.evil.example/1',
      'https://evilcdninstagram.com/1',
      'http://127.0.0.1:5432/',
      'http://169.254.169.254/',
      'file:///etc/passwd',
      'https://u:p@x.fbcdn.net/1',
      'https://x.fbcdn.net:8443/1',
      '',
    ]) {
      expect(mayLoad(bad, bases, FILE_HOSTS)).toBe(false);
    }
  });

  it('SYN-1 reads pasted addresses of posts, reels and stories', () => {
    expect(readContentLink('https://www.instagram.com/p/ABC_def-1/?igsh=x', 'x')).toEqual({ shortcode: 'ABC_def-1', storyId: null });
    expect(readContentLink('https://instagram.com/ana/reel/XYZ12/', 'x')).toEqual({ shortcode: 'XYZ12', storyId: null });
    expect(readContentLink('https://www.instagram.com/stories/ana.glow/17861000000000001/', 'x')).toEqual({
      shortcode: null,
      storyId: '17861000000000001',
    });
    for (const bad of ['https://www.instagram.com/ana/', 'https://tiktok.com/p/ABCDE/', 'nonsense'])
      expect(readContentLink(bad, 'x')).toBeNull();
    const media = {
      id: '1',
      kind: 'post' as const,
      caption: '',
      permalink: 'https://www.instagram.com/p/ABCDE/',
      shortcode: null,
      takenAt: new Date(0),
      files: [],
    };
    expect(isLinked(media, { shortcode: 'ABCDE', storyId: null })).toBe(true);
    expect(isLinked(media, { shortcode: 'ABCD', storyId: null })).toBe(false);
  });
});
