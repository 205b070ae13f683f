import { beforeAll, describe, expect, it } from 'vitest';
import type { Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll, goInside } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { owner } from './world.js';

const GUEST = 'jana@lumen.example';

describe.skipIf(noBrowser)('team', () => {
  const stage = useStage();
  let mia: Owner;

  beforeAll(async () => {
    mia = await owner(stage.api);
    await stage.api.post(`/organisations/${mia.organisationId}/brands`, mia.token, { name: 'Lumen Baby' });
  });

  /** The link in the newest mail to this address. */
  async function mailedLink(email: string): Promise<string> {
    let path = '';
    await expect
      .poll(
        async () => {
          const { items } = await stage.api.get<{ items: { text: string }[] }>(`/sandbox/outbox?limit=20&to=${encodeURIComponent(email)}`);
          path = /\/join\?token=[\w-]+/.exec(items[0]?.text ?? '')?.[0] ?? '';
          return path;
        },
        { timeout: PATIENCE_MS },
      )
      .not.toBe('');
    return path;
  }

  it('ACC-5 ACC-2 invites a reviewer for one brand, who joins by the link, gets another role and is cut off when removed', async () => {
    const desk = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await desk.goto(`/b/${mia.brandId}/team`);
    await desk.getByRole('button', { name: 'Invite member' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(GUEST);
    await dialog.getByRole('combobox', { name: 'Role' }).click();
    await desk.getByRole('option', { name: 'Reviewer' }).click();
    await dialog.getByRole('radio', { name: 'Chosen brands only' }).check();
    await dialog.getByRole('checkbox', { name: 'Lumen Skincare' }).check();
    await dialog.locator('details[open]').getByText('Decide applications').waitFor();
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: 'Send invitation' }).click();
    await desk.getByText('Open invitations').waitFor();
    await desk.getByText(GUEST).first().waitFor();

    const phone = await stage.visitor({ device: 'phone', language: 'de' });
    await phone.goto(await mailedLink(GUEST));
    await phone.getByRole('heading', { name: 'Lumen GmbH beitreten' }).waitFor();
    await expectNoSidewaysScroll(phone);
    await expectAccessible(phone);
    await phone.getByRole('textbox', { name: 'Ihr Name' }).fill('Jana Roth');
    await phone.getByLabel('Passwort wählen').fill('ein langer Satz mit Punkt');
    await phone.getByRole('checkbox').check();
    await phone.getByRole('button', { name: 'Konto anlegen und beitreten' }).click();
    await phone.waitForURL(`**/b/${mia.brandId}/dashboard`);
    await phone.getByRole('button', { name: 'Marke oder Konto wechseln' }).click();
    await phone.getByRole('menuitem', { name: 'Lumen Skincare' }).waitFor();
    expect(await phone.getByRole('menuitem', { name: 'Lumen Baby' }).count()).toBe(0);
    await phone.keyboard.press('Escape');

    const row = desk.getByRole('listitem').filter({ hasText: 'Jana Roth' });
    await desk.reload();
    await row.waitFor();
    await expectAccessible(desk);
    // ACC-12: the last owner cannot go while others are there, and is led to them
    await goInside(desk, `/b/${mia.brandId}/settings/data`);
    await desk.getByRole('button', { name: 'See what would happen' }).click();
    await desk.getByText('You are the last owner of Lumen GmbH, which has one other member.').waitFor();
    await expectAccessible(desk);
    await desk.getByRole('link', { name: 'To the team of Lumen GmbH' }).click();
    await row.waitFor();
    await row.getByRole('button', { name: 'More for Jana Roth' }).click();
    await desk.getByRole('menuitem', { name: 'Change role and brands' }).click();
    await desk.getByRole('dialog').getByRole('combobox', { name: 'Role' }).click();
    await desk.getByRole('option', { name: 'Analyst' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await row.getByText('Analyst').waitFor();
    // analysts have no chat: the open page of the colleague knows at once
    await phone.goto(`/b/${mia.brandId}/team`);
    await phone.getByText('Ihre Rolle: Auswertung.').waitFor();
    await expectNoSidewaysScroll(phone);

    // listened for before the page is left: the new one may connect before its heading is seen
    await Promise.all([
      phone.waitForEvent('websocket', { predicate: (socket) => socket.url().includes('/socket.io/') }),
      phone.goto(`/b/${mia.brandId}/campaigns`),
    ]);
    await phone.getByRole('heading', { name: 'Kampagnen', level: 1 }).waitFor();
    await row.getByRole('button', { name: 'More for Jana Roth' }).click();
    await desk.getByRole('menuitem', { name: 'Remove from team' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await row.waitFor({ state: 'detached' });
    // nobody touches the phone
    await phone.waitForURL('**/accounts');
    await phone.getByText('gehört nicht mehr zu diesem Konto').waitFor();
  });

  it('ACC-5 ACC-6 ACC-7 the pages of the team at 320 px, in German and dark, are accessible', async () => {
    await stage.api.call('PATCH', '/me', { token: mia.token, body: { locale: 'de' } });
    const page = await stage.visitor({ device: 'narrow', language: 'de', as: mia, scheme: 'dark' });
    await page.goto(`/b/${mia.brandId}/team`);
    for (const path of ['team', 'team/roles', 'team/brands']) {
      await goInside(page, `/b/${mia.brandId}/${path}`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    await page.getByRole('button', { name: 'Neue Marke' }).waitFor();
    await goInside(page, `/b/${mia.brandId}/team/roles`);
    await page.getByRole('button', { name: 'Neue Rolle' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Textprüfung');
    await dialog.getByRole('checkbox', { name: 'Inhalte prüfen' }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('1 Recht').waitFor();
  });
});
