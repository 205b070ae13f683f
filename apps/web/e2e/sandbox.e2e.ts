import { makeStaff } from '@app/identity/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { creators, open, owner } from './world.js';

const HOUR = 3_600_000;

describe.skipIf(noBrowser)('the sandbox bar (desktop and phone)', () => {
  const stage = useStage();
  let mia: Owner;
  let lena: Creator;

  beforeAll(async () => {
    mia = await owner(stage.api);
    [lena] = (await creators(stage.api, 1)) as [Creator];
    await open(stage.api, mia, [lena]);
    for (const [kind, role, person] of [
      ['brand', 'Brand owner', mia],
      ['creator', 'Creator', lena],
    ] as const) {
      await stage.api.post('/sandbox/people', undefined, { kind, role, name: person.name, email: person.email, password: person.password });
    }
    const { name, email, password, totp } = await makeStaff(stage.app, 'admin', { name: 'Ada Admin' });
    await stage.api.post('/sandbox/people', undefined, { kind: 'staff', role: 'Staff', name, email, password, totpSecret: totp?.secret });
  });

  it('DEM-1 the page keeps the place of the bar until it comes', async () => {
    const page = await stage.visitor({ device: 'phone', language: 'en' });
    const clock = Promise.withResolvers<void>();
    await page.route('**/api/v1/sandbox/clock', async (route) => {
      await clock.promise;
      await route.continue();
    });
    await page.goto('/sign-up');
    const heading = page.getByRole('heading', { level: 1 });
    await heading.waitFor();
    const before = await heading.boundingBox();
    clock.resolve();
    await page.getByRole('region', { name: 'Sandbox tools' }).waitFor();
    expect(await heading.boundingBox()).toEqual(before);
  });

  it('DEM-1 moves the day, goes to the next deadline and shows the mails that come of it', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/dashboard`);
    const bar = page.getByRole('region', { name: 'Sandbox tools' });
    await page.getByText('1 creator is waiting for your decision').waitFor();
    await expectAccessible(page);

    const start = stage.app.now().getTime();
    await bar.getByRole('button', { name: '+1 day' }).click();
    await page.getByText(/It is now/).waitFor();
    await expect.poll(() => stage.app.now().getTime() - start, { timeout: PATIENCE_MS }).toBeGreaterThanOrEqual(24 * HOUR);
    const nextDay = stage.app.now().getTime();
    await bar.getByRole('button', { name: 'To next deadline' }).click();
    await expect.poll(() => stage.app.now().getTime() - nextDay, { timeout: PATIENCE_MS }).toBeGreaterThan(HOUR);

    await bar.getByRole('button', { name: 'Outbox' }).click();
    const outbox = page.getByRole('dialog', { name: 'Mail sent by this sandbox' });
    await outbox.getByText(`to ${mia.email}`).first().waitFor();
    await expectAccessible(page);
    await outbox.getByRole('button', { name: 'Close' }).click();
    await outbox.waitFor({ state: 'hidden' });
  }, 120_000);

  it('DEM-1 signs in as another person with one click, on the desktop and on the phone', async () => {
    // what asks for the second factor is a 401
    const page = await stage.visitor({ device: 'desktop', language: 'en', expected: /status of 401/ });
    await page.goto('/sign-in');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign in as' }).click();
    await page.getByRole('menuitem', { name: /Mia Köhler/ }).click();
    await page.waitForURL(/\/b\/[^/]+\/dashboard/);
    await page.getByRole('heading', { name: 'Dashboard', level: 1 }).waitFor();

    // staff give their second factor here, too: the sandbox knows what their app shows; the present code is spent by the set-up
    await page.getByRole('button', { name: 'Sign in as' }).click();
    await page.getByRole('menuitem', { name: /Ada Admin/ }).click();
    await page.waitForURL(/\/staff\//);
    await page.getByRole('link', { name: 'Overdue' }).first().waitFor();

    const phone = await stage.visitor({ device: 'phone', language: 'de' });
    await phone.goto('/sign-in');
    await phone.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await phone.getByRole('button', { name: 'Zeit, Personen, Postausgang' }).click();
    await phone.getByRole('menuitem', { name: 'Einen Tag vor' }).waitFor();
    await expectAccessible(phone);
    await phone.getByRole('menuitem', { name: /Lena Weiß/ }).click();
    await phone.waitForURL(/\/c\/discover/);
    await phone.getByRole('heading', { level: 1, name: 'Entdecken' }).waitFor();
    await expectAccessible(phone);
    await phone.getByRole('region', { name: 'Werkzeuge der Sandbox' }).waitFor();
  }, 120_000);
});
