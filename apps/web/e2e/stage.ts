import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootApp, type TestApp } from '@app/harness';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { Api } from '../../../scripts/road/api.ts';
import { root } from '../../../scripts/paths.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const EVIDENCE = join(root, '.cache', 'e2e');

/** Generous, because other runs may keep both cores busy; nothing ever waits that long when it works. */
export const PATIENCE_MS = 40_000;

/** No Chromium on this machine: the browser tests are reported as skipped. */
export const noBrowser = inject('chromium') === null;

export const DEVICES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  narrow: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
} as const;

export interface VisitorOptions {
  device: keyof typeof DEVICES;
  language: 'en' | 'de';
  /** Signed in already, as if by an earlier visit. */
  as?: { email: string; password: string };
  scheme?: 'light' | 'dark';
  /** Console errors that belong to the journey, such as a refused sign-in. */
  expected?: RegExp;
}

/** The product on a database of its own, and a browser. */
export interface Stage {
  readonly app: TestApp;
  readonly api: Api;
  /** A person with a browser of their own (own cookies, own storage). Closed after the test, which fails on any error the browser saw. */
  visitor(options: VisitorOptions): Promise<Page>;
}

let launched: Promise<Browser> | undefined;

/** The browser of this worker: all its files share it (each visitor has a context of their own), and it ends with the worker. */
async function sharedBrowser(): Promise<Browser> {
  const running = await launched?.catch(() => undefined);
  if (running?.isConnected()) return running;
  launched = chromium.launch({ executablePath: inject('chromium') ?? '', args: ARGS });
  return launched;
}

/** Boots the product before the tests of this file and closes it afterwards; the browser stays for the next file. */
export function useStage(): Stage {
  let app: TestApp | undefined;
  let browser: Browser | undefined;
  let visits: Visit[] = [];

  beforeAll(async () => {
    [app, browser] = await Promise.all([bootApp(), sharedBrowser()]);
  });

  afterEach(async ({ task }) => {
    const ended = visits;
    visits = [];
    if (task.result?.state === 'fail') for (const [index, visit] of ended.entries()) await keepEvidence(`${task.name} ${index + 1}`, visit);
    await Promise.all(ended.map(({ context }) => context.close()));
    expect(
      ended.flatMap(({ troubles }) => troubles),
      'errors in the browser',
    ).toEqual([]);
  });

  afterAll(() => app?.close());

  return {
    get app() {
      return present(app);
    },
    get api() {
      return new Api(present(app).url);
    },
    visitor: async (options) => {
      const { url } = present(app);
      const context = await present(browser).newContext({
        ...DEVICES[options.device],
        baseURL: url,
        locale: options.language === 'de' ? 'de-DE' : 'en-GB',
        timezoneId: 'Europe/Berlin',
        colorScheme: options.scheme ?? 'light',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const visit: Visit = { context, troubles: [] };
      visits.push(visit);
      context.on('page', (page) => watch(page, visit.troubles, options.expected));
      if (options.as) await signInQuietly(context, options.as);
      return context.newPage();
    },
  };
}

interface Visit {
  context: BrowserContext;
  troubles: string[];
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the stage is set up in beforeAll');
  return value;
}

/** Console errors (refused requests and breaches of the content security policy among them), uncaught errors, answers of 500 and above. */
function watch(page: Page, troubles: string[], expected?: RegExp): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && expected?.test(message.text()) !== true)
      troubles.push(`console: ${message.text()} (${message.location().url}) on ${page.url()}`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.stack ?? error.message} on ${page.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });
}

/** The refresh cookie of a sign-in, and the hint in the storage that there is one (ACC-2). */
async function signInQuietly(context: BrowserContext, person: { email: string; password: string }): Promise<void> {
  const answer = await context.request.post('/api/v1/auth/sign-in', { data: { email: person.email, password: person.password } });
  if (!answer.ok()) throw new Error(`${person.email} could not sign in: ${answer.status()} ${await answer.text()}`);
  await context.addInitScript({ content: `if (location.protocol !== "about:") localStorage.setItem('of.session', '1')` });
}

/** What the browser showed when the test failed: picture and accessibility tree in .cache/e2e. */
async function keepEvidence(name: string, { context }: Visit): Promise<void> {
  mkdirSync(EVIDENCE, { recursive: true });
  for (const [index, page] of context.pages().entries()) {
    const file = join(EVIDENCE, `${name} ${index + 1}`.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120));
    try {
      await page.screenshot({ path: `${file}.png`, timeout: 10_000 });
      writeFileSync(`${file}.txt`, `${page.url()}\n${await page.locator('body').ariaSnapshot({ timeout: 10_000 })}\n`);
    } catch (error) {
      writeFileSync(`${file}.txt`, `${page.url()}\n${String(error)}\n`);
    }
  }
}
