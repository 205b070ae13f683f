import { beforeAll, describe, expect, it } from 'vitest';
import { simulatedTiktok, type Creator } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { creators } from './world.js';

describe.skipIf(noBrowser)('a creator links TikTok beside Instagram (phone, German)', () => {
  const stage = useStage();
  let creator: Creator;

  beforeAll(async () => {
    [creator] = (await creators(stage.api, 1)) as [Creator];
    await simulatedTiktok(stage.api, { username: creator.username, name: creator.name, followers: 8_200 });
  });

  it('CRE-2, CRE-3 cancels, leaves something out, links, reads what a person has to judge, loses the link, repairs and unlinks it', async () => {
    const page = await stage.visitor({ device: 'phone', language: 'de', as: creator, expected: /status of 409/ });
    const card = page.getByRole('region', { name: 'TikTok', exact: true });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const chosen = async () => {
      await card.getByRole('button', { name: 'TikTok verbinden' }).click();
      await page.getByText('Log in as the account that shall be linked.').waitFor();
      await page.getByRole('button', { name: new RegExp(creator.username) }).click();
    };

    await page.goto('/c/profile');
    await chosen();
    await button('Cancel').click();
    await card.getByText('Du hast die Verbindung nicht erlaubt.').waitFor();
    await card.getByRole('button', { name: 'Meldung schließen' }).click();

    await chosen();
    await page.getByRole('checkbox', { name: /follower count/ }).uncheck();
    await button('Continue').click();
    await card.getByText(/Ohne dein Profil und deine Follower-Zahl/).waitFor();

    await chosen();
    await button('Continue').click();
    await card.getByText('TikTok ist verbunden. Wir prüfen gerade dein Konto.').waitFor();
    await card.getByText('Verbunden', { exact: true }).waitFor();
    await card.getByText('Videos').waitFor();
    const check = page.getByRole('region', { name: `Prüfung deines Kontos · TikTok · @${creator.username}` });
    await check.getByText('Wird angesehen').first().waitFor();
    await check.getByText(/TikTok verrät nicht, wo deine Follower leben/).waitFor();
    await check.getByText('Unbekannt').waitFor();
    await expectAccessible(page);

    await stage.api.post('//simulators/__tiktok/faults', undefined, { account: creator.username, kind: 'revoked' });
    await card.getByRole('button', { name: 'Mehr' }).click();
    await page.getByRole('menuitem', { name: 'Zahlen aktualisieren' }).click();
    await card.getByText('Verbindung abgelaufen').waitFor();
    await expectAccessible(page);
    await card.getByRole('button', { name: 'Neu verbinden' }).click();
    await page.getByRole('button', { name: new RegExp(creator.username) }).click();
    await button('Continue').click();
    await card.getByText('Verbunden', { exact: true }).waitFor();

    await card.getByRole('button', { name: 'Mehr' }).click();
    await page.getByRole('menuitem', { name: 'Trennen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trennen' }).click();
    await card.getByRole('button', { name: 'TikTok verbinden' }).waitFor();
    const { items } = await stage.api.get<{ items: Array<{ platform: string }> }>('/creator/social-accounts', creator.token);
    expect(items.map(({ platform }) => platform)).toEqual(['instagram']);
  }, 120_000);
});
