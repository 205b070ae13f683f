import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { media } from '@app/creators/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Creator, Owner } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll } from './checks.js';
import { noBrowser, PATIENCE_MS, useStage } from './stage.js';
import { confirmed, creators, owner } from './world.js';

describe.skipIf(noBrowser)('drafts before posting', () => {
  const stage = useStage();
  let mia: Owner;
  let lena: Creator;
  let collaborationId: string;
  let folder: string;
  let video: string;

  beforeAll(async () => {
    mia = await owner(stage.api);
    [lena] = (await creators(stage.api, 1)) as [Creator];
    const { collaborations } = await confirmed(stage.api, mia, [lena], { drafts: true });
    collaborationId = collaborations[0]!.id;
    folder = await mkdtemp(join(tmpdir(), 'openfluence-draft-'));
    video = join(folder, 'morning.mp4');
    await writeFile(video, await media('ugc-15s-480x854-too-small.mp4'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('CAM-7 a draft goes from the phone to the brand, comes back with a comment at 0:07, is revised and approved, and both see it without a reload', async () => {
    const phone = await stage.visitor({ device: 'phone', language: 'de', as: lena });
    await phone.goto(`/c/campaigns/${collaborationId}`);
    const drafts = phone.getByRole('region', { name: 'Entwürfe vor dem Posten' });
    await drafts.getByRole('link', { name: /Beitrag oder Reel.*Der Marke einen Entwurf zeigen/ }).click();
    await phone.locator('input[type=file]').setInputFiles(video);
    await phone.getByText(/Hochgeladen/).waitFor();
    const marks = phone.getByRole('list', { name: 'Was das Briefing verlangt' });
    await marks.getByText('fehlt').first().waitFor();
    await phone.getByRole('textbox', { name: 'Bildunterschrift' }).fill('Mein Morgen mit @lumen.skin #lumenglow');
    await expect.poll(() => marks.getByText('fehlt').count()).toBe(1);
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
    await phone.getByRole('button', { name: 'An die Marke schicken' }).click();
    await phone.getByText('Die Marke sieht ihn sich an').waitFor();
    await expectAccessible(phone);

    const desk = await stage.visitor({ device: 'desktop', language: 'en', as: mia });
    await desk.goto(`/b/${mia.brandId}/dashboard`);
    await desk.getByRole('link', { name: /Answer 1 draft/ }).click();
    await desk.getByText(/Without an answer it is approved by itself/).waitFor();
    await desk.getByRole('link', { name: /^Drafts\s*1/ }).waitFor();
    const player = desk.getByLabel('Video 1', { exact: true });
    await expect
      .poll(() => player.evaluate((element) => Number(Reflect.get(element, 'duration'))), { timeout: PATIENCE_MS })
      .toBeCloseTo(15, 0);
    await expectAccessible(desk);
    await player.evaluate((element) => void Reflect.set(element, 'currentTime', 7.4));
    await desk.getByRole('button', { name: 'Comment at 0:07' }).click();
    await desk.getByLabel('What about 0:07?').fill('Please show the jar here.');
    await desk.getByRole('button', { name: 'Add', exact: true }).click();
    await desk.keyboard.press('Escape');
    await desk.getByRole('heading', { name: 'Lena Weiß' }).click();
    await desk.keyboard.press('c');
    await desk.getByLabel('All in all').fill('Nearly there: the caption lacks the advertising mark.');
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Send', exact: true }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Ask for changes' }).click();
    await desk.getByText('No draft waits for you').waitFor();

    // told at once, without a reload
    const said = phone.getByRole('region', { name: 'Das sagt Lumen Skincare' });
    await said.getByText('Please show the jar here.').waitFor();
    await said.getByRole('button', { name: 'Springen zu 0:07' }).click();
    await expect
      .poll(() => said.getByLabel('Video 1', { exact: true }).evaluate((element) => Number(Reflect.get(element, 'currentTime'))))
      .toBe(7);
    await expectAccessible(phone);
    await phone.locator('input[type=file]').setInputFiles(video);
    await phone.getByText(/Hochgeladen/).waitFor();
    await phone.getByRole('textbox', { name: 'Bildunterschrift' }).fill('Anzeige – mein Morgen mit @lumen.skin #lumenglow');
    await expect.poll(() => marks.getByText('fehlt').count()).toBe(0);
    await phone.getByRole('button', { name: 'Überarbeitung schicken' }).click();
    await phone.getByText('Die Marke sieht ihn sich an').waitFor();

    await desk
      .getByRole('list', { name: /^Drafts, what is due first/ })
      .getByRole('button', { name: /Lena Weiß/ })
      .click();
    await desk.getByText('Compare', { exact: true }).click();
    await desk.getByRole('region', { name: 'Round 1' }).waitFor();
    await expectAccessible(desk);
    await desk.getByRole('heading', { name: 'Lena Weiß' }).click();
    await desk.keyboard.press('a');
    const question = desk.getByRole('dialog', { name: 'Approve the draft of Lena Weiß?' });
    await expectAccessible(desk);
    await question.getByRole('button', { name: 'Approve' }).click();
    await desk.getByText('No draft waits for you').waitFor();

    await phone.getByText('Freigegeben: Du kannst jetzt posten').waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
  });
});
