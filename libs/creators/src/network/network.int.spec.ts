import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { linkInstagram, linkTiktok, makeCreator, makeVisibleCreator, simulated, type TestCreator } from '@app/creators/testing';
import { Database, newId, Transactions } from '@app/platform';
import { CreatorsApi, type ContentResults, type Outcome } from '@app/creators';

interface Card {
  id: string;
  displayName: string;
  accounts: Array<{ platform: string; followers: number; engagementRate: number | null }>;
}
interface Insights {
  recentPosts: Array<{
    id: string;
    takenAt: string;
    permalink: string;
    pictureUrl: string | null;
    views: number | null;
    reach: number | null;
  }>;
  averageViews: { value: number; posts: number } | null;
  averageReach: { value: number; posts: number } | null;
  postsAt: string | null;
  postsReading: boolean;
}
interface PageBody {
  items: Card[];
  nextCursor: string | null;
  total?: number;
  totalEstimated?: boolean;
}

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());
beforeEach(() => t.sql(`delete from creators.creators`));

const path = () => `/brands/${owner.brandId}/creators`;
const get = <Body = PageBody>(address: string, token = owner.accessToken) => t.call<Body>('GET', address, { token });
async function search(filter: Record<string, string> = {}): Promise<PageBody> {
  const { status, body } = await get(`${path()}?${new URLSearchParams(filter).toString()}`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
const names = async (filter: Record<string, string> = {}) => (await search(filter)).items.map(({ displayName }) => displayName);

describe('CRE-7 who is seen', () => {
  it('CRE-7 nobody is in the network before choosing to be, and leaves it at once', async () => {
    const creator = await makeCreator(t, 'Carla Choice');
    const account = await linkInstagram(t, creator, { username: 'carla_choice', followers: 8_000 });
    await t.sql(`update creators.social_accounts set eligibility = 'pass' where id = $1`, [account]);
    const read = () =>
      t.call<{ network: boolean; eligible: boolean; version: number }>('GET', '/creator/visibility', { token: creator.token });
    expect((await read()).body).toMatchObject({ network: false, away: [], eligible: true, version: 0 });
    expect(await names()).toEqual([]);
    const put = (network: boolean, headers = {}) =>
      t.call('PUT', '/creator/visibility', { token: creator.token, body: { network, away: [] }, headers });
    expect((await put(true)).status).toBe(200);
    expect(await names()).toEqual(['Carla Choice']);
    expect((await put(false, { 'if-match': '"9"' })).status).toBe(412);
    expect((await put(false, { 'if-match': '"1"' })).body).toMatchObject({ network: false, version: 2 });
    expect(await names()).toEqual([]);
  });

  it('CRE-7 the list follows the account: unlinked, failed and changed ones, in the same transaction', async () => {
    const id = await makeVisibleCreator(t, {
      name: 'Ana Glow',
      accounts: [{ followers: 5_000 }, { platform: 'tiktok', followers: 9_000 }],
    });
    expect(await names({ 'followers[gte]': '6000' })).toEqual(['Ana Glow']);
    await t.sql(`update creators.social_accounts set eligibility = 'fail' where creator_id = $1 and platform = 'tiktok'`, [id]);
    expect(await names({ 'followers[gte]': '6000' })).toEqual([]);
    await t.sql(`update creators.social_accounts set followers = 7000 where creator_id = $1 and platform = 'instagram'`, [id]);
    expect(await names({ 'followers[gte]': '6000' })).toEqual(['Ana Glow']);
    await t.sql(`update creators.creators set display_name = 'Berta Bloom' where id = $1`, [id]);
    expect(await names({ q: 'berta' })).toEqual(['Berta Bloom']);
    await t.sql(`update creators.social_accounts set state = 'unlinked' where creator_id = $1`, [id]);
    expect(await names()).toEqual([]);
  });

  it('ACC-12 words that nobody has any more leave the dictionary of typos', async () => {
    const id = await makeVisibleCreator(t, { name: 'Xaverine Quillfeather', accounts: [{ handle: 'xq_lumina' }] });
    await makeVisibleCreator(t, { name: 'Xaverine Other' });
    const words = async () =>
      (await t.sql<{ word: string }>(`select word from creators.network_words where word ~ '^(xaver|quill|lumina)' order by word`)).map(
        ({ word }) => word,
      );
    expect(await words()).toEqual(['lumina', 'quillfeather', 'xaverine']);
    await t.sql(`update creators.creators set display_name = 'Deleted creator' where id = $1`, [id]);
    await t.sql(`update creators.social_accounts set handle = 'deleted' where creator_id = $1`, [id]);
    expect(await words()).toEqual(['xaverine']);
  });

  it('CRE-7 a creator hides from one organisation, which is told nothing', async () => {
    const creator = await visible('Hilda Hidden');
    const other = await makeOwner(t);
    const hide = (brandId: string) =>
      t.call<{ organisationId: string }>('POST', '/creator/hidden-organisations', { token: creator.token, body: { brandId } });
    expect((await hide(newId())).status).toBe(422);
    const hidden = await hide(owner.brandId);
    expect(hidden).toMatchObject({ status: 201, body: { organisationId: owner.organisationId } });
    expect((await hide(owner.brandId)).status).toBe(409);
    expect(await names()).toEqual([]);
    expect((await get(`${path()}/${creator.id}`)).status).toBe(404);
    expect((await get(`/brands/${other.brandId}/creators`, other.accessToken)).body.items).toHaveLength(1);
    const list = await t.call<{ items: object[] }>('GET', '/creator/hidden-organisations', { token: creator.token });
    expect(list.body.items).toMatchObject([{ organisationId: owner.organisationId, brandName: expect.any(String) as string }]);
    await hide(other.brandId);
    const page = async (query: string) =>
      (
        await t.call<{ items: Array<{ organisationId: string }>; nextCursor: string | null; total?: number }>(
          'GET',
          `/creator/hidden-organisations?limit=1${query}`,
          { token: creator.token },
        )
      ).body;
    const first = await page('&include=total');
    expect([first.items[0]?.organisationId, first.total]).toEqual([other.organisationId, 2]);
    expect(await page(`&cursor=${first.nextCursor}`)).toMatchObject({
      items: [{ organisationId: owner.organisationId }],
      nextCursor: null,
    });
    const show = () => t.call('DELETE', `/creator/hidden-organisations/${owner.organisationId}`, { token: creator.token });
    expect((await show()).status).toBe(204);
    expect((await show()).status).toBe(404);
    expect(await names()).toEqual(['Hilda Hidden']);
  });

  it('CRE-7 a blocked creator is not shown to the brand, seen by others, and can be unblocked', async () => {
    const id = await makeVisibleCreator(t, { name: 'Bea Blocked' });
    const block = (creatorId: string) =>
      t.call('POST', `/brands/${owner.brandId}/blocked-creators`, { token: owner.accessToken, body: { creatorId, note: 'spam' } });
    expect((await block(newId())).body).toMatchObject({ status: 422, code: 'creators.unknown-creator' });
    expect(await block(id)).toMatchObject({ status: 201, body: { creatorId: id, note: 'spam', blockedBy: owner.userId } });
    expect((await block(id)).body).toMatchObject({ status: 409, code: 'creators.already-blocked' });
    expect(await names()).toEqual([]);
    const page = await get<{ blocked: boolean; can: object }>(`${path()}/${id}`);
    expect(page.body).toMatchObject({ blocked: true, can: { block: false, unblock: true } });
    const list = await get<{ items: object[]; total: number }>(`/brands/${owner.brandId}/blocked-creators?include=total`);
    expect(list.body).toMatchObject({ items: [{ creatorId: id, displayName: 'Bea Blocked' }], total: 1 });
    const other = await makeOwner(t);
    expect((await get(`/brands/${other.brandId}/creators`, other.accessToken)).body.items).toHaveLength(1);
    const unblock = () => t.call('DELETE', `/brands/${owner.brandId}/blocked-creators/${id}`, { token: owner.accessToken });
    expect((await unblock()).status).toBe(204);
    expect((await unblock()).status).toBe(404);
    expect(await names()).toEqual(['Bea Blocked']);
  });

  it('CRE-7 away dates are checked, past ones dropped', async () => {
    const creator = await makeCreator(t, 'Awa Away');
    const put = (...away: Array<{ from: string; until: string }>) =>
      t.call<{ away: object[] }>('PUT', '/creator/visibility', { token: creator.token, body: { network: true, away } });
    const year = t.now().getUTCFullYear() + 1;
    const next = { from: `${year}-03-01`, until: `${year}-03-10` };
    expect((await put({ from: next.until, until: next.from })).body).toMatchObject({ status: 422, code: 'creators.invalid-away' });
    expect((await put(next, { from: `${year}-03-10`, until: `${year}-03-12` })).status).toBe(422);
    expect((await put({ from: '0000-01-01', until: '9999-01-01' })).status).toBe(422);
    expect((await put({ from: '2020-01-01', until: '2020-01-02' }, next)).body.away).toEqual([next]);
  });

  it('CRE-7 the network is for members with creators.read, of their own brands', async () => {
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    expect((await get(path(), analyst.accessToken)).status).toBe(403);
    const stranger = await makeOwner(t);
    expect((await get(path(), stranger.accessToken)).status).toBe(404);
    const creator = await visible('Nora Nosy');
    expect((await get(path(), creator.token)).status).toBe(403);
  });
});

describe('CRE-5 filters', () => {
  it('CRE-5 speaks of the largest account, or of the one of the platform asked for', async () => {
    await makeVisibleCreator(t, {
      name: 'Two',
      accounts: [
        { followers: 90_000, engagementRate: 0.01 },
        { platform: 'tiktok', followers: 3_000, engagementRate: 0.09 },
      ],
    });
    await makeVisibleCreator(t, { name: 'One', accounts: [{ followers: 20_000, engagementRate: null }] });
    expect(await names({ sort: '-followers' })).toEqual(['Two', 'One']);
    expect(await names({ 'followers[lt]': '90000' })).toEqual(['One']);
    expect(await names({ platform: 'tiktok' })).toEqual(['Two']);
    expect(await names({ platform: 'tiktok', 'followers[gte]': '3000', 'followers[lt]': '3001' })).toEqual(['Two']);
    expect(await names({ platform: 'tiktok', 'followers[gte]': '3001' })).toEqual([]);
    expect(await names({ platform: 'tiktok', 'engagementRate[gte]': '0.09' })).toEqual(['Two']);
    expect(await names({ 'engagementRate[lt]': '0.5' })).toEqual(['Two']);
    expect(await names({ platform: 'instagram,tiktok', sort: 'followers' })).toEqual(['One', 'Two']);
  });

  it('CRE-5 country, city, language, niche, availability and audience', async () => {
    await makeVisibleCreator(t, {
      name: 'Köln',
      country: 'DE',
      city: 'Köln',
      languages: ['de', 'en'],
      niches: ['beauty', 'vegan'],
      away: [{ from: '2027-05-01', until: '2027-05-10' }],
      accounts: [{ genders: { F: 0.62, M: 0.38 }, ages: { '18-24': 0.45 } }],
    });
    await makeVisibleCreator(t, { name: 'Wien', country: 'AT', city: 'Wien', languages: ['de'], niches: ['tech'] });
    const both = ['Köln', 'Wien'];
    const hits = async (filter: Record<string, string>) => (await names(filter)).sort();
    expect(await hits({ country: 'de,at' })).toEqual(both);
    expect(await hits({ country: 'AT' })).toEqual(['Wien']);
    expect(await hits({ city: 'koeln' })).toEqual(['Köln']);
    expect(await hits({ language: 'en' })).toEqual(['Köln']);
    expect(await hits({ language: 'en,de' })).toEqual(both);
    expect(await hits({ niche: 'vegan,tech' })).toEqual(both);
    expect(await hits({ niche: 'vegan' })).toEqual(['Köln']);
    expect(await hits({ availableFrom: '2027-05-10' })).toEqual(['Wien']);
    expect(await hits({ availableFrom: '2027-05-11' })).toEqual(both);
    expect(await hits({ availableFrom: '2027-04-01', availableUntil: '2027-04-30' })).toEqual(both);
    expect(await hits({ availableFrom: '2027-04-01', availableUntil: '2027-05-01' })).toEqual(['Wien']);
    expect(await hits({ audienceGender: 'F' })).toEqual(['Köln']);
    expect(await hits({ audienceGender: 'F', audienceGenderShare: '60' })).toEqual(['Köln']);
    expect(await hits({ audienceGender: 'F', audienceGenderShare: '70' })).toEqual([]);
    expect(await hits({ audienceAge: '18-24', audienceAgeShare: '40' })).toEqual(['Köln']);
    expect(await hits({ audienceAge: '18-24', audienceAgeShare: '50' })).toEqual([]);
  });

  it('CRE-5 finds by name, handle and bio, forgives typos, and puts names before bios', async () => {
    await makeVisibleCreator(t, { name: 'Julia Schneider', handle: 'julia.sews', accounts: [{ handle: 'jule_92', followers: 2_000 }] });
    await makeVisibleCreator(t, { name: 'Jörg Weiß', bio: 'Julia Schneider styles me', accounts: [{ followers: 900_000 }] });
    for (let n = 0; n < 5; n++) await makeVisibleCreator(t, { name: `Glowing ${n}`, bio: 'Skin and light' });
    expect(await names({ q: 'julia schneider' })).toEqual(['Julia Schneider', 'Jörg Weiß']);
    expect(await names({ q: 'schneidr julai' })).toEqual(['Jörg Weiß', 'Julia Schneider']);
    expect(await names({ q: 'JOERG weiss' })).toEqual(['Jörg Weiß']);
    expect(await names({ q: 'jörg' })).toEqual(['Jörg Weiß']);
    expect(await names({ q: 'schnei' })).toHaveLength(2);
    expect(await names({ q: 'jule_92' })).toEqual(['Julia Schneider']);
    expect(await names({ q: 'light skin' })).toHaveLength(5);
    expect(await names({ q: 'light schneider' })).toEqual([]);
    expect(await names({ q: '§§ !!' })).toEqual([]);
    expect(await names({ q: 'xylophone' })).toEqual([]);
  });

  it.each([
    ['rating=5', 'rating'],
    ['rating[gte]=5.1', 'rating[gte]'],
    ['rating[gte]=0.5', 'rating[gte]'],
    ['workedWith=maybe', 'workedWith'],
    ['workedWith=no&pastFulfilment[gte]=0.5', 'pastFulfilment[gte]'],
    ['pastMedianViews[gte]=-1', 'pastMedianViews[gte]'],
    ['pastEngagementRate[gte]=3', 'pastEngagementRate[gte]'],
    ['results[gte]=1', 'results[gte]'],
    ['niche=cars', 'niche'],
    ['country=DE,xx', 'country'],
    ['language=en,iw', 'language'],
    ['platform=myspace', 'platform'],
    ['followers[gte]=x', 'followers[gte]'],
    ['engagementRate[gte]=2', 'engagementRate[gte]'],
    ['followers[gte]=10&followers[lt]=10', 'followers[lt]'],
    ['availableFrom=0000-01-01', 'availableFrom'],
    ['availableFrom=2027-01-02&availableUntil=2027-01-01', 'availableUntil'],
    ['audienceGenderShare=50', 'audienceGenderShare'],
    ['audienceAge=18-24&audienceAgeShare=55', 'audienceAgeShare'],
    ['q=a', 'q'],
    ['sort=name', 'sort'],
    ['cursor=abc', 'cursor'],
  ])('CRE-5 refuses %s by name', async (query, name) => {
    const { status, body } = await get<{ errors: Array<{ pointer: string }> }>(`${path()}?${query}`);
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }) => pointer)).toEqual([`?${name}`]);
  });
});

