import { describe, expect, it } from 'vitest';
import { accountCheck } from '@app/rules';
import { accountFacts, sharesOf } from './account-facts.js';
import { accountCan } from './social-accounts.policy.js';
import { ageOn, birthDateFault, splitName } from './profile.policy.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const posts = (ages: number[], likes: number | null = 400) => ages.map((age) => ({ takenAt: daysAgo(age), likes, comments: 20 }));
const facts = (input: Partial<Parameters<typeof accountFacts>[0]>) =>
  accountFacts(
    {
      platform: 'instagram',
      followers: 10_000,
      posts: posts([5, 20, 40, 60, 80, 89, 120]),
      complete: true,
      countries: { DE: 0.25, AT: 0.1, US: 0.6 },
      ...input,
    },
    NOW,
  );

describe('CRE-3 facts of an account', () => {
  it('CRE-3 counts posts of 90 days, the first post, the engagement rate and followers in the countries of the instance', () => {
    const healthy = facts({});
    expect(healthy).toMatchObject({ postsIn90Days: 6, firstPostDaysAgo: 120, engagementRate: 0.042 });
    expect(healthy.countryShare).toBeCloseTo(0.35);
    expect(accountCheck(healthy).result).toBe('pass');
  });

  it('CRE-3 a list cut off inside of 90 days says nothing about the first post', () => {
    expect(facts({ posts: posts([1, 2, 3]), complete: false }).firstPostDaysAgo).toBeNull();
    expect(facts({ posts: posts([1, 2, 3]) }).firstPostDaysAgo).toBe(3);
    expect(facts({ posts: [] })).toMatchObject({ firstPostDaysAgo: null, postsIn90Days: 0, engagementRate: null });
  });

  it('CRE-3 hidden likes leave a post out, unknown audience is unknown', () => {
    expect(facts({ posts: [...posts([5], null), ...posts([6, 7], 100)] }).engagementRate).toBe(0.012);
    expect(facts({ countries: null }).countryShare).toBeNull();
  });

  it('makes shares of counts; groups the platform did not name are missing from the sum', () => {
    expect(sharesOf({ DE: 600, AT: 200 }, 1000)).toEqual({ DE: 0.6, AT: 0.2 });
    expect(sharesOf({ F: 30, M: 90 }, 100)).toEqual({ F: 0.25, M: 0.75 });
    expect(sharesOf(null, 1000)).toBeNull();
    expect(sharesOf({}, 0)).toBeNull();
  });
});

describe('CRE-1 profile', () => {
  it('CRE-1 is of age on the 18th birthday, also for those born on 29 February', () => {
    expect(ageOn('2008-11-21', '2026-11-21')).toBe(18);
    expect(birthDateFault('2008-11-22', '2026-11-21')?.code).toBe('too-young');
    expect(birthDateFault('2008-02-29', '2026-02-28')?.code).toBe('too-young');
    expect(birthDateFault('2008-02-29', '2026-03-01')).toBeNull();
    expect(birthDateFault('1890-01-01', '2026-11-21')?.code).toBe('implausible');
  });

  it('splits names', () => {
    expect(splitName('Ana Maria Glow')).toEqual({ firstName: 'Ana Maria', lastName: 'Glow' });
    expect(splitName('Ana')).toEqual({ firstName: 'Ana', lastName: '' });
  });

  it('CRE-3 a second look can be asked once, against a refusal only', () => {
    const can = (
      eligibility: 'pass' | 'review' | 'fail' | 'pending',
      secondLookAt: Date | null,
      state: 'connected' | 'reconnect' = 'connected',
    ) => accountCan({ state, eligibility, secondLookAt }).askSecondLook;
    expect([
      can('fail', null),
      can('fail', NOW),
      can('review', null),
      can('pass', null),
      can('pending', null),
      can('fail', null, 'reconnect'),
    ]).toEqual([true, false, false, false, false, false]);
  });
});
