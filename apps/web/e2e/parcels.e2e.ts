import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { readXlsx } from '../../../scripts/road/read-xlsx.ts';
import { expectAccessible, goInside } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { confirmed, creators, owner, type Collaboration } from './world.js';

describe.skipIf(noBrowser)('parcels', () => {
  const stage = useStage();
  let mia: Owner;
  let people: Creator[];
  let campaignId: string;
  let collaborations: Collaboration[];

  beforeAll(async () => {
    mia = await owner(stage.api);
    people = await creators(stage.api, 3);
    ({ id: campaignId, collaborations } = await confirmed(stage.api, mia, people));
  });

  it('SHP-1 to SHP-4 address confirmed on the phone, list downloaded, three parcels shipped at once, receipt confirmed', async () => {
    const phone = await stage.visitor({ device: 'phone', language: 'de', as: people[0]! });
    await phone.goto('/c/campaigns');
    await phone.getByText('Bestätige deine Adresse').waitFor();
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Adresse bestätigen' }).click();
    const sheet = phone.getByRole('dialog', { name: 'Wohin soll es gehen?' });
    await sheet.getByText('20095 Hamburg').waitFor();
    await expectAccessible(phone);
    await sheet.getByRole('button', { name: 'Andere Adresse' }).click();
    await sheet.getByRole('textbox', { name: 'Straße und Hausnummer' }).fill('Packstation 12');
    await expectAccessible(phone);
    await sheet.getByRole('button', { name: 'An diese Adresse schicken' }).click();
    await phone.getByText('Das Produkt wird verschickt').waitFor();

    const desk = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await desk.goto(`/b/${mia.brandId}/campaigns/${campaignId}/collaborations`);
    const table = desk.getByRole('table', { name: 'Collaborations' });
    const row = (name: string) => table.getByRole('row', { name: new RegExp(name) });
    await row('Lena Weiß').getByText('Address confirmed').first().waitFor();
    await row('Jonas Brandt').getByText('Address not confirmed yet').waitFor();
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Show addresses' }).click();
    await row('Lena Weiß')
      .getByText(/Packstation 12/)
      .waitFor();
    await expectAccessible(desk);

    await desk.getByRole('button', { name: 'Download addresses' }).click();
    const arriving = desk.waitForEvent('download');
    await desk.getByRole('menuitem', { name: 'Only parcels to ship' }).click();
    const cells = [...(await readXlsx(await readFile(await (await arriving).path()))).values()].flat(2);
    expect(cells).toEqual(expect.arrayContaining(['Packstation 12', '04109', 'Köln']));

    await desk.getByRole('checkbox', { name: 'Select all loaded rows' }).check();
    const bulk = desk.getByRole('toolbar', { name: 'Ticked collaborations' });
    await bulk.getByText('3 selected').waitFor();
    await expectAccessible(desk);
    await bulk.getByRole('button', { name: 'Ship (3)' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Ship 3 parcels' });
    await dialog.getByRole('combobox', { name: 'Carrier for all' }).fill('DHL');
    await dialog.getByRole('heading', { name: 'Ship 3 parcels' }).click();
    await dialog.getByRole('textbox', { name: 'Cost per parcel' }).fill('4.90');
    await dialog.getByRole('button', { name: 'Paste a list' }).click();
    await dialog
      .getByRole('textbox', { name: 'List of parcels' })
      .fill('Lena Weiß\t00340434611001\n@jonas.brandt\t00340434611002\nAylin Özdemir\t00340434611003');
    await dialog.getByRole('button', { name: 'Fill in' }).click();
    await expect
      .poll(() => dialog.getByRole('textbox', { name: 'Tracking number for Aylin Özdemir' }).inputValue(), { timeout: PATIENCE_MS })
      .toBe('00340434611003');
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: 'Confirm 3 shipments' }).click();
    await desk.getByText('3 parcels are on their way').waitFor();
    await row('Aylin Özdemir').getByText('On its way').waitFor();
    await expectAccessible(desk);

    await goInside(phone, `/c/campaigns/${collaborations[0]!.id}`);
    const parcel = phone.getByRole('region', { name: 'Dein Paket' });
    await parcel.getByText('00340434611001').waitFor();
    await parcel.getByText('Unterwegs', { exact: true }).waitFor();
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Ist da' }).click();
    await expectAccessible(phone);
    await phone.getByRole('dialog', { name: 'Ist das Paket angekommen?' }).getByRole('button', { name: 'Ist da' }).click();
    await parcel.getByText('Angekommen', { exact: true }).waitFor();
    await expectAccessible(phone);

    // the brand need not reload
    await row('Lena Weiß').getByText('Received', { exact: true }).waitFor();
    await row('Lena Weiß')
      .getByRole('button', { name: /Lena Weiß/ })
      .click();
    await desk.getByRole('dialog').getByText('What happens when').waitFor();
    await expectAccessible(desk);
  }, 180_000);
});
