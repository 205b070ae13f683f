import { Api, eventually } from './api.ts';
import { seedAmendments } from './amendments-seed.ts';
import { inviteColleague } from './colleagues.ts';
import { apply, draftCampaign, painting, postOnInstagram, travel, type Brief } from './campaign.ts';
import { seedCreatorPages } from './creator-page-seed.ts';
import { seedDraftCampaign, seedDrafts } from './drafts-seed.ts';
import { seedFormats } from './formats-seed.ts';
import { growTo, growUntil, readTiktok } from './growth-seed.ts';
import { seedGroups } from './groups-seed.ts';
import { seedRelationships } from './relationships-seed.ts';
import { joinAsCreator, joinAsOwner, linkInstagram, signIn, type Creator, type Owner } from './people.ts';
import { ADMIN, COLLEAGUES, CREATORS, OWNER, OWNER_PASSWORD } from './people-of-the-sandbox.ts';
import { seedQuestions } from './questions-seed.ts';
import { seedRatings } from './ratings-seed.ts';
import { seedReplies } from './replies-seed.ts';
import { seedReferrals } from './referrals-seed.ts';
import { joinAsStaff } from './staff.ts';
import { seedObjection, seedOverdue } from './staff-seed.ts';
import { seedTiktok } from './tiktok-seed.ts';
import { approveTiktok, seedVerification } from './verification-seed.ts';

const DAY = 24 * 3_600_000;

const BASE = {
  hashtags: ['lumenglow'],
  mentions: ['lumen.skin'],
  niches: [],
  countries: ['DE', 'AT', 'CH'],
  task: 'Show how the product fits into your day. One calm scene in daylight, your own words, what you notice after a week.',
  message: 'Good care needs little: one product, every day.',
};

/** Fills an empty sandbox through the public API: people, and one campaign in each phase. Skips what is there; answers whether it did anything. */
export async function seedSandbox(url: string, say: (line: string) => void, databaseUrl: string | null = null): Promise<boolean> {
  const api = new Api(url);
  const { items } = await api.get<{ items: unknown[] }>('/sandbox/people');
  if (items.length > 0) return false;
  say('Filling the sandbox with demo people and campaigns (once) …');
  // five weeks back, so that a whole campaign lies in the past and today is today
  await travel(api, new Date(Date.now() - 36 * DAY));
  const owner = await joinAsOwner(api, OWNER);
  await api.call('POST', `/brands/${owner.brandId}/logo`, {
    token: owner.token,
    raw: { data: await painting(api, 'logo', 'Lumen'), type: 'image/jpeg' },
  });
  await growTo(api, 0);
  const creators: Creator[] = [];
  for (const input of CREATORS) {
    const creator = await joinAsCreator(api, input);
    creator.socialAccountId = await linkInstagram(api, creator);
    await api.call('POST', '/creator/avatar', {
      token: creator.token,
      raw: { data: await painting(api, 'avatar', creator.name), type: 'image/jpeg' },
    });
    await api.call('PUT', '/creator/visibility', { token: creator.token, body: { network: true, away: [] } });
    creators.push(creator);
  }
  await seedTiktok(api, creators);
  // made in the database: without one at hand there is nobody of the operator
  const admin = databaseUrl === null ? null : await joinAsStaff(api, databaseUrl, ADMIN);
  await seedVerification(api, creators, admin?.token ?? null);
  await eventually(async () => (await pending(api, creators)) === 0);
  await approveTiktok(api, creators[0], admin?.token ?? null);
  await finished(api, owner, creators);
  await seedOverdue(api, owner, creators);
  await seedDraftCampaign(api, owner, creators);
  await running(api, owner, creators);
  await seedObjection(api, creators);
  await inPreparation(api, owner, creators);
  await open(api, owner, creators);
  await seedFormats(api, owner, creators);
  await seedAmendments(api, owner);
  await seedGroups(api, owner, creators);
  await seedRelationships(api, owner, creators);
  await seedQuestions(api, owner, creators);
  await seedRatings(api, owner, creators);
  await seedReferrals(api, owner);
  await seedDrafts(api, owner, creators);
  await growTo(api, 1);
  await readTiktok(api, creators);
  await seedCreatorPages(api, owner, creators);
  await draftCampaign(api, owner, brief('Winter Hands', 'Hand Balm 50 ml', ['tube-winter', 'tube-snow', 'jar-wool'], 10));
  await remember(api, 'brand', 'Brand owner', OWNER);
  await team(api, owner);
  for (const input of CREATORS) {
    await remember(api, 'creator', 'Creator', {
      name: `${input.firstName} ${input.lastName}`,
      email: input.email,
      password: input.password,
    });
  }
  if (admin) {
    const { name, email, password, totpSecret } = admin;
    await api.post('/sandbox/people', undefined, { kind: 'staff', role: 'Staff, admin', name, email, password, totpSecret });
  }
  return true;
}

