import { beforeAll, describe, expect, it } from 'vitest';
import { lose } from '@app/collaborations/testing';
import { apply } from '../../../scripts/road/campaign.ts';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { creators, draft, owner } from './world.js';

describe.skipIf(noBrowser)('offers, other cash and a free place (brand at the desk, creators on the phone, German)', () => {
  const stage = useStage();
  let mia: Owner;
  let people: Creator[];
  let campaignId: string;

  beforeAll(async () => {
    mia = await owner(stage.api, 'de');
    people = await creators(stage.api, 2);
    const { id, version } = await draft(stage.api, mia, { places: 1, title: 'Abendruhe' });
    await stage.api.call('PATCH', `/campaigns/${id}`, {
      token: mia.token,
      headers: { 'if-match': `"${version}"` },
      body: { selectionOptions: { offers: true, otherCash: true } },
    });
    await stage.api.post(`/campaigns/${id}/launch`, mia.token, {});
    campaignId = id;
    const words = { message: 'Ich zeige gern eine ruhige Woche damit.', variant: 'Normal', answers: ['Etwas trocken'] };
    await apply(stage.api, people[0]!, id, { ...words, askedCash: { amountMinor: 15_000, currency: 'EUR' } });
    await apply(stage.api, people[1]!, id, words);
  });

  it('APP-7, APP-9, COL-5 counter-offer and yes, the selection with its own cash, then the free place goes to the waiting list', async () => {
    const [lena, jonas] = [people[0]!, people[1]!];
    const desk = await stage.visitor({ device: 'desktop', language: 'de', as: mia });
    await desk.goto(`/b/${mia.brandId}/campaigns/${campaignId}/applications`);
    await desk
      .getByRole('list', { name: 'Bewerbungen' })
      .getByRole('button', { name: /Lena Weiß/ })
      .click();
    const panel = desk.getByRole('article', { name: 'Bewerbung von Lena Weiß' });
    const cash = panel.getByRole('region', { name: 'Anderes Honorar' });
    await cash.getByText(/Fragt nach 150/).waitFor();
    await cash.getByRole('textbox', { name: 'Ihr Gegenangebot' }).fill('120');
    await cash.getByRole('button', { name: 'Senden' }).click();
    await cash.getByText(/Sie haben 120\s€ angeboten/).waitFor();
    await panel.getByRole('button', { name: /Annehmen/ }).click();
    await desk.getByText('Lena Weiß angenommen').waitFor();
    await desk.getByRole('button', { name: /^Angenommen \d/ }).click();
    await panel
      .getByRole('region', { name: 'Angebot' })
      .getByText(/Die Antwort ist möglich bis/)
      .waitFor();
    await expectAccessible(desk);

    const phone = await stage.visitor({ device: 'phone', language: 'de', as: lena });
    await phone.goto('/c/campaigns');
    await phone.getByText(/Die Marke bietet stattdessen 120\s€/).waitFor();
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Einverstanden' }).click();
    await phone.getByText(/Vereinbart: 120\s€/).waitFor();
    await phone.getByRole('button', { name: 'Ja, ich bin dabei' }).click();
    await phone.getByRole('region', { name: 'Angebot, das auf deine Antwort wartet' }).waitFor({ state: 'detached' });

    const bar = desk.getByRole('complementary', { name: 'Ihre Auswahl' });
    await bar.getByRole('button', { name: 'Auswahl bestätigen', disabled: false }).click();
    const dialog = desk.getByRole('dialog', { name: '1 Creator bestätigen?' });
    await dialog.getByText('1 Creator bekommt das vereinbarte Honorar statt dem der Kampagne.').waitFor();
    await dialog.getByRole('switch', { name: /Warteliste/ }).click();
    await dialog.getByRole('checkbox', { name: /Jonas Brandt/ }).check();
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: '1 Creator bestätigen' }).click();
    await desk.getByRole('heading', { name: '1 Creator ist dabei!' }).waitFor();
    await desk.getByRole('dialog').getByRole('button', { name: 'Hier bleiben' }).click();

    const [lost] = await stage.api.all<{ id: string }>(`/campaigns/${campaignId}/collaborations`, mia.token);
    await lose(stage.app, lost!.id);
    const places = desk.getByRole('region', { name: 'Freie Plätze' });
    await places.getByText('Lena Weiß ist ausgeschieden: ein Platz ist frei').waitFor();
    await expectAccessible(desk);
    await places.getByRole('button', { name: 'Jonas Brandt anbieten' }).click();
    await places.getByText(/Jonas Brandt ist gefragt und kann bis/).waitFor();

    const second = await stage.visitor({ device: 'narrow', language: 'de', as: jonas });
    await second.goto('/c/campaigns');
    await second.getByText('Ein Platz ist frei geworden. Möchtest du ihn?').waitFor();
    await expectAccessible(second);
    await second.getByRole('button', { name: 'Ja, ich bin dabei' }).click();
    await second.getByRole('heading', { name: 'Läuft gerade' }).or(second.getByText('Du bist dabei!')).first().waitFor();
    await places.getByText('Der Platz von Lena Weiß ist wieder vergeben').waitFor();
    await expect
      .poll(
        async () =>
          (await stage.api.all<{ state: string }>(`/campaigns/${campaignId}/collaborations`, mia.token)).map(({ state }) => state),
        {
          timeout: PATIENCE_MS,
        },
      )
      .toEqual(['removed', 'preparing']);
  }, 120_000);
});
