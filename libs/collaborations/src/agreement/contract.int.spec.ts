import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectStatus, launchCampaign, makeApplicant, tryApply, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { attachedJson, readPdf } from '@app/platform/testing';
import { confirmCampaign, type ConfirmedCampaign } from '../testing/index.js';

let t: TestApp;
let owner: TestOwner;
let made: ConfirmedCampaign;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  made = await confirmCampaign(t, owner, { title: 'Glow: „Serum“ für alle' });
});
afterAll(() => t.close());

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const contract = (token: string | undefined, id: string, language = 'en') =>
  t.call<Buffer>('GET', `/collaborations/${id}/contract.pdf`, { token, headers: { 'accept-language': language } });
const textOf = (file: Buffer): string => readPdf(file).join(' ').replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');
const post = async <Body = Record<string, unknown>>(token: string, path: string, body: unknown = {}): Promise<Body> => {
  const answer = await t.call<Body>('POST', path, { token, body });
  expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  return answer.body;
};
const collaborationOf = async (creator: Applicant, campaignId: string): Promise<{ id: string; hash: string }> => {
  const rows = await t.sql<{ id: string; hash: string }>(
    `select id, terms->>'hash' as hash from collaborations.collaborations where creator_id = $1 and campaign_id = $2`,
    [creator.id, campaignId],
  );
  return rows[0]!;
};

