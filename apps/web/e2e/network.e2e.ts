import { beforeAll, describe, expect, it } from 'vitest';
import type { Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll, goInside, settled } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { creators, owner } from './world.js';

describe.skipIf(noBrowser)('finding creators (desktop and phone)', () => {
  const stage = useStage();
  let mia: Owner;

  beforeAll(async () => {
    mia = await owner(stage.api);
    const people = await creators(stage.api, 5);
    for (const { token } of people.slice(1))
      await stage.api.call('PUT', '/creator/visibility', { token, body: { network: true, away: [] } });
    await stage.app.sql(
      `insert into creators.account_figures (id, social_account_id, at, followers, following, media_count)
       select gen_random_uuid(), id, refreshed_at - interval '30 days', followers - 500, 1, 1 from creators.social_accounts`,
    );
    await stage.app.sql(
      `insert into creators.records (creator_id, level, rating_hundredths, rating_count, version)
       select id, 'newcomer', 1410, 3, 1 from creators.creators where display_name = 'Aylin Özdemir'`,
    );
  });

  it('CRE-5, CRE-6, CRE-7 searches, filters, saves, looks, reads the page, blocks and takes it back', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    const card = (name: string) => page.getByRole('article').filter({ has: page.getByRole('button', { name, exact: true }) });
    await page.goto(`/b/${mia.brandId}/creators`);
    await page.getByText('4 creators', { exact: true }).waitFor();
    await card('Aylin Özdemir').waitFor();
    expect(await page.getByRole('article').count(), 'Lena has not chosen to be found').toBe(4);
    await expectAccessible(page);

    // by keyboard: to the next card, into the quick look, on to the neighbour, and back
    await page.getByRole('button', { name: 'Aylin Özdemir', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const look = page.getByRole('dialog');
    await look.getByRole('heading', { level: 3 }).first().waitFor();
    const second = await look.getByRole('heading', { level: 3 }).first().textContent();
    expect(second).not.toBe('Aylin Özdemir');
    await page.keyboard.press('ArrowLeft');
    await look.getByRole('heading', { name: 'Aylin Özdemir' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await look.waitFor({ state: 'hidden' });

    // by rating and by what the own organisation has seen
    await page.getByRole('radio', { name: '4.5 stars or more' }).check({ force: true });
    await page.getByText('1 creator', { exact: true }).waitFor();
    await page.getByRole('radio', { name: 'New to us' }).check({ force: true });
    expect(decodeURIComponent(page.url())).toContain('rating[gte]=4.5&workedWith=no');
    expect(await page.getByLabel('Median views at least').count(), 'new ones have no past').toBe(0);
    await page.getByRole('radio', { name: 'Worked with us' }).check({ force: true });
    await page.getByText('0 creators', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear all' }).first().click();
    await page.getByText('4 creators', { exact: true }).waitFor();

    // filters are in the address, and saved under a name
    await page.getByRole('button', { name: /^Micro/ }).click();
    await page.getByText('2 creators', { exact: true }).waitFor();
    expect(decodeURIComponent(page.url())).toContain('followers[gte]=10000');
    await page.getByRole('searchbox', { name: 'Name, handle, topic or city' }).fill('ozdemr');
    await page.getByText('1 creator', { exact: true }).waitFor();
    await card('Aylin Özdemir').waitFor();
    await page.getByRole('button', { name: 'Saved searches' }).click();
    await page.getByRole('menuitem', { name: 'Save this search' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Micro with a typo');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Micro with a typo' }).waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByText('4 creators', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Saved searches' }).click();
    await page.getByRole('menuitem', { name: 'Micro with a typo' }).click();
    await page.getByText('1 creator', { exact: true }).waitFor();

    // her page: figures, the curve of followers as a table, her audience
    await page.getByRole('button', { name: 'Aylin Özdemir', exact: true }).click();
    await page.getByRole('link', { name: 'Open profile' }).click();
    await page.getByRole('heading', { level: 1, name: 'Aylin Özdemir' }).waitFor();
    const curve = page.getByRole('figure', { name: 'Followers over time' });
    await curve.getByRole('button', { name: 'Table' }).click();
    await curve.getByRole('cell', { name: '31,200' }).waitFor();
    await page.getByRole('region', { name: 'Audience' }).waitFor();
    await page.getByText('Newcomer', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Average reach: how it is made' }).click();
    await page.getByText(/older than 48 hours, without stories/).waitFor();
    await page.keyboard.press('Escape');
    // her posts are read because somebody looks
    await page.getByRole('region', { name: 'Recent content' }).getByRole('article').getByRole('link').first().waitFor();
    await page.getByText('You have not worked together yet.').waitFor();
    await page.getByText('No brand has rated this creator yet.').waitFor();
    await expectAccessible(page);

    // blocked, and at once taken back
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByText('Aylin Özdemir is blocked').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Block', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await page.getByRole('button', { name: 'Unblock', exact: true }).waitFor();
    await goInside(page, `/b/${mia.brandId}/settings/blocked-creators`);
    await page.getByRole('button', { name: 'Unblock Aylin Özdemir' }).waitFor();
    await expectAccessible(page);
    await goInside(page, `/b/${mia.brandId}/creators?view=table`);
    const table = page.getByRole('table');
    await table.getByText('Jonas Brandt').waitFor();
    expect(await table.getByText('Aylin Özdemir').count()).toBe(0);
  }, 120_000);

  it('CRE-5, CRE-7 fits 320 px, and a creator chooses to be found', async () => {
    const lena = await stage.visitor({
      device: 'narrow',
      language: 'de',
      as: { email: 'lena.weiss@creators.example', password: mia.password },
    });
    await lena.goto('/c/profile');
    // what is still loading above it would move it away under the click
    await settled(lena);
    await lena.getByRole('switch', { name: /Marken können mich finden/ }).click();
    await lena.getByText('können dich zu Kampagnen einladen').waitFor();
    await expectNoSidewaysScroll(lena);
    await expectAccessible(lena);
    await expect
      .poll(async () => JSON.stringify(await stage.api.get(`/brands/${mia.brandId}/creators`, mia.token)), { timeout: PATIENCE_MS })
      .toContain('Lena Weiß');

    const page = await stage.visitor({ device: 'narrow', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/creators`);
    await page.getByRole('article').filter({ hasText: 'Lena Weiß' }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('button', { name: /^Nano/ }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show creators' }).click();
    await page.getByRole('button', { name: 'Filters (1)' }).waitFor();
  }, 120_000);
});
