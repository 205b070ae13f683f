import { beforeAll, describe, it } from 'vitest';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll, goInside } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { creators, open, owner } from './world.js';

describe.skipIf(noBrowser)('relationships (desktop and phone)', () => {
  const stage = useStage();
  let mia: Owner;
  let lena: Creator;

  beforeAll(async () => {
    mia = await owner(stage.api);
    const [first, second] = (await creators(stage.api, 2)) as [Creator, Creator];
    lena = first;
    for (const { token } of [first, second])
      await stage.api.call('PUT', '/creator/visibility', { token, body: { network: true, away: [] } });
    const campaignId = await open(stage.api, mia, []);
    const creatorIds = [first.creatorId, second.creatorId];
    await stage.api.post(`/campaigns/${campaignId}/invitations`, mia.token, { creatorIds });
  });

  it('GRP-4 a card is dragged and moved by its menu, a note and a due task are kept, and “Today” shows the task', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/relationships`);
    const column = (name: string) => page.getByRole('region', { name, exact: true });
    const card = column('Outreach').getByRole('article').filter({ hasText: 'Lena Weiß' });
    await card.waitFor();
    await card.dragTo(column('Negotiation'));
    await column('Negotiation').getByRole('link', { name: 'Lena Weiß' }).waitFor();
    await page.getByText('Lena Weiß is now in “Negotiation”.').waitFor();
    await page.getByRole('button', { name: 'Stage of Jonas Brandt' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Ambassador' }).click();
    await column('Ambassador').getByRole('link', { name: 'Jonas Brandt' }).waitFor();
    await page.getByText('Jonas Brandt is now in “Ambassador”.').locator('..').getByRole('button', { name: 'Undo' }).click();
    await column('Outreach').getByRole('link', { name: 'Jonas Brandt' }).waitFor();
    await expectAccessible(page);

    await column('Negotiation').getByRole('link', { name: 'Lena Weiß' }).click();
    const section = page.getByRole('region', { name: 'Relationship', exact: true });
    await section.getByText('Moved from “Outreach” to “Negotiation”').waitFor();
    await section.getByRole('link', { name: 'Morning Glow' }).waitFor();
    await section.getByRole('combobox', { name: 'Owner' }).selectOption('Mia Köhler');
    await section.getByLabel('Tags').first().fill('VIP');
    await page.keyboard.press('Enter');
    await section.getByRole('textbox', { name: 'New note' }).fill('Calm voice, good light.');
    await section.getByRole('button', { name: 'Save note' }).click();
    await section.getByRole('region', { name: 'Notes' }).getByText('Calm voice, good light.').waitFor();
    await section.getByRole('textbox', { name: 'New task' }).fill('Send the new brief');
    await section.getByLabel('Due on').fill('2020-01-31');
    await section.getByRole('button', { name: 'Add task' }).click();
    await section.getByText('Overdue since').waitFor();
    await expectAccessible(page);

    await goInside(page, `/b/${mia.brandId}/dashboard`);
    const due = page.getByRole('list', { name: 'Tasks about creators' });
    await due.getByText('Send the new brief').waitFor();
    await expectAccessible(page);
    await due.getByRole('button', { name: 'Done: Send the new brief' }).click();
    await due.waitFor({ state: 'detached' });
  });

  it('GRP-4 phones show one stage at a time, in German, also at 320 px and in the dark', async () => {
    await stage.api.post(`/brands/${mia.brandId}/creators/${lena.creatorId}/notes`, mia.token, { text: 'Mag Öko-Düfte' });
    await stage.api.call('PATCH', '/me', { token: mia.token, body: { locale: 'de' } });
    const page = await stage.visitor({ device: 'narrow', language: 'de', as: mia, scheme: 'dark' });
    await page.goto(`/b/${mia.brandId}/relationships`);
    await page.getByRole('combobox', { name: 'Stufe' }).selectOption('negotiation');
    await page.getByRole('link', { name: 'Lena Weiß' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Lena Weiß' }).click();
    await page.getByRole('region', { name: 'Notizen' }).getByText('Mag Öko-Düfte').waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
