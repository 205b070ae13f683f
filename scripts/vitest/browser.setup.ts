import type { TestProject } from 'vitest/node';
import { buildStale } from '../build.ts';
import { findChromium } from '../chromium.ts';

/** Browser tests use what users get: the built app, and the machine's Chromium. Errors: with CI=true when there is none. */
export default async function setup(project: TestProject): Promise<void> {
  const chromium = findChromium();
  if (!chromium && process.env['CI'] === 'true') throw new Error('No Chromium found: install it (.ci/run does) or set CHROMIUM.');
  project.provide('chromium', chromium);
  if (chromium) await buildStale();
}
