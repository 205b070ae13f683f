import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { simulated } from '@app/creators/testing';
import { CAPTION, inHours, makeLinkedCreator, post, runningCampaign, type Collaborator } from './testing/index.js';

interface ContentView {
  id: string;
  kind: string;
  state: string;
  extra: boolean;
  obstacle: string | null;
  deliverableId: string | null;
  caption: string;
  copyState: string;
  thumbnailUrl: string | null;
  permalink: string | null;
  removedAt: string | null;
  repairUntil: string | null;
  frozenAt: string | null;
  followersAtPublication: number | null;
  requirements: Array<{ kind: string; wanted: string; result: string; found: string | null; confirmedAt: string | null }>;
  snapshot: { values: Record<string, number>; missing: Record<string, string>; frozen: boolean } | null;
  can: Record<string, boolean>;
}

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const own = (creator: Collaborator) =>
  t
    .call<{ items: ContentView[] }>('GET', `/collaborations/${creator.collaborationId}/contents`, { token: creator.token })
    .then((answer) => answer.body.items);
const seen = (creator: Collaborator) =>
  t
    .call<{ items: ContentView[] }>('GET', `/collaborations/${creator.collaborationId}/contents`, { token: owner.accessToken })
    .then((answer) => answer.body.items);
const stateOf = async (creator: Collaborator) =>
  (await t.sql<{ state: string }>(`select state from collaborations.collaborations where id = $1`, [creator.collaborationId]))[0]?.state;

describe('SYN-1, SYN-2 finding and matching', () => {
  it('SYN-1 finds a post within the hour, matches it and meets the deliverable', async () => {
    const { creators, campaignId } = await runningCampaign(t, owner);
    const [ana] = creators as [Collaborator];
    await post(t, ana, { kind: 'reel', caption: CAPTION });
    await post(t, ana, { kind: 'post', caption: 'Breakfast with friends' });
    await t.travelTo(inHours(t, 1.1));
    const contents = await seen(ana);
    expect(contents).toHaveLength(1);
    expect(contents[0]).toMatchObject({
      kind: 'reel',
      state: 'matched',
      extra: false,
      obstacle: null,
      copyState: 'kept',
      followersAtPublication: 12_000,
    });
    expect(contents[0]?.requirements.map(({ kind, result, found }) => [kind, result, found])).toEqual([
      ['hashtag', 'ok', '#glowserum'],
      ['mention', 'ok', '@glow'],
      ['disclosure', 'ok', 'Werbung'],
    ]);
    const deliverables = await t.sql<{ kind: string; state: string }>(
      `select kind, state from collaborations.deliverables where collaboration_id = $1 and state = 'met'`,
      [ana.collaborationId],
    );
    expect(deliverables).toHaveLength(1);
    expect((await fetch(`${t.url}${contents[0]?.thumbnailUrl}`)).headers.get('content-type')).toBe('image/webp');
    const list = await t.call<{ items: ContentView[]; total: number }>(
      'GET',
      `/campaigns/${campaignId}/contents?state=matched&include=total`,
      {
        token: owner.accessToken,
      },
    );
    expect([list.status, list.body.total, list.body.items[0]?.id]).toEqual([200, 1, contents[0]?.id]);
  });
});
