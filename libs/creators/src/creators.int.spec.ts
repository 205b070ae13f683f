import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { bootApp, type TestApp } from '@app/harness';
import { CreatorsApi } from './contract/creators.api.js';
import { SocialConnector } from './contract/social-connector.js';
import { makeCreatorUser, makeStaff, TEST_PASSWORD, type TestStaff } from '@app/identity/testing';
import { linkInstagram, makeCreator, simulated, walkConsent, type TestCreator } from './testing/index.js';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

type Problem = { code: string; errors: Array<{ pointer: string; code: string }> };

describe('CRE-1 profile and address', () => {
  it('CRE-1 shows a profile before the job of the sign-up ran, changes it and counts versions', async () => {
    const ana = await makeCreator(t, 'Ana Maria Glow');
    const first = await t.call('GET', '/creator/profile', { token: ana.token });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ id: ana.id, displayName: 'Ana Maria Glow', firstName: 'Ana Maria', lastName: 'Glow', payout: null });
    expect(first.body['missing']).toEqual(['birthDate', 'country']);
    expect(first.headers.get('etag')).toBe('"1"');
    const changed = await t.call('PATCH', '/creator/profile', {
      token: ana.token,
      headers: { 'if-match': '"1"' },
      body: {
        bio: 'Skin',
        country: 'de',
        languages: ['de', 'EN'],
        niches: ['beauty'],
        birthDate: '1999-02-28',
        handle: 'ana.glow',
        legalForm: 'individual',
      },
    });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      bio: 'Skin',
      country: 'DE',
      languages: ['de', 'en'],
      niches: ['beauty'],
      missing: [],
      version: 2,
    });
    const stale = await t.call('PATCH', '/creator/profile', { token: ana.token, headers: { 'if-match': '"1"' }, body: { bio: 'x' } });
    expect(stale.status).toBe(412);
  });

  it('CRE-1 refuses minors, unknown niches, countries and languages, each by its field', async () => {
    const ana = await makeCreator(t);
    const day = new Date(t.now());
    day.setUTCFullYear(day.getUTCFullYear() - 18);
    const eighteen = day.toISOString().slice(0, 10);
    const younger = new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10);
    const change = (body: object) => t.call<Problem>('PATCH', '/creator/profile', { token: ana.token, body });
    expect((await change({ birthDate: eighteen })).status).toBe(200);
    const minor = await change({ birthDate: younger });
    expect([minor.status, minor.body.errors[0]?.pointer, minor.body.errors[0]?.code]).toEqual([422, '/birthDate', 'too-young']);
    const wrong = await change({ niches: ['beauty', 'spells'], country: 'XX', languages: ['qq'] });
    expect(wrong.body.errors.map((error) => error.pointer)).toEqual(['/niches', '/languages', '/country']);
    expect((await change({ nonsense: 1 })).status).toBe(422);
    expect((await change({ bio: 'a\u0000b' })).status).toBe(422);
  });

  it('CRE-1 checks the IBAN by its checksum, seals it and shows it masked', async () => {
    const ana = await makeCreator(t);
    const change = (iban: string) =>
      t.call<Problem>('PATCH', '/creator/profile', { token: ana.token, body: { payout: { holder: 'Ana Glow', iban } } });
    expect((await change('DE89 3704 0044 0532 0130 01')).body.errors[0]?.pointer).toBe('/payout/iban');
    const good = await change('DE89 3704 0044 0532 0130 00');
    expect(good.body).toMatchObject({ payout: { holder: 'Ana Glow', ibanMasked: 'DE•• •••• 3000' } });
    const [row] = await t.sql<{ iban_sealed: string; changes: string }>(
      `select iban_sealed, (select string_agg(changes::text, '') from platform.audit_events where object_id = $1) as changes
       from creators.creators where id = $1::uuid`,
      [ana.id],
    );
    expect(row?.iban_sealed).toMatch(/^v1\./);
    expect(row?.changes).not.toMatch(/\b3000\b/);
    expect(JSON.stringify(good.body)).not.toContain('37040044');
  });

  it('CRE-1 gives one handle to one creator, whatever its case', async () => {
    const [one, two] = [await makeCreator(t), await makeCreator(t)];
    expect((await t.call('PATCH', '/creator/profile', { token: one.token, body: { handle: 'Only.One' } })).status).toBe(200);
    const second = await t.call<Problem>('PATCH', '/creator/profile', { token: two.token, body: { handle: 'only.one' } });
    expect([second.status, second.body.code]).toEqual([409, 'creators.handle-taken']);
  });

  it('CRE-1 keeps the shipping address, with umlauts and leading zeros', async () => {
    const ana = await makeCreator(t);
    expect((await t.call('GET', '/creator/address', { token: ana.token })).body).toMatchObject({ name: '', version: 0 });
    const body = {
      name: 'Ana Glöw',
      line1: 'Größenstr. 1',
      postalCode: '01067',
      city: 'Dresden',
      country: 'de',
      phone: '+49 351 1' + '234',
    };
    const put = await t.call('PUT', '/creator/address', { token: ana.token, body });
    expect([put.status, put.body['postalCode'], put.body['country'], put.body['line2'], put.body['version']]).toEqual([
      200,
      '01067',
      'DE',
      null,
      1,
    ]);
    expect((await t.call('PUT', '/creator/address', { token: ana.token, body, headers: { 'if-match': '"0"' } })).status).toBe(412);
    expect((await t.call('PUT', '/creator/address', { token: ana.token, body: { ...body, country: 'ZZ' } })).status).toBe(422);
  });

  it('CRE-1 takes a picture, re-encodes it without metadata and refuses active and fake ones', async () => {
    const ana = await makeCreator(t);
    const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a06' } })
      .withExif({ IFD0: { Copyright: 'SECRET-EXIF' } })
      .jpeg()
      .toBuffer();
    const set = await t.call<{ avatarUrl: string }>('POST', '/creator/avatar', {
      token: ana.token,
      raw: { data: jpeg, type: 'image/jpeg' },
    });
    expect(set.status).toBe(200);
    const picture = await fetch(`${t.url}${set.body.avatarUrl}`);
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(picture.headers.get('content-type')).toBe('image/webp');
    expect(bytes.includes('SECRET-EXIF')).toBe(false);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 512, height: 512, format: 'webp' });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>');
    for (const data of [svg, Buffer.from('no picture'), Buffer.alloc(0)]) {
      const refused = await t.call('POST', '/creator/avatar', { token: ana.token, raw: { data, type: 'image/png' } });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.status).toBeLessThan(500);
    }
    expect((await t.call('POST', '/creator/avatar', { token: ana.token, body: {} })).status).toBe(415);
  });
});

