import { beforeAll, describe, expect, it } from 'vitest';
import { signIn, simulatedAccount, type Owner } from '../../../scripts/road/people.ts';
import { expectAccessible } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { open, owner } from './world.js';

const EMAIL = 'lea@creators.example';
const PASSWORD = 'ein ruhiger langer satz';

describe.skipIf(noBrowser)('a creator’s way to the first application (phone, German)', () => {
  const stage = useStage();
  let mia: Owner;

  beforeAll(async () => {
    mia = await owner(stage.api, 'de');
    await open(stage.api, mia, [], { title: 'Guten Morgen, Haut' });
    await simulatedAccount(stage.api, { username: 'lea.sommer', name: 'Lea Sommer', followers: 21_300 });
  });

  it('ACC-1, CRE-1, CRE-2, APP-1 signs up, fills in the profile, links Instagram and applies', async () => {
    const page = await stage.visitor({ device: 'phone', language: 'de' });
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const tab = (name: string) => page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name });

    await page.goto('/sign-up');
    await page.getByRole('radio', { name: /Ich bin Creator/ }).click();
    await page.waitForURL(/kind=creator/);
    await field('Vor- und Nachname').fill('Lea Sommer');
    await field('E-Mail').fill(EMAIL);
    await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
    await page.getByRole('checkbox', { name: /akzeptiere/ }).check();
    await expectAccessible(page);
    await button('Konto anlegen').click();
    await page.getByRole('status').getByText(EMAIL).waitFor();

    await button('Zeit, Personen, Postausgang').click();
    await page.getByRole('menuitem', { name: 'Postausgang' }).click();
    const outbox = page.getByRole('dialog', { name: 'E-Mails dieser Sandbox' });
    await outbox.getByRole('link', { name: /Link öffnen.*confirm-email/ }).click();
    await page.waitForURL(/\/c\/discover/);
    await page.getByRole('heading', { name: 'Guten Morgen, Haut' }).waitFor();
    await expectAccessible(page);

    await tab('Profil').click();
    await page.getByText(/Bevor du dich bewerben kannst, fehlen noch/).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Jetzt ausfüllen' }).click();
    await field('Vorname').fill('Lea');
    await field('Nachname').fill('Sommer');
    await field('Handle').fill('lea.sommer');
    await field('Über dich').fill('Ruhige Morgen, ehrliche Pflege, zu viel Tee.');
    await page.getByLabel('Geburtsdatum').fill('1996-04-12');
    await field('Stadt').fill('Leipzig');
    await page.getByRole('combobox', { name: 'Land', exact: true }).or(field('Land')).first().fill('Deutschland');
    await page.getByRole('option', { name: 'Deutschland' }).click();
    await page.getByRole('combobox', { name: 'Deine Themen' }).or(field('Deine Themen')).first().fill('Beauty');
    await page.getByRole('option', { name: 'Beauty' }).click();
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await button('Speichern').click();
    await page.waitForURL(/\/c\/profile$/);

    await page.getByRole('link', { name: /Adresse/ }).click();
    await field('Straße und Hausnummer').fill('Lindenallee 12');
    await field('Postleitzahl').fill('04109');
    await expectAccessible(page);
    await button('Speichern').click();
    await page.getByRole('link', { name: /Lindenallee 12, 04109 Leipzig/ }).waitFor();

    await button('Instagram verbinden').click();
    await page.getByText('Choose the account that shall be linked.').waitFor();
    await page.getByRole('button', { name: /lea\.sommer/ }).click();
    await button('Allow').click();
    await page.waitForURL(/\/c\/profile/);
    await page.getByText('Instagram ist verbunden. Wir prüfen gerade dein Konto.').waitFor();
    await page.getByText('@lea.sommer').last().waitFor();
    await page.getByText('Du kannst dich auf Kampagnen bewerben.').waitFor();
    await expectAccessible(page);

    await tab('Entdecken').click();
    await page.getByRole('link', { name: 'Guten Morgen, Haut' }).click();
    await page.getByRole('heading', { name: 'Guten Morgen, Haut', level: 1 }).waitFor();
    await expectAccessible(page);
    await button('Bewerben').click();
    const sheet = page.getByRole('dialog', { name: 'Bewerbung: Guten Morgen, Haut' });
    await sheet.getByRole('textbox', { name: 'Deine Nachricht an die Marke' }).fill('Ich zeige gern eine ehrliche Woche mit dem Serum.');
    await sheet.getByRole('radio', { name: 'Normal' }).click();
    await sheet.getByRole('textbox', { name: 'What is your skin like?' }).fill('Im Winter etwas trocken');
    await sheet.getByRole('checkbox').check();
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Bewerbung abschicken' }).click();
    await sheet.getByText('Bewerbung abgeschickt').waitFor();
    await expectAccessible(page);
    await sheet.getByRole('link', { name: 'Zu meinen Kampagnen' }).click();
    await page.getByText('Guten Morgen, Haut').first().waitFor();
    await page.getByText('Beworben', { exact: true }).first().waitFor();
    await expectAccessible(page);

    const token = await signIn(stage.api, EMAIL, PASSWORD);
    await expect
      .poll(() => stage.api.get('/creator/applications', token), { timeout: PATIENCE_MS })
      .toMatchObject({ items: [{ state: 'applied', campaign: { title: 'Guten Morgen, Haut' } }] });
  }, 180_000);
});