describe('CRE-5 rating, credits and past results', () => {
  const api = () => t.app.get(CreatorsApi, { strict: false });
  const push = <T>(work: () => Promise<T>) => t.app.get(Transactions).run(work);
  const rate = (id: string, ...stars: number[]) =>
    push(async () => {
      for (const each of stars) await api().recordRating(id, each);
    });
  const end = (id: string, of: TestOwner, reason: Outcome['reason'], collaborationId = newId()) =>
    push(async () => {
      const counts = reason !== 'by-agreement' && reason !== 'reopened';
      const fulfilled = reason === 'fulfilled' || reason === 'late';
      const { organisationId, brandId } = of;
      const outcome = { creatorId: id, collaborationId, organisationId, brandId, title: 'Spring', reason, counts, fulfilled };
      await api().recordOutcome({ ...outcome, onTime: fulfilled ? reason === 'fulfilled' : null, at: t.now() });
    });
  const saw = (id: string, ...results: ContentResults[]) => push(() => api().noteResults(id, results));
  const visibleAs = (name: string) => makeVisibleCreator(t, { name });

  it('CRE-5 at least so many stars, as the card shows them; the order by rating puts those without one last', async () => {
    const [ana, ben, cleo] = [await visibleAs('Ana'), await visibleAs('Ben'), await visibleAs('Cleo')];
    await visibleAs('New');
    await rate(ana, 5, 4.33);
    await rate(ben, 3.5);
    await rate(cleo, 4.5);
    expect(await names({ sort: '-rating' })).toEqual(['Ana', 'Cleo', 'Ben', 'New']);
    expect(await names({ 'rating[gte]': '4.5', sort: '-rating' })).toEqual(['Ana', 'Cleo']);
    // (500 + 433) / 2 = 466.5, shown as 4.67
    expect(await names({ 'rating[gte]': '4.67' })).toEqual(['Ana']);
    expect(await names({ 'rating[gte]': '4.68' })).toEqual([]);
    expect((await names({ 'rating[gte]': '1' })).sort()).toEqual(['Ana', 'Ben', 'Cleo']);
    await rate(ana, 1);
    expect(await names({ sort: '-rating' })).toEqual(['Cleo', 'Ben', 'Ana', 'New']);
    await t.sql(`select creators.rebuild_network()`);
    expect(await names({ sort: '-rating' })).toEqual(['Cleo', 'Ben', 'Ana', 'New']);
    expect((await search({ 'rating[gte]': '3', include: 'total' })).total).toBe(3);
    await t.sql(`delete from creators.records where creator_id = $1`, [cleo]);
    expect(await names({ 'rating[gte]': '4' })).toEqual([]);
  });

  it('CRE-5, APP-8 available is who is not away and has a credit left on the first day', async () => {
    const [ana] = [await visibleAs('Ana'), await visibleAs('Ben')];
    const today = t.now().toISOString().slice(0, 10);
    const back = new Date(t.now().getTime() + 90 * 86_400_000);
    const after = new Date(back.getTime() + 86_400_000).toISOString().slice(0, 10);
    const day = (availableFrom: string) => names({ availableFrom, sort: '-createdAt' }).then((found) => found.sort());
    const note = (until: Date | 'unknown' | null) => push(() => api().noteCredits(ana, until));
    expect(await day(today)).toEqual(['Ana', 'Ben']);
    await note('unknown');
    expect([await day(today), await day('2100-01-01')]).toEqual([['Ben'], ['Ben']]);
    await note(back);
    expect([await day(today), await day(after)]).toEqual([['Ben'], ['Ana', 'Ben']]);
    await t.sql(`select creators.rebuild_network()`);
    expect([await day(today), await day(after)]).toEqual([['Ben'], ['Ana', 'Ben']]);
    // who does not ask for days sees them all
    expect(await names()).toHaveLength(2);
    await note(null);
    expect(await day(today)).toEqual(['Ana', 'Ben']);
  });

  it('CRE-5 past results: median views, Σ / Σ engagement and fulfilment of this organisation, exactly and of nobody else', async () => {
    const other = await makeOwner(t);
    const [ana, ben] = [await visibleAs('Ana'), await visibleAs('Ben'), await visibleAs('Cleo')];
    const mine = { organisationId: owner.organisationId, contents: 3, medianViews: 1_500.5, engagements: 3, followers: 100 };
    await saw(ana, mine, { ...mine, organisationId: other.organisationId, medianViews: 9_000, engagements: 90 });
    for (const reason of ['fulfilled', 'late', 'no-show', 'by-agreement'] as const) await end(ana, owner, reason);
    await end(ben, other, 'fulfilled');
    const hits = (filter: Record<string, string>, who = owner) =>
      get(`/brands/${who.brandId}/creators?${new URLSearchParams(filter).toString()}`, who.accessToken).then(({ body }) =>
        body.items.map(({ displayName }) => displayName).sort(),
      );
    expect(await hits({ 'pastMedianViews[gte]': '1500' })).toEqual(['Ana']);
    expect(await hits({ 'pastMedianViews[gte]': '1501' })).toEqual([]);
    expect(await hits({ 'pastMedianViews[gte]': '9000' }, other)).toEqual(['Ana']);
    expect(await hits({ 'pastEngagementRate[gte]': '0.03' })).toEqual(['Ana']);
    expect(await hits({ 'pastEngagementRate[gte]': '0.030001' })).toEqual([]);
    expect(await hits({ 'pastFulfilment[gte]': '0.666666' })).toEqual(['Ana']);
    expect(await hits({ 'pastFulfilment[gte]': '0.666667' })).toEqual([]);
    expect(await hits({ 'pastFulfilment[gte]': '1' }, other)).toEqual(['Ben']);
    expect(await hits({ workedWith: 'yes' })).toEqual(['Ana']);
    expect(await hits({ workedWith: 'no' })).toEqual(['Ben', 'Cleo']);
    expect(await hits({ workedWith: 'yes' }, other)).toEqual(['Ana', 'Ben']);
    // with other filters, words, orders and a total
    expect(await hits({ workedWith: 'yes', country: 'DE', q: 'ana', sort: '-rating' })).toEqual(['Ana']);
    expect(await hits({ workedWith: 'yes', country: 'AT' })).toEqual([]);
    expect((await search({ workedWith: 'yes', include: 'total', limit: '1' })).total).toBe(1);
  });

  it('CRE-5 results follow what happens: reopened, objection granted, content gone, brand moved, account deleted', async () => {
    const ana = await visibleAs('Ana');
    const id = newId();
    await end(ana, owner, 'no-show', id);
    expect(await names({ workedWith: 'yes' })).toEqual(['Ana']);
    expect(await names({ 'pastFulfilment[gte]': '0' })).toEqual(['Ana']);
    await t.sql(`update creators.record_events set counts = false where collaboration_id = $1`, [id]);
    expect(await names({ 'pastFulfilment[gte]': '0' })).toEqual([]);
    await end(ana, owner, 'reopened', id);
    expect(await names({ workedWith: 'yes' })).toEqual([]);
    const results = { organisationId: owner.organisationId, contents: 1, medianViews: null, engagements: 0, followers: 0 };
    await saw(ana, results);
    expect(await names({ workedWith: 'yes' })).toEqual(['Ana']);
    // nothing is known: no figure is invented
    expect(await names({ 'pastMedianViews[gte]': '0' })).toEqual([]);
    expect(await names({ 'pastEngagementRate[gte]': '0' })).toEqual([]);
    await saw(ana);
    expect(await t.sql(`select 1 from creators.past_results where creator_id = $1`, [ana])).toEqual([]);
    await end(ana, owner, 'fulfilled', id);
    const stranger = await makeOwner(t);
    await t.sql(`update creators.record_events set organisation_id = $2 where collaboration_id = $1`, [id, stranger.organisationId]);
    expect(await names({ workedWith: 'yes' })).toEqual([]);
    expect(await t.sql(`select organisation_id as id, fulfilled from creators.past_results`)).toEqual([
      { id: stranger.organisationId, fulfilled: 1 },
    ]);
    await t.sql(`delete from creators.record_events where creator_id = $1`, [ana]);
    expect(await t.sql(`select 1 from creators.past_results`)).toEqual([]);
  });

  it('CRE-5 ends told at once are all counted', async () => {
    const ana = await visibleAs('Ana');
    await Promise.all(Array.from({ length: 12 }, (_, n) => end(ana, owner, n % 3 === 0 ? 'no-show' : 'fulfilled')));
    expect(await t.sql(`select collaborations, counted, fulfilled from creators.past_results`)).toEqual([
      { collaborations: 12, counted: 12, fulfilled: 8 },
    ]);
  });

  it('CRE-5 pages of the past go on without loss or repetition', async () => {
    await bulk(130);
    await t.sql(`insert into creators.past_results (organisation_id, creator_id, collaborations) select $1, id, 1 from creators.creators`, [
      owner.organisationId,
    ]);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const body: PageBody = await search({ workedWith: 'yes', sort: '-followers', limit: '50', ...(cursor ? { cursor } : {}) });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([130, 130]);
    expect(await names({ workedWith: 'no' })).toEqual([]);
  });
});

