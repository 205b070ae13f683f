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
    await page.keyboard.press('a');
    await page.getByText('Lena Weiß angenommen').waitFor();
    await expect.poll(states, { timeout: PATIENCE_MS }).toEqual(['accepted', 'accepted', 'applied', 'applied']);

    const bar = page.getByRole('complementary', { name: 'Ihre Auswahl' });
    await bar.getByText('2 von 3 Plätzen').waitFor();
    await bar.getByRole('button', { name: 'Auswahl bestätigen' }).click();
    const dialog = page.getByRole('dialog', { name: '2 Creators bestätigen?' });
    await dialog.getByText('2 Creators bekommen eine freundliche Absage.').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '2 Creators bestätigen' }).click();
    await page.getByRole('heading', { name: '2 Creators sind dabei!' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('link', { name: 'Zu den Kooperationen' }).click();
    await page.waitForURL(/\/collaborations/);
    expect(await states()).toEqual(['confirmed', 'confirmed', 'declined', 'declined']);
  }, 120_000);
});
