import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../../scripts/road/api.ts';
import { mailsTo, type Creator, type Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll, goInside } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { creators, owner } from './world.js';

describe.skipIf(noBrowser)('account and organisation settings', () => {
  const stage = useStage();
  let mia: Owner;
  let lena: Creator;

  beforeAll(async () => {
    mia = await owner(stage.api, 'en');
    lena = (await creators(stage.api, 1))[0]!;
  });

  const settings = (page: string): string => `/b/${mia.brandId}/settings/${page}`;

  /** What the API answers to a key. */
  const asked = async (path: string, key: string): Promise<number> =>
    (await fetch(`${stage.app.url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } })).status;

  async function open(page: Page, name: string, heading: string): Promise<void> {
    await page.goto(settings(name));
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  }

  it('ACC-8 a key is made, shown once, used, renewed and revoked', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await open(page, 'api-keys', 'API keys');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New API key' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Shop connection');
    await dialog.getByRole('button', { name: 'Make key' }).click();
    await dialog.getByText('Please tick at least one permission.').waitFor();
    await dialog.getByLabel('See campaigns').check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Make key' }).click();
    const secret = (await dialog.locator('code[aria-label="Secret"]').textContent()) ?? '';
    expect(secret).toMatch(/^of_test_[\w-]{43}$/);
    await dialog.getByText(`Authorization: Bearer ${secret}`).waitFor();
    await expectAccessible(page);

    expect(await asked(`/organisations/${mia.organisationId}/campaigns`, secret)).toBe(200);
    expect(await asked(`/organisations/${mia.organisationId}/members`, secret)).toBe(403);

    await dialog.getByLabel('I have kept the secret in a safe place').check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Shop connection' });
    await row.getByText('One permission · every brand').waitFor();
    expect(await page.content()).not.toContain(secret);

    await row.getByRole('button', { name: 'Actions for Shop connection' }).click();
    await page.getByRole('menuitem', { name: 'New secret' }).click();
    await dialog.getByLabel('The old secret works').selectOption('0');
    await dialog.getByRole('button', { name: 'Make new secret' }).click();
    const renewed = (await dialog.locator('code[aria-label="Secret"]').textContent()) ?? '';
    expect(await asked(`/organisations/${mia.organisationId}/campaigns`, secret)).toBe(401);
    expect(await asked(`/organisations/${mia.organisationId}/campaigns`, renewed)).toBe(200);
    await dialog.getByLabel('I have kept the secret in a safe place').check();
    await dialog.getByRole('button', { name: 'Done' }).click();

    await row.getByRole('button', { name: 'Actions for Shop connection' }).click();
    await page.getByRole('menuitem', { name: 'Revoke' }).click();
    await dialog.getByText('Every program that uses this key is refused from now on, with its open connections.').waitFor();
    await dialog.getByRole('button', { name: 'Revoke key' }).click();
    await page.getByText('No API key yet').waitFor();
    expect(await asked(`/organisations/${mia.organisationId}/campaigns`, renewed)).toBe(401);
  }, 180_000);

  it('ACC-8 a living key is renamed and kept to one brand, at 320 px; its secret stays', async () => {
    const organisation = `/organisations/${mia.organisationId}`;
    const other = await stage.api.post<{ id: string }>(`${organisation}/brands`, mia.token, { name: 'Lumen Hair' });
    const { secret } = await stage.api.post<{ secret: string }>(`${organisation}/api-keys`, mia.token, {
      name: 'Reports',
      permissions: ['campaigns.read'],
    });
    expect(await asked(`/brands/${other.id}/campaigns`, secret)).toBe(200);
    const page = await stage.visitor({ device: 'narrow', language: 'en', scheme: 'dark', as: mia });
    await open(page, 'api-keys', 'API keys');
    await page.getByRole('button', { name: 'Actions for Reports' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Reports of skincare');
    await dialog.getByRole('switch', { name: 'Works for every brand, also for later ones' }).uncheck();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Please choose at least one brand.').waitFor();
    await dialog.getByRole('combobox', { name: 'Brands' }).fill('Lumen Skin');
    await page.getByRole('option', { name: 'Lumen Skincare' }).click();
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Reports of skincare' });
    await row.getByText('One permission · Lumen Skincare').waitFor();
    await expectNoSidewaysScroll(page);
    expect(await asked(`/brands/${mia.brandId}/campaigns`, secret)).toBe(200);
    expect(await asked(`/brands/${other.id}/campaigns`, secret)).toBe(404);
  }, 120_000);

  it('ACC-9 the audit log tells it, by filters in the address, and as a file', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await open(page, 'audit-log', 'Audit log');
    const made = page.getByRole('listitem').filter({ hasText: 'Mia Köhler created the API key “Shop connection”' });
    await made.waitFor();
    await expectAccessible(page);
    await made.locator('summary').click();
    await made.getByRole('row', { name: 'Permissions campaigns.read' }).waitFor();
    await page.getByRole('button', { name: 'With what' }).click();
    await page
      .getByRole('menuitem', { name: 'the API key' })
      .or(page.getByRole('menuitemcheckbox', { name: 'the API key' }))
      .click();
    await page.waitForURL('**/audit-log?object=identity.api-key');
    await page.keyboard.press('Escape');
    await page.getByText('created the brand').waitFor({ state: 'detached' });
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as CSV' }).click()]);
    expect(file.suggestedFilename()).toBe('audit-log.csv');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByText('exported the audit log').waitFor();

    await goInside(page, settings('audit-log?from=2020-01-01&to=2020-01-02'));
    await page.getByText('No event fits these filters').waitFor();
    await expectAccessible(page);
  }, 120_000);

  it('ACC-2 other devices are signed out, one by one and all at once', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    const other = await stage.visitor({ device: 'desktop', language: 'en', as: mia, expected: /status of 401|WebSocket/ });
    await other.goto(`/b/${mia.brandId}/dashboard`);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await open(page, 'security', 'Security');
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('Only this device is signed in now').waitFor();
    await other.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'Sign out everywhere else' }).count()).toBe(0);
  }, 120_000);

  it('ACC-11 the form of the company sign-in says what is wrong', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia, expected: /status of (404|422)/ });
    await open(page, 'single-sign-on', 'Company sign-in');
    await page.locator('code[aria-label="Redirect URI"]').getByText(`/api/v1/auth/oidc/${mia.organisationId}/callback`).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Issuer').fill('https://login.lumen.example');
    await page.getByLabel('Client ID').fill('openfluence');
    await page.getByLabel('Client secret').fill('a secret');
    await page.getByLabel('E-mail domains').fill('gmail.com');
    await page.getByRole('button', { name: 'Save and check' }).click();
    await page.getByText('gmail.com is open to everybody and proves no company.').waitFor();
  }, 120_000);

  it('ACC-3 the organisation is named anew, and a second factor is asked of everybody only by who has one', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await open(page, 'organisation', 'Organisation');
    await page.getByText('Without a second factor: 1 of 1').waitFor();
    await page.getByText('Set up your own second factor first').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Name of the organisation').fill('Lumen Group');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Settings for everybody in Lumen Group.').waitFor();
  }, 120_000);

  it('NOT-1 ACC-12 a creator chooses e-mails, takes the data along and sees what deletion means, on a phone', async () => {
    const page = await stage.visitor({ device: 'phone', language: 'de', scheme: 'dark', as: lena, expected: /status of 401/ });
    // the footer of every mail leads here (NOT-1)
    await page.goto('/account/notifications');
    await page.waitForURL('**/c/profile/notifications');
    const due = page.getByRole('switch', { name: 'Ein Beitrag ist bald fällig E-Mail' });
    const kept = page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/me/notification-settings'),
    );
    await due.uncheck();
    expect((await kept).status()).toBe(200);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.reload();
    await due.waitFor();
    expect(await due.isChecked()).toBe(false);

    await page.getByRole('link', { name: 'Profil' }).first().click();
    await page.getByRole('link', { name: /Meine Daten/ }).click();
    await page.getByRole('button', { name: 'Export anlegen' }).click();
    const ready = page.getByRole('link', { name: 'Herunterladen' });
    await ready.waitFor();
    await expectAccessible(page);
    const [file] = await Promise.all([page.waitForEvent('download'), ready.click()]);
    expect(file.suggestedFilename()).toMatch(/\.zip$/);

    await page.getByRole('button', { name: 'Zeigen, was passieren würde' }).click();
    await page.getByRole('heading', { name: 'Wird gelöscht' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel(/Zur Bestätigung/).fill(lena.email);
    await page.getByLabel('Passwort', { exact: true }).fill(lena.password);
    await page.getByRole('button', { name: 'Konto endgültig löschen' }).click();
    await page.getByRole('heading', { name: 'Das Konto ist gelöscht' }).waitFor();
    await expectAccessible(page);
  }, 180_000);

  it('ACC-1 a forgotten password is set anew by the link of a mail', async () => {
    const page = await stage.visitor({ device: 'phone', language: 'en' });
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    // the page left behind has a field of the same name
    await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
    await page.getByRole('textbox', { name: 'E-mail' }).fill(mia.email);
    await page.getByRole('button', { name: 'Send link' }).click();
    await page.getByText(`If there is an account for ${mia.email}`).waitFor();
    await expectAccessible(page);
    const link = await eventually(async () => {
      for (const mail of await mailsTo(stage.api, mia.email)) {
        const found = /\/reset-password\?token=[\w.~-]+/.exec(mail.text)?.[0];
        if (found) return found;
      }
      return null;
    });
    await page.goto(link!);
    await page.getByLabel('New password').fill('a new and longer sentence');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    // two brands and a browser that knows neither
    await page.waitForURL('**/accounts');
    await page.getByRole('link', { name: 'Lumen Skincare' }).click();
    await page.waitForURL(`**/b/${mia.brandId}/dashboard`);
  }, 120_000);
});