describe('CRE-2 linked accounts', () => {
  const accounts = (creator: TestCreator) =>
    t.call<{ items: Array<Record<string, unknown> & { id: string }> }>('GET', '/creator/social-accounts', { token: creator.token });

  it('CRE-2 links by OAuth, keeps the figures and seals the token', async () => {
    const ana = await makeCreator(t);
    const id = await linkInstagram(t, ana, { username: 'cre2.ana', followers: 12_500, posts: 20 });
    const list = await accounts(ana);
    expect(list.body.items).toHaveLength(1);
    expect(list.body.items[0]).toMatchObject({
      id,
      platform: 'instagram',
      handle: 'cre2.ana',
      followers: 12_500,
      state: 'connected',
      insightsAllowed: true,
    });
    expect(list.body.items[0]?.['pictureUrl']).toMatch(/^\/api\/v1\/files\//);
    const [row] = await t.sql<{ token_sealed: string; platform_user_id: string; figures: string }>(
      `select token_sealed, platform_user_id, (select count(*) from creators.account_figures f where f.social_account_id = a.id) as figures
       from creators.social_accounts a where a.id = $1`,
      [id],
    );
    expect(row?.token_sealed).toMatch(/^v1\./);
    expect(row?.platform_user_id).toMatch(/^1784/);
    expect(row?.figures).toBe('1');
    const audit = await t.sql<{ all: string }>(
      `select string_agg(changes::text, '') as all from platform.audit_events where object_id = $1`,
      [id],
    );
    expect(audit[0]?.all).not.toContain('IGAA');
  });

  it('CRE-2 takes a state once, from the browser that began, and tells cancelling apart', async () => {
    const ana = await makeCreator(t);
    await simulated(t, 'POST', '/accounts', { username: 'cre2.state' });
    const walk = await walkConsent(t, ana.token, 'cre2.state');
    expect(walk.location).toBe(`${t.url}/c/profile?linked=instagram`);
    const again = await fetch(walk.callback.replace('#_', ''), { headers: { cookie: walk.cookie }, redirect: 'manual' });
    expect(again.headers.get('location')).toBe(`${t.url}/c/profile?platform=instagram&error=state`);
    expect((await walkConsent(t, ana.token, 'cre2.state', { decision: 'cancel' })).location).toBe(
      `${t.url}/c/profile?platform=instagram&error=cancelled`,
    );
    const begun = await t.call<{ url: string }>('POST', '/creator/social-accounts/instagram/connect', { token: ana.token });
    const state = new URL(begun.body.url).searchParams.get('state') ?? '';
    const foreign = await fetch(`${t.url}/api/v1/creator/social-accounts/instagram/callback?code=x&state=${state}`, { redirect: 'manual' });
    expect([foreign.status, foreign.headers.get('location')]).toEqual([302, `${t.url}/c/profile?platform=instagram&error=state`]);
    await t.sql(`update creators.link_states set created_at = created_at - interval '11 minutes' where used_at is null`);
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const late = await fetch(`${t.url}/api/v1/creator/social-accounts/instagram/callback?code=x&state=${state}`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(late.headers.get('location')).toBe(`${t.url}/c/profile?platform=instagram&error=state`);
  });

  it('CRE-2 refuses a second owner of an account until the first has unlinked it, and platforms it does not know', async () => {
    const [ana, ben] = [await makeCreator(t), await makeCreator(t)];
    const id = await linkInstagram(t, ana, { username: 'cre2.shared' });
    expect((await walkConsent(t, ben.token, 'cre2.shared')).location).toBe(`${t.url}/c/profile?platform=instagram&error=account-taken`);
    expect((await t.call('DELETE', `/creator/social-accounts/${id}`, { token: ben.token })).status).toBe(404);
    expect((await t.call('DELETE', `/creator/social-accounts/${id}`, { token: ana.token })).status).toBe(204);
    expect((await accounts(ana)).body.items).toEqual([]);
    const [row] = await t.sql<{ state: string; token_sealed: string | null }>(
      `select state, token_sealed from creators.social_accounts where id = $1`,
      [id],
    );
    expect(row).toEqual({ state: 'unlinked', token_sealed: null });
    expect((await walkConsent(t, ben.token, 'cre2.shared')).location).toBe(`${t.url}/c/profile?linked=instagram`);
    expect((await t.call('POST', '/creator/social-accounts/myspace/connect', { token: ana.token })).status).toBe(404);
  });

  it('CRE-2 two creators linking one account at the same time: one wins', async () => {
    const creators = await Promise.all([1, 2, 3, 4].map(() => makeCreator(t)));
    await simulated(t, 'POST', '/accounts', { username: 'cre2.race' });
    const ends = await Promise.all(creators.map(async (creator) => (await walkConsent(t, creator.token, 'cre2.race')).location));
    expect(ends.filter((end) => end.endsWith('linked=instagram'))).toHaveLength(1);
    expect(ends.filter((end) => end.endsWith('error=account-taken'))).toHaveLength(3);
  });

  it('CRE-2 refreshes figures, keeps their history, and asks to reconnect when the token is refused', async () => {
    const ana = await makeCreator(t);
    const id = await linkInstagram(t, ana, { username: 'cre2.fresh', followers: 5000 });
    await simulated(t, 'POST', '/accounts', { username: 'cre2.fresh', followers: 5600 });
    const fresh = await t.call('POST', `/creator/social-accounts/${id}/refresh`, { token: ana.token });
    expect([fresh.status, fresh.body['followers']]).toEqual([200, 5600]);
    const figures = await t.sql<{ followers: number }>(
      `select followers from creators.account_figures where social_account_id = $1 order by at`,
      [id],
    );
    expect(figures.map((row) => row.followers)).toEqual([5000, 5600]);
    await t.settle();
    await simulated(t, 'POST', '/faults', { account: 'cre2.fresh', kind: 'revoked' });
    const refused = await t.call<{ code: string; state: string }>('POST', `/creator/social-accounts/${id}/refresh`, { token: ana.token });
    expect([refused.status, refused.body.code, refused.body.state]).toEqual([409, 'creators.account-not-connected', 'reconnect']);
    expect((await accounts(ana)).body.items[0]).toMatchObject({ state: 'reconnect', can: { reconnect: true, refresh: false } });
    expect((await walkConsent(t, ana.token, 'cre2.fresh')).location).toContain('linked=instagram');
    expect((await accounts(ana)).body.items[0]).toMatchObject({ id, state: 'connected' });
  });
});

describe('CRE-2 claims of an account that another creator has linked', () => {
  interface Own {
    id: string;
    state: string;
    handle: string;
    decisionReason: string | null;
    can: { withdraw: boolean; connect: boolean };
  }
  interface Claims {
    items: Own[];
    claimable: Array<{ platform: string; handle: string }>;
    questions: Array<{ socialAccountId: string; answer: string | null; canAnswer: boolean }>;
  }
  interface StaffClaim {
    id: string;
    state: string;
    claimant: { creatorId: string };
    holder: Record<string, unknown> & { creatorId: string };
    rivals: number;
    decidedBy: { own: boolean } | null;
  }
  let vera: TestStaff;
  beforeAll(async () => {
    vera = await makeStaff(t, 'verifier', { name: 'Vera' });
  });

  const taken = `/c/profile?platform=instagram&error=account-taken`;
  const link = (creator: TestCreator, username: string) => walkConsent(t, creator.token, username);
  const claims = async (creator: TestCreator) =>
    (await t.call<Claims>('GET', '/creator/social-accounts/claims', { token: creator.token })).body;
  const claim = (creator: TestCreator, reason = 'Das ist mein Konto, seit es das gibt.') =>
    t.call<Own & Problem>('POST', '/creator/social-accounts/claims', { token: creator.token, body: { platform: 'instagram', reason } });
  const answer = (creator: TestCreator, id: string, body: object) =>
    t.call<Claims & Problem>('POST', `/creator/social-accounts/${id}/claim-answer`, { token: creator.token, body });
  const withdraw = (creator: TestCreator, id: string) =>
    t.call<Problem>('DELETE', `/creator/social-accounts/claims/${id}`, { token: creator.token });
  const decide = (id: string, decision: 'grant' | 'refuse', reason = 'Beide Seiten geprüft.') =>
    t.call<StaffClaim & Problem>('POST', `/staff/account-claims/${id}/${decision}`, { token: vera.accessToken, body: { reason } });
  const queue = async (state = 'open') =>
    (await t.call<{ items: StaffClaim[] }>('GET', `/staff/account-claims?limit=200&state=${state}`, { token: vera.accessToken })).body
      .items;
  const stateOf = async (accountId: string) =>
    (
      await t.sql<{ state: string; token_sealed: string | null }>(
        `select state, token_sealed from creators.social_accounts where id = $1`,
        [accountId],
      )
    )[0];
  const told = async (creator: TestCreator) => {
    await t.settle();
    const { body } = await t.call<{ items: Array<{ kind: string }> }>('GET', '/me/notifications', { token: creator.token });
    return body.items.map(({ kind }) => kind).filter((kind) => kind.includes('claim') || kind === 'account-kept');
  };

  /** Deletes the creator's account as the creator would. */
  async function erase(creator: TestCreator): Promise<void> {
    const { userId } = await makeCreatorUser(t);
    await t.sql(`update identity.users set password_hash = (select password_hash from identity.users where id = $2) where id = $1`, [
      creator.userId,
      userId,
    ]);
    const body = { confirm: `${creator.id}@creators.example`, password: TEST_PASSWORD };
    expect((await t.call('DELETE', '/me', { token: creator.token, body })).status).toBe(204);
  }

  let numbers = 0;
  /** Ana holds an account, Ben was refused it and has claimed it. */
  async function claimed(): Promise<{ ana: TestCreator; ben: TestCreator; accountId: string; username: string; id: string }> {
    const [ana, ben] = [await makeCreator(t, 'Ana Holder'), await makeCreator(t, 'Ben Claimant')];
    const username = `claimed.${++numbers}`;
    const accountId = await linkInstagram(t, ana, { username });
    expect((await link(ben, username)).location).toBe(`${t.url}${taken}`);
    const made = await claim(ben);
    expect(made.status).toBe(201);
    return { ana, ben, accountId, username, id: made.body.id };
  }

  it('CRE-2 needs the proof of a refused link, once and within an hour, and tells nobody who the other is', async () => {
    const [ana, ben] = [await makeCreator(t, 'Ana Holder'), await makeCreator(t, 'Ben Claimant')];
    const accountId = await linkInstagram(t, ana, { username: 'claim.proof' });
    expect([(await claim(ben)).status, (await claim(ben)).body.code]).toEqual([409, 'creators.claim-not-proven']);
    await link(ben, 'claim.proof');
    await t.sql(`update creators.claim_proofs set created_at = created_at - interval '61 minutes' where creator_id = $1`, [ben.id]);
    expect((await claims(ben)).claimable).toEqual([]);
    expect((await claim(ben)).body.code).toBe('creators.claim-not-proven');
    await link(ben, 'claim.proof');
    expect((await claims(ben)).claimable).toMatchObject([{ platform: 'instagram', handle: 'claim.proof' }]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => claim(ben)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
    await link(ben, 'claim.proof');
    expect((await claim(ben)).body.code).toBe('creators.claim-exists');
    const own = await claims(ben);
    expect(own.items).toMatchObject([{ state: 'open', handle: 'claim.proof', can: { withdraw: true, connect: false } }]);
    expect(own.claimable).toEqual([]);
    expect(JSON.stringify(own)).not.toMatch(new RegExp(`${ana.id}|${accountId}|Holder`));
    const asked = await claims(ana);
    expect(asked).toMatchObject({ items: [], questions: [{ socialAccountId: accountId, answer: null, canAnswer: true }] });
    expect(JSON.stringify(asked)).not.toMatch(new RegExp(`${ben.id}|Claimant|${own.items[0]?.id}`));
    expect(await told(ana)).toEqual(['account-claimed']);
    const mails = await t.sql<{ subject: string; body: string }>(`select subject, text as body from platform.mails where recipient = $1`, [
      `${ana.id}@creators.example`,
    ]);
    expect(mails.map(({ subject }) => subject)).toContain('Somebody says that @claim.proof is theirs');
    expect(JSON.stringify(mails)).not.toContain('Claimant');
    const [proof] = await t.sql<{ all: string }>(`select to_jsonb(k)::text as all from creators.account_claims k where creator_id = $1`, [
      ben.id,
    ]);
    expect(proof?.all).not.toMatch(/1784\d{8}/);
  });

  it('CRE-2 granted: unlinked from the holder as by unlinking, kept for the claimant, who links it; both are told with the reason', async () => {
    const { ana, ben, accountId, username, id } = await claimed();
    const wrong = await answer(ana, accountId, { answer: 'mine' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'creators.claim-words-missing']);
    expect((await answer(ben, accountId, { answer: 'release' })).status).toBe(404);
    const mine = await answer(ana, accountId, { answer: 'mine', text: 'Meins, ich filme dort täglich.' });
    expect(mine.body.questions).toMatchObject([{ answer: 'mine', canAnswer: false }]);
    expect((await answer(ana, accountId, { answer: 'release' })).body.code).toBe('creators.claim-not-asked');
    expect((await queue()).find((line) => line.id === id)).toMatchObject({
      claimant: { creatorId: ben.id, name: 'Ben Claimant', accounts: 0 },
      holder: {
        creatorId: ana.id,
        tokenState: 'connected',
        openCollaborations: 0,
        answer: 'mine',
        answerText: 'Meins, ich filme dort täglich.',
      },
      rivals: 0,
    });
    const granted = await decide(id, 'grant', 'Ben zeigte den Vertrag.');
    expect(granted.body).toMatchObject({
      state: 'granted',
      decidedBy: { own: true },
      holder: { tokenState: 'unlinked' },
      can: { grant: false },
    });
    expect(await stateOf(accountId)).toEqual({ state: 'unlinked', token_sealed: null });
    expect((await claims(ben)).items[0]).toMatchObject({
      state: 'granted',
      decisionReason: 'Ben zeigte den Vertrag.',
      can: { connect: true },
    });
    // Neither the old holder nor a third one can be quicker
    expect((await link(ana, username)).location).toBe(`${t.url}${taken}`);
    expect((await claims(ana)).claimable).toEqual([]);
    expect((await link(ben, username)).location).toBe(`${t.url}/c/profile?linked=instagram`);
    expect((await claims(ben)).items[0]?.can.connect).toBe(false);
    expect(await told(ana)).toEqual(['account-claimed-away', 'account-claimed']);
    expect(await told(ben)).toEqual(['account-claim-granted']);
    const mails = await t.sql<{ all: string }>(`select to_jsonb(m)::text as all from platform.mails m where recipient = any($1)`, [
      [ana, ben].map((creator) => `${creator.id}@creators.example`),
    ]);
    expect(mails.filter(({ all }) => all.includes('Ben zeigte den Vertrag.'))).toHaveLength(2);
    const trail = await t.sql<{ actor_id: string | null }>(`select * from platform.audit_events where object_id = $1 order by id desc`, [
      id,
    ]);
    expect(JSON.stringify(trail)).toContain(vera.userId);
    expect(JSON.stringify(trail)).not.toContain('seit es das gibt');
  });

  it('CRE-2 refused: everything stays, and the same claim rests for a week', async () => {
    const { ana, ben, accountId, username, id } = await claimed();
    expect((await t.call('POST', `/staff/account-claims/${id}/refuse`, { token: vera.accessToken, body: {} })).status).toBe(422);
    expect((await decide(id, 'refuse')).body).toMatchObject({ state: 'refused' });
    expect((await stateOf(accountId))?.state).toBe('connected');
    expect([await told(ana), await told(ben)]).toEqual([['account-kept', 'account-claimed'], ['account-claim-refused']]);
    await link(ben, username);
    const again = await claim(ben);
    expect([again.status, again.body.code]).toEqual([409, 'creators.claim-too-soon']);
    await t.sql(`update creators.account_claims set decided_at = decided_at - interval '8 days' where id = $1`, [id]);
    expect((await claim(ben)).status).toBe(201);
  });

  it('CRE-2 releasing or unlinking settles it at once for the first who claimed; whoever claimed, too, is told', async () => {
    const { ana, ben, accountId, username, id } = await claimed();
    const cem = await makeCreator(t, 'Cem');
    await link(cem, username);
    const second = await claim(cem);
    expect((await queue()).find((line) => line.id === id)?.rivals).toBe(1);
    expect((await answer(ana, accountId, { answer: 'release' })).body.questions).toEqual([]);
    expect((await claims(ben)).items[0]).toMatchObject({ id, state: 'granted' });
    expect((await claims(cem)).items[0]).toMatchObject({ id: second.body.id, state: 'superseded' });
    expect((await link(cem, username)).location).toBe(`${t.url}${taken}`);
    expect(await told(cem)).toEqual(['account-claim-superseded']);
    expect(await told(ana)).toEqual(['account-claimed', 'account-claimed']);
    // What is kept is kept for a week, then whoever connects has it
    await t.sql(`update creators.account_claims set reserved_until = now() - interval '1 minute' where id = $1`, [id]);
    expect((await link(cem, username)).location).toBe(`${t.url}/c/profile?linked=instagram`);
    const other = await claimed();
    expect((await t.call('DELETE', `/creator/social-accounts/${other.accountId}`, { token: other.ana.token })).status).toBe(204);
    expect((await claims(other.ben)).items[0]).toMatchObject({ state: 'granted', can: { connect: true } });
    expect((await withdraw(other.ben, other.id)).body.code).toBe('creators.claim-decided');
    expect((await withdraw(cem, other.id)).status).toBe(404);
  });

  it('CRE-2 verifiers, the claimant and the holder at the same time: one end counts, and it fits the account', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { ana, ben, accountId, id } = await claimed();
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () => decide(id, 'grant')),
        ...Array.from({ length: 4 }, () => decide(id, 'refuse')),
        withdraw(ben, id),
        answer(ana, accountId, { answer: 'mine', text: 'Meins' }),
        ...(round % 2 ? [t.call('DELETE', `/creator/social-accounts/${accountId}`, { token: ana.token })] : []),
      ]);
      expect(answers.every(({ status }) => [200, 204, 404, 409].includes(status))).toBe(true);
      const [mine] = (await claims(ben)).items;
      const linked = (await stateOf(accountId))?.state;
      expect(answers.slice(0, 8).filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
      expect(mine?.state).not.toBe('open');
      if (mine?.state === 'granted') expect(linked).toBe('unlinked');
      else if (round % 2 === 0) expect(linked).toBe('connected');
    }
  });

  it('CRE-2 a deleted holder frees the account for the claimant; a deleted claimant leaves no claim', async () => {
    const { ana, ben, accountId, id } = await claimed();
    await answer(ana, accountId, { answer: 'mine', text: 'Worte der Holderin' });
    await erase(ana);
    expect((await claims(ben)).items[0]).toMatchObject({ id, state: 'granted', can: { connect: true } });
    const [row] = await t.sql<{ answer_text: string | null }>(`select answer_text from creators.account_claims where id = $1`, [id]);
    expect(row?.answer_text).toBeNull();
    const next = await claimed();
    await erase(next.ben);
    expect((await queue()).some((line) => line.id === next.id)).toBe(false);
    expect((await claims(next.ana)).questions).toEqual([]);
  });
});