describe('COL-6 GET /collaborations/{id}/contract.pdf', () => {
  it('COL-6 both sides download the same file, in their language, again and again', async () => {
    const [id, creator] = [made.collaborationIds[0]!, made.creators[0]!];
    const brand = await contract(owner.accessToken, id);
    expectStatus(brand, 200, 'the contract');
    expect(brand.headers.get('content-type')).toBe('application/pdf');
    expect(brand.headers.get('cache-control')).toContain('no-store');
    expect(decodeURIComponent(brand.headers.get('content-disposition')!)).toContain(
      `attachment; filename="Contract Glow  _Serum_ f_r alle.pdf"`,
    );
    expect(decodeURIComponent(brand.headers.get('content-disposition')!)).toContain('Contract Glow  „Serum“ für alle.pdf');
    expect(brand.body.subarray(0, 5).toString()).toBe('%PDF-');
    const own = await contract(creator.token, id);
    expect(own.body.equals(brand.body)).toBe(true);
    const german = textOf((await contract(creator.token, id, 'de-DE,de;q=0.9')).body);
    expect(german).toContain('Kooperationsvertrag'.toUpperCase());
    expect(german).toContain('Glow: „Serum“ für alle');
  });

  it('COL-6 names both sides and the acceptance record: who, when, version, hash', async () => {
    const [id, creator] = [made.collaborationIds[0]!, made.creators[0]!];
    const file = (await contract(owner.accessToken, id)).body;
    const text = textOf(file);
    const [row] = await t.sql<{ name: string; handle: string; hash: string; organisation: string; brand: string; member: string }>(
      `select c.creator_name as name, c.handle, a.terms_hash as hash, o.name as organisation, b.name as brand, u.name as member
       from collaborations.collaborations c join applications.applications a on a.id = c.application_id
         join identity.organisations o on o.id = c.organisation_id join identity.brands b on b.id = c.brand_id
         join collaborations.selections s on s.id = c.selection_id join identity.users u on u.id = s.confirmed_by where c.id = $1`,
      [id],
    );
    for (const part of [
      row!.name,
      `@${row!.handle} on Instagram`,
      row!.organisation,
      row!.brand,
      row!.member,
      'Version 1',
      'Europe/Berlin',
    ]) {
      expect(text, part).toContain(part);
    }
    expect(text.replaceAll(' ', '').split(row!.hash), 'at the top, by the creator, by the brand').toHaveLength(4);
    const [address] = await t.sql<{ line1: string; city: string }>(`select line1, city from creators.addresses where id = $1`, [
      creator.id,
    ]);
    expect(text).not.toContain(address!.line1);
    expect(JSON.stringify(attachedJson(file))).not.toContain('purchaseCost');
    expect(textOf((await contract(owner.accessToken, id)).body)).not.toContain('€20.00');
  });

  it('COL-6 is for both sides only: 404 for others and for guests of another campaign, 401 unsigned', async () => {
    const id = made.collaborationIds[0]!;
    const [other, stranger] = [await makeOwner(t), await makeApplicant(t)];
    const guest = await makeMember(t, owner.organisationId, 'client_guest', {
      brandIds: [owner.brandId],
      campaignIds: [crypto.randomUUID()],
    });
    const statuses = [];
    for (const token of [other.accessToken, stranger.token, guest.accessToken, undefined])
      statuses.push((await contract(token, id)).status);
    expect(statuses).toEqual([404, 404, 404, 401]);
    expect((await contract(owner.accessToken, 'nonsense')).status).toBeGreaterThanOrEqual(400);
  });

  it('COL-6 keeps the names of the confirmation; what was delivered since changes nothing', async () => {
    const campaign = await confirmCampaign(t, owner, { title: 'Names' });
    const id = campaign.collaborationIds[0]!;
    const before = (await contract(owner.accessToken, id)).body;
    const [brand] = await t.sql<{ name: string }>(`select name from identity.brands where id = $1`, [owner.brandId]);
    await t.sql(`update identity.brands set name = 'Renamed' where id = $1`, [owner.brandId]);
    await t.sql(`update collaborations.collaborations set state = 'active', handed_over_at = now(), version = version + 1 where id = $1`, [
      id,
    ]);
    expect((await contract(owner.accessToken, id)).body.equals(before)).toBe(true);
    await t.sql(`update collaborations.collaborations set party = null where id = $1`, [id]);
    expect(textOf((await contract(owner.accessToken, id)).body), 'rows older than the record of parties').toContain('Renamed');
    await t.sql(`update identity.brands set name = $2 where id = $1`, [owner.brandId, brand!.name]);
  });

  it('COL-6, APP-9 shows the cash agreed with one creator alone, when it was agreed, and the hash of these terms', async () => {
    const campaignId = await launchCampaign(t, owner, { selectionOptions: { offers: false, otherCash: true } });
    const creator = await makeApplicant(t);
    const applied = await tryApply<{ id: string }>(t, creator, campaignId, { askedCash: eur(9_000) });
    expectStatus(applied, 201, 'apply');
    await post(owner.accessToken, `/applications/${applied.body.id}/accept`);
    await post(owner.accessToken, `/applications/${applied.body.id}/cash`, { answer: 'yes' });
    await post(owner.accessToken, `/campaigns/${campaignId}/selection/confirm`);
    const { id, hash } = await collaborationOf(creator, campaignId);
    const text = textOf((await contract(creator.token, id)).body);
    expect(text).toContain('€90.00 (agreed individually with this creator)');
    expect(text).toContain('Both agreed on €90.00 in cash');
    expect(text.replaceAll(' ', '').split(hash).length).toBeGreaterThan(2);
    await t.sql(`update campaigns.campaigns set state = 'completed', ended_at = now() where id = $1`, [campaignId]);
  });

  it('COL-6, CAM-11 shows the amendment the creator agreed to and the deadline that moved, not those refused', async () => {
    const campaign = await confirmCampaign(t, owner, { product: null, compensation: { cash: eur(15_000) }, title: 'Amended' }, 2);
    const [agreeing, refusing] = campaign.creators;
    const { id: amendment } = await post<{ id: string }>(owner.accessToken, `/campaigns/${campaign.campaignId}/amendments`, {
      ads: { kind: 'partnership_ads', licenceDays: 90 },
      note: 'We want to advertise',
    });
    await post(agreeing!.token, `/amendments/${amendment}/consent`);
    await post(refusing!.token, `/amendments/${amendment}/refuse`);
    await post(owner.accessToken, `/collaborations/${campaign.collaborationIds[0]!}/extensions`, { days: 3, reason: 'Feiertage' });
    const agreed = textOf((await contract(agreeing!.token, campaign.collaborationIds[0]!)).body);
    for (const part of [
      'Terms, version 2',
      'for 90 days from publication',
      'Changed: advertising licence',
      'We want to advertise',
      'Agreed to the changed terms',
      'Reason: Feiertage',
    ]) {
      expect(agreed, part).toContain(part);
    }
    const refused = textOf((await contract(refusing!.token, campaign.collaborationIds[1]!)).body);
    expect(refused).toContain('Terms, version 1');
    expect(refused).not.toContain('Agreed later');
  });

  it('COL-6 serves many at once', async () => {
    const id = made.collaborationIds[0]!;
    const answers = await Promise.all(Array.from({ length: 10 }, () => contract(owner.accessToken, id)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.length}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(200);
  });
});
