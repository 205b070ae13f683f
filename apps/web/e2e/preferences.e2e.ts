import { beforeAll, describe, expect, it } from 'vitest';
import type { Owner } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { owner } from './world.js';

describe.skipIf(noBrowser)('language, appearance, session', () => {
  const stage = useStage();
  let mia: Owner;

  beforeAll(async () => {
    mia = await owner(stage.api, 'de');
  });

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

  it('ACC-2 a wrong password is told, the right one leads on to the page that was asked for, signing out ends it in every tab', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', expected: /status of 401/ });
    const campaigns = `/b/${mia.brandId}/campaigns`;
    await page.goto(campaigns);
    await page.getByRole('textbox', { name: 'E-mail' }).fill(mia.email);
    await page.getByLabel('Password', { exact: true }).fill('not the right one');
    await page.keyboard.press('Enter');
    await page.getByText('E-mail or password is wrong.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Password', { exact: true }).fill(mia.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${campaigns}`);
    await page.getByRole('heading', { name: 'Kampagnen', level: 1 }).waitFor();

    const other = await page.context().newPage();
    await other.goto(`/b/${mia.brandId}/settings`);
    await other.getByRole('heading', { name: 'Einstellungen', level: 1 }).waitFor();
    await expectAccessible(other);
    await page.getByRole('button', { name: 'Konto von Mia Köhler' }).click();
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('heading', { name: 'Anmelden', level: 1 }).waitFor();
    await other.getByRole('heading', { name: 'Anmelden', level: 1 }).waitFor();
    expect(await page.evaluate<string | null>(`localStorage.getItem('of.session')`)).toBeNull();
  }, 120_000);

  it('a list that cannot be loaded says so and can be tried again', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'de', as: mia, expected: /ERR_FAILED/ });
    const threads = /\/api\/v1\/.*threads/;
    await page.route(threads, (route) => route.abort());
    await page.goto(`/b/${mia.brandId}/inbox`);
    const error = page.getByRole('alert').filter({ hasText: 'Keine Verbindung zum Server.' });
    await error.waitFor();
    await expectAccessible(page);
    await page.unroute(threads);
    await error.getByRole('button', { name: 'Erneut versuchen' }).click();
    await page.getByText('Noch keine Gespräche').waitFor();
    expect(await error.count()).toBe(0);
  }, 120_000);
});
