import { describe, expect, it } from 'vitest';
import { throttledAddress, waitSeconds } from './throttle.js';

const now = new Date('2026-03-01T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('ACC-1 growing delay', () => {
  it('ACC-1 costs nothing while failures are free', () => {
    expect(waitSeconds({ count: 0, last: null }, 5, now)).toBe(0);
    expect(waitSeconds({ count: 4, last: now }, 5, now)).toBe(0);
  });

  it.each([
    [5, 2],
    [6, 4],
    [7, 8],
    [12, 256],
    [14, 900],
    [500, 900],
  ])('ACC-1 waits after %i failures %i s from the last one on', (count, seconds) => {
    expect(waitSeconds({ count, last: now }, 5, now)).toBe(seconds);
    expect(waitSeconds({ count, last: ago(seconds - 1) }, 5, now)).toBe(1);
    expect(waitSeconds({ count, last: ago(seconds) }, 5, now)).toBe(0);
  });
});

describe('what counts as one address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:12:34:56:78:9a:bc', '2001:db8:12:34::/64'],
    ['2001:0DB8:0012:0034::1', '2001:db8:12:34::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [null, 'unknown'],
  ])('%s is throttled as %s', (address, wanted) => {
    expect(throttledAddress(address)).toBe(wanted);
  });
});
