import { makeCampaign } from '@app/campaigns/testing';
import { linkInstagram, makeCreator, simulated, type TestCreator } from '@app/creators/testing';
import type { TestApp, TestResponse } from '@app/harness';

export interface Collaborator extends TestCreator {
  username: string;
  socialAccountId: string;
  collaborationId: string;
}

export interface Running {
  campaignId: string;
  creators: Collaborator[];
  /** Begin and end of the active window. */
  window: { from: Date; to: Date };
}

/** Cash only, so that the window begins with the campaign's active phase: 3 stories and 1 post or reel. */
export const CASH_ONLY = {
  product: null,
  compensation: { cash: { amountMinor: 15_000, currency: 'EUR' } },
  requirements: { hashtags: ['#glowserum'], mentions: ['@glow'], disclosureCountry: 'DE' },
} as const;

/** What a caption needs to satisfy `CASH_ONLY`. */
export const CAPTION = 'Werbung | mein Serum am Morgen #GlowSerum @glow';

let made = 0;

/** A creator with a linked account of the simulated Instagram and everything an application needs. */
export async function makeLinkedCreator(
  t: TestApp,
  account: Record<string, unknown> = {},
): Promise<TestCreator & { username: string; socialAccountId: string }> {
  made += 1;
  const creator = await makeCreator(t, `Linked Creator ${made}`);
  const username = `sync_${made}_${creator.id.slice(-6)}`;
  const socialAccountId = await linkInstagram(t, creator, {
    username,
    followers: 12_000,
    posts: 24,
    ageDays: 300,
    engagementRate: 0.04,
    demographics: { country: { DE: 1 } },
    ...account,
  });
  const profile = await t.call('PATCH', '/creator/profile', {
    token: creator.token,
    body: { country: 'DE', birthDate: '1995-05-05', languages: ['de'] },
  });
  expectStatus(profile, 200, 'fill in the profile');
  const body = { name: 'Linked Creator', line1: 'Weg 1', postalCode: '10115', city: 'Berlin', country: 'DE' };
  expectStatus(await t.call('PUT', '/creator/address', { token: creator.token, body }), 200, 'fill in the address');
  return { ...creator, username, socialAccountId };
}

/** A campaign whose collaborations are active: launched, applied for, confirmed, and the clock moved to the begin of the window. */
export async function runningCampaign(
  t: TestApp,
  owner: { accessToken: string; brandId: string },
  overrides: Record<string, unknown> = {},
  creators: ReadonlyArray<TestCreator & { username: string; socialAccountId: string }> = [],
): Promise<Running> {
  const running = await preparingCampaign(t, owner, overrides, creators);
  await t.travelTo(running.window.from);
  return running;
}

/** The same before the window: nothing of it is looked for yet. */
export async function preparingCampaign(
  t: TestApp,
  owner: { accessToken: string; brandId: string },
  overrides: Record<string, unknown> = {},
  creators: ReadonlyArray<TestCreator & { username: string; socialAccountId: string }> = [],
): Promise<Running> {
  const people = creators.length > 0 ? creators : [await makeLinkedCreator(t)];
  const { id: campaignId } = await makeCampaign(t, owner, { ...CASH_ONLY, ...overrides });
  for (const creator of people) {
    await applyAndAccept(t, owner, creator, campaignId);
  }
  const confirmed = await t.call<{ collaborations: Array<{ id: string; creatorId: string }> }>(
    'POST',
    `/campaigns/${campaignId}/selection/confirm`,
    {
      token: owner.accessToken,
      body: {},
    },
  );
  expectStatus(confirmed, 200, 'confirm the selection');
  await t.settle();
  const ids = new Map(confirmed.body.collaborations.map(({ id, creatorId }) => [creatorId, id]));
  const [row] = await t.sql<{ from: Date; to: Date }>(
    `select preparation_ends_at as from, ends_not_before as to from collaborations.collaborations where campaign_id = $1 limit 1`,
    [campaignId],
  );
  if (!row) throw new Error('no collaboration');
  return { campaignId, creators: people.map((creator) => ({ ...creator, collaborationId: ids.get(creator.id) ?? '' })), window: row };
}

/** Posts on the simulated Instagram; answers id and permalink. */
export async function post(
  t: TestApp,
  creator: { username: string },
  body: Record<string, unknown>,
): Promise<{ id: string; permalink: string; shortcode: string }> {
  return simulated(t, 'POST', `/accounts/${creator.username}/posts`, body);
}

/** An instant some hours from business time now. */
export function inHours(t: TestApp, hours: number): Date {
  return new Date(t.now().getTime() + hours * 3_600_000);
}

/** A content as the API answers it. */
export interface ContentView {
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

/** A collaboration's contents as this caller sees them. */
export async function contentsOf(t: TestApp, creator: Collaborator, token: string): Promise<ContentView[]> {
  const answer = await t.call<{ items: ContentView[] }>('GET', `/collaborations/${creator.collaborationId}/contents`, { token });
  expectStatus(answer, 200, 'read the contents');
  return answer.body.items;
}

export async function deliverablesOf(
  t: TestApp,
  creator: Collaborator,
): Promise<Array<{ id: string; kind: string; state: string; contentId: string | null }>> {
  return t.sql(
    `select id, kind, state, content_id as "contentId" from collaborations.deliverables where collaboration_id = $1 order by position`,
    [creator.collaborationId],
  );
}

export async function stateOf(t: TestApp, creator: Collaborator): Promise<string | undefined> {
  const [row] = await t.sql<{ state: string }>(`select state from collaborations.collaborations where id = $1`, [creator.collaborationId]);
  return row?.state;
}

async function applyAndAccept(
  t: TestApp,
  owner: { accessToken: string },
  creator: TestCreator & { socialAccountId: string },
  campaignId: string,
): Promise<void> {
  const terms = await t.call<{ termsVersion: number; termsHash: string }>('GET', `/creator/campaigns/${campaignId}`, {
    token: creator.token,
  });
  expectStatus(terms, 200, 'see the campaign');
  const { termsVersion, termsHash } = terms.body;
  const body = { message: 'I love serums.', answers: [], termsVersion, termsHash, socialAccountId: creator.socialAccountId };
  const applied = await t.call<{ id: string }>('POST', `/creator/campaigns/${campaignId}/applications`, { token: creator.token, body });
  expectStatus(applied, 201, 'apply');
  expectStatus(await t.call('POST', `/applications/${applied.body.id}/accept`, { token: owner.accessToken }), 200, 'accept');
}

function expectStatus(answer: TestResponse, status: number, what: string): void {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
