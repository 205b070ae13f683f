import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// the shell is the same browser without the windows nobody sees: tests take a third less of the processor
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The machine's Chromium: `CHROMIUM`, else the first one in PATH or in a usual place; null if there is none. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM'];
  if (given) return existsSync(given) ? given : null;
  const inPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, '/usr/bin/chromium', ...fixed].find((path) => existsSync(path)) ?? null;
}
