import { eventually } from '../api.ts';
import { postOnInstagram, travel } from '../campaign.ts';
import { mailsTo } from '../people.ts';
import { creatorPageRoad } from '../creator-page-road.ts';
import { ratingsRoad } from '../ratings-road.ts';
import { DAY, HOUR, PLACES, type Collaboration, type Journey } from './journey.ts';

/** Chapter 10: content appears on Instagram and is found (SYN-1, SYN-2, SYN-4). */
export async function content(journey: Journey): Promise<void> {
  const { api, checks, owner, campaignId } = journey;
  checks.step('10 · The active phase: content appears on Instagram and is found (SYN-1, SYN-2, SYN-4)');
  const before = await api.get<{ preparationEndsAt?: string; timeline?: Array<{ phase: string; to: string }> } & Record<string, unknown>>(
    `/campaigns/${campaignId}`,
    owner.token,
  );
  const end = String(before.preparationEndsAt ?? before.timeline?.find((phase) => phase.phase === 'preparation')?.to);
  await travel(api, new Date(Date.parse(end) + 5 * 60_000));
  await journey.refresh();
  checks.equal('the campaign became', (await api.get<{ state: string }>(`/campaigns/${campaignId}`, owner.token)).state, 'active');
  const caption = `Anzeige – my mornings with @lumen.skin ✨ #glow${journey.options.run}`;
  const active = journey.collaborations.slice(0, PLACES - 1);
  if (journey.options.samples) {
    const usernames = active.map((collaboration) => journey.creatorOf(collaboration).username);
    await api.call('POST', '//simulators/__sim/sample-posts', { body: { usernames, captionFor: caption, kind: 'post' } });
  } else {
    for (const collaboration of active) {
      const { username } = journey.creatorOf(collaboration);
      await postOnInstagram(api, username, { kind: 'reel', caption });
      await postOnInstagram(api, username, { kind: 'post', caption });
      await postOnInstagram(api, username, { kind: 'post', caption: 'My cat in the sun' });
    }
  }
  for (const collaboration of active)
    for (let i = 0; i < 3; i++) await postOnInstagram(api, journey.creatorOf(collaboration).username, { kind: 'story', caption: '' });
  await travel(api, new Date((await journey.now()).getTime() + 3 * HOUR));
  const contents = await api.all<{ id: string; kind: string; state: string; collaborationId: string; requirements?: unknown }>(
    `/campaigns/${campaignId}/contents?limit=200`,
    owner.token,
  );
  const posts = contents.filter((content) => content.kind !== 'story');
  checks.equal('posts and reels found', posts.length, journey.options.samples ? journey.options.sampleSums!.posts : active.length * 2);
  checks.that('none without the hashtag was assigned', !JSON.stringify(posts).includes('My cat'));
  let offered = 0;
  for (const collaboration of active) {
    const { token } = journey.creatorOf(collaboration);
    const { items } = await api.get<{ items: Array<{ id: string; kind: string; state: string }> }>(
      `/collaborations/${collaboration.id}/contents`,
      token,
    );
    for (const story of items.filter((item) => item.kind === 'story' && item.state === 'offered')) {
      await api.post(`/contents/${story.id}/confirm-unreadable`, token, {}, journey.key(`story-${story.id}`));
      offered++;
    }
  }
  checks.equal(
    'stories were offered to their creators, because stickers cannot be read, and confirmed by one tap',
    offered,
    active.length * 3,
  );
  const now = await api.all<Collaboration>(`/campaigns/${campaignId}/collaborations?limit=200`, owner.token);
  checks.equal('fulfilled collaborations', now.filter((each) => each.state === 'fulfilled').length, active.length);
  const extra = (await api.all<{ state: string }>(`/campaigns/${campaignId}/contents?limit=200`, owner.token)).filter(
    (content) => content.state === 'extra',
  );
  checks.equal('content beyond what is owed is extra', extra.length, posts.length - active.length);
  const one = posts[0]!;
  const snapshots = await eventually(async () => {
    const list = await api.get<{ items: Array<{ takenAt: string }> }>(`/contents/${one.id}/snapshots`, owner.token);
    return list.items.length > 0 ? list.items : null;
  });
  checks.that('its figures are there as snapshots', (snapshots?.length ?? 0) > 0 || (await snapshotOnRequest(journey, one.id)));
}

async function snapshotOnRequest(journey: Journey, contentId: string): Promise<boolean> {
  await journey.api.post(`/contents/${contentId}/snapshots`, journey.owner.token, {});
  return !!(await eventually(
    async () => (await journey.api.get<{ items: unknown[] }>(`/contents/${contentId}/snapshots`, journey.owner.token)).items.length > 0,
  ));
}

/** Chapter 11: reminders, overdue, no show, completed (COL-3, CAM-8). */
export async function completion(journey: Journey): Promise<void> {
  const { api, checks, owner, campaignId } = journey;
  checks.step('11 · Time passes: reminders, overdue, no show, completed (COL-3, CAM-8)');
  const last = journey.collaborations[PLACES - 1]!;
  const lazy = journey.creatorOf(last);
  const campaign = await api.get<Record<string, unknown>>(`/campaigns/${campaignId}`, owner.token);
  const end = new Date((await journey.now()).getTime() + 40 * DAY);
  const rated = journey.collaborations[0]!;
  await ratingsRoad(api, checks, { id: rated.id, owner, creator: journey.creatorOf(rated) });
  await creatorPageRoad(api, checks, { id: rated.id, campaignId, owner, creator: journey.creatorOf(rated), stars: 4 });
  await travel(api, end);
  await journey.refresh();
  checks.that(
    'the one who did nothing was reminded',
    (await mailsTo(api, lazy.email)).some((mail) => /left:|due today|Noch |Heute fällig/.test(mail.subject)),
    campaign['title'],
  );
  const states = await api.all<Collaboration>(`/campaigns/${campaignId}/collaborations?limit=200`, owner.token);
  checks.equal('and is a no show', states.find((each) => each.id === last.id)?.state, 'no_show');
  checks.equal('the campaign is', (await api.get<{ state: string }>(`/campaigns/${campaignId}`, owner.token)).state, 'completed');
  checks.equal('the others are completed and frozen', states.filter((each) => each.state === 'completed').length, PLACES - 1);
  const history = await api.get<{ items: Array<{ from: string | null; to: string }> }>(`/campaigns/${campaignId}/history`, owner.token);
  const path = history.items.map((row) => row.to);
  for (const state of ['application', 'preparation', 'active', 'completed'])
    checks.equal(`the history has ${state} once`, path.filter((each) => each === state).length, 1);
  const deadlines = await api.get<{ items: unknown[] }>(`/collaborations/${last.id}/deadlines`, lazy.token);
  checks.that('the creator can read what happened when', deadlines.items.length > 2, deadlines);
}
