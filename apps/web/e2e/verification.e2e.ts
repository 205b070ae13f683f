import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { media } from '@app/creators/testing';
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
  let vera: TestStaff;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openfluence-video-'));
    [lena] = (await creators(stage.api, 1, 'en')) as [Creator];
    vera = await makeStaff(stage.app, 'verifier', { name: 'Vera Verifier' });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function staffPage(): Promise<Page> {
    const page = await stage.visitor({ device: 'desktop', language: 'en' });
    const [name = '', value = ''] = vera.cookie.split('=');
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
    await card.locator('input[type=file]').setInputFiles(video);
    await card.getByText('Being looked at', { exact: true }).waitFor();
    expect(offsets[0]).toBe(String(PART));
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
});
