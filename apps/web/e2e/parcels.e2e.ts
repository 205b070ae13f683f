import { beforeAll, describe, expect, it } from 'vitest';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { confirmed, creators, owner, shipped, type Collaboration } from './world.js';

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

  it('SHP-1, SHP-4 the creator confirms the address, and later that the parcel is there (phone, German)', async () => {
    const [first] = collaborations as [Collaboration];
    const page = await stage.visitor({ device: 'phone', language: 'de', as: people[0]! });
    await page.goto('/c/campaigns');
    await page.getByText('Bestätige deine Adresse').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Adresse bestätigen' }).click();
    const sheet = page.getByRole('dialog', { name: 'Wohin soll es gehen?' });
    await sheet.getByText('20095 Hamburg').waitFor();
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Andere Adresse' }).click();
    await sheet.getByRole('textbox', { name: 'Straße und Hausnummer' }).fill('Packstation 12');
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'An diese Adresse schicken' }).click();
    await page.getByText('Das Produkt wird verschickt').waitFor();

    await shipped(stage.api, mia, campaignId, collaborations, people, 0);
    await page.goto(`/c/campaigns/${first.id}`);
    const parcel = page.getByRole('region', { name: 'Dein Paket' });
    await parcel.getByText('Packstation 12').waitFor();
    await parcel.getByText('Unterwegs', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ist da' }).click();
    const question = page.getByRole('dialog', { name: 'Ist das Paket angekommen?' });
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Ist da' }).click();
    await parcel.getByText('Angekommen', { exact: true }).waitFor();
    await expectAccessible(page);
    await expect
      .poll(() => stage.api.get(`/collaborations/${first.id}/shipment`, people[0]!.token), { timeout: PATIENCE_MS })
      .toMatchObject({ state: 'received', address: { line1: 'Packstation 12' } });
  }, 120_000);
});
