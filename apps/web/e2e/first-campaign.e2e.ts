import { describe, expect, it } from 'vitest';
import { painting } from '../../../scripts/road/campaign.ts';
import { signIn } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, useStage } from './stage.js';

describe.skipIf(noBrowser)('a brand’s first campaign (desktop, English)', () => {
  const stage = useStage();

  it('ACC-1, CAM-2, CAM-5 signs up, confirms by the mail, briefs with three pictures and launches', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en' });
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });

    await page.goto('/sign-up');
    await page.getByRole('heading', { name: 'Create your account' }).waitFor();
    await field('Your name').fill('Ada Brand');
    await field('Company or brand').fill('Halm & Korn');
    await field('Work e-mail').fill('ada@halm.example');
    await page.getByLabel('Password', { exact: true }).fill('a calm field of rye');
    await page.getByRole('checkbox', { name: /I accept/ }).check();
    await expectAccessible(page);
    await button('Start free trial').click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await expectAccessible(page);

    await button('Outbox').click();
    const outbox = page.getByRole('dialog', { name: 'Mail sent by this sandbox' });
    await outbox.getByText('to ada@halm.example').first().waitFor();
    await expectAccessible(page);
    await outbox.getByRole('link', { name: /Open link.*confirm-email/ }).click();

    await page.waitForURL(/\/b\/[^/]+\/dashboard/);
    await page.getByRole('heading', { name: 'Dashboard', level: 1 }).waitFor();
    await expectAccessible(page);
    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Campaigns' }).click();
    await page.getByText('No campaigns yet').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'New campaign' }).first().click();

    await field('Title of the campaign').fill('Bread worth getting up for');
    await expectAccessible(page);
    await button('Create draft and continue').click();

    await page.getByRole('heading', { name: 'What do creators get, and owe?' }).waitFor();
    await page.getByRole('radio', { name: 'Product and cash' }).check();
    await field('Product').fill('Sourdough starter kit');
    await field('Retail value').fill('89');
    await field('Your cost').fill('24.50');
    await field('Cash per creator').fill('50');
    await page.getByText('€139').first().waitFor();
    await field('Description').fill('Starter, flour for a month, a linen cloth and a banneton.');
    await field('Product page').fill('halm.example/starter');
    await expectAccessible(page);
    await button('Continue: Brief').click();

    await page.getByRole('heading', { name: 'What should creators do?' }).waitFor();
    const pictures = await Promise.all(['bread-1', 'bread-2', 'bread-3'].map((seed) => painting(stage.api, 'product', seed)));
    await page
      .locator('input[type=file]')
      .setInputFiles(
        pictures.map((data, index) => ({ name: `bread-${index + 1}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(data) })),
      );
    await page.getByRole('list', { name: 'Pictures of the campaign' }).getByRole('img', { name: 'Picture 3' }).waitFor();
    await field('Task').fill(
      'Bake your first loaf with the kit and show three moments of it: feeding the starter, the dough, the first slice.',
    );
    await field('Message').fill('Good bread needs time, not talent.');
    await field('Tone').fill('Warm, unhurried, a little flour on the table');
    await button('Add a do').click();
    await field('Please do, line 1').fill('Daylight, no filter');
    await button('Add a don’t').click();
    await field('Please don’t, line 1').fill('No other brands in the picture');
    await field('Hashtags').fill('halmbread');
    await field('Hashtags').press('Enter');
    await page.getByText('#halmbread').first().waitFor();
    await expectAccessible(page);
    await button('Continue: Creators').click();

    await page.getByRole('heading', { name: 'Whom are you looking for?' }).waitFor();
    await field('Places').fill('12');
    await expectAccessible(page);
    await button('Continue: Schedule').click();
    await page.getByRole('heading', { name: 'When does it happen?' }).waitFor();
    await expectAccessible(page);
    await button('Continue: Ads & rights').click();
    await page.getByRole('heading', { name: 'Ads and rights' }).waitFor();
    await expectAccessible(page);
    await button('Continue: Review & launch').click();

    await page.getByRole('heading', { name: 'Review and launch' }).waitFor();
    await expectAccessible(page);
    await button('Launch now').click();
    const dialog = page.getByRole('dialog', { name: 'Launch “Bread worth getting up for” now?' });
    await dialog.getByText('Creators see the campaign at once and can apply.').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Launch now' }).click();

    await page.waitForURL(/\/campaigns\/[^/]+$/);
    await page.getByRole('heading', { name: 'Bread worth getting up for', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Review applications' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Brief', exact: true }).click();
    await page.getByText('Good bread needs time, not talent.').waitFor();
    await expectAccessible(page);

    const token = await signIn(stage.api, 'ada@halm.example', 'a calm field of rye');
    const id = /campaigns\/([^/]+)/.exec(page.url())?.[1];
    const campaign = await stage.api.get(`/campaigns/${id}`, token);
    expect(campaign).toMatchObject({ state: 'application', places: 12, compensation: { cash: { amountMinor: 5000, currency: 'EUR' } } });
    expect(campaign['images']).toHaveLength(3);
  }, 180_000);
});
