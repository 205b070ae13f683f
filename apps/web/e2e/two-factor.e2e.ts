import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinAsOwner, type Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll, goInside } from './checks.js';
import { codeOf } from './codes.js';
import { noBrowser, useStage } from './stage.js';
import { owner } from './world.js';

async function signIn(page: Page, person: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.keyboard.press('Enter');
}

describe.skipIf(noBrowser)('second factor', () => {
  const stage = useStage();
  let mia: Owner;
  let secret = '';
  let recoveryCodes: string[] = [];

  beforeAll(async () => {
    mia = await owner(stage.api, 'en');
  });

  it('ACC-3 is set up with the code of an app, and shows recovery codes once', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia, expected: /status of 422/ });
    await page.goto(`/b/${mia.brandId}/settings/security`);
    await page.getByRole('heading', { name: 'Security', level: 1 }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Set up two-factor sign-in' }).click();
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    secret = ((await page.locator('code[aria-label="Key"]').textContent()) ?? '').replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    await expectAccessible(page);

    await page.getByLabel('Six-digit code from the app').fill('000 000');
    await page.getByText('The code is wrong, too old, or was used already.').waitFor();
    await page.getByLabel('Six-digit code from the app').fill(codeOf(secret));
    const list = page.getByRole('list', { name: 'Recovery codes' });
    await list.waitFor();
    recoveryCodes = await list.getByRole('listitem').allTextContents();
    expect(recoveryCodes).toHaveLength(10);
    await expectAccessible(page);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
    expect(file.suggestedFilename()).toBe('openfluence-recovery-codes.txt');
    expect(await page.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true);
    await page.getByLabel('I have kept these codes in a safe place').check();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('10 recovery codes left.').waitFor();
    await page.getByText('Second factor', { exact: true }).waitFor();
  }, 180_000);

  it('ACC-3 signing in asks for the code; a wrong one is told, the right one leads on', async () => {
    const page = await stage.visitor({ device: 'phone', language: 'en', expected: /status of 401/ });
    await signIn(page, mia);
    await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Code from the app').fill('123 456');
    await page.getByText('4 tries left.').waitFor();
    // as a password manager or the clipboard gives it
    const code = codeOf(secret, 1);
    await page.getByLabel('Code from the app').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.waitForURL(`**/b/${mia.brandId}/dashboard`);
  }, 180_000);

  it('ACC-3 a recovery code lets in without the phone, once', async () => {
    const page = await stage.visitor({ device: 'narrow', language: 'en', expected: /status of 401/ });
    await signIn(page, mia);
    await page.getByRole('button', { name: 'No phone at hand? Use a recovery code' }).click();
    await page.getByLabel('Recovery code').fill(recoveryCodes[0]!);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/b/${mia.brandId}/dashboard`);
    await page.goto(`/b/${mia.brandId}/settings/security`);
    await page.getByText('9 recovery codes left.').waitFor();
    await expectNoSidewaysScroll(page);

    const other = await stage.visitor({ device: 'desktop', language: 'en', expected: /status of 401/ });
    await signIn(other, mia);
    await other.getByRole('button', { name: 'No phone at hand? Use a recovery code' }).click();
    await other.getByLabel('Recovery code').fill(recoveryCodes[0]!);
    await other.keyboard.press('Enter');
    await other.getByText('4 tries left.').waitFor();
  }, 180_000);

  it('ACC-3 an organisation that begins to ask for it asks sessions without one where they stand, and lets in with a code', async () => {
    const jo = await joinAsOwner(stage.api, {
      email: 'jo@nordlicht.example',
      password: mia.password,
      name: 'Jo Nord',
      organisation: 'Nordlicht',
      brand: 'Nordlicht',
      locale: 'de',
    });
    // began before there was a second factor
    const page = await stage.visitor({
      device: 'phone',
      language: 'de',
      scheme: 'dark',
      as: jo,
      expected: /status of (401|403)|WebSocket/,
    });
    await page.goto(`/b/${jo.brandId}/campaigns`);
    await page.getByRole('heading', { name: 'Kampagnen', level: 1 }).waitFor();

    const other = await stage.visitor({ device: 'desktop', language: 'de', as: jo });
    await other.goto(`/b/${jo.brandId}/settings/security`);
    await other.getByRole('button', { name: 'Zweiten Faktor einrichten' }).click();
    const key = ((await other.locator('code[aria-label="Schlüssel"]').textContent()) ?? '').replaceAll(' ', '');
    await other.getByLabel('Sechsstelliger Code aus der App').fill(codeOf(key));
    await other.getByLabel('Die Codes sind an einem sicheren Ort aufgehoben').check();
    await other.getByRole('button', { name: 'Fertig' }).click();
    await other.getByText('Noch 10 Wiederherstellungscodes.').waitFor();
    await goInside(other, `/b/${jo.brandId}/settings/organisation`);
    await other.getByText('Das einzige Mitglied hat einen zweiten Faktor.').waitFor();
    await other.getByRole('switch', { name: 'Mitglieder brauchen einen zweiten Faktor' }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByText('API-Schlüssel arbeiten weiter.').waitFor();
    await expectAccessible(other);
    await dialog.getByRole('button', { name: 'Verlangen' }).click();
    await other.getByText('Pflicht', { exact: true }).waitFor();

    // the earlier session is asked at once, where it stands
    await page.getByRole('heading', { name: 'Nordlicht verlangt einen zweiten Faktor' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Code aus der App').fill(codeOf(key, 1));
    await page.waitForURL(`**/b/${jo.brandId}/campaigns`);
    await page.getByRole('heading', { name: 'Kampagnen', level: 1 }).waitFor();
  }, 180_000);
});