describe('CRE-3 eligibility', () => {
  type Eligibility = {
    accounts: Array<{
      socialAccountId: string;
      result: string;
      decidedBy: string;
      checks: Array<{ code: string; result: string; value: number | null }>;
    }>;
  };
  const eligibility = (creator: TestCreator) => t.call<Eligibility>('GET', '/creator/eligibility', { token: creator.token });

  it('CRE-3 passes a healthy account with the numbers used', async () => {
    const ana = await makeCreator(t);
    await linkInstagram(t, ana, {
      username: 'cre3.good',
      followers: 8000,
      posts: 30,
      ageDays: 200,
      engagementRate: 0.04,
      demographics: { country: { DE: 0.7, US: 0.3 } },
    });
    const { body } = await eligibility(ana);
    const [account] = body.accounts;
    expect(account?.checks.map((check) => [check.code, check.result])).toEqual([
      ['followers', 'pass'],
      ['engagement-rate', 'pass'],
      ['posts-in-90-days', 'pass'],
      ['first-post', 'pass'],
      ['follower-countries', 'pass'],
    ]);
    expect(account).toMatchObject({ result: 'pass', decidedBy: 'automatic' });
    expect(account?.checks[0]?.value).toBe(8000);
    expect(account?.checks[4]?.value).toBeCloseTo(0.68, 1);
  });

  it('CRE-3 fails below 1,000 followers, shows why, and gives one second look', async () => {
    const ana = await makeCreator(t);
    const id = await linkInstagram(t, ana, { username: 'cre3.small', followers: 999, posts: 30, ageDays: 200 });
    const [account] = (await eligibility(ana)).body.accounts;
    expect(account).toMatchObject({ result: 'fail' });
    expect(account?.checks[0]).toMatchObject({ code: 'followers', result: 'fail', value: 999 });
    const ask = () => t.call<Problem>('POST', `/creator/social-accounts/${id}/second-look`, { token: ana.token });
    expect((await ask()).body).toMatchObject({ eligibility: 'review' });
    const twice = await ask();
    expect([twice.status, twice.body.code]).toEqual([409, 'creators.second-look-not-possible']);
    await t.call('POST', `/creator/social-accounts/${id}/refresh`, { token: ana.token });
    await t.settle();
    expect((await eligibility(ana)).body.accounts[0]).toMatchObject({ result: 'review', decidedBy: 'second_look' });
  });

  it('CRE-3 sends to review what is unknown: no insights allowed, a young account', async () => {
    const ana = await makeCreator(t);
    await simulated(t, 'POST', '/accounts', { username: 'cre3.young', followers: 4000, posts: 20, ageDays: 40, engagementRate: 0.05 });
    expect((await walkConsent(t, ana.token, 'cre3.young', { grant: [] })).location).toContain('linked=instagram');
    await t.settle();
    const [account] = (await eligibility(ana)).body.accounts;
    expect(account?.result).toBe('review');
    expect(account?.checks.find((check) => check.code === 'follower-countries')).toMatchObject({ result: 'review', value: null });
    expect(account?.checks.find((check) => check.code === 'first-post')?.result).toBe('review');
    const list = await t.call<{ items: Array<{ insightsAllowed: boolean }> }>('GET', '/creator/social-accounts', { token: ana.token });
    expect(list.body.items[0]?.insightsAllowed).toBe(false);
    // CRE-6: posts without insights have their public counts alone
    const signal = AbortSignal.timeout(20_000);
    const posts = await t.app
      .get(CreatorsApi, { strict: false })
      .useCredential(account!.socialAccountId, signal, ({ accessToken }) =>
        t.app.get(SocialConnector, { strict: false }).latestPosts('instagram', accessToken, 3, signal),
      );
    expect(posts).toHaveLength(3);
    expect(posts?.every(({ views, reach, comments }) => views === null && reach === null && comments !== null)).toBe(true);
  });

  it('SYN-5 a platform that fails or sends broken answers for a moment delays the check, nothing more', async () => {
    const ana = await makeCreator(t);
    await simulated(t, 'POST', '/accounts', { username: 'cre3.fault', followers: 4000, posts: 20, ageDays: 300, engagementRate: 0.05 });
    await simulated(t, 'POST', '/faults', { account: 'cre3.fault', kind: 'error500', times: 1 });
    await simulated(t, 'POST', '/faults', { account: 'cre3.fault', kind: 'truncated', times: 2 });
    expect((await walkConsent(t, ana.token, 'cre3.fault')).location).toContain('linked=instagram');
    await t.settle();
    expect((await eligibility(ana)).body.accounts[0]?.result).not.toBe('pending');
  });
});
