import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../scripts/paths.ts';
import { noBrowser } from './stage.js';

it.skipIf(noBrowser)('the app under test is what users get: React’s production build, although vitest says NODE_ENV=test', () => {
  const assets = join(root, 'dist/web/assets');
  const react = readdirSync(assets).filter((name) => /^react-.*\.js$/.test(name));
  expect(react).toHaveLength(1);
  expect(readFileSync(join(assets, react[0]!), 'utf8')).not.toContain('jsxDEV');
});
