import { verifySync } from 'otplib';
import { expect, it } from 'vitest';
import { demoCodes } from './demo-codes.js';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it('DEM-1 ACC-3 says what a demo person’s app shows now and next, as RFC 6238 has it; nothing without an app', () => {
  const now = new Date('2026-11-21T12:00:10Z');
  const [current = '', next = ''] = demoCodes(SECRET, now);
  const epoch = Math.floor(now.getTime() / 1000);
  const good = (token: string, at: number): boolean => verifySync({ secret: SECRET, token, epoch: at, period: 30 }).valid;
  expect([good(current, epoch), good(next, epoch), good(next, epoch + 30)]).toEqual([true, false, true]);
  expect(demoCodes(null, now)).toEqual([]);
});