describe('CRE-5 pages', () => {
  beforeEach(async () => {
    await bulk(1_000);
  });

  it.each(['relevance', '-followers', 'followers', '-engagementRate', '-rating', '-createdAt'])(
    'CRE-5 %s: every creator once, in order, whatever comes meanwhile',
    async (sort) => {
      const seen: Card[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < 20 && (page === 0 || cursor); page++) {
        const body = await search({ sort, country: 'DE', limit: '97', ...(cursor ? { cursor } : {}) });
        seen.push(...body.items);
        cursor = body.nextCursor;
        if (page === 2) await makeVisibleCreator(t, { name: 'Late', accounts: [{ followers: 1, engagementRate: 0 }], country: 'FR' });
      }
      expect(cursor).toBeNull();
      expect(new Set(seen.map(({ id }) => id)).size).toBe(500);
      expect(seen).toHaveLength(500);
      const followers = seen.map(({ accounts }) => accounts[0]!.followers);
      if (sort.endsWith('followers')) expect(followers).toEqual([...followers].sort((a, b) => (sort === 'followers' ? a - b : b - a)));
    },
  );

  it('CRE-5 pages of a text go over from names to bios without loss', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const body: PageBody = await search({ q: 'glow', limit: '60', ...(cursor ? { cursor } : {}) });
      seen.push(...body.items.map(({ displayName }) => displayName));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(400);
    expect(seen.slice(0, 200).every((name) => name.startsWith('Glow '))).toBe(true);
    expect(seen.slice(200).some((name) => name.startsWith('Glow '))).toBe(false);
  });

  it('CRE-5 the total is counted up to a few thousand; a cursor of another sort is refused', async () => {
    expect(await search({ country: 'AT', include: 'total', limit: '3' })).toMatchObject({ total: 500, totalEstimated: false });
    const { nextCursor } = await search({ limit: '3' });
    expect((await get(`${path()}?sort=-followers&cursor=${nextCursor}`)).status).toBe(422);
  });

  it('CRE-5 the rebuilt read model is the one the triggers kept', async () => {
    const rows = () => t.sql<object>(`select * from creators.network order by creator_id, platform`);
    // the triggers write every row anew
    await t.sql(`update creators.visibility set version = 2`);
    const [creator] = await t.sql<{ id: string }>(`select id from creators.creators limit 1`);
    await t.sql(`update creators.creators set bio = 'Fresh words', city = 'Łódź' where id = $1`, [creator!.id]);
    const kept = await rows();
    expect(kept).toHaveLength(1_000);
    await t.sql(`select creators.rebuild_network()`);
    const sorted = (found: object[]) =>
      found.map((row) => ({
        ...row,
        ...Object.fromEntries(['facets', 'words'].map((name) => [name, [...((row as Record<string, number[]>)[name] ?? [])].sort()])),
      }));
    expect(sorted(await rows())).toEqual(sorted(kept));
    expect(await names({ q: 'lodz fresh' })).toHaveLength(1);
  });
});