/** A second brand, colleagues with and without it, and an invitation nobody answered yet. */
async function team(api: Api, owner: Owner): Promise<void> {
  const aurora = await api.post<{ id: string }>(`/organisations/${owner.organisationId}/brands`, owner.token, {
    name: 'Aurora Haircare',
    industry: 'beauty',
  });
  await api.call('POST', `/brands/${aurora.id}/logo`, {
    token: owner.token,
    raw: { data: await painting(api, 'logo', 'Aurora'), type: 'image/jpeg' },
  });
  for (const { name, email, role, title, aurora: only } of COLLEAGUES) {
    const person = { name, email, password: OWNER_PASSWORD };
    await inviteColleague(api, owner, { ...person, role, ...(only ? { brandIds: [aurora.id] } : {}) });
    await remember(api, 'brand', title, person);
  }
  await api.post(`/organisations/${owner.organisationId}/member-invitations`, owner.token, {
    email: 'accounting@lumen.example',
    role: 'finance',
  });
}

function brief(title: string, productName: string, pictures: string[], places: number, more: Partial<Brief> = {}): Brief {
  return {
    ...BASE,
    title,
    productName,
    pictures,
    places,
    retailMinor: 8_900,
    cashMinor: 5_000,
    variants: ['Sensitive', 'Normal'],
    questions: ['What is your skin like?'],
    ...more,
  };
}

async function pending(api: Api, creators: Creator[]): Promise<number> {
  let count = 0;
  for (const creator of creators) {
    const { items } = await api.get<{ items: Array<{ eligibility: unknown }> }>('/creator/social-accounts', creator.token);
    if (JSON.stringify(items).includes('"pending"')) count++;
  }
  return count;
}

async function remember(
  api: Api,
  kind: 'brand' | 'creator',
  role: string,
  person: { name: string; email: string; password: string },
): Promise<void> {
  await api.post('/sandbox/people', undefined, { kind, role, name: person.name, email: person.email, password: person.password });
}

/** Launches and lets these creators apply; accepts the first `accept` ones. */
async function selected(api: Api, owner: Owner, creators: Creator[], input: Brief, accept: number): Promise<string> {
  const { id } = await draftCampaign(api, owner, input);
  await api.post(`/campaigns/${id}/launch`, owner.token, {});
  for (const [i, creator] of creators.entries()) {
    await apply(api, creator, id, {
      message: MESSAGES[i % MESSAGES.length]!,
      variant: i % 2 ? 'Normal' : 'Sensitive',
      answers: ['A bit dry in winter'],
    });
  }
  const applications = await api.all<{ id: string }>(`/campaigns/${id}/applications?state=applied&limit=200`, owner.token);
  for (const application of applications.toReversed().slice(0, accept))
    await api.post(`/applications/${application.id}/accept`, owner.token, {});
  return id;
}

const MESSAGES = [
  'I have used serums like this for years and would love to show an honest week with yours.',
  'Das passt genau zu meinen Morgenroutinen – ich würde es gern in Ruhe testen und zeigen.',
  'My community asks me about gentle skincare all the time. I would film by the window, no filter.',
  'Ich mag, dass es ohne Duftstoffe auskommt. Vorschlag: drei Storys und ein ruhiges Reel.',
];

