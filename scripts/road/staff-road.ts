import { generateSync } from 'otplib';
import { eventually, RoadError, type Api } from './api.ts';
import { apply, draftCampaign } from './campaign.ts';
import type { Checks } from './checks.ts';
import { mailsTo, type Creator, type Owner } from './people.ts';
import { joinAsStaff } from './staff.ts';

const STEP_SECONDS = 30;
const REASON = 'Both sides asked our support for it.';

interface StaffRoadInput {
  run: string;
  /** Where staff can be made; null: there are none. */
  databaseUrl: string | null;
  owner: Owner;
  creator: Creator;
}

/** The operator's admin: both factors, search, and what brands cannot do, with a reason that both sides read (STF-1, ACC-3, ACC-9). */
export async function staffRoad(api: Api, checks: Checks, { run, databaseUrl, owner, creator }: StaffRoadInput): Promise<void> {
  if (databaseUrl === null) return;
  checks.step('Staff: both factors, search, decisions with a reason (STF-1, ACC-3, ACC-9)');
  const staff = await joinAsStaff(api, databaseUrl, {
    email: `ada-${run}@operator.example`,
    name: 'Ada Admin',
    password: 'amber-compass-lamp-23',
    role: 'admin',
  });
  const token = await signInWithBoth(api, checks, staff);

  const title = `Consoled ${run}`;
  const { id } = await draftCampaign(api, owner, {
    title,
    productName: 'Hand Balm 50 ml',
    retailMinor: 4_900,
    cashMinor: 4_000,
    places: 2,
    hashtags: [`consoled${run}`],
    mentions: ['lumen.skin'],
    task: 'Show how the balm fits into your evening. One take by a warm lamp, your own words.',
    message: 'Hands that work deserve care.',
    pictures: [`consoled-${run}`],
  });
  await api.post(`/campaigns/${id}/launch`, owner.token, {});
  const application = await apply(api, creator, id, { message: 'My evenings are quiet.' });
  const found = await api.get<{ items: Array<{ kind: string; id: string }> }>(
    `/staff/search?q=${encodeURIComponent(`soled ${run}`)}`,
    token,
  );
  checks.equal(
    'the search finds the campaign by the middle of its title',
    found.items.map((each) => each.id),
    [id],
  );
  await checks.refused('a member in the console', 403, () => api.get(`/staff/search?q=${run}`, owner.token));

  const path = `/staff/applications/${application.id}`;
  await checks.refused('a decision without a reason', 422, () => api.post(`${path}/decline`, token, { reason: '' }));
  const declined = await api.post<{ state: string }>(`${path}/decline`, token, { reason: REASON });
  const reset = await api.post<{ state: string }>(`${path}/reset`, token, { reason: REASON });
  checks.equal('declined for the brand, then undecided again', [declined.state, reset.state], ['declined', 'applied']);
  const cancelled = await api.post<{ state: string }>(`/staff/campaigns/${id}/cancel`, token, { reason: REASON, collaborations: [] });
  checks.equal('the campaign is cancelled', cancelled.state, 'cancelled');
  for (const [who, email] of [
    ['the creator', creator.email],
    ['the brand', owner.email],
  ] as const) {
    const told = await eventually(async () => (await mailsTo(api, email)).some((mail) => mail.text.includes(REASON)));
    checks.that(`${who} reads the reason by e-mail`, !!told);
  }
  const rows = await api.get<{ items: Array<{ action: string; actor: { kind: string } }> }>(
    `/organisations/${owner.organisationId}/audit-events?objectType=campaigns.campaign&objectId=${id}`,
    owner.token,
  );
  checks.that(
    'the organisation sees in its log that staff acted on it',
    rows.items.some(({ actor }) => actor.kind === 'staff'),
    rows,
  );
}

async function signInWithBoth(
  api: Api,
  checks: Checks,
  { email, password, totpSecret: secret }: { email: string; password: string; totpSecret: string },
): Promise<string> {
  const challenge = await api.post('/auth/sign-in', undefined, { email, password }).then(
    () => null,
    (error: unknown) => challengeOf(error),
  );
  checks.that('the password alone is not enough for staff', challenge !== null);
  // the code of the set-up is spent, and the next one counts already
  const code = generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + STEP_SECONDS });
  const { accessToken } = await api.post<{ accessToken: string }>('/auth/totp', undefined, { challenge, code });
  const { staff } = await api.get<{ staff: { role: string } | null }>('/me', accessToken);
  checks.equal('with the code of the app, the admin is in', staff?.role, 'admin');
  return accessToken;
}

function challengeOf(error: unknown): string | null {
  if (!(error instanceof RoadError)) throw error;
  return (error.body as { challenge?: string }).challenge ?? null;
}
