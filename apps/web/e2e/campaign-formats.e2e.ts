import { describe, expect, it } from 'vitest';
import { painting } from '../../../scripts/road/campaign.ts';
import { expectAccessible, goInside } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { creators, draft, owner } from './world.js';

describe.skipIf(noBrowser)('campaigns of other kinds than the usual one (German)', () => {
  const stage = useStage();

  it('CAM-1, CAM-5, CAM-6 briefs and launches UGC videos; an event too early is refused at the field, then launched', async () => {
    const { api } = stage;
    const brand = await owner(api, 'de');
    const [person] = await creators(api, 1);
    const page = await stage.visitor({ device: 'desktop', language: 'de', as: brand });
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });

    // UGC: what does not go together stays in sight and says why
    await page.goto(`/b/${brand.brandId}/campaigns/new`);
    await page.getByRole('radio', { name: /^UGC/ }).check();
    await page.getByText('Nicht für UGC').waitFor();
    expect(await page.getByRole('radio', { name: /^Event/ }).isDisabled()).toBe(true);
    await field('Titel der Kampagne').fill('Der erste Tropfen');
    await expectAccessible(page);
    await button('Entwurf anlegen und weiter').click();

    await page.getByRole('heading', { name: 'Was bekommen Creators?' }).waitFor();
    await field('Produkt').fill('Glow Serum 30 ml');
    await field('Ladenpreis').fill('49');
    await button('Weiter: Video').click();

    await page.getByRole('heading', { name: 'Welches Video brauchen Sie?' }).waitFor();
    await page.getByRole('radio', { name: /^30 Sekunden/ }).check();
    await field('Videos pro Creator').fill('2');
    await page.getByText('238 €').first().waitFor();
    await page.getByRole('radio', { name: /^4:5/ }).check();
    await button('Beispiele für Szenen').click();
    await page.getByRole('group', { name: 'Branche' }).getByRole('button', { name: 'Wohnen' }).click();
    await button(/Karton auf dem Schreibtisch/).click();
    await field('Szene 4').waitFor();
    await button('Szene 2 nach oben').click();
    await expectAccessible(page);
    await button('Weiter: Briefing').click();

    await page.getByRole('heading', { name: 'Was sollen Creators tun?' }).waitFor();
    expect(await page.getByText('Hashtags').count()).toBe(0);
    await page.locator('input[type=file]').setInputFiles({
      name: 'serum.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(await painting(api, 'product', 'serum-window')),
    });
    await page.getByRole('list', { name: 'Bilder der Kampagne' }).getByRole('img', { name: 'Bild 1' }).waitFor();
    await field('Aufgabe').fill('Zeig das Serum in deiner Morgenroutine.');
    await button('Weiter: Creators').click();
    await field('Plätze').fill('3');
    await page.getByRole('switch', { name: /Angebot noch einmal annehmen/ }).click();
    await button(/Prüfen & starten/).click();
    await button('Jetzt starten').click();
    await page.getByRole('dialog').getByText('Sie zahlen 238 € pro Creator').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Jetzt starten' }).click();
    await page.waitForURL(/\/campaigns\/[^/]+$/);
    const id = /campaigns\/([^/]+)/.exec(page.url())?.[1];
    const launched = await api.get<Record<string, unknown>>(`/campaigns/${id}`, brand.token);
    expect(launched).toMatchObject({
      state: 'application',
      type: 'ugc',
      ugc: { lengthSeconds: 30, aspectRatio: '4:5', videos: 2 },
      selectionOptions: { offers: true, otherCash: false },
    });
    expect((launched['ugc'] as { scenes: string[] }).scenes[0]).toBe('Aufklappen in einem Schnitt');

    // event: refused where it is typed, with the earliest start
    const evening = await draft(api, brand, { title: 'Ein Abend auf dem Dach' });
    await api.call('PATCH', `/campaigns/${evening.id}`, {
      token: brand.token,
      body: { format: 'event' },
      headers: { 'if-match': `"${evening.version}"` },
    });
    await goInside(page, `/b/${brand.brandId}/campaigns/${evening.id}/edit?step=schedule`);
    await field('Veranstaltungsort').fill('Dachgarten im Hotel Anker');
    await field('Adresse').fill('Hafenstraße 7, 20457 Hamburg');
    const soon = new Date(stage.app.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Beginn', { exact: true }).fill(`${soon}T19:00`);
    await page.getByText(/Zu früh: .* Frühestens/).waitFor();
    await expectAccessible(page);
    await button(/Prüfen & starten/).click();
    expect(await button('Jetzt starten').isDisabled()).toBe(true);
    await button(/Beginn des Events/).click();
    await button(/übernehmen$/).click();
    // CAM-7: what the switch says, the confirmation and the creators' page say, too
    await button('Weiter: Ads & Rechte').click();
    await page.getByRole('switch', { name: 'Entwürfe verlangen' }).click();
    await button('Weiter: Prüfen & starten').click();
    await button('Jetzt starten').click();
    await page.getByRole('dialog').getByText('Vor dem Posten sehen Sie Entwürfe.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Jetzt starten' }).click();
    await page.waitForURL(/\/campaigns\/[^/]+$/);
    await page.getByRole('link', { name: 'Briefing', exact: true }).click();
    await page.getByText('Hafenstraße 7').waitFor();

    // creators see where and when, never the address
    const phone = await stage.visitor({ device: 'phone', language: 'de', as: person! });
    await phone.goto(`/c/discover/${evening.id}`);
    await phone.getByText('Dachgarten im Hotel Anker').waitFor();
    await phone.getByText('Die Adresse bekommst du, sobald du bestätigt bist.').waitFor();
    expect(await phone.getByText('Hafenstraße').count()).toBe(0);
    await phone.getByRole('heading', { name: 'Entwurf vor dem Posten' }).waitFor();
    await phone.getByText(/innerhalb von 2 Werktagen, Schweigen heißt Ja/).waitFor();
    await expectAccessible(phone);
    await goInside(phone, `/c/discover/${id}`);
    await phone.getByText('2 Videos mit je 30 s, 4:5').waitFor();
    await phone.getByText('Aufklappen in einem Schnitt').waitFor();
    await expectAccessible(phone);
  }, 180_000);
});
