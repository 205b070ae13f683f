import { describe, expect, it } from 'vitest';
import type { CampaignRow } from './campaigns.types.js';
import { countsNeeded, today, type Counts } from './today.js';

const NOW = Date.parse('2026-03-30T10:00:00Z');

function row(id: string, changes: Partial<CampaignRow> = {}): CampaignRow {
  return {
    id,
    organisationId: 'o',
    brandId: 'b',
    title: id,
    type: 'instagram',
    timing: 'time_limited',
    format: 'standard',
    state: 'application',
    stateReason: null,
    handOver: 'ship',
    coverUrl: null,
    places: 10,
    retailValue: null,
    cash: null,
    collaborations: { open: 0, total: 0 },
    openQuestions: 0,
    drafts: false,
    launchAt: null,
    launchedAt: '2026-03-25T09:00:00Z',
    applicationEndsAt: '2026-04-03T22:00:00Z',
    confirmedAt: null,
    preparationEndsAt: null,
    activeEndsAt: null,
    endedAt: null,
    next: { what: 'confirm-selection', at: '2026-04-03T22:00:00Z' },
    timeZone: 'Europe/Berlin',
    externalId: null,
    ownerId: 'u',
    createdAt: '2026-03-20T09:00:00Z',
    ...changes,
  };
}

function kinds(rows: CampaignRow[], counts: Record<string, Counts>): string[] {
  return today(rows, ({ id }) => counts[id] ?? {}, NOW).map(({ kind, row: { id }, count }) => `${kind} ${id} ${count}`);
}

describe('today', () => {
  it('CAM-7 drafts are a task with the time that is left until silence approves the first', () => {
    const asking = row('a', { state: 'active', drafts: true, collaborations: { open: 2, total: 2 } });
    const drafts = { count: 2, until: '2026-04-02T22:00:00Z' };
    expect(today([asking], () => ({ drafts }), NOW)).toMatchObject([{ kind: 'drafts', count: 2, until: '2026-04-02T22:00:00Z' }]);
    expect(today([asking], () => ({ drafts: { count: 0, until: null } }), NOW)).toEqual([]);
    expect(countsNeeded(asking).drafts).toBe(true);
    expect(countsNeeded({ ...asking, drafts: false }).drafts).toBe(false);
  });

  it('COL-5 a free place that somebody waits for is a task for its 48 hours, before parcels', () => {
    const lost = row('a', { state: 'preparation', preparationEndsAt: '2026-04-10T22:00:00Z', collaborations: { open: 2, total: 3 } });
    const places = { count: 1, until: '2026-04-02T09:00:00Z' };
    expect(today([lost], () => ({ parcels: 2, places }), NOW).map(({ kind, until }) => [kind, until])).toEqual([
      ['places', '2026-04-02T09:00:00Z'],
      ['ship', '2026-04-10T22:00:00Z'],
    ]);
    expect(today([lost], () => ({ places: { count: 0, until: null } }), NOW)).toEqual([]);
    expect(countsNeeded({ ...lost, timing: 'ongoing' }).places).toBe(false);
  });

  it('BRA-2 asks to decide, and to confirm once everybody is decided on', () => {
    expect(kinds([row('a')], { a: { selection: { undecided: 7, accepted: 2 } } })).toEqual(['decide a 7']);
    expect(kinds([row('a')], { a: { selection: { undecided: 0, accepted: 2 } } })).toEqual(['confirm a 2']);
    expect(kinds([row('a')], {})).toEqual([]);
  });

  it('CAM-9 asks to confirm 48 hours before the end even while applications wait', () => {
    const soon = row('a', { next: { what: 'confirm-selection', at: '2026-04-01T09:00:00Z' } });
    expect(kinds([soon], { a: { selection: { undecided: 7, accepted: 2 } } })).toEqual(['decide a 7', 'confirm a 2']);
    expect(kinds([soon], { a: { selection: { undecided: 0, accepted: 0 } } })).toEqual(['quiet a 0']);
  });

  it('CAM-10 batches of ongoing campaigns can wait, a paused one cannot', () => {
    const ongoing = row('a', { timing: 'ongoing', state: 'running', next: { what: 'decide', at: '2026-04-10T22:00:00Z' } });
    expect(kinds([ongoing], { a: { selection: { undecided: 1, accepted: 3 } } })).toEqual(['decide a 1', 'confirmBatch a 3']);
    const paused = row('p', { timing: 'ongoing', state: 'paused', next: { what: 'reactivate', at: '2026-06-01T22:00:00Z' } });
    expect(kinds([paused], {})).toEqual(['reactivate p 1']);
  });

  it('BRA-2 late content first, then what ends soonest, then what has no end', () => {
    const preparation = row('ship', {
      state: 'preparation',
      preparationEndsAt: '2026-04-02T22:00:00Z',
      next: { what: 'active-begins', at: null },
    });
    const active = row('late', { state: 'active', next: { what: 'active-ends', at: '2026-04-09T22:00:00Z' } });
    expect(
      kinds([row('a'), preparation, active], {
        a: { selection: { undecided: 4, accepted: 0 } },
        ship: { parcels: 3 },
        late: { parcels: 1, overdue: 2 },
      }),
    ).toEqual(['overdue late 2', 'ship ship 3', 'decide a 4', 'ship late 1']);
  });

  it('BRA-2 SHP-7 codes and accesses to give are a task in the words of their hand-over, until the preparation ends', () => {
    const voucher = row('v', { handOver: 'voucher', state: 'preparation', preparationEndsAt: '2026-04-02T22:00:00Z' });
    const access = row('a', { handOver: 'access', state: 'active' });
    expect(kinds([access, voucher], { v: { gifts: 5 }, a: { gifts: 1 } })).toEqual(['voucher v 5', 'access a 1']);
    expect(kinds([voucher], { v: { gifts: 0 } })).toEqual([]);
    const open = { open: 2, total: 5 };
    const needs = (handOver: CampaignRow['handOver'], state: CampaignRow['state'] = 'active') =>
      countsNeeded(row('x', { handOver, state, collaborations: open })).gifts;
    expect([needs('voucher'), needs('access'), needs('access', 'closing')]).toEqual([true, true, true]);
    expect([needs('ship'), needs('reimburse'), needs('attend'), needs('none'), needs('voucher', 'application')]).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });

  it('BRA-2 asks the server only for what can be there', () => {
    expect(countsNeeded(row('a'))).toEqual({ selection: true, parcels: false, gifts: false, overdue: false, drafts: false, places: false });
    const open = { open: 2, total: 5 };
    expect(countsNeeded(row('a', { state: 'preparation', collaborations: open }))).toEqual({
      selection: false,
      parcels: true,
      gifts: false,
      overdue: false,
      drafts: false,
      places: true,
    });
    expect(countsNeeded(row('a', { state: 'active', collaborations: open }))).toEqual({
      selection: false,
      parcels: true,
      gifts: false,
      overdue: true,
      drafts: false,
      places: true,
    });
    expect(countsNeeded(row('a', { state: 'closing', collaborations: { open: 0, total: 5 } })).overdue).toBe(false);
  });
});
