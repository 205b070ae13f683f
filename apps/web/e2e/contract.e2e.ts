import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '@app/platform/testing';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { confirmed, creators, owner, type Collaboration } from './world.js';

async function downloaded(page: Page, button: Locator): Promise<{ name: string; file: Buffer }> {
  const arriving = page.waitForEvent('download');
  await button.click();
  const download = await arriving;
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}

describe.skipIf(noBrowser)('the contract (brand at the desk, creator on the phone, German)', () => {
  const stage = useStage();
  let mia: Owner;
  let lena: Creator;
  let campaignId: string;
  let collaboration: Collaboration;

  beforeAll(async () => {
    mia = await owner(stage.api);
    [lena] = (await creators(stage.api, 1)) as [Creator];
    const made = await confirmed(stage.api, mia, [lena]);
    campaignId = made.id;
    collaboration = made.collaborations[0]!;
  });

  it('COL-6 CAM-11 days given before the hand-over stand in it; both sides download it, each in the language of the screen', async () => {
    const desk = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await desk.goto(`/b/${mia.brandId}/campaigns/${campaignId}/collaborations`);
    await desk.getByTitle('Details of Lena Weiß').first().click();
    const drawer = desk.getByRole('dialog');
    await drawer.getByRole('button', { name: 'Download contract (PDF)' }).waitFor();
    await expectAccessible(desk);
    await drawer.getByRole('button', { name: 'Extend' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Give Lena Weiß more time' });
    await dialog.getByText('In all 3 days more from the hand-over').waitFor();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('You are on holiday');
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: 'Extend by 3 days' }).click();
    await drawer.getByText('+3 days from the hand-over').waitFor();
    await drawer.getByText(/17 days after the active window begins/).waitFor();
    const brand = await downloaded(desk, drawer.getByRole('button', { name: 'Download contract (PDF)' }));
    expect(brand.name).toBe('Contract Lena Weiß.pdf');
    expect(brand.file.length).toBeGreaterThan(20_000);
    expect(brand.file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(readPdf(brand.file)[0]).toMatch(/^COLLABORATION AGREEMENT/);
    expect(readPdf(brand.file).join(' ')).toMatch(/lengthened by 3 days,\s+counted from the hand-over/);

    const phone = await stage.visitor({ device: 'phone', language: 'de', as: lena });
    await phone.goto(`/c/campaigns/${collaboration.id}`);
    await phone.getByText(/3 Tage mehr gegeben, gezählt ab der Übergabe/).waitFor();
    const own = await downloaded(phone, phone.getByRole('button', { name: 'Vertrag herunterladen (PDF)' }));
    expect(own.name).toMatch(/^Vertrag .+\.pdf$/);
    expect(readPdf(own.file)[0]).toMatch(/^KOOPERATIONSVERTRAG/);
    await expectAccessible(phone);
  });
});
