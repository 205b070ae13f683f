import { describe, expect, it } from 'vitest';
import type { CollaborationFacts, CollaborationState } from '@app/collaborations';
import { RuleError, type Grant } from '@app/platform';
import { permissionsOf, type Role } from '@app/rules';
import { roomsOfGrant } from './chat-sockets.js';
import { closesAt, isWritable, recipients } from './chat.policy.js';
import { cursorOf, positionOf } from './message-position.js';
import type { Message } from './message.entity.js';

const terms = { timeZone: 'Europe/Berlin' };
const of = (id: string, state: CollaborationState) => ({ id, state }) as CollaborationFacts;

describe('CHT-1 closing', () => {
  it('CHT-1 closes at the end of the 30th local day after the End, and not while the collaboration goes on', () => {
    const at = closesAt({ endedAt: new Date('2026-10-01T22:00:00Z'), terms } as CollaborationFacts);
    expect(at).toEqual(new Date('2026-10-31T23:00:00Z'));
    expect(isWritable({ closesAt: at }, new Date('2026-10-31T22:59:59Z'))).toBe(true);
    expect(isWritable({ closesAt: at }, new Date('2026-10-31T23:00:00Z'))).toBe(false);
    expect(closesAt({ endedAt: null, terms } as CollaborationFacts)).toBeNull();
    expect(isWritable({ closesAt: null }, new Date('2036-01-01T00:00:00Z'))).toBe(true);
  });
});

describe('CHT-2 recipients', () => {
  const all = [of('a', 'active'), of('b', 'fulfilled'), of('c', 'removed'), of('d', 'active'), of('e', 'ended_by_agreement')];
  const deliverables = [
    { collaborationId: 'a', state: 'owed' as const },
    { collaborationId: 'a', state: 'met' as const },
    { collaborationId: 'b', state: 'met' as const },
    { collaborationId: 'd', state: 'waived' as const },
  ];
  const ids = (filter: Parameters<typeof recipients>[2]) => recipients(all, deliverables, filter).map(({ id }) => id);

  it('CHT-2 are all participants, without those who are gone', () => {
    expect(ids({})).toEqual(['a', 'b', 'd']);
    expect(ids({ states: ['removed', 'fulfilled'] })).toEqual(['b', 'c']);
  });

  it('CHT-2 can be those who still owe something, or a list; conditions add up', () => {
    expect(ids({ notPosted: true })).toEqual(['a']);
    expect(ids({ notPosted: false })).toEqual(['b', 'd']);
    expect(ids({ notPosted: true, collaborationIds: ['b', 'd'] })).toEqual([]);
    expect(ids({ collaborationIds: ['d'] })).toEqual(['d']);
  });
});

describe('CHT-3 rooms of a member', () => {
  const grant = (role: Role, brandIds: string[] | null, campaignIds: string[] | null = null): Grant => ({
    organisationId: 'o',
    membershipId: 'm',
    role,
    permissions: new Set(permissionsOf(role)),
    brandIds,
    campaignIds,
    missing: null,
  });

  it('CHT-3 ACC-10 are the organisation, or only the own brands, or none without chat.read', () => {
    expect(roomsOfGrant(grant('owner', null))).toEqual(['organisation:o']);
    expect(roomsOfGrant(grant('logistics', ['b1', 'b2']))).toEqual(['brand:b1', 'brand:b2']);
    expect(roomsOfGrant(grant('finance', null))).toEqual([]);
    expect(roomsOfGrant(grant('client_guest', null, ['k']))).toEqual([]);
  });
});

describe('CHT-3 position in a thread', () => {
  it('CHT-3 comes from one parameter or from the cursor that was given out', () => {
    expect(positionOf({})).toEqual({ kind: 'before', at: null });
    expect(positionOf({ beforeSeq: 7 })).toEqual({ kind: 'before', at: 7 });
    const kept = [
      { seq: 3, change: 0 },
      { seq: 4, change: 9 },
    ] as Message[];
    expect(positionOf({ cursor: cursorOf({ kind: 'before', at: null }, kept) })).toEqual({ kind: 'before', at: 3 });
    expect(positionOf({ cursor: cursorOf({ kind: 'after', at: 0 }, kept) })).toEqual({ kind: 'after', at: 4 });
    expect(positionOf({ cursor: cursorOf({ kind: 'change', at: 0 }, kept) })).toEqual({ kind: 'change', at: 9 });
    expect(() => positionOf({ afterSeq: 1, beforeSeq: 2 })).toThrow(RuleError);
    for (const values of [
      ['up', 1],
      ['after', '1'],
      ['after', -1],
      ['after', 1.5],
      ['after', 1e12],
    ]) {
      expect(() => positionOf({ cursor: Buffer.from(JSON.stringify(values)).toString('base64url') })).toThrow(RuleError);
    }
  });
});
