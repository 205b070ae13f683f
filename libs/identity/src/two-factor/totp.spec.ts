import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpStepOf, totpUri } from './totp.js';

/** RFC 6238 appendix B, SHA-1, cut to six digits. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('authenticator codes', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1234567890, '005924', 41152263],
    [20000000000, '353130', 666666666],
  ])('ACC-3 takes the code of RFC 6238 at %i s', (seconds, code, step) => {
    expect(totpStepOf(RFC_SECRET, code, new Date(seconds * 1000))).toBe(step);
  });

  it('ACC-3 takes the step before and the step after, and no other', () => {
    const secret = newTotpSecret();
    const start = 1_800_000_000;
    const code = generateSync({ secret, epoch: start });
    const taken = [-31, -30, -1, 0, 29, 30, 59, 60].map((offset) => totpStepOf(secret, code, new Date((start + offset) * 1000)) !== null);
    expect(taken).toEqual([false, true, true, true, true, true, true, false]);
  });

  it.each(['', '12345', '1234567', '12345x', '１２３４５６', ' 12345'])('ACC-3 %j is no code', (code) => {
    expect(totpStepOf(RFC_SECRET, code, new Date(59_000))).toBeNull();
  });

  it('ACC-3 the QR code names us and the account, with 160 bits of secret', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri('ann+b@brand.example', secret));
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual(['otpauth:', 'totp', '/Openfluence:ann+b@brand.example']);
    expect([uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([secret, 'Openfluence']);
  });
});
