import 'reflect-metadata';
import { hashTerms, type CampaignFacts, type CampaignTerms } from '@app/campaigns';
import { daysAfter } from '@app/rules';
import { describe, expect, it } from 'vitest';
import { Collaboration } from '../collaboration.entity.js';
import { windowFrom } from '../collaboration.timeline.js';
import {
  changeHandOver,
  eventExtended,
  extendPhases,
  followEvent,
  keepHandOver,
  planDeliverables,
  shortenPhases,
} from './amended-collaboration.js';

const ZONE = 'Europe/Berlin';
const NOW = new Date('2026-03-20T10:00:00Z');
/** The end of 31 March in Berlin, two days after the change of the clocks. */
const STARTS = new Date('2026-03-31T22:00:00Z');

function preparing(more: Partial<Collaboration> = {}): Collaboration {
  return Object.assign(new Collaboration(), {
    state: 'preparing',
    timeZone: ZONE,
    activeDays: 14,
    ownDays: 0,
    stoppedAt: null,
    stoppedSeconds: 0,
    clockExactAt: null,
    preparationEndsAt: STARTS,
    handOver: 'none',
    handedOverAt: null,
    windowStartsAt: null,
    deadlineAt: null,
    graceEndsAt: null,
    ...more,
  });
}
const terms = (more: Partial<CampaignTerms> = {}) =>
  ({
    hash: 'old',
    handOver: 'ship',
    shipCountries: ['DE'],
    variants: ['S'],
    cashMinor: 5_000,
    timeZone: ZONE,
    product: { name: 'Serum' },
    ...more,
  }) as CampaignTerms;
const event = (startsAt: string, endsAt: string | null = null) => terms({ event: { venue: 'Loft', startsAt, endsAt } });

