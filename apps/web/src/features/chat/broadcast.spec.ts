import { describe, expect, it } from 'vitest';
import { broadcastBody, filledIn, firstNameOf, recipientsOf, unknownPlaceholders, withPlaceholder } from './broadcast.js';
import type { CollaborationState, Person } from './campaign-people.js';

function person(id: string, state: CollaborationState, done = 0): Person {
  return {
    id,
    state,
    creator: { id, name: id, handle: null, pictureUrl: null, followers: 0 },
    variant: null,
    handOver: 'ship',
    deliverables: { total: 4, done },
    deadlineAt: null,
    clockStopped: null,
  };
}

const people = [person('a', 'active'), person('b', 'fulfilled', 4), person('c', 'removed'), person('d', 'preparing')];
const ids = (audience: Parameters<typeof recipientsOf>[1]): string[] =>
  recipientsOf(people, audience, new Set(['d', 'c'])).map(({ id }) => id);

describe('message to all', () => {
  it('CHT-2 shows the recipients the server will choose: those who are gone get none unless named', () => {
    expect(ids({ kind: 'everybody' })).toEqual(['a', 'b', 'd']);
    expect(ids({ kind: 'owing' })).toEqual(['a', 'd']);
    expect(ids({ kind: 'done' })).toEqual(['b']);
    expect(ids({ kind: 'unsent' })).toEqual(['d']);
    expect(ids({ kind: 'states', states: ['removed', 'active'] })).toEqual(['a', 'c']);
  });

  it('CHT-2 asks the server for the same choice', () => {
    expect(broadcastBody('Hi', { kind: 'everybody' }, people)).toEqual({ text: 'Hi' });
    expect(broadcastBody('Hi', { kind: 'owing' }, people)).toEqual({ text: 'Hi', filter: { notPosted: true } });
    expect(broadcastBody('Hi', { kind: 'states', states: ['active'] }, people)).toEqual({ text: 'Hi', filter: { states: ['active'] } });
    expect(broadcastBody('Hi', { kind: 'unsent' }, people.slice(3))).toEqual({ text: 'Hi', collaborationIds: ['d'] });
  });

  it('CHT-2 fills in placeholders and finds those nobody can fill', () => {
    const values = { firstName: 'Anna', campaign: 'Glow {{brand}}', brand: 'Lumen' };
    expect(filledIn('Hi {{ firstName }}, {{campaign}} and {{other}}', values)).toBe('Hi Anna, Glow {{brand}} and {{other}}');
    expect(unknownPlaceholders('{{firstName}} {{other}} {{ other }}')).toEqual(['other']);
    expect(firstNameOf(' Anna Lena Meier')).toBe('Anna');
  });

  it('puts placeholders where the cursor stands', () => {
    expect(withPlaceholder('Hi!', 2, 2, 'firstName')).toEqual({ text: 'Hi {{firstName}}!', cursor: 16 });
    expect(withPlaceholder('', 0, 0, 'brand')).toEqual({ text: '{{brand}}', cursor: 9 });
    expect(withPlaceholder('Dear X thanks', 5, 6, 'firstName').text).toBe('Dear {{firstName}} thanks');
  });
});
