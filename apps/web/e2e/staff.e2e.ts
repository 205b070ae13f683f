import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../../scripts/road/api.ts';
import { mailsTo, type Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll } from './checks.js';
import { codeOf } from './codes.js';
import { noBrowser, useStage } from './stage.js';
import { owner } from './world.js';

describe.skipIf(noBrowser)('staff console', () => {
  const stage = useStage();
  let mia: Owner;

  beforeAll(async () => {
    mia = await owner(stage.api, 'en');
    await stage.app.sql(
      `insert into identity.staff_accounts (user_id, role, created_at, updated_at) select id, 'admin', now(), now() from identity.users where email = $1`,
      [mia.email],
    );
  });

  it('OPS-1 ACC-3 nobody gets in without a second factor; an admin invites, the invited person sets a password and a factor', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto('/staff');
    await page.getByRole('heading', { name: 'A second factor for the console' }).waitFor();
    await expectAccessible(page);
    const key = ((await page.locator('code[aria-label="Key"]').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Six-digit code from the app').fill(codeOf(key));
    await page.getByLabel('I have kept these codes in a safe place').check();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('heading', { name: 'Staff accounts', level: 1 }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Invite' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill('sam@operator.example');
    await dialog.getByLabel('Verifier').check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Send invitation' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'sam@operator.example' });
    await row.getByText('Invited', { exact: true }).waitFor();

    const link = await eventually(async () => {
      for (const mail of await mailsTo(stage.api, 'sam@operator.example')) {
        const found = /\/staff\/welcome\?token=[\w.~-]+/.exec(mail.text)?.[0];
        if (found) return found;
      }
      return null;
    });
    // once the role is another one and the account has ended, the page that still stands is refused what it asks for
    const expected = /status of 40[13]/;
    const sam = await stage.visitor({ device: 'narrow', language: 'de', scheme: 'dark', expected });
    await sam.goto(link!);
    await sam.getByRole('heading', { name: 'Willkommen im Team' }).waitFor();
    await expectAccessible(sam);
    await expectNoSidewaysScroll(sam);
    await sam.getByLabel('Vor- und Nachname').fill('Sam Prüfer');
    await sam.getByLabel('Passwort', { exact: true }).fill('a long enough sentence');
    await sam.getByRole('button', { name: 'Weiter' }).click();
    await sam.getByRole('heading', { name: /Ein zweiter Faktor für die Konsole|A second factor for the console/ }).waitFor();
    const samKey = ((await sam.locator('code[tabindex="0"]').textContent()) ?? '').replaceAll(' ', '');
    await sam.locator('input[autocomplete="one-time-code"]').fill(codeOf(samKey));
    await sam.getByRole('checkbox').check();
    await expectNoSidewaysScroll(sam);
    await sam.getByRole('button', { name: /Fertig|Done/ }).click();
    // a verifier manages no accounts: the console opens with what waits
    await sam.waitForURL('**/staff/verifications');
    await sam.getByRole('heading', { level: 1 }).waitFor();
    await expectNoSidewaysScroll(sam);

    await page.reload();
    const known = page.getByRole('listitem').filter({ hasText: 'Sam Prüfer' });
    await known.getByText('Active', { exact: true }).waitFor();
    await known.getByLabel('Role of Sam Prüfer').selectOption('support');
    await page.getByText('Sam Prüfer has another role now').waitFor();
    await known.getByRole('button', { name: 'Actions for Sam Prüfer' }).click();
    await page.getByRole('menuitem', { name: 'End account' }).click();
    await dialog.getByRole('button', { name: 'End account' }).click();
    await known.waitFor({ state: 'detached' });
    expect(await page.getByRole('listitem').filter({ hasText: 'Mia Köhler' }).count()).toBe(1);
  }, 240_000);
});
