import { Client } from 'pg';
import { eventually, type Api } from '../road/api.ts';
import { apply, draftCampaign } from '../road/campaign.ts';
import { joinAsCreator, joinAsOwner, linkInstagram, simulatedAccount, type Owner } from '../road/people.ts';

const CAMPAIGNS = 500;
const APPLICATIONS = 1_000;

/** What the lists are read from. */
export interface Data {
  owner: Owner;
  campaignId: string;
}

/** One organisation with 500 campaigns, one of them with 1,000 applications: the first of each through the API, the rest as copies. */
export async function fill(api: Api, databaseUrl: string): Promise<Data> {
  const owner = await joinAsOwner(api, {
    email: 'bench@lumen.example',
    password: 'harbour-violet-lamp-2026',
    name: 'Mia Köhler',
    organisation: 'Lumen bench',
    brand: 'Lumen',
  });
  const draft = await draftCampaign(api, owner, {
    title: 'Morning Glow',
    productName: 'Glow Serum 30 ml',
    retailMinor: 8_900,
    cashMinor: 5_000,
    places: 12,
    hashtags: ['glow'],
    mentions: ['lumen.skin'],
    task: 'Show how the serum fits into your morning. One take in daylight, your own words, what you notice after a week.',
    message: 'Good skin needs little: one serum, every morning.',
    pictures: ['serum'],
    variants: ['Sensitive', 'Normal'],
  });
  await api.post(`/campaigns/${draft.id}/launch`, owner.token);
  await firstApplication(api, draft.id);
  await copy(databaseUrl, draft.id);
  return { owner, campaignId: draft.id };
}

async function firstApplication(api: Api, campaignId: string): Promise<void> {
  const creator = await joinAsCreator(api, {
    email: 'bench-creator@lumen.example',
    password: 'creator-harbour-2026',
    firstName: 'Zoë',
    lastName: 'Weiß',
    username: 'bench_creator',
    followers: 12_400,
  });
  await simulatedAccount(api, { username: creator.username, name: creator.name, followers: creator.followers });
  const account = await linkInstagram(api, creator);
  const checked = await eventually(async () => {
    const { items } = await api.get<{ items: Array<{ id: string; eligibility: unknown }> }>('/creator/social-accounts', creator.token);
    return !JSON.stringify(items.find(({ id }) => id === account)?.eligibility).includes('pending');
  });
  if (!checked) throw new Error('the account of the first creator was not checked');
  await apply(api, creator, campaignId, { message: 'I love calm mornings.', variant: 'Normal' });
}

/** Copies with ids of their own that sort as made later ones would; states, names and figures differ from row to row. */
async function copy(databaseUrl: string, campaignId: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `with made as (
         insert into campaigns.campaigns
         select (jsonb_populate_record(null::campaigns.campaigns, to_jsonb(c) || jsonb_build_object(
           'id', gen_random_uuid(), 'title', c.title || ' ' || n,
           'state', (array['application', 'preparation', 'active', 'completed'])[n % 4 + 1],
           'created_at', c.created_at - n * interval '7 minutes', 'places', n % 30 + 1))).*
         from campaigns.campaigns c, generate_series(1, $2::int) n where c.id = $1 returning id)
       insert into campaigns.images (id, campaign_id, position, width, height, created_at)
       select gen_random_uuid(), made.id, 0, i.width, i.height, i.created_at
       from made, campaigns.images i where i.campaign_id = $1 and i.position = 0`,
      [campaignId, CAMPAIGNS - 1],
    );
    await client.query(
      `insert into applications.applications
       select (jsonb_populate_record(null::applications.applications, to_jsonb(a) || jsonb_build_object(
         'id', gen_random_uuid(), 'creator_id', gen_random_uuid(), 'creator_name', 'Zoë Weiß ' || n, 'handle', a.handle || n,
         'followers', 1000 + n * 37, 'engagement_rate', 0.01 + n / 20000.0,
         'applied_at', a.applied_at - n * interval '3 minutes'))).*
       from applications.applications a, generate_series(1, $2::int) n where a.campaign_id = $1`,
      [campaignId, APPLICATIONS - 1],
    );
    await client.query('vacuum analyze campaigns.campaigns, campaigns.images, applications.applications');
  } finally {
    await client.end();
  }
}
