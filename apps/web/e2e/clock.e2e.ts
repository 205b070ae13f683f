import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { apply } from '../../../scripts/road/campaign.ts';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, goInside, settled } from './checks.js';
import { noBrowser, useStage } from './stage.js';
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

  /** Presses a button of the time machine until this is so; answers the instant it then is. */
  async function leapUntil(page: Page, what: string, so: () => Promise<boolean>, name = 'To next deadline'): Promise<number> {
    const button = page.getByRole('region', { name: 'Sandbox tools' }).getByRole('button', { name });
    for (let leaps = 0; !(await so()); leaps++) {
      expect(leaps, `leaps until ${what}`).toBeLessThan(15);
      const before = stage.app.now().getTime();
      // the clock moves before what is due has taken effect: only the answer says that the leap is over
      const over = page.waitForResponse((answer) => answer.url().endsWith('/sandbox/clock') && answer.request().method() === 'POST');
      await button.click();
      await over;
      expect(stage.app.now().getTime()).toBeGreaterThan(before);
      await button.and(page.locator(':enabled')).waitFor();
      // what follows from the deadline, such as telling people, is work of its own
      await stage.app.settle();
    }
    return stage.app.now().getTime();
  }

  const stateOf = (id: string) => async () => (await stage.api.get<{ state: string }>(`/campaigns/${id}`, mia.token)).state;
  const leapToState = (page: Page, id: string, state: string, button?: string) =>
    leapUntil(page, state, async () => (await stateOf(id)()) === state, button);

  /** Leaps until the brand is told this, and reads it on the screen; the campaign is still in this state. Answers when it was told. */
  async function leapToWarning(page: Page, id: string, title: RegExp, state: string): Promise<number> {
    const told = async () =>
      (await stage.api.get<{ items: Array<{ title: string; createdAt: string }> }>('/me/notifications', mia.token)).items.find((each) =>
        title.test(each.title),
      );
    await leapUntil(page, String(title), async () => (await told()) !== undefined);
    expect(await stateOf(id)()).toBe(state);
    await notices(page, title);
    return Date.parse((await told())!.createdAt);
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
    const start = stage.app.now().getTime();
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/campaigns/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Always on' }).waitFor();
    const days = [
      await leapToWarning(page, id, /“Always on” pauses in 7 days/, 'running'),
      await leapToWarning(page, id, /“Always on” pauses in 2 days/, 'running'),
      await leapToState(page, id, 'paused'),
    ].map((at) => (at - start) / DAY);
    // deadlines end with their local day, so each comes within the day after the number
    for (const [index, day] of [7, 12, 14].entries()) {
      expect(days[index]).toBeGreaterThanOrEqual(day);
      expect(days[index]).toBeLessThan(day + 1.1);
    }
    await page.getByText('Paused', { exact: true }).first().waitFor();
    await notices(page, /“Always on” is paused/);
    await settled(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Reactivate' }).click();
    const answer = page.waitForResponse(/reactivate$/);
    await page.getByRole('dialog').getByRole('button', { name: 'Reactivate' }).click();
    expect(await (await answer).json()).toMatchObject({ state: 'running' });
    await page.getByText('Running', { exact: true }).first().waitFor();
    await stage.api.post(`/campaigns/${id}/close`, mia.token, {});
  }, 120_000);

  it('CAM-9 a time-limited campaign warns 48 h and 24 h before its deadline and is cancelled; the applicant reads why', async () => {
    const id = await open(stage.api, mia, [lena], { title: 'Undecided' });
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/campaigns/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Undecided' }).waitFor();
    const { applicationEndsAt } = await stage.api.get<{ applicationEndsAt: string }>(`/campaigns/${id}`, mia.token);
    const hours = [
      await leapToWarning(page, id, /within 48 hours/, 'application'),
      await leapToWarning(page, id, /within 24 hours/, 'application'),
      await leapToState(page, id, 'cancelled'),
    ].map((at) => Math.abs(Math.round((Date.parse(applicationEndsAt) - at) / HOUR)));
    expect(hours).toEqual([48, 24, 0]);
    await page.getByText('Cancelled', { exact: true }).first().waitFor();
    await notices(page, /“Undecided” was cancelled/);
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
    // the clock goes on for days: her account, which posts nothing, is not looked at hour by hour
    await stage.app.sql(`update collaborations.collaborations set social_account_id = null where campaign_id = $1`, [id]);
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/campaigns/${id}`);
    await page.getByText('Preparation', { exact: true }).first().waitFor();
    // CAM-11: another address is told to who is confirmed, and asks nobody
    await page.getByRole('button', { name: 'Change the offer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('summary')
      .filter({ hasText: /^Event/ })
      .click();
    await dialog.getByLabel('Address').fill('Torstr. 2, 10119 Berlin');
    await dialog.getByText('Neither better nor worse').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Change the offer' }).click();
    await dialog.waitFor({ state: 'detached' });
    const began = await leapToState(page, id, 'active');
    expect(began - startsAt.getTime()).toBeLessThan(60_000);
    await page.getByText('Active', { exact: true }).first().waitFor();
    const phone = await stage.visitor({ device: 'phone', language: 'de', as: lena });
    await phone.goto('/c/campaigns');
    await phone.getByText('Open Studio').first().click();
    await phone.getByText('Torstr. 2, 10119 Berlin').first().waitFor();
    await expectAccessible(phone);
    // three whole days after the day of the event, then the campaign only waits for what is late
    const { activeEndsAt } = await stage.api.get<{ activeEndsAt: string }>(`/campaigns/${id}`, mia.token);
    const days = (Date.parse(activeEndsAt) - endsAt.getTime()) / DAY;
    expect([days > 3, days <= 4]).toEqual([true, true]);
    const over = await leapToState(page, id, 'closing', '+1 day');
    expect(over - Date.parse(activeEndsAt)).toBeLessThan(DAY);
    await page.getByText('Closing', { exact: true }).first().waitFor();
    await goInside(phone, '/c/campaigns');
    await phone.getByText('Überfällig', { exact: true }).first().waitFor();
  }, 120_000);
});
