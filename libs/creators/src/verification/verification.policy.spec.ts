import { describe, expect, it } from 'vitest';
import { inSample, ownerNow, verificationCan, videoProblems } from './verification.policy.js';

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('rules.md 9 sample of passes', () => {
  it('rules.md 9 takes a tenth, always the same accounts', () => {
    const all = Array.from({ length: 5_000 }, (_, n) => id(n));
    const taken = all.filter((each) => inSample(each));
    expect(taken.length / all.length).toBeGreaterThan(0.085);
    expect(taken.length / all.length).toBeLessThan(0.115);
    expect(all.filter((each) => inSample(each))).toEqual(taken);
    expect(inSample(id(1), 0)).toBe(false);
    expect(inSample(id(1), 1)).toBe(true);
  });
});

describe('CRE-3 claims', () => {
  const now = new Date('2026-11-21T10:30:00Z');
  const row = (minutes: number) => ({ state: 'open', ownerId: id(1), ownedAt: new Date(now.getTime() - minutes * 60_000) });

  it('CRE-3 keeps a claim for 30 minutes; others wait so long', () => {
    expect(ownerNow(row(29), now)).toBe(id(1));
    expect(ownerNow(row(30), now)).toBeNull();
    expect(verificationCan(row(29), id(2), now)).toEqual({ claim: false, release: true, approve: false, decline: false });
    expect(verificationCan(row(29), id(1), now)).toEqual({ claim: false, release: true, approve: true, decline: true });
    expect(verificationCan(row(31), id(2), now)).toEqual({ claim: true, release: false, approve: true, decline: true });
    expect(verificationCan({ ...row(5), state: 'approved' }, id(1), now).approve).toBe(false);
  });
});

describe('CRE-4 application video', () => {
  const codes = (seconds: number, width = 1080, height = 1920) => videoProblems({ seconds, width, height }).map(({ code }) => code);

  it('CRE-4 takes 15 to 60 seconds to a tenth, portrait or landscape, of any size', () => {
    expect([codes(15), codes(60), codes(14.96), codes(60.04), codes(20, 480, 854), codes(20, 1280, 720)]).toEqual([[], [], [], [], [], []]);
    expect([codes(14.9), codes(60.1), codes(5, 1080, 1080)]).toEqual([['length'], ['length'], ['length', 'orientation']]);
    expect(videoProblems({ seconds: 5, width: 1, height: 2 })[0]).toMatchObject({ limit: [15, 60], value: 5 });
  });
});