describe('CRE-6 the page of a creator', () => {
  it('CRE-6 shows the public profile, accounts with links, insights and the history of followers', async () => {
    const creator = await visible('Paula Page', { followers: 12_000 });
    const { status, body } = await get<Record<string, unknown> & { accounts: Array<Record<string, unknown>> }>(`${path()}/${creator.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      displayName: 'Paula Page',
      inNetwork: true,
      contact: false,
      blocked: false,
      engagementFormula: expect.stringContaining('median') as string,
      can: { block: true, unblock: false },
      accounts: [{ platform: 'instagram', followers: 12_000, profileUrl: expect.stringContaining('instagram.com') as string }],
    });
    expect(body.accounts[0]!['followersOverTime']).toMatchObject([{ followers: 12_000 }]);
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['birthDate', 'payout', 'email', 'lastName']));
    expect((await get(`${path()}/${newId()}`)).status).toBe(404);
  });

  it('CRE-6, CRE-2 shows the newest posts with our copies of pictures and averages; unlinking deletes them all', async () => {
    const creator = await visible('Polly Posts', { followers: 12_000, posts: 5 });
    const tiktok = await linkTiktok(t, creator, { username: 'polly_moves', followers: 9_000, videos: 2 });
    await t.sql(`update creators.social_accounts set eligibility = 'pass' where id = $1`, [tiktok]);
    const page = async () => (await get<{ accounts: Insights[] }>(`${path()}/${creator.id}`)).body.accounts;
    const [unread] = await page();
    expect(unread).toMatchObject({ recentPosts: [], averageReach: null, postsAt: null, postsReading: true });
    await Promise.all(Array.from({ length: 10 }, page));
    await t.settle();
    const figures = `select f.id from creators.account_figures f join creators.social_accounts a on a.id = f.social_account_id where a.creator_id = $1`;
    // linked and read once, two accounts, however many looked
    expect(await t.sql(figures, [creator.id])).toHaveLength(4);
    const [instagram, video] = await page();
    expect(instagram).toMatchObject({ postsReading: false, postsAt: expect.any(String) as string });
    expect([instagram?.recentPosts.length, video?.recentPosts.length]).toEqual([5, 2]);
    const times = instagram!.recentPosts.map(({ takenAt }) => takenAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(instagram?.recentPosts[0]?.permalink).toMatch(/^http.*\/(p|reel)\//);
    const picture = await fetch(`${t.url}${instagram!.recentPosts[0]!.pictureUrl!}`);
    expect(picture.headers.get('content-type')).toBe('image/webp');
    const settled = instagram!.recentPosts.filter(({ takenAt }) => Date.parse(instagram!.postsAt!) - Date.parse(takenAt) > 48 * 3_600_000);
    const mean = (of: Array<number | null>) => ({
      value: Math.round(of.reduce<number>((sum, each) => sum + (each ?? 0), 0) / of.length),
      posts: of.length,
    });
    expect(instagram?.averageViews).toEqual(mean(settled.map(({ views }) => views)));
    expect(instagram?.averageReach).toEqual(mean(settled.map(({ reach }) => reach)));
    expect(video).toMatchObject({ averageViews: { posts: expect.any(Number) as number }, averageReach: null });
    expect(video?.recentPosts[0]).toMatchObject({ kind: 'video', reach: null, pictureUrl: expect.stringMatching(/^\/api/) as string });

    const [newest] = await t.sql<{ id: string }>(`select platform_post_id as id from creators.account_posts where id = $1`, [
      instagram!.recentPosts[0]!.id,
    ]);
    await simulated(t, 'DELETE', `/accounts/u${creator.id.slice(-10)}/posts/${newest!.id}`);
    const [{ id } = { id: '' }] = await t.sql<{ id: string }>(
      `select id from creators.social_accounts where creator_id = $1 and platform = 'instagram'`,
      [creator.id],
    );
    // a day later somebody looks again
    await t.sql(`update creators.account_readings set read_at = read_at - interval '24 hours'`);
    expect((await page())[0]).toMatchObject({ postsReading: true, recentPosts: { length: 5 } });
    await t.settle();
    const [again] = await page();
    expect(again?.recentPosts.map((post) => post.id)).toEqual(instagram!.recentPosts.slice(1).map((post) => post.id));
    expect((await fetch(picture.url)).status).toBe(404);
    for (const account of [id, tiktok])
      expect((await t.call('DELETE', `/creator/social-accounts/${account}`, { token: creator.token })).status).toBe(204);
    expect(
      await t.sql(
        `select 1 from creators.account_posts p join creators.social_accounts a on a.id = p.social_account_id where a.creator_id = $1`,
        [creator.id],
      ),
    ).toEqual([]);
    expect((await fetch(`${t.url}${again!.recentPosts[0]!.pictureUrl!}`)).status).toBe(404);
  });
});

describe('CRE-5 saved searches', () => {
  const list = () => `/brands/${owner.brandId}/saved-searches`;
  const token = () => owner.accessToken;

  it('CRE-5 are kept with validated filters, changed with their version, and removed', async () => {
    const query = { niche: 'beauty,vegan', 'followers[gte]': 10_000, sort: '-followers' };
    const made = await t.call<{ id: string; version: number }>('POST', list(), { token: token(), body: { name: 'Beauty', query } });
    expect(made).toMatchObject({ status: 201, body: { name: 'Beauty', query, createdBy: owner.userId, version: 1 } });
    const one = `${list()}/${made.body.id}`;
    expect((await get(one)).body).toMatchObject({ query });
    const change = (body: object, version: number) =>
      t.call('PATCH', one, { token: token(), body, headers: { 'if-match': `"${version}"` } });
    expect(await change({ name: 'Glow' }, 1)).toMatchObject({ status: 200, body: { name: 'Glow', query, version: 2 } });
    expect((await change({ name: 'Stale' }, 1)).status).toBe(412);
    expect((await get(list())).body.items).toHaveLength(1);
    const stranger = await makeOwner(t);
    expect((await get(one, stranger.accessToken)).status).toBe(404);
    expect((await get(`/brands/${stranger.brandId}/saved-searches/${made.body.id}`, stranger.accessToken)).status).toBe(404);
    expect((await t.call('DELETE', one, { token: token() })).status).toBe(204);
    expect((await get(one)).status).toBe(404);
  });

  it('CRE-5 refuse what the search refuses', async () => {
    const save = (query: object) => t.call('POST', list(), { token: token(), body: { name: 'No', query } });
    expect((await save({ rating: 5 })).status).toBe(422);
    expect((await save({ niche: 'cars' })).status).toBe(422);
    expect((await save({ 'followers[gte]': 10, 'followers[lt]': 5 })).status).toBe(422);
    expect((await save({ cursor: 'x' })).status).toBe(422);
  });
});

/** A creator who can sign in, linked and in the network. */
async function visible(name: string, account: { followers?: number; posts?: number } = {}): Promise<TestCreator> {
  const creator = await makeCreator(t, name);
  const id = await linkInstagram(t, creator, { username: `u${creator.id.slice(-10)}`, followers: 8_000, ...account });
  await t.sql(`update creators.social_accounts set eligibility = 'pass' where id = $1`, [id]);
  await t.call('PUT', '/creator/visibility', { token: creator.token, body: { network: true, away: [] } });
  return creator;
}

/** Creators by one statement each, the read model filled once: half in Germany, half in Austria, with ties in every figure. */
async function bulk(count: number): Promise<void> {
  await t.app.get(Transactions).run(async () => {
    const database = t.app.get(Database);
    await database.execute(`select set_config('openfluence.bulk', 'on', true)`);
    await database.execute(
      `insert into creators.creators (id, user_id, display_name, first_name, last_name, bio, languages, country, niches, version, created_at, updated_at)
       select gen_random_uuid(), gen_random_uuid(), case when n % 5 = 0 then 'Glow ' else 'Lumen ' end || n, '', '',
         case when n % 5 = 1 then 'all my glow' else 'x' end, '{de}', (array['DE', 'AT'])[n % 2 + 1], '{beauty}', 1,
         timestamptz '2026-01-01' + (n / 3) * interval '1 minute', now()
       from generate_series(1, $1::integer) n`,
      [count],
    );
    await database.execute(
      `insert into creators.social_accounts (id, creator_id, platform, platform_user_id, handle, name, followers, following, media_count,
         engagement_rate, audience, permissions, state, eligibility, linked_at, refreshed_at, version)
       select gen_random_uuid(), id, 'instagram', id, 'h' || substr(id::text, 30), '', 1000 + ('x' || substr(id::text, 1, 2))::bit(8)::integer * 100, 1, 1,
         ('x' || substr(id::text, 3, 1))::bit(4)::integer / 100.0, '{}', '{}', 'reconnect', 'pass', now(), now(), 1
       from creators.creators`,
    );
    await database.execute(
      `insert into creators.visibility (creator_id, network, away, version, updated_at) select id, true, '[]', 1, now() from creators.creators`,
    );
    await database.execute(
      `insert into creators.records (creator_id, level, rating_hundredths, rating_count, version)
       select id, 'newcomer', 400, 1, 1 from creators.creators where display_name like 'Glow%'`,
    );
    await database.execute(`select creators.rebuild_network()`);
  });
}
