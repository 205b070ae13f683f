import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from '../../../scripts/paths.ts';
import { PATIENCE_MS } from './stage.js';

/** The small form: every freshly loaded page reads it anew. */
const AXE = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Goes to another page like a click does, without loading the app anew; returns when the new page stands. */
export async function goInside(page: Page, address: string): Promise<void> {
  const href = await page.evaluate<string>(
    `(async () => {
      const router = window.__TSR_ROUTER__;
      await router.navigate({ href: ${JSON.stringify(address)} });
      return router.state.resolvedLocation.href;
    })()`,
  );
  if (href !== address) throw new Error(`${address} led to ${href}`);
}

/** WCAG 2.2 AA of the page as it stands: no violation of level serious or critical (quality.md). */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  // sent by the debugging protocol, so the content security policy of the page stays as it is
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  const { violations } = await page.evaluate<AxeResults>(`window.axe.run(document, { resultTypes: ['violations'] })`);
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.html.slice(0, 200)}\n${node.failureSummary ?? ''}`),
    );
  expect.soft(grave, `accessibility of ${page.url()}`).toEqual([]);
}

/** Nothing sticks out to the right, and no button cuts its words: at 320 px one scrolls down only. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await settled(page);
  const [content, window] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, window.innerWidth]');
  const sticking = await page.evaluate<string[]>(`[...document.querySelectorAll('main *')]
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
    .map((element) => element.tagName + '.' + element.className + ' ' + (element.textContent ?? '').slice(0, 40)).slice(0, 5)`);
  expect(content, `width of ${page.url()}, for example ${sticking.join(' | ')}`).toBeLessThanOrEqual(window);
  const cut = await page.evaluate<string[]>(`[...document.querySelectorAll('main .mantine-Button-label')]
    .filter((label) => label.scrollWidth > label.clientWidth + 1).map((label) => label.textContent)`);
  expect.soft(cut, `buttons whose words are cut on ${page.url()}`).toEqual([]);
}

/** No skeleton and no loader left: what is shown is the page itself. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.locator('main :is(h1, h2), [role=dialog]').first().waitFor({ state: 'attached' });
  // counted from here: a function sent to the page to wait there would need eval, which the content security policy forbids
  await expect
    .poll(() => page.locator('[aria-busy=true], [data-stale], .mantine-Skeleton-root, .mantine-Loader-root').count(), {
      timeout: PATIENCE_MS,
    })
    .toBe(0);
}
