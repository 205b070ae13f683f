import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll, goInside, settled } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { confirmed, creators, draft, open, owner } from './world.js';

describe.skipIf(noBrowser)('320 px, German, dark', () => {
  const stage = useStage();
  let mia: Owner;
  let people: Creator[];
  /** Campaigns by their state. */
  const ids = { draft: '', application: '', preparation: '', collaboration: '', thread: '' };

  beforeAll(async () => {
    const { api } = stage;
    mia = await owner(api, 'de');
    people = await creators(api, 2);
    ids.draft = (await draft(api, mia, { title: 'Winterhände' })).id;
    ids.application = await open(api, mia, people);
    const preparation = await confirmed(api, mia, people, { title: 'Sonnentage ohne Sonnenbrand mit der Creme' });
    ids.preparation = preparation.id;
    ids.collaboration = preparation.collaborations[0]!.id;
    const threads = await api.all<{ id: string; collaborationId: string }>(`/campaigns/${preparation.id}/threads?limit=200`, mia.token);
    ids.thread = threads.find(({ collaborationId }) => collaborationId === ids.collaboration)!.id;
    await api.post(`/threads/${ids.thread}/messages`, mia.token, {
      clientId: randomUUID(),
      text: 'Herzlich willkommen! Das Paket geht morgen raus.',
    });
  });

  /** Opens each page, looks at its width and its accessibility, and answers those that show an error instead of themselves. */
  async function broken(page: Page, addresses: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const [index, address] of addresses.entries()) {
      await (index === 0 ? page.goto(address) : goInside(page, address));
      await settled(page);
      if ((await page.getByText(/Diese Seite (hat ein Problem|gibt es nicht)|Das hat nicht geklappt/).count()) > 0) found.push(address);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    return found;
  }

  it('the brand’s pages fit 320 px in German and dark', async () => {
    const page = await stage.visitor({ device: 'narrow', language: 'de', scheme: 'dark', as: mia });
    const brand = `/b/${mia.brandId}`;
    const wizard = ['basics', 'product', 'brief', 'creators', 'schedule', 'rights', 'review'];
    expect(
      await broken(page, [
        `${brand}/dashboard`,
        `${brand}/campaigns`,
        `${brand}/campaigns?view=table`,
        `${brand}/campaigns/new`,
        ...wizard.map((step) => `${brand}/campaigns/${ids.draft}/edit?step=${step}`),
        `${brand}/campaigns/${ids.application}`,
        `${brand}/campaigns/${ids.application}/applications`,
        ...['', '/collaborations', '/content', '/chat', '/report', '/brief'].map((tab) => `${brand}/campaigns/${ids.preparation}${tab}`),
        `${brand}/inbox`,
        `${brand}/inbox/${ids.thread}`,
        `${brand}/campaigns/${ids.preparation}/collaborations?collaboration=${ids.collaboration}`,
        `${brand}/settings`,
        ...['security', 'data', 'organisation', 'api-keys', 'audit-log'].map((page) => `${brand}/settings/${page}`),
      ]),
    ).toEqual([]);
  }, 240_000);

  it('the creator’s pages fit 320 px in German and dark', async () => {
    const page = await stage.visitor({ device: 'narrow', language: 'de', scheme: 'dark', as: people[0]! });
    expect(
      await broken(page, [
        '/c/discover',
        `/c/discover/${ids.application}`,
        '/c/campaigns',
        `/c/campaigns/${ids.collaboration}`,
        '/c/chat',
        `/c/chat/${ids.thread}`,
        '/c/profile',
        '/c/profile/edit',
        '/c/profile/address',
        '/c/profile/payout',
        '/c/profile/security',
        '/c/profile/data',
      ]),
    ).toEqual([]);
  }, 180_000);

  it('ACC-8 a key is edited at 320 px in German and dark', async () => {
    await stage.api.post(`/organisations/${mia.organisationId}/api-keys`, mia.token, {
      name: 'Auswertungsprogramm der Buchhaltung',
      permissions: ['campaigns.read'],
      brandIds: [mia.brandId],
    });
    const page = await stage.visitor({ device: 'narrow', language: 'de', scheme: 'dark', as: mia });
    await page.goto(`/b/${mia.brandId}/settings/api-keys`);
    await page.getByRole('button', { name: 'Aktionen für Auswertungsprogramm der Buchhaltung' }).click();
    await page.getByRole('menuitem', { name: 'Bearbeiten' }).click();
    const dialog = page.getByRole('dialog', { name: '„Auswertungsprogramm der Buchhaltung“ bearbeiten' });
    await dialog.getByLabel('Endet von selbst').selectOption({ label: 'In 30 Tagen' });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText(/Endet am/).waitFor();
  }, 60_000);

  it('ACC-12 what keeps accounts from being deleted names its campaigns at 320 px in German and dark', async () => {
    const title = 'Sonnentage ohne Sonnenbrand mit der Creme';
    for (const [as, address, sentence] of [
      [people[0]!, '/c/profile/data', 'Eine eigene Kooperation läuft noch.'],
      [mia, `/b/${mia.brandId}/settings/data`, 'In Organisationen, die mit geschlossen würden, laufen noch 2 Kooperationen.'],
    ] as const) {
      const page = await stage.visitor({ device: 'narrow', language: 'de', scheme: 'dark', as });
      await page.goto(address);
      await page.getByRole('button', { name: 'Zeigen, was passieren würde' }).click();
      const obstacle = page.getByRole('listitem').filter({ hasText: sentence });
      await obstacle.getByText(`Kampagne: ${title}`).waitFor();
      await obstacle.getByRole('link', { name: 'Dorthin' }).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }, 60_000);

  it('strangers’ pages fit 320 px in German and dark', async () => {
    const page = await stage.visitor({ device: 'narrow', language: 'de', scheme: 'dark' });
    expect(
      await broken(page, [
        '/sign-in',
        '/sign-in/company',
        '/forgot-password',
        '/reset-password?token=x',
        '/staff/welcome?token=x',
        '/sign-up',
        '/sign-up?kind=creator',
      ]),
    ).toEqual([]);
    await page.goto('/nowhere-at-all');
    await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
    await expectAccessible(page);
  }, 120_000);
});
