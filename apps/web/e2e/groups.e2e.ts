import { beforeAll, describe, expect, it } from 'vitest';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll, goInside } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { creators, open, owner } from './world.js';

describe.skipIf(noBrowser)('groups and invitations (desktop and phone)', () => {
  const stage = useStage();
  let mia: Owner;
  let lena: Creator;
  let jonas: Creator;
  let campaignId: string;

  beforeAll(async () => {
    mia = await owner(stage.api);
    [lena, jonas] = (await creators(stage.api, 2)) as [Creator, Creator];
    for (const { token } of [lena, jonas]) await stage.api.call('PUT', '/creator/visibility', { token, body: { network: true, away: [] } });
    campaignId = await open(stage.api, mia, []);
  });

  it('GRP-2, GRP-3, APP-3 a group is made with "+", invited from the campaign, and a creator declines', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/creators`);
    await page.getByRole('button', { name: 'Favourite: Lena Weiß' }).click();
    await page.getByRole('button', { name: 'Add Lena Weiß to a group' }).click();
    const menu = page.getByRole('dialog', { name: 'In which groups?' });
    await menu.getByRole('checkbox', { name: /Favourites/, checked: true }).waitFor();
    await menu.getByRole('textbox', { name: 'New group' }).fill('Morning people');
    await menu.getByRole('button', { name: 'Create' }).click();
    await menu.getByRole('checkbox', { name: /Morning people/, checked: true }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add Jonas Brandt to a group' }).click();
    await menu.getByRole('checkbox', { name: /Morning people/ }).click();
    await menu.getByRole('checkbox', { name: /Morning people/, checked: true }).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Groups' }).click();
    await page.getByRole('heading', { name: 'Groups', level: 1 }).waitFor();
    await page.getByRole('article').filter({ hasText: 'Morning people' }).getByText('2 creators').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Morning people' }).click();
    await page.getByRole('link', { name: 'Jonas Brandt' }).waitFor();
    await expectAccessible(page);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export to Excel' }).click()]);
    expect(file.suggestedFilename()).toBe('Morning people.xlsx');

    await goInside(page, `/b/${mia.brandId}/campaigns/${campaignId}/applications`);
    await page.getByRole('button', { name: 'Invite creators' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite to “Morning Glow”' });
    await dialog.getByRole('checkbox', { name: /Morning people/ }).check();
    await dialog.getByRole('textbox', { name: 'Message' }).fill('We love your mornings.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Invite 2 creators' }).click();
    await dialog.getByText('2 invitations were sent.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();

    const phone = await stage.visitor({ device: 'phone', language: 'de', as: lena });
    await phone.goto('/c/discover');
    const invitations = phone.getByRole('region', { name: 'Du bist eingeladen' });
    await invitations.getByText('We love your mornings.').waitFor();
    await expectAccessible(phone);
    await invitations.getByRole('link', { name: 'Ansehen' }).click();
    await phone.getByRole('button', { name: 'Lumen Skincare folgen' }).click();
    await phone.getByRole('button', { name: 'Du folgst Lumen Skincare' }).waitFor();
    await phone.goto('/c/discover');
    await invitations.getByRole('button', { name: 'Nein, danke: Lumen Skincare' }).click();
    await invitations.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Show invitations' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Lena Weiß' }).getByText('Declined').waitFor();
    await page.getByRole('button', { name: 'Withdraw the invitation of Jonas Brandt' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Jonas Brandt' }).getByText('Withdrawn').waitFor();
    await expect
      .poll(async () => (await stage.api.all('/creator/invitations?limit=200', jonas.token)).length, { timeout: PATIENCE_MS })
      .toBe(1);
  });

  it('GRP-2 an open group follows what others add; a search fills it at once and says who was in it before', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    const { id } = await stage.api.post<{ id: string }>(`/brands/${mia.brandId}/groups`, mia.token, { name: 'Evenings' });
    // what changes is told once the page listens
    const listens = page
      .waitForEvent('websocket')
      .then((socket) => socket.waitForEvent('framereceived', ({ payload }) => String(payload).startsWith('40/live')));
    await page.goto(`/b/${mia.brandId}/groups/${id}`);
    await page.getByText('Nobody in this group yet').waitFor();
    await expectAccessible(page);
    await listens;
    const { creator } = await stage.api.get<{ creator: { id: string } }>('/me', lena.token);
    await stage.api.post(`/groups/${id}/members`, mia.token, { creatorIds: [creator.id] });
    await page.getByRole('link', { name: 'Lena Weiß' }).waitFor();
    await page.getByRole('button', { name: 'Add creators' }).click();
    await page.getByRole('menuitem', { name: 'From a campaign' }).click();
    const dialog = page.getByRole('dialog', { name: 'Participants of a campaign to Evenings' });
    await dialog.getByText('Nobody has taken part in a campaign yet.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add creators' }).click();
    await page.getByRole('menuitem', { name: 'From the search' }).click();
    const bar = page.getByRole('region', { name: 'You are adding creators to Evenings' });
    await bar.getByRole('button', { name: 'Add all results' }).click();
    await page.getByText('1 creator added to Evenings. 1 was in it before.').waitFor();
    await expectAccessible(page);
    await bar.getByRole('link', { name: 'Back to the group' }).click();
    await page.getByRole('link', { name: 'Jonas Brandt' }).waitFor();
  });

  it('GRP-1 the group of followers shows who follows, also at 320 px', async () => {
    const page = await stage.visitor({ device: 'narrow', language: 'en', as: mia, scheme: 'dark' });
    await page.goto(`/b/${mia.brandId}/groups`);
    await page.getByRole('link', { name: 'Following you' }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Following you' }).click();
    await page.getByRole('link', { name: 'Lena Weiß' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
