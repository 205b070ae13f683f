import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { bootApp, type TestApp } from '@app/harness';
import { makeDraft } from '@app/campaigns/testing';
import { makeCreator, media, upload, type TestCreator } from '@app/creators/testing';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MB = 1024 * 1024;

let t: TestApp;
let owner: TestOwner;
let ana: TestCreator;
let targets: Array<{ name: string; path: string; token: string }>;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  ana = await makeCreator(t);
  const { id } = await makeDraft(t, owner);
  targets = [
    { name: 'avatar', path: '/creator/avatar', token: ana.token },
    {
      name: 'logo',
      path: `/brands/${owner.brandId}/logo`,
      token: owner.accessToken,
    },
    { name: 'campaign picture', path: `/campaigns/${id}/images`, token: owner.accessToken },
  ];
});
afterAll(() => t.close());

interface Problem {
  code: string;
  errors?: Array<{ pointer: string; code: string }>;
}

const send = (target: { path: string; token: string }, data: Buffer, type: string) =>
  t.call<Problem>('POST', target.path, { token: target.token, raw: { data, type } });

/** Files of the storage; a refusal leaves none behind. */
async function stored(): Promise<string[]> {
  const all = await readdir(join(t.env.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return all.filter((each) => each.isFile() && !each.name.startsWith('.')).map(({ name }) => name);
}

describe('quality.md 42 bad pictures', () => {
  const BAD: Array<[string, string]> = [
    ['active.svg', 'image/svg+xml'],
    ['active.svg', 'image/png'],
    ['active.svg', 'image/jpeg'],
    ['bomb-20000x20000.png', 'image/png'],
    ['not-a-video.mp4', 'image/jpeg'],
    ['ugc-15s-1080x1920.mp4', 'image/webp'],
    ['ugc-truncated.mp4', 'video/mp4'],
  ];

  it('refuses bombs, active and fake files for avatars, logos and campaign pictures with a clear 4xx, quickly, and keeps nothing', async () => {
    const before = await stored();
    for (const target of targets) {
      for (const [name, type] of BAD) {
        const answer = await send(target, await media(name), type);
        expect([target.name, name, type, [415, 422].includes(answer.status)]).toEqual([target.name, name, type, true]);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
      }
      const half = (await media('product-1600x1200-with-gps.jpg')).subarray(0, 9_000);
      expect((await send(target, half, 'image/jpeg')).status).toBe(422);
    }
    expect(await stored()).toEqual(before);
  });

  it('a bomb of 400 megapixels is refused before it is unpacked: memory stays where it was', async () => {
    const bomb = await media('bomb-20000x20000.png');
    const before = process.memoryUsage().rss;
    for (const target of targets) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => send(target, bomb, 'image/png')));
      expect(answers.every(({ status }) => status === 422)).toBe(true);
    }
    // unpacked, one of them alone would take 1.2 GB
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MB);
  });

  it('takes the good picture without the place where it was made, served as what it is and never sniffed', async () => {
    const photo = await media('product-1600x1200-with-gps.jpg');
    expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(0);
    for (const target of targets) {
      const answer = await send(target, photo, 'image/jpeg');
      expect([target.name, answer.status < 300]).toEqual([target.name, true]);
      const address = /\/api\/v1\/files\/[\w.-]+/.exec(JSON.stringify(answer.body))?.[0];
      const file = await fetch(`${t.url}${address}`);
      expect([file.status, file.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
      expect(file.headers.get('content-security-policy')).toContain('sandbox');
      const meta = await sharp(Buffer.from(await file.arrayBuffer())).metadata();
      expect([meta.exif, meta.iptc, meta.xmp]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('CAM-3 a campaign picture whose short side is below 1,080 says so, whatever the type claims', async () => {
    const small = await media('product-800x600-too-small.jpg');
    const answer = await send(targets[2]!, small, 'image/png');
    // taken into the draft or refused: never silently good
    if (answer.status === 422) expect(answer.body.errors?.length).toBeGreaterThan(0);
    else expect(JSON.stringify(answer.body)).toContain('600');
  });

  it('nothing but mp4 and mov is begun as a video, and nothing beyond 500 MB', async () => {
    const begin = (size: number, type: string) =>
      t.call('POST', '/uploads', {
        token: ana.token,
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': String(size),
          'upload-metadata': `purpose ${btoa('ugc-application')},filetype ${btoa(type)}`,
        },
      });
    for (const type of ['image/svg+xml', 'text/html', 'video/webm', '']) expect((await begin(10, type)).status).toBe(415);
    expect((await begin(500_000_001, 'video/mp4')).status).toBe(413);
  });

  it('CRE-4 a header that claims gigabytes in a small file is unreadable, in bounded memory', async () => {
    const evil = Buffer.from(await media('ugc-15s-1080x1920.mp4'));
    const moov = evil.indexOf('moov', 0, 'latin1');
    evil.writeUInt32BE(0x7fff_ffff, moov - 4);
    const huge = Buffer.alloc(18_000_000);
    huge.writeUInt32BE(huge.length, 0);
    huge.write('moov', 4, 'latin1');
    const before = process.memoryUsage().arrayBuffers;
    for (const data of [evil, Buffer.concat([evil.subarray(0, moov - 4), huge])]) {
      const answer = await t.call<Problem>('POST', '/creator/ugc-application', {
        token: ana.token,
        body: { uploadId: await upload(t, ana.token, data) },
      });
      expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([422, 'unreadable']);
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * MB);
  });
});
