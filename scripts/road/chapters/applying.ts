import { eventually } from '../api.ts';
import { apply } from '../campaign.ts';
import { linkInstagram, mailsTo, simulatedAccount, type Creator } from '../people.ts';
import { CREATORS, PLACES, type Collaboration, type Journey } from './journey.ts';

/** Chapter 4: creators link Instagram (CRE-2, CRE-3). */
export async function linkAccounts(journey: Journey): Promise<void> {
  const { api, checks } = journey;
  checks.step('4 · Creators link Instagram by OAuth (CRE-2, CRE-3)');
  for (const creator of journey.creators) {
    await simulatedAccount(api, { username: creator.username, name: creator.name, followers: creator.followers });
    creator.socialAccountId = await linkInstagram(api, creator);
  }
  const passed = await eventually(async () => {
    const states = await Promise.all(journey.creators.map((creator) => eligibility(journey, creator)));
    return states.every((state) => state !== 'pending') ? states : null;
  });
  checks.that('every account was checked automatically', passed !== null);
  checks.equal('accounts that pass', passed!.filter((state) => state === 'pass').length, CREATORS);
  const [first] = journey.creators;
  const { items } = await api.get<{ items: Array<{ handle: string; followers: number }> }>('/creator/social-accounts', first!.token);
  const sim = await api.get<{ followers: number }>(`//simulators/__sim/accounts/${first!.username}`);
  checks.equal('the followers are those of the simulator', items[0]!.followers, sim.followers);
  const tooSmall = journey.creators[1]!;
  checks.equal(
    'nobody else’s account shows',
    items.some((item) => item.handle === tooSmall.username),
    false,
  );
}

async function eligibility(journey: Journey, creator: Creator): Promise<string> {
  const { items } = await journey.api.get<{ items: Array<{ id: string; eligibility: unknown }> }>(
    '/creator/social-accounts',
    creator.token,
  );
  const value = items.find((item) => item.id === creator.socialAccountId)?.eligibility;
  return typeof value === 'string' ? value : String((value as { result?: string } | undefined)?.result ?? 'pending');
}

/** Chapter 5: creators find the campaign and apply (CAM-14, APP-1). */
export async function applications(journey: Journey): Promise<void> {
  const { api, checks, owner, campaignId, creators } = journey;
  checks.step('5 · Creators find the campaign and apply (CAM-14, APP-1)');
  const feed = await api.all<{ id: string }>('/creator/campaigns?limit=50', creators[0]!.token);
  checks.that(
    'the campaign is in the feed',
    feed.some((item) => item.id === campaignId),
  );
  const detail = await api.get<Record<string, unknown>>(`/creator/campaigns/${campaignId}`, creators[0]!.token);
  checks.that('creators never see the purchase cost', !JSON.stringify(detail).includes('2100'), detail);
  await checks.refused('an application with other terms than shown', 409, () =>
    api.post(`/creator/campaigns/${campaignId}/applications`, creators[0]!.token, {
      message: 'Hi',
      variant: 'Normal',
      answers: ['dry'],
      termsVersion: 1,
      termsHash: 'f'.repeat(64),
    }),
  );
  for (const [i, creator] of creators.entries()) {
    const application = await apply(
      api,
      creator,
      campaignId,
      {
        message: `I love calm mornings (${i}) – Grüße aus Dresden!`,
        variant: i % 2 ? 'Normal' : 'Sensitive',
        answers: ['A bit dry in winter'],
      },
      journey.key(`apply-${i}`),
    );
    if (i === 0) checks.equal('the application is', application.state, 'applied');
  }
  await checks.refused('a second application', 409, () =>
    apply(api, creators[0]!, campaignId, { message: 'again', variant: 'Normal', answers: ['x'] }),
  );
  await checks.refused('applying as a member of a brand', 403, () =>
    api.post(`/creator/campaigns/${campaignId}/applications`, owner.token, { message: 'x', termsVersion: 1, termsHash: 'x' }),
  );
  const listed = await api.all<{ id: string; creator?: { id: string }; creatorId?: string }>(
    `/campaigns/${campaignId}/applications?limit=7`,
    owner.token,
  );
  checks.equal('the brand sees each application once, over pages of 7', new Set(listed.map((item) => item.id)).size, CREATORS);
  const total = await api.get<{ total: number }>(`/campaigns/${campaignId}/applications?include=total&limit=1`, owner.token);
  checks.equal('the total says', total.total, CREATORS);
  const withdrawn = creators[CREATORS - 1]!;
  const own = await api.get<{ items: Array<{ id: string }> }>('/creator/applications', withdrawn.token);
  await api.post(`/applications/${own.items[0]!.id}/withdraw`, withdrawn.token, {}, journey.key('withdraw'));
  const after = await api.get<{ items: Array<{ state: string }> }>('/creator/applications', withdrawn.token);
  checks.equal('one creator withdrew', after.items[0]!.state, 'withdrawn');
  await checks.refused('reading another creator’s application', 404, () =>
    api.get(`/creator/applications/${own.items[0]!.id}`, creators[0]!.token),
  );
}

