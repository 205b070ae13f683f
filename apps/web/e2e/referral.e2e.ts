import { beforeAll, describe, expect, it } from 'vitest';
import { mailsTo, type Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll, goInside } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { open, owner } from './world.js';

describe.skipIf(noBrowser)('referrals and the brand profile (desktop and phone)', () => {
  const stage = useStage();
  let mia: Owner;

  beforeAll(async () => {
    mia = await owner(stage.api);
    await open(stage.api, mia, []);
  });

  it('CRE-10, BRA-1 a brand sets its profile and code, a creator joins by the link and becomes one of "My referrals"', async () => {
    const page = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await page.goto(`/b/${mia.brandId}/settings/brand`);
    const profile = page.getByRole('region', { name: 'Profile', exact: true });
    await profile.getByLabel('Industry').selectOption('beauty');
    await profile.getByLabel('About the brand').fill('Skincare from Hamburg.');
    await profile.getByLabel('Website').fill('lumen.example');
    await profile.getByLabel('More links').fill('instagram.com/lumen.skin');
    await profile.getByRole('complementary', { name: 'As creators see it' }).getByText('Beauty and care').waitFor();
    await profile.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').first().waitFor();
    const invite = page.getByRole('region', { name: 'Invite creators' });
    await invite.getByRole('img', { name: 'QR code of the invitation of Lumen Skincare' }).waitFor();
    await invite.getByLabel('Code', { exact: true }).fill('lumen friends');
    await invite.getByLabel('Your words').fill('We love what you post.\nJoin us!');
    await invite.getByRole('button', { name: 'Save', exact: true }).click();
    const link = invite.getByRole('code');
    await expect.poll(() => link.textContent(), { timeout: PATIENCE_MS }).toMatch(/\/join\/LUMEN-FRIENDS$/);
    await expectAccessible(page);

    const phone = await stage.visitor({ device: 'phone', language: 'de' });
    await phone.goto(new URL((await link.textContent()) ?? '').pathname.toLowerCase());
    await phone.getByRole('heading', { name: 'Lumen Skincare lädt dich ein', level: 1 }).waitFor();
    await phone.getByText('We love what you post.').waitFor();
    await expectAccessible(phone);
    await phone.getByLabel('Vor- und Nachname').fill('Ronja Falk');
    await phone.getByLabel('E-Mail').fill('ronja@creators.example');
    await phone.getByLabel('Passwort', { exact: true }).fill('a long enough sentence');
    await phone.getByRole('checkbox').check();
    await phone.getByRole('button', { name: 'Konto anlegen' }).click();
    await phone.getByRole('heading', { name: 'Post ist unterwegs' }).waitFor();
    const secret = async () => confirmation(await mailsTo(stage.api, 'ronja@creators.example'));
    await expect.poll(secret, { timeout: PATIENCE_MS }).toBeDefined();
    await phone.goto(`/confirm-email?token=${await secret()}`);
    await phone.waitForURL(/\/c\//);
    await goInside(phone, `/c/brands/${mia.brandId}`);
    await phone.getByRole('heading', { name: /Lumen Skincare/, level: 1 }).waitFor();
    await phone.getByText('Lumen Skincare hat dich hierher eingeladen').waitFor();
    await phone.getByRole('link', { name: 'Morning Glow' }).click();
    await phone.getByRole('link', { name: 'Lumen Skincare' }).click();
    await phone.getByRole('heading', { name: 'Offene Kampagnen' }).waitFor();
    await expectAccessible(phone);

    await goInside(page, `/b/${mia.brandId}/groups`);
    await page.getByRole('link', { name: 'My referrals' }).click();
    await page.getByRole('link', { name: 'Ronja Falk' }).waitFor();
  });

  it('CRE-10 the page of a code nobody has, and the settings at 320 px in the dark', async () => {
    const narrow = await stage.visitor({ device: 'narrow', language: 'en', as: mia, scheme: 'dark', expected: /404/ });
    await narrow.goto('/join/NOBODYS-CODE');
    await narrow.getByRole('heading', { name: 'Nobody invites with this code' }).waitFor();
    await narrow.goto(`/b/${mia.brandId}/settings/brand`);
    await narrow.getByRole('region', { name: 'Invite creators' }).getByRole('img').waitFor();
    await expectNoSidewaysScroll(narrow);
    await expectAccessible(narrow);
  });
});

/** The secret of the link that confirms the address. */
function confirmation(mails: ReadonlyArray<{ text: string }>): string | undefined {
  return mails.map(({ text }) => /confirm-email\?token=([\w.~-]+)/.exec(text)?.[1]).find((found) => found !== undefined);
}