interface Row {
  id: string;
  creator: { id: string };
}

async function confirmed(api: Api, owner: Owner, campaignId: string): Promise<Row[]> {
  await api.post(`/campaigns/${campaignId}/selection/confirm`, owner.token, {});
  return api.all<Row>(`/campaigns/${campaignId}/collaborations?limit=200`, owner.token);
}

async function ship(api: Api, owner: Owner, campaignId: string, rows: Row[], creators: Creator[], received: number): Promise<void> {
  await api.post(`/campaigns/${campaignId}/shipments`, owner.token, {
    shipments: rows.map((row, i) => ({
      collaborationId: row.id,
      carrier: 'DHL',
      trackingNumber: `003404346112${1000 + i}`,
      costMinor: 490,
    })),
  });
  for (const row of rows.slice(0, received)) await api.post(`/collaborations/${row.id}/receipt`, of(creators, row).token, {});
}

function of(creators: Creator[], row: Row): Creator {
  return creators.find((creator) => creator.creatorId === row.creator.id)!;
}

/** Whose a collaboration is. */
function authorOf(creators: Creator[], rows: Row[]): (collaborationId: string) => Creator {
  return (collaborationId) =>
    of(
      creators,
      rows.find(({ id }) => id === collaborationId)!,
    );
}

/** Posts what is owed and lets the creators take their stories. */
async function post(api: Api, creators: Creator[], rows: Row[], hashtag: string): Promise<void> {
  for (const [i, row] of rows.entries()) {
    const { username } = of(creators, row);
    await postOnInstagram(api, username, {
      kind: i % 3 === 2 ? 'post' : 'reel',
      caption: CAPTIONS[i % CAPTIONS.length]!.replace('#tag', `#${hashtag}`),
    });
    for (let n = 0; n < 3; n++) await postOnInstagram(api, username, { kind: 'story', caption: '' });
  }
}

const CAPTIONS = [
  'Anzeige – seven mornings with @lumen.skin and my skin finally calmed down ✨ #tag',
  'Werbung | Ein Serum, sonst nichts. @lumen.skin begleitet mich seit einer Woche. #tag',
  'Anzeige · soft light, slow coffee, @lumen.skin. What is your one product? #tag',
];

async function takeStories(api: Api, creators: Creator[], rows: Row[]): Promise<void> {
  for (const row of rows) {
    const { token } = of(creators, row);
    const { items } = await api.get<{ items: Array<{ id: string; state: string }> }>(`/collaborations/${row.id}/contents`, token);
    for (const story of items.filter((item) => item.state === 'offered'))
      await api.post(`/contents/${story.id}/confirm-unreadable`, token, {});
  }
}

async function preparationEnd(api: Api, owner: Owner, campaignId: string): Promise<number> {
  const campaign = await api.get<{ preparationEndsAt?: string; timeline?: Array<{ phase: string; to: string }> }>(
    `/campaigns/${campaignId}`,
    owner.token,
  );
  return Date.parse(String(campaign.preparationEndsAt ?? campaign.timeline?.find((phase) => phase.phase === 'preparation')?.to));
}

async function again(api: Api, owner: Owner, creators: Creator[]): Promise<void> {
  owner.token = await signIn(api, owner.email, owner.password);
  for (const creator of creators) creator.token = await signIn(api, creator.email, creator.password);
}

const now = async (api: Api) => Date.parse((await api.get<{ now: string }>('/sandbox/clock')).now);

/** A completed campaign with its report. */
async function finished(api: Api, owner: Owner, creators: Creator[]): Promise<void> {
  const id = await selected(
    api,
    owner,
    creators,
    brief('Morning Glow', 'Glow Serum 30 ml', ['dropper-window', 'dropper-hand', 'dropper-leaf'], 6, {
      preparationDays: 4,
      activeDays: 10,
      applicationDays: 3,
    }),
    6,
  );
  const rows = await confirmed(api, owner, id);
  await seedReplies(api, owner, id, authorOf(creators, rows), 2);
  await ship(api, owner, id, rows, creators, rows.length);
  await growUntil(api, creators, new Date((await preparationEnd(api, owner, id)) + 10 * 60_000), { from: 0, to: 0.15 });
  await post(api, creators, rows.slice(0, 5), 'lumenglow');
  await travel(api, new Date((await now(api)) + 2 * 3_600_000));
  await takeStories(api, creators, rows.slice(0, 5));
  await growUntil(api, creators, new Date((await now(api)) + 20 * DAY), { from: 0.15, to: 0.75 });
  await again(api, owner, creators);
}

