import { beforeAll, describe, expect, it } from 'vitest';
import type { Owner } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { creators, open, owner } from './world.js';

describe.skipIf(noBrowser)('deciding on applications (desktop, German)', () => {
  const stage = useStage();
  let mia: Owner;
  let campaignId: string;

  beforeAll(async () => {
    mia = await owner(stage.api, 'de');
    campaignId = await open(stage.api, mia, await creators(stage.api, 4));
  });

  async function states(): Promise<string[]> {
    const rows = await stage.api.all<{ state: string }>(`/campaigns/${campaignId}/applications?limit=200`, mia.token);
    return rows.map(({ state }) => state).sort();
  }

  it('APP-2, APP-5 accepts and declines by keyboard, takes one back, and confirms the selection', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'de', as: mia });
    await page.goto(`/b/${mia.brandId}/campaigns/${campaignId}/applications`);
    // the newest first: Björn, Aylin, Jonas, Lena
    await page.getByRole('article', { name: 'Bewerbung von Björn Lund' }).waitFor();
    await expectAccessible(page);

    await page.keyboard.press('a');
    await page.getByText('Björn Lund angenommen').waitFor();
    await page.getByRole('article', { name: 'Bewerbung von Aylin Özdemir' }).waitFor();
    await page.keyboard.press('d');
    const why = page.getByRole('dialog', { name: 'Aylin Özdemir ablehnen?' });
    await why.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('2');
    await page.getByText('Aylin Özdemir abgelehnt').waitFor();
    await expect.poll(states, { timeout: PATIENCE_MS }).toEqual(['accepted', 'applied', 'applied', 'declined']);

    await page.keyboard.press('z');
    await page.getByRole('list', { name: 'Bewerbungen' }).getByText('Aylin Özdemir').waitFor();
    await expect.poll(states, { timeout: PATIENCE_MS }).toEqual(['accepted', 'applied', 'applied', 'applied']);

    await page
      .getByRole('list', { name: 'Bewerbungen' })
      .getByRole('button', { name: /Lena Weiß/ })
      .click();
    await page
      .getByRole('article', { name: 'Bewerbung von Lena Weiß' })
      .getByText('I would love to show an honest week with it.')
      .waitFor();
    // who was picked is in the address at once, so that a reload shows the same
    await expect.poll(() => new URL(page.url()).searchParams.has('application'), { timeout: PATIENCE_MS }).toBe(true);
    const comments = page.getByRole('region', { name: 'Interne Kommentare' });
    const comment = comments.getByRole('listitem').getByText('ada passt');
    // ACC-6: letters typed here decide nothing
    await comments.getByRole('textbox', { name: 'Neuer Kommentar' }).pressSequentially('ada passt');
    await comments.getByRole('button', { name: 'Kommentieren' }).click();
    // only what the server has can be deleted
    await comments.getByRole('button', { name: 'Kommentar löschen' }).waitFor();
    expect(await states()).toEqual(['accepted', 'applied', 'applied', 'applied']);
    await page.reload();
    await page.getByRole('article', { name: 'Bewerbung von Lena Weiß' }).waitFor();
    await comment.waitFor();
    await expectAccessible(page);
    await comments.getByRole('button', { name: 'Kommentar löschen' }).click();
    await page.getByRole('dialog', { name: 'Diesen Kommentar löschen?' }).getByRole('button', { name: 'Kommentar löschen' }).click();
    await comment.waitFor({ state: 'detached' });
    await page.getByRole('dialog', { name: 'Diesen Kommentar löschen?' }).waitFor({ state: 'hidden' });

    await page.keyboard.press('a');
    await page.getByText('Lena Weiß angenommen').waitFor();
    await expect.poll(states, { timeout: PATIENCE_MS }).toEqual(['accepted', 'accepted', 'applied', 'applied']);

    const bar = page.getByRole('complementary', { name: 'Ihre Auswahl' });
    await bar.getByText('2 von 3 Plätzen').waitFor();
    await bar.getByRole('button', { name: 'Auswahl bestätigen' }).click();
    const dialog = page.getByRole('dialog', { name: '2 Creators bestätigen?' });
    await dialog.getByText('2 Creators bekommen eine freundliche Absage.').waitFor();
    // COL-5: a waiting list in the brand's order
    await dialog.getByRole('switch', { name: /Warteliste/ }).click();
    await dialog.getByRole('checkbox', { name: /Jonas/ }).check();
    await dialog.getByRole('checkbox', { name: /Aylin/ }).check();
    await dialog.getByRole('button', { name: 'Aylin Özdemir nach oben' }).click();
    await dialog.getByText('2 Creators bleiben bis zum Ende der Vorbereitung auf der Warteliste.').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '2 Creators bestätigen' }).click();
    await page.getByRole('heading', { name: '2 Creators sind dabei!' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('link', { name: 'Zu den Kooperationen' }).click();
    await page.waitForURL(/\/collaborations/);
    expect(await states()).toEqual(['confirmed', 'confirmed', 'waitlisted', 'waitlisted']);
    const waiting = await stage.api.all<{ creator: { name: string } }>(
      `/campaigns/${campaignId}/applications?state=waitlisted&sort=position`,
      mia.token,
    );
    expect(waiting.map(({ creator }) => creator.name)).toEqual(['Aylin Özdemir', 'Jonas Brandt']);
  }, 120_000);
});