describe('CAM-11 agreed changes of one collaboration', () => {
  it('CAM-11 SHP-7 with a parcel the window waits, without one it begins with the preparation’s end; extensions are not lost', () => {
    const extended = preparing();
    Object.assign(extended, windowFrom(STARTS, extended));
    extended.deadlineAt = daysAfter(extended.deadlineAt!, 3, ZONE);
    expect(changeHandOver(extended, terms({ handOver: 'ship' }), NOW)).toBe(true);
    expect(extended).toMatchObject({
      handOver: 'ship',
      windowStartsAt: null,
      deadlineAt: null,
      graceEndsAt: null,
      activeDays: 14,
      ownDays: 3,
    });
    expect(changeHandOver(extended, terms({ handOver: 'voucher' }), NOW)).toBe(false);
    expect(changeHandOver(extended, terms({ handOver: 'reimburse' }), NOW)).toBe(true);
    expect(extended).toMatchObject({ windowStartsAt: STARTS, deadlineAt: daysAfter(STARTS, 17, ZONE) });
    // the preparation is over and the parcel never came: the window begins now
    const late = new Date('2026-04-05T08:00:00Z');
    const waiting = preparing({ handOver: 'ship' });
    changeHandOver(waiting, terms({ handOver: 'none' }), late);
    expect(waiting.windowStartsAt).toEqual(late);
  });

  it('CAM-11 what was handed over stays as agreed, the rest is new, and the hash is that of what stands', () => {
    const own = terms({ product: { name: 'Old' } as never });
    const kept = keepHandOver(own, terms({ handOver: 'voucher', shipCountries: [], variants: ['M'], cashMinor: 9_000 }));
    expect(kept).toMatchObject({ handOver: 'ship', shipCountries: ['DE'], variants: ['S'], cashMinor: 9_000, product: { name: 'Old' } });
    const { hash, ...rest } = kept;
    expect(hash).toBe(hashTerms(rest));
    expect(keepHandOver(terms({ variants: undefined as never }), terms())).not.toHaveProperty('variants');
  });

  it('CAM-6 an event that comes sooner takes the window along with the creator’s yes; one that comes later is more time for all', () => {
    const [before, sooner, later] = [event('2026-04-10T16:00:00Z'), event('2026-04-08T16:00:00Z'), event('2026-04-12T16:00:00Z')];
    expect([eventExtended(before, later), eventExtended(before, sooner), eventExtended(before, before)]).toEqual([true, false, false]);
    const own = preparing({ preparationEndsAt: new Date('2026-04-10T16:00:00Z') });
    Object.assign(own, windowFrom(own.preparationEndsAt, own));
    expect(followEvent(own, before, later, NOW)).toBe(false);
    expect(followEvent(own, before, sooner, NOW)).toBe(true);
    expect(own).toMatchObject({
      windowStartsAt: new Date('2026-04-08T16:00:00Z'),
      deadlineAt: new Date('2026-04-11T22:00:00Z'),
      activeDays: 3,
    });
    // while posting: at least until tomorrow's end
    const active = preparing({ state: 'active', windowStartsAt: STARTS, deadlineAt: new Date('2026-04-13T22:00:00Z') });
    expect(followEvent(active, before, event('2026-04-09T10:00:00Z'), new Date('2026-04-12T10:00:00Z'))).toBe(false);
    expect(followEvent(active, before, event('2026-04-09T10:00:00Z'), new Date('2026-04-10T10:00:00Z'))).toBe(true);
    expect(active.deadlineAt).toEqual(new Date('2026-04-12T22:00:00Z'));
  });

  it('CAM-11 COL-2 phases become longer and shorter around own days and the time the clock stood; a standing clock is counted first', () => {
    const days = (activeDays: number) => terms({ schedule: { applicationDays: 7, preparationDays: 7, activeDays } });
    const campaign = { format: 'standard', timing: 'ongoing' } as CampaignFacts;
    const running = (more: Partial<Collaboration> = {}) => {
      const own = preparing({ state: 'active', ownDays: 3, ...more });
      Object.assign(own, windowFrom(STARTS, own));
      return own;
    };
    const from = (n: number) => daysAfter(STARTS, n, ZONE);
    const noon = new Date('2026-04-05T10:00:00Z');
    // two days stood before: 14 and 3 and 2
    const stood = running({ stoppedSeconds: 2 * 86_400 });
    stood.deadlineAt = from(19);
    expect(extendPhases(stood, campaign, days(14), days(20), noon)).toBe(true);
    expect([stood.deadlineAt, stood.activeDays, stood.ownDays]).toEqual([from(25), 20, 3]);
    expect(shortenPhases(stood, campaign, days(10), noon)).toBe(true);
    expect([stood.deadlineAt, stood.activeDays]).toEqual([from(15), 10]);
    // standing since three days: they are counted, then the new length; the rest of the stretch counts from now on
    const standing = running({ stoppedAt: new Date(noon.getTime() - 3 * 86_400_000) });
    expect(shortenPhases(standing, campaign, days(10), noon)).toBe(true);
    expect([standing.deadlineAt, standing.stoppedAt, standing.stoppedSeconds]).toEqual([from(16), noon, 3 * 86_400]);
    expect(extendPhases(standing, campaign, days(10), days(12), noon)).toBe(true);
    expect(standing.deadlineAt).toEqual(from(18));
    // an event that comes later takes own days along
    const guest = running({ endsNotBefore: from(14) });
    expect(
      extendPhases(
        guest,
        { format: 'event', preparationEndsAt: STARTS, activeEndsAt: from(20) } as CampaignFacts,
        days(14),
        days(14),
        noon,
      ),
    ).toBe(true);
    expect(guest.deadlineAt).toEqual(from(23));
  });

  it('CAM-11 what was delivered counts; fewer are waived, more are owed, another kind replaces the owed ones', () => {
    const rows = [
      { id: 'a', kind: 'story' as const, state: 'met' as const },
      { id: 'b', kind: 'story' as const, state: 'owed' as const },
      { id: 'c', kind: 'post' as const, state: 'owed' as const },
    ];
    expect(planDeliverables(rows, { stories: 1, posts: 2, videos: 0, postKind: 'reel' })).toEqual({
      waive: ['b'],
      become: [{ id: 'c', kind: 'reel' }],
      add: ['reel'],
    });
  });
});
