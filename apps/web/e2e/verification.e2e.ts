import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { media, walkConsent } from '@app/creators/testing';
import { makeStaff, type TestStaff } from '@app/identity/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Creator } from '../../../scripts/road/people.ts';
import { expectAccessible, expectNoSidewaysScroll } from './checks.js';
import { noBrowser, useStage } from './stage.js';
import { creators } from './world.js';

const PART = 8 * 1024 * 1024;

/** A good video made long by an empty box at its end, so that it goes in three parts. */
async function longVideo(folder: string): Promise<string> {
  const empty = Buffer.alloc(20_000_000);
  empty.writeUInt32BE(empty.length, 0);
  empty.write('free', 4, 'latin1');
  const path = join(folder, 'hello.mp4');
  await writeFile(path, Buffer.concat([await media('ugc-15s-1080x1920.mp4'), empty]));
  return path;
}

describe.skipIf(noBrowser)('verification', () => {
  const stage = useStage();
  let lena: Creator;
  let jonas: Creator;
  /** A verifier for each test: a refresh cookie works once. */
  let verifiers: TestStaff[];
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openfluence-video-'));
    [lena, jonas] = (await creators(stage.api, 2, 'en')) as [Creator, Creator];
    // a tenth of those who pass waits for a second look, by chance of their ids: this queue shall begin empty
    await stage.app.sql(`delete from creators.verifications where kind = 'sample'`);
    verifiers = [await makeStaff(stage.app, 'verifier'), await makeStaff(stage.app, 'verifier')];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function staffPage(): Promise<Page> {
    const page = await stage.visitor({ device: 'desktop', language: 'en' });
    const [name = '', value = ''] = verifiers.pop()?.cookie.split('=') ?? [];
    await page.context().addCookies([{ name, value, domain: new URL(stage.app.url).hostname, path: '/' }]);
    await page.addInitScript({ content: `if (location.protocol !== "about:") localStorage.setItem('of.session', '1')` });
    return page;
  }

  it('CRE-4 an upload goes on after the page was closed in the middle; a verifier declines, then approves by keyboard; the creator sees it at once', async () => {
    const page = await stage.visitor({ device: 'phone', language: 'en', as: lena, expected: /ERR_FAILED|Failed to load resource/ });
    await page.goto('/c/profile');
    const card = page.getByRole('region', { name: 'UGC videos' });
    await card.getByRole('button', { name: 'Choose a video' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    // the line breaks after the first part
    await page.route('**/api/v1/uploads/*', (route) =>
      route.request().method() === 'PATCH' && route.request().headers()['upload-offset'] !== '0' ? route.abort() : route.fallback(),
    );
    const video = await longVideo(folder);
    await card.locator('input[type=file]').setInputFiles(video);
    await card.getByText(/^4\d%$/).waitFor();
    await card.getByRole('button', { name: 'Pause' }).click();
    await card.getByRole('button', { name: 'Go on' }).waitFor();
    await expectAccessible(page);
    await page.reload();
    await card.getByText('The upload of hello.mp4 was interrupted.').waitFor();
    await page.unroute('**/api/v1/uploads/*');
    const offsets: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH' && request.url().includes('/uploads/')) offsets.push(request.headers()['upload-offset'] ?? '');
    });
    const kept = page.waitForResponse((response) => response.request().method() === 'HEAD' && response.url().includes('/uploads/'));
    await card.locator('input[type=file]').setInputFiles(video);
    await card.getByText('Being looked at', { exact: true }).waitFor();
    // the pause may have cut the first part short: what came of it is kept
    expect(offsets[0]).toBe((await kept).headers()['upload-offset']);
    expect(Number(offsets[0])).toBeGreaterThan(PART / 2);
    await expectAccessible(page);

    const console_ = await staffPage();
    await console_.goto('/staff');
    await console_.getByRole('heading', { name: 'Verification', level: 1 }).waitFor();
    await expectAccessible(console_);
    await console_.getByRole('link', { name: /Lena.*UGC video/ }).click();
    const player = console_.getByLabel('Application video', { exact: true }).locator('video');
    await player.waitFor();
    await expect.poll(() => player.evaluate((element) => Number(Reflect.get(element, 'duration'))), { timeout: 20_000 }).toBeCloseTo(15, 0);
    await expectAccessible(console_);
    await console_.getByRole('button', { name: 'Take it' }).click();
    await console_.getByText('Yours', { exact: true }).waitFor();
    await console_.keyboard.press('d');
    const dialog = console_.getByRole('dialog');
    await dialog.getByLabel('Sound too poor').check();
    await dialog.getByLabel('Own words for the creator').fill('Please film indoors.');
    await expectAccessible(console_);
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await console_.getByText('Nothing waits').waitFor();

    // told at once, without a reload
    await card.getByText('Please film indoors.').waitFor();
    await card.locator('input[type=file]').setInputFiles(video);
    await card.getByText('Being looked at', { exact: true }).waitFor();
    await console_.reload();
    await console_.getByRole('link', { name: /Lena.*UGC video/ }).click();
    await console_.getByText('Application video', { exact: true }).waitFor();
    await console_.keyboard.press('a');
    await card.getByText('Approved', { exact: true }).waitFor();
    await card.getByText('You can apply to UGC campaigns.').waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('CRE-2 somebody claims a linked account, its holder answers, a verifier reads both and grants it: both see it at once', async () => {
    // signing in to it on the platform is the proof
    expect((await walkConsent(stage.app, jonas.token, lena.username)).location).toContain('error=account-taken');
    const page = await stage.visitor({ device: 'phone', language: 'en', as: jonas });
    await page.goto('/c/profile');
    await page.getByRole('button', { name: 'Claim this account' }).click();
    await page.getByLabel('Why is it yours?').fill('My old phone still had it.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Claim', exact: true }).click();
    await page.getByText(/^You claimed @lena\.weiss/).waitFor();

    const holder = await stage.visitor({ device: 'narrow', language: 'en', as: lena });
    await holder.goto('/c/profile');
    await holder.getByRole('button', { name: 'It is mine' }).click();
    await holder.getByLabel('Why is it yours?').fill('I post there every day.');
    await holder.getByRole('button', { name: 'Send the answer' }).click();
    await holder.getByText(/^You said on .* that this account is yours/).waitFor();
    await expectNoSidewaysScroll(holder);

    const console_ = await staffPage();
    await console_.goto('/staff/account-claims');
    const claim = console_.getByRole('article', { name: '@lena.weiss' });
    for (const words of ['My old phone still had it.', 'I post there every day.']) await claim.getByText(words).waitFor();
    await expectAccessible(console_);
    await claim.getByLabel('Reason, both sides read it').fill('Only one of you could show the first posts.');
    await claim.getByRole('button', { name: 'Grant' }).click();
    await console_.getByText('Nothing waits').waitFor();
    await page.getByRole('button', { name: 'Connect @lena.weiss' }).waitFor();
    await page.getByText('Only one of you could show the first posts.').waitFor();
    await holder.getByRole('button', { name: 'It is mine' }).waitFor({ state: 'detached' });
  });
});
