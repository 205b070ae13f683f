import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll, settled } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { confirmed, creators, draft, open, owner } from './world.js';

describe.skipIf(noBrowser)('language, dark mode and narrow screens', () => {
  const stage = useStage();
  let mia: Owner;
  let people: Creator[];
  /** Campaigns by their state. */
  const ids = { draft: '', application: '', preparation: '', collaboration: '', thread: '' };

  beforeAll(async () => {
    const { api } = stage;
    mia = await owner(api, 'de');
    people = await creators(api, 2);
    ids.draft = (await draft(api, mia, { title: 'Winterhände' })).id;
    ids.application = await open(api, mia, people);
    const preparation = await confirmed(api, mia, people, { title: 'Sonnentage ohne Sonnenbrand mit der Creme' });
    ids.preparation = preparation.id;
    ids.collaboration = preparation.collaborations[0]!.id;
    const threads = await api.all<{ id: string; collaborationId: string }>(`/campaigns/${preparation.id}/threads?limit=200`, mia.token);
    ids.thread = threads.find(({ collaborationId }) => collaborationId === ids.collaboration)!.id;
    await api.post(`/threads/${ids.thread}/messages`, mia.token, {
      clientId: randomUUID(),
      text: 'Herzlich willkommen! Das Paket geht morgen raus.',
    });
  });

  /** Opens each page, and looks at its width and its accessibility. */
  async function walk(page: Page, addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
      await page.goto(address);
      await settled(page);
      expect.soft(await page.getByText(/Diese Seite (hat ein Problem|gibt es nicht)|Das hat nicht geklappt/).count(), address).toBe(0);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  }

  it('the brand’s pages fit 320 px in German and dark', async () => {
    const page = await stage.visitor({ device: 'narrow', language: 'de', scheme: 'dark', as: mia });
    const brand = `/b/${mia.brandId}`;
    const wizard = ['basics', 'product', 'brief', 'creators', 'schedule', 'rights', 'review'];
    await walk(page, [
      `${brand}/dashboard`,
      `${brand}/campaigns`,
      `${brand}/campaigns?view=table`,
      `${brand}/campaigns/new`,
      ...wizard.map((step) => `${brand}/campaigns/${ids.draft}/edit?step=${step}`),
      `${brand}/campaigns/${ids.application}`,
      `${brand}/campaigns/${ids.application}/applications`,
      ...['', '/content', '/report', '/brief'].map((tab) => `${brand}/campaigns/${ids.preparation}${tab}`),
      `${brand}/inbox`,
      `${brand}/settings`,
    ]);
  }, 240_000);

  it('the creator’s pages fit 320 px in German and dark', async () => {
    const page = await stage.visitor({ device: 'narrow', language: 'de', scheme: 'dark', as: people[0]! });
    await walk(page, [
      '/c/discover',
      `/c/discover/${ids.application}`,
      '/c/campaigns',
      `/c/campaigns/${ids.collaboration}`,
      '/c/chat',
      `/c/chat/${ids.thread}`,
      '/c/profile',
      '/c/profile/edit',
      '/c/profile/address',
      '/c/profile/payout',
      '/c/profile/sessions',
    ]);
  }, 180_000);

  it('strangers’ pages fit 320 px in German and dark', async () => {
    const page = await stage.visitor({ device: 'narrow', language: 'de', scheme: 'dark' });
    await walk(page, ['/sign-in', '/sign-up', '/sign-up?kind=creator']);
    await page.goto('/nowhere-at-all');
    await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
    await expectAccessible(page);
  }, 120_000);

  it('language and appearance are switched in the menu and stay after a reload', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    await page.goto(`/b/${mia.brandId}/campaigns`);
    // the account is German, and this browser has not chosen yet
    await page.getByRole('heading', { name: 'Kampagnen', level: 1 }).waitFor();
    await expect.poll(scheme, { timeout: PATIENCE_MS }).toBe('light');
    await page.getByRole('button', { name: 'Konto von Mia Köhler' }).click();
    const menu = page.getByRole('dialog', { name: 'Konto von Mia Köhler' });
    await menu.getByTitle('Dunkel').click();
    await expect.poll(scheme, { timeout: PATIENCE_MS }).toBe('dark');
    await expectAccessible(page);
    await menu.getByText('English').click();
    await page.getByRole('heading', { name: 'Campaigns', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { name: 'Campaigns', level: 1 }).waitFor();
    expect(await scheme()).toBe('dark');

    // the same by keyboard
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Where to, or what to do?' }).fill('Deutsch');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kampagnen', level: 1 }).waitFor();
  }, 120_000);
});