/** Chapter 6: the brand decides and confirms exactly once (APP-2, APP-4, APP-5). */
export async function selection(journey: Journey): Promise<void> {
  const { api, checks, owner, campaignId } = journey;
  checks.step('6 · The brand decides and confirms exactly once (APP-2, APP-4, APP-5)');
  const open = await api.all<{ id: string; state: string }>(`/campaigns/${campaignId}/applications?state=applied&limit=200`, owner.token);
  checks.equal('open applications', open.length, CREATORS - 1);
  await checks.refused('confirming nobody', 409, () => api.post(`/campaigns/${campaignId}/selection/confirm`, owner.token, {}));
  for (const [i, application] of open.slice(0, PLACES + 1).entries())
    await api.post(`/applications/${application.id}/accept`, owner.token, {}, journey.key(`accept-${i}`));
  await checks.refused('confirming more than the places', 422, () =>
    api.post(`/campaigns/${campaignId}/selection/confirm`, owner.token, {}),
  );
  await api.post(`/applications/${open[PLACES]!.id}/reset`, owner.token, {}, journey.key('reset'));
  await api.post(`/applications/${open[PLACES + 1]!.id}/decline`, owner.token, { reason: 'content_style' }, journey.key('decline'));
  const selection = await api.get<Record<string, unknown>>(`/campaigns/${campaignId}/selection`, owner.token);
  checks.that('the selection bar counts the places', JSON.stringify(selection).includes(String(PLACES)), selection);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      api.call('POST', `/campaigns/${campaignId}/selection/confirm`, { token: owner.token, body: {} }).then(
        (answer) => answer.status,
        (error: { status?: number }) => error.status ?? 0,
      ),
    ),
  );
  checks.equal('eight rivals confirm: one wins', answers.filter((status) => status === 200).length, 1);
  checks.equal('the others are told of the conflict', answers.filter((status) => status === 409).length, 7);
  const campaign = await api.get<{ state: string }>(`/campaigns/${campaignId}`, owner.token);
  checks.equal('the campaign is in', campaign.state, 'preparation');
  journey.collaborations = await api.all<Collaboration>(`/campaigns/${campaignId}/collaborations?limit=200`, owner.token);
  checks.equal('collaborations', journey.collaborations.length, PLACES);
  checks.that(
    'each owes 3 stories and 1 post or reel',
    journey.collaborations.every((each) => each.deliverables.total === 4),
    journey.collaborations[0],
  );
  const states = await api.all<{ state: string }>(`/campaigns/${campaignId}/applications?limit=200`, owner.token);
  const count = (state: string) => states.filter((row) => row.state === state).length;
  checks.equal(
    'confirmed, declined, withdrawn',
    [count('confirmed'), count('declined'), count('withdrawn')],
    [PLACES, CREATORS - 1 - PLACES, 1],
  );
  const winner = journey.creatorOf(journey.collaborations[0]!);
  checks.that(
    'a confirmed creator has the mail',
    !!(await eventually(async () => (await mailsTo(api, winner.email)).find((mail) => /You are in|Du bist dabei/.test(mail.subject)))),
  );
  const unread = await eventually(async () => {
    const list = await api.get<{ items: Array<{ kind: string }> }>('/me/notifications', winner.token);
    return list.items.find((item) => item.kind === 'collaboration-confirmed');
  });
  checks.that('and the notification in the app', !!unread);
}
