import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { apply } from '../../../scripts/road/campaign.ts';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, settled } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { creators, draft, open, owner } from './world.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe.skipIf(noBrowser)('phases and their warnings by the time machine', () => {
  const stage = useStage();
  let mia: Owner;
  let lena: Creator;

  beforeAll(async () => {
    mia = await owner(stage.api);
    [lena] = (await creators(stage.api, 1)) as [Creator];
  });

  /** Presses “To next deadline” until the campaign shows this state. */
  async function leapUntil(page: Page, campaignId: string, state: string): Promise<void> {
    const bar = page.getByRole('region', { name: 'Sandbox tools' });
    const now = async () => (await stage.api.get<{ state: string }>(`/campaigns/${campaignId}`, mia.token)).state;
    for (let leaps = 0; (await now()) !== state; leaps++) {
      expect(leaps, `leaps until ${state}`).toBeLessThan(15);
      const before = stage.app.now().getTime();
      await bar.getByRole('button', { name: 'To next deadline' }).click();
      await expect.poll(() => stage.app.now().getTime(), { timeout: PATIENCE_MS }).toBeGreaterThan(before);
      await bar.getByRole('button', { name: 'To next deadline' }).and(page.locator(':enabled')).waitFor();
    }
  }

  async function notices(page: Page, ...titles: RegExp[]): Promise<void> {
    await page.getByRole('button', { name: /^Notifications/ }).click();
    for (const title of titles) await page.getByText(title).first().waitFor();
    await page.keyboard.press('Escape');
  }

  it('CAM-10 an ongoing campaign without decisions warns on day 7 and 12, pauses on day 14 and is reactivated', async () => {
    const { id } = await draft(stage.api, mia, { title: 'Always on' });
    await stage.api.call('PATCH', `/campaigns/${id}`, { token: mia.token, body: { timing: 'ongoing' } });
    await stage.api.post(`/campaigns/${id}/launch`, mia.token, {});
    const start = stage.app.now();
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/campaigns/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Always on' }).waitFor();
    await leapUntil(page, id, 'paused');
    const days = (stage.app.now().getTime() - start.getTime()) / DAY;
    expect(days).toBeGreaterThan(13);
    expect(days).toBeLessThan(15.1);
    await page.getByText('Paused', { exact: true }).first().waitFor();
    await notices(page, /“Always on” pauses in 7 days/, /“Always on” pauses in 2 days/, /“Always on” is paused/);
    await settled(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Reactivate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reactivate' }).click();
    await page.getByText('Running', { exact: true }).first().waitFor();
    await stage.api.post(`/campaigns/${id}/close`, mia.token, {});
  }, 120_000);

  it('CAM-9 a time-limited campaign warns 48 h and 24 h before its deadline and is cancelled; the applicant reads why', async () => {
    const id = await open(stage.api, mia, [lena], { title: 'Undecided' });
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/campaigns/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Undecided' }).waitFor();
    await leapUntil(page, id, 'cancelled');
    await page.getByText('Cancelled', { exact: true }).first().waitFor();
    await notices(page, /within 48 hours/, /within 24 hours/, /“Undecided” was cancelled/);
    await expectAccessible(page);
    const phone = await stage.visitor({ device: 'phone', language: 'de', as: lena });
    await phone.goto('/c/campaigns');
    await phone.getByText('Abgeschlossen').click();
    await phone.getByText('Undecided').first().waitFor();
    await expectAccessible(phone);
  }, 120_000);

  it('CAM-6 an event: preparation until it starts, three days to post after it', async () => {
    const { id } = await draft(stage.api, mia, { title: 'Open Studio', variants: [] });
    const startsAt = new Date(stage.app.now().getTime() + 20 * DAY);
    const endsAt = new Date(startsAt.getTime() + 3 * HOUR);
    await stage.api.call('PATCH', `/campaigns/${id}`, {
      token: mia.token,
      body: {
        format: 'event',
        product: { handOver: 'attend' },
        event: {
          venue: 'Lumen Studio',
          address: 'Torstr. 1, 10119 Berlin',
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
        },
      },
    });
    await stage.api.post(`/campaigns/${id}/launch`, mia.token, {});
    await apply(stage.api, lena, id, { message: 'I live around the corner.', answers: ['A bit dry in winter'] });
    const [application] = await stage.api.all<{ id: string }>(`/campaigns/${id}/applications?state=applied`, mia.token);
    await stage.api.post(`/applications/${application!.id}/accept`, mia.token, {});
    await stage.api.post(`/campaigns/${id}/selection/confirm`, mia.token, {});
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/campaigns/${id}`);
    await page.getByText('Preparation', { exact: true }).first().waitFor();
    await leapUntil(page, id, 'active');
    expect(stage.app.now().getTime()).toBeGreaterThanOrEqual(startsAt.getTime());
    await page.getByText('Active', { exact: true }).first().waitFor();
    const { activeEndsAt } = await stage.api.get<{ activeEndsAt: string }>(`/campaigns/${id}`, mia.token);
    const days = (Date.parse(activeEndsAt) - endsAt.getTime()) / DAY;
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThanOrEqual(4);
    const phone = await stage.visitor({ device: 'phone', language: 'de', as: lena });
    await phone.goto('/c/campaigns');
    await phone.getByText('Open Studio').first().click();
    await phone.getByText('Torstr. 1, 10119 Berlin').first().waitFor();
    await expectAccessible(phone);
  }, 120_000);
});
