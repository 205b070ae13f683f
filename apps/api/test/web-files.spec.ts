import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';

let folder: string;
let t: TestApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfluence-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<html><style nonce="__CSP_NONCE__"></style></html>');
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'assets', 'page-h4sh.js'), 'export {};');
  t = await bootApp({ WEB_DIR: folder });
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string) => t.call<string>('GET', `/${path}`);

it('hashed files are kept for ever, files with a name of their own are asked for again, the page is never kept', async () => {
  for (const [path, type, kept] of [
    ['/assets/page-h4sh.js', 'application/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/favicon.svg', 'image/svg+xml', 'no-cache'],
    ['/', 'text/html; charset=utf-8', 'no-store'],
    ['/b/x/campaigns', 'text/html; charset=utf-8', 'no-store'],
  ]) {
    const { status, headers } = await get(path!);
    expect([path, status, headers.get('content-type'), headers.get('cache-control')]).toEqual([path, 200, type, kept]);
  }
});

it('every page has a nonce of its own, for styles only', async () => {
  const [first, second] = [await get('/'), await get('/')];
  const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1];
  expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(first.headers.get('content-security-policy')).toContain(`script-src 'self';`);
  expect(second.body).not.toContain(nonce);
});

it('files that are not there, and what lies outside, are 404 and not the page', async () => {
  for (const path of ['/assets/page-old.js', '/robots.txt', '/assets/..%2findex.html', '/assets/%2e%2e/%2e%2e/package.json']) {
    const { status, body } = await get(path);
    expect([path, status]).toEqual([path, 404]);
    expect(JSON.stringify(body)).not.toContain('<html');
  }
});
