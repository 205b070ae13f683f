import { beforeAll, describe, expect, it } from 'vitest';
import { fulfil } from '@app/collaborations/testing';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll, goInside } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { confirmed, creators, owner, shipped } from './world.js';

describe.skipIf(noBrowser)('ratings both ways and the record', () => {
  const stage = useStage();
  let mia: Owner;
  let lena: Creator;
  let campaignId: string;
  let id: string;

  beforeAll(async () => {
    const { api, app } = stage;
    mia = await owner(api);
    const people = await creators(api, 1);
    lena = people[0]!;
    const campaign = await confirmed(api, mia, people, { preparationDays: 3 });
    campaignId = campaign.id;
    id = campaign.collaborations[0]!.id;
    await shipped(api, mia, campaign.id, campaign.collaborations, people, 1);
    const { preparationEndsAt } = await api.get<{ preparationEndsAt: string }>(`/campaigns/${campaignId}`, mia.token);
    await app.travelTo(new Date(preparationEndsAt));
    await fulfil(app, id);
    const { endedAt } = await api.get<{ endedAt: string }>(`/collaborations/${id}`, mia.token);
    await app.travelTo(new Date(endedAt));
  });

  it('CRE-8, CRE-9 the brand rates, the creator sees nothing until both have, then answers; the record names what counted', async () => {
    const desk = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await desk.goto(`/b/${mia.brandId}/campaigns/${campaignId}/collaborations?collaboration=${id}`);
    const brand = desk.getByRole('region', { name: 'Ratings' });
    await brand.getByText('How was it to work with this creator?').waitFor();
    await brand.getByRole('button', { name: 'Send rating' }).click();
    await brand.getByText('Please give stars for everything.').waitFor();
    for (const criterion of ['Communication', 'Content', 'Punctuality']) {
      await brand.getByRole('radiogroup', { name: criterion }).getByRole('radio', { name: '4 stars' }).press('Space');
    }
    await brand.getByRole('textbox').fill('A joy to work with');
    await expectAccessible(desk);
    await brand.getByRole('button', { name: 'Send rating' }).click();
    await brand.getByText('Your rating', { exact: true }).waitFor();

    const phone = await stage.visitor({ device: 'narrow', language: 'de', as: lena });
    await phone.goto(`/c/campaigns/${id}`);
    const own = phone.getByRole('region', { name: 'Bewertungen' });
    await own.getByText('Wie war die Zusammenarbeit mit dieser Marke?').waitFor();
    expect(await own.getByText('A joy to work with').count()).toBe(0);
    for (const group of await own.getByRole('radiogroup').all()) await group.getByRole('radio', { name: '5 Sterne' }).press('Space');
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
    await own.getByRole('button', { name: 'Bewertung senden' }).click();
    await own.getByText('A joy to work with').waitFor();
    await own.getByRole('textbox', { name: 'Antwort schreiben' }).fill('Danke!');
    await own.getByRole('button', { name: 'Antworten' }).click();
    await brand.getByText('What the creator says of you').waitFor();
    await brand.getByText('Danke!').waitFor();

    await goInside(phone, '/c/record');
    await phone.getByText('Pünktlich geliefert').waitFor();
    await phone.getByText('★ 4').waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
  }, 120_000);
});
