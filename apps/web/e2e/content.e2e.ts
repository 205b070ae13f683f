import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { postOnInstagram, travel } from '../../../scripts/road/campaign.ts';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { readXlsx } from '../../../scripts/road/read-xlsx.ts';
import { expectAccessible, expectNoSidewaysScroll, goInside } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { confirmed, creators, owner, shipped } from './world.js';

const HOUR = 3_600_000;

describe.skipIf(noBrowser)('content and report', () => {
  const stage = useStage();
  let mia: Owner;
  let lena: Creator;
  let campaignId: string;
  let collaborationId: string;

  beforeAll(async () => {
    const { api } = stage;
    mia = await owner(api);
    const people = (await creators(api, 2)) as [Creator, Creator];
    lena = people[0];
    const { id, collaborations } = await confirmed(api, mia, people, { preparationDays: 3 });
    campaignId = id;
    collaborationId = collaborations[0]!.id;
    await shipped(api, mia, id, collaborations, people, 2);
    const campaign = await api.get<{ preparationEndsAt: string }>(`/campaigns/${id}`, mia.token);
    const begin = Date.parse(campaign.preparationEndsAt);
    await travel(api, new Date(begin + HOUR));
    await postOnInstagram(api, lena.username, { kind: 'reel', caption: 'Anzeige – mornings with @lumen.skin ✨ #lumenglow' });
    await postOnInstagram(api, lena.username, { kind: 'story', caption: '' });
    await postOnInstagram(api, people[1].username, { kind: 'reel', caption: 'Anzeige – kleine Routine, großer Effekt. @lumen.skin' });
    await travel(api, new Date(begin + 30 * HOUR));
  });

  it('SYN-2 the creator finds the post ticked and takes the story over with one tap (phone, German)', async () => {
    const page = await stage.visitor({ device: 'phone', language: 'de', as: lena });
    await page.goto('/c/campaigns');
    await page.getByRole('heading', { name: 'Morning Glow' }).waitFor();
    await expectAccessible(page);
    await goInside(page, `/c/campaigns/${collaborationId}`);
    await page.getByText('Wir haben etwas von dir gefunden').waitFor();
    const list = page.getByRole('region', { name: 'Deine Inhalte' });
    await list
      .getByText(/^Gepostet am/)
      .first()
      .waitFor();
    await list.getByText('Gehört das zu dieser Kampagne?').waitFor();
    await expectAccessible(page);
    const before = await list.getByText(/^\d von \d fertig$/).textContent();
    await list.getByRole('button', { name: 'Gehört zu dieser Kampagne' }).click();
    await list.getByText('Gehört das zu dieser Kampagne?').waitFor({ state: 'hidden' });
    await list.getByText(`${Number(before?.[0]) + 1} von ${before?.[6]} fertig`).waitFor();
    await expectAccessible(page);
    expect(before).toMatch(/^1 von/);
  }, 120_000);

  it('SYN-4 the brand sees what was found and what is missing in it (desktop, English)', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/campaigns/${campaignId}/content`);
    const wall = page.getByRole('list', { name: 'Contents' });
    await wall.getByRole('link', { name: /Jonas Brandt/ }).waitFor();
    await wall
      .getByRole('link', { name: /Lena Weiß/ })
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Something missing', exact: true }).click();
    await page.waitForURL(/state=incomplete/);
    await wall
      .getByRole('link', { name: /Lena Weiß/ })
      .first()
      .waitFor({ state: 'detached' });
    await wall.getByRole('link', { name: /Jonas Brandt/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Not found in the caption.').waitFor();
    await drawer.getByRole('heading', { name: 'Figures' }).waitFor();
    await expectAccessible(page);
    await drawer.getByRole('button', { name: 'Accept as is' }).click();
    const question = page.getByRole('dialog', { name: 'Accept this content as it is?' });
    await question.getByText(/It counts as delivered/).waitFor();
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Accept as is' }).click();
    await drawer.getByText('Accepted as is').first().waitFor();
    expect(await wall.getByRole('link', { name: /Lena Weiß/ }).count()).toBe(0);
  }, 120_000);

  it('REP-1, REP-4 the report shows the figures as curve and table, and comes as an Excel file (desktop, English)', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/campaigns/${campaignId}/report`);
    const figures = page.getByRole('region', { name: 'The five numbers that matter' });
    await figures.getByText('Summed reach').waitFor();
    const growth = page.getByRole('figure', { name: 'Growth' });
    await growth.locator('.recharts-curve').first().waitFor();
    await expectAccessible(page);
    await growth.getByRole('button', { name: 'Table' }).click();
    await growth.getByRole('columnheader', { name: 'Views' }).waitFor();
    await expectAccessible(page);

    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export Excel' }).click();
    const download = await arriving;
    await page.getByText('Your Excel file is ready.').waitFor();
    await expectAccessible(page);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const sheets = await readXlsx(await readFile(await download.path()));
    expect([...sheets.values()].flat(2)).toContain('Lena Weiß');
  }, 120_000);

  it('wall, content and report fit 320 px in German and dark', async () => {
    const page = await stage.visitor({ device: 'narrow', language: 'de', scheme: 'dark', as: mia });
    // Mia's account is English; this browser has chosen German
    await page.addInitScript({ content: `localStorage.setItem('of.language', 'de')` });
    const campaign = `/b/${mia.brandId}/campaigns/${campaignId}`;
    await page.goto(`${campaign}/content`);
    const card = page.getByRole('list', { name: 'Inhalte' }).getByRole('link', { name: /Jonas Brandt/ });
    await card.waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await card.click();
    await page.getByRole('dialog').getByRole('heading', { name: 'Zahlen' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await goInside(page, `${campaign}/report`);
    await page.locator('.recharts-curve').first().waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(await page.getByRole('figure').count()).toBeGreaterThan(0);
  }, 120_000);
});