/** An active campaign: content comes in. */
async function running(api: Api, owner: Owner, creators: Creator[]): Promise<void> {
  const chosen = creators.slice(0, 6);
  const id = await selected(
    api,
    owner,
    chosen,
    brief('Night Repair', 'Night Cream 50 ml', ['jar-night', 'jar-moon', 'jar-linen'], 5, {
      preparationDays: 3,
      hashtags: ['lumennight'],
    }),
    5,
  );
  const rows = await confirmed(api, owner, id);
  await seedReplies(api, owner, id, authorOf(creators, rows), 5);
  await ship(api, owner, id, rows, creators, rows.length - 1);
  await growUntil(api, creators, new Date((await preparationEnd(api, owner, id)) + 10 * 60_000), { from: 0.75, to: 0.95 });
  await post(api, creators, rows.slice(0, 3), 'lumennight');
  await travel(api, new Date((await now(api)) + 1.5 * DAY));
  await takeStories(api, creators, rows.slice(0, 2));
  const threads = await api.all<{ id: string; collaborationId: string }>(`/campaigns/${id}/threads?limit=200`, owner.token);
  for (const [i, thread] of threads.slice(0, 3).entries()) {
    await api.post(`/threads/${thread.id}/messages`, owner.token, {
      clientId: crypto.randomUUID(),
      text: 'Your parcel should be with you. Is everything fine?',
    });
    const row = rows.find((each) => each.id === thread.collaborationId)!;
    if (i < 2)
      await api.post(`/threads/${thread.id}/messages`, of(creators, row).token, {
        clientId: crypto.randomUUID(),
        text: 'Ja, alles da – danke! Ich filme morgen früh.',
      });
  }
}

/** A campaign in preparation: parcels wait. */
async function inPreparation(api: Api, owner: Owner, creators: Creator[]): Promise<void> {
  const id = await selected(
    api,
    owner,
    creators.slice(2, 9),
    brief('Sun Days', 'Sun Fluid SPF 50', ['tube-sun', 'tube-beach', 'tube-shade'], 5, { hashtags: ['lumensun'] }),
    5,
  );
  const rows = await confirmed(api, owner, id);
  for (const row of rows.slice(0, 3)) await api.post(`/collaborations/${row.id}/address`, of(creators, row).token, {});
  await ship(api, owner, id, rows.slice(0, 2), creators, 1);
  // Nothing is in this creator's hands yet: days, counted from the hand-over (CAM-11)
  const [waiting] = rows.slice(3);
  if (waiting)
    await api.post(`/collaborations/${waiting.id}/extensions`, owner.token, { days: 3, reason: 'You are away for the first days.' });
  await seedReplies(api, owner, id, authorOf(creators, rows), 0);
}

/** A campaign that collects applications. */
async function open(api: Api, owner: Owner, creators: Creator[]): Promise<void> {
  await selected(
    api,
    owner,
    creators.slice(1),
    brief('Calm Start', 'Calming Toner 200 ml', ['pump-calm', 'pump-stone', 'pump-water'], 6, {
      hashtags: ['lumencalm'],
      cashMinor: 8_000,
    }),
    2,
  );
  const { id } = await draftCampaign(
    api,
    owner,
    brief('Soft Lips', 'Lip Oil', ['perfume-oil', 'perfume-rose', 'perfume-gloss'], 8, {
      hashtags: ['lumenlips'],
      retailMinor: 3_900,
      cashMinor: 4_000,
    }),
  );
  await api.post(`/campaigns/${id}/launch`, owner.token, {});
}
