import { confirmCampaign } from '@app/collaborations/testing';
import { makeOwner, makeStaff, type TestOwner, type TestStaff } from '@app/identity/testing';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, goInside } from './checks.js';
import { noBrowser, useStage, type VisitorOptions } from './stage.js';

const DAY = 86_400_000;

describe.skipIf(noBrowser)('staff console: overdue, search, campaigns', () => {
  const stage = useStage();
  let ada: TestStaff;
  let tim: TestStaff;
  let creatorName: string;
  let owner: TestOwner;
  let campaignId: string;
  let creatorToken: string;

  beforeAll(async () => {
    const { app } = stage;
    owner = await makeOwner(app);
    ada = await makeStaff(app, 'admin', { name: 'Ada Admin' });
    tim = await makeStaff(app, 'support', { name: 'Tim Team', locale: 'de' });
    const confirmed = await confirmCampaign(
      app,
      owner,
      { title: 'Morning Glow', product: null, deliverables: { stories: 1, posts: 0 } },
      2,
    );
    const [row] = await app.sql<{ at: Date; name: string }>(
      `select deadline_at as at, creator_name as name from collaborations.collaborations where id = $1`,
      [confirmed.collaborationIds[0]],
    );
    campaignId = confirmed.campaignId;
    creatorToken = confirmed.creators[0]?.token ?? '';
    creatorName = row?.name ?? '';
    await app.travelTo(new Date((row?.at.getTime() ?? 0) + 2 * DAY));
  });

  async function visit(staff: TestStaff, options: VisitorOptions): Promise<Page> {
    const page = await stage.visitor(options);
    const [name = '', value = ''] = staff.cookie.split('=');
    await page.context().addCookies([{ name, value, domain: new URL(stage.app.url).hostname, path: '/' }]);
    await page.addInitScript({ content: `if (location.protocol !== "about:") localStorage.setItem('of.session', '1')` });
    return page;
  }

  /** A creator answers late in the chat and objects to its being counted (CRE-9). */
  async function objects(reason: string): Promise<void> {
    const { api, app } = stage;
    const threads = await api.all<{ id: string; collaborationId: string }>(`/campaigns/${campaignId}/threads`, owner.accessToken);
    const { items } = await api.get<{ items: Array<{ id: string }> }>('/creator/collaborations', creatorToken);
    const thread = threads.find(({ collaborationId }) => collaborationId === items[0]?.id);
    for (const token of [owner.accessToken, creatorToken])
      await api.post(`/threads/${thread?.id}/messages`, token, { clientId: crypto.randomUUID(), text: 'How is it going?' });
    await app.settle();
    const [event] = await recordEvents();
    await api.post('/creator/record/objections', creatorToken, { eventId: event?.id, reason });
  }

  async function recordEvents(): Promise<
    Array<{ id: string; counts: boolean; objection: { state: string; decisionReason: string } | null }>
  > {
    return (await stage.api.get<{ items: Awaited<ReturnType<typeof recordEvents>> }>('/creator/record/events', creatorToken)).items;
  }

  it('CRE-9 an objection waits in the queue until staff grant it with a reason that the creator reads; then it does not count', async () => {
    await objects('The chat was down that day.');
    const page = await visit(ada, { device: 'phone', language: 'en', scheme: 'dark' });
    await page.goto('/staff/objections');
    const waiting = page.getByRole('article').filter({ hasText: 'The chat was down that day.' });
    await waiting.getByText(creatorName).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await waiting.getByLabel('Reason (the creator reads it)').fill('It was, for three hours.');
    await waiting.getByRole('button', { name: 'Grant' }).click();
    await page.getByText('No objections').waitFor();
    await page.getByText('Decided', { exact: true }).click();
    await waiting.getByText('Answer: It was, for three hours.').waitFor();
    await page.waitForURL('**/staff/objections?state=decided');
    const [event] = await recordEvents();
    expect(event).toMatchObject({ counts: false, objection: { state: 'granted' } });
  });

  it('STF-1 staff remind somebody who is late, find the campaign and cancel it with fault and compensation for everybody', async () => {
    const page = await visit(ada, { device: 'desktop', language: 'en' });
    await page.goto('/staff/overdue');
    await page.getByRole('heading', { name: 'Overdue', level: 1 }).waitFor();
    await page.getByText('2 are overdue').waitFor();
    await expectAccessible(page);
    const actions = page.getByRole('button', { name: /^Actions for/ });
    await actions.first().click();
    await page.getByRole('menuitem', { name: 'Remind' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Remind' }).click();
    await dialog.getByText('Give a reason of at least three letters.').waitFor();
    await dialog.getByLabel('Reason').fill('Your story is still missing.');
    await dialog.getByRole('button', { name: 'Remind' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Search' }).first().click();
    await page.getByRole('searchbox').fill('morning');
    await page.getByRole('link', { name: /Morning Glow/ }).click();
    await page.getByRole('heading', { name: 'Morning Glow', level: 1 }).waitFor();
    await page.getByText('2 days late').first().waitFor();
    await expectAccessible(page);
    // a collaboration has its own page: deadlines in words, its history, the same actions
    await page.getByRole('link', { name: creatorName }).first().click();
    await page.getByRole('heading', { name: creatorName, level: 1 }).waitFor();
    await page.getByText('All content is due. If something is missing, the collaboration becomes overdue.').waitFor();
    await page.getByRole('button', { name: 'Give more time' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Morning Glow' }).first().click();
    await page.getByRole('heading', { name: 'Morning Glow', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Cancel campaign' }).click();
    await dialog.getByText(/2 open collaborations are removed/).waitFor();
    await dialog.getByLabel('Whose fault is it?').first().selectOption('brand');
    await dialog.getByLabel('Compensation').first().fill('50');
    await dialog.getByLabel('Reason').fill('The brand has closed its shop.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel campaign' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Brand’s fault').waitFor();
    await page.getByText(/Ada Admin \(Openfluence\) · The brand has closed its shop\./).waitFor();
    expect(await page.getByText('Removed', { exact: true }).count()).toBe(2);

    const phone = await visit(tim, { device: 'narrow', language: 'de', scheme: 'dark' });
    await phone.goto('/staff/overdue');
    await phone.getByText('Niemand ist zu spät').waitFor();
    await goInside(phone, '/staff/search?q=morning');
    await phone.getByRole('link', { name: /Morning Glow/ }).click();
    await phone.getByRole('heading', { name: 'Verlauf' }).waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
  });
});
