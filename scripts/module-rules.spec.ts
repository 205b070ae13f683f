import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayAsk, moduleNames, type ModuleName } from './module-table.ts';
import { root } from './paths.ts';

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** What a tiny checkout consists of: a door for every module, a few inner files, and files that break one rule each. */
const files: Record<string, string> = {
  'apps/api/src/main.ts': `import '@app/campaigns';\nimport '@app/sandbox';\nimport '@app/campaigns/migrations';`,
  'apps/api/src/deep.ts': `import '../../../libs/campaigns/src/inner.js';`,
  'apps/api/src/factory.ts': `import '@app/campaigns/testing';`,
  'apps/api/test/whole.spec.ts': `import '@app/campaigns/testing';`,
  'apps/sandbox/src/index.ts': `import '@app/rules';\nimport '@app/identity';`,
  'apps/sandbox/migrations/index.ts': '',
  'apps/web/src/app/main.ts': `import '@app/rules';\nimport '@app/api-client';\nimport '@app/platform';`,
  'apps/web/src/features/chat/chat.ts': `import '../campaigns/campaigns.js';`,
  'apps/web/src/features/campaigns/campaigns.ts': '',
  'apps/web/src/shared/ui.ts': `import '../features/campaigns/campaigns.js';`,
  'libs/api-client/client.ts': '',
  'libs/platform/src/index.ts': `import '@app/rules';`,
  'libs/platform/src/knows-module.ts': `import '@app/identity';`,
  'libs/rules/src/index.ts': '',
  'libs/rules/src/impure.ts': `import 'node:fs';`,
  'libs/campaigns/src/inner.ts': '',
  'libs/campaigns/src/testing/index.ts': '',
  'libs/campaigns/migrations/index.ts': '',
  'libs/applications/src/allowed.ts': `import type {} from '@app/campaigns';`,
  'libs/applications/src/deep.ts': `import '../../campaigns/src/inner.js';`,
  'libs/applications/src/factory.ts': `import '@app/campaigns/testing';`,
  'libs/applications/src/factory.spec.ts': `import '@app/campaigns/testing';`,
  'libs/applications/src/migration.ts': `import '@app/campaigns/migrations';`,
  'libs/applications/src/nowhere.ts': `import './missing.js';`,
  'libs/applications/src/circle-a.ts': `import './circle-b.js';\nexport const a = 1;`,
  'libs/applications/src/circle-b.ts': `import './circle-a.js';\nexport const b = 1;`,
  'libs/newcomer/src/index.ts': `import '@app/rules';`,
};

/** All pairs of modules as type imports, the weakest kind: each must be allowed or forbidden by the table alone. */
for (const from of moduleNames) {
  files[`libs/${from}/src/index.ts`] = '';
  for (const to of moduleNames) if (to !== from) files[`libs/${from}/src/asks-${to}.ts`] = `import type {} from '@app/${to}';`;
}

describe('module borders (architecture.md 4)', () => {
  let folder = '';
  let violations: Violation[] = [];

  beforeAll(() => {
    mkdirSync(join(root, '.cache'), { recursive: true });
    folder = mkdtempSync(join(root, '.cache/borders-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${text}\nexport {};\n`);
    }
    const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const args = [cli, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'apps', 'libs'];
    // the exit code tells the number of violations only for some reporters; json ends with 0
    const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000 });
    violations = (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
  }, 30_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const broken = (from: string): string[] =>
    [...new Set(violations.filter((each) => each.from === from).map((each) => each.rule.name))].sort();

  it.each(moduleNames)('%s asks only the modules that the table allows', (from) => {
    const refused = moduleNames.filter((to) => broken(`libs/${from}/src/asks-${to}.ts`).includes(`direction-${from}`));
    const allowed: readonly ModuleName[] = mayAsk[from];
    expect(refused).toEqual(moduleNames.filter((to) => to !== from && !allowed.includes(to)));
  });

  it('the table itself has no circle', () => {
    for (const from of moduleNames)
      for (const to of mayAsk[from]) expect(mayAsk[to] as readonly string[], `${to} → ${from}`).not.toContain(from);
  });

  it.each([
    ['apps/api/src/deep.ts', 'door-only-from-outside'],
    ['apps/api/src/factory.ts', 'testing-door'],
    ['apps/sandbox/src/index.ts', 'sandbox'],
    ['apps/web/src/app/main.ts', 'web'],
    ['apps/web/src/features/chat/chat.ts', 'web-features-apart'],
    ['apps/web/src/shared/ui.ts', 'web-shared-below'],
    ['libs/platform/src/knows-module.ts', 'direction-platform'],
    ['libs/rules/src/impure.ts', 'rules-import-nothing'],
    ['libs/applications/src/deep.ts', 'door-only'],
    ['libs/applications/src/factory.ts', 'testing-door'],
    ['libs/applications/src/migration.ts', 'migrations-door'],
    ['libs/applications/src/nowhere.ts', 'resolvable'],
    ['libs/applications/src/circle-a.ts', 'no-cycles'],
    ['libs/newcomer/src/index.ts', 'direction-unknown'],
  ])('%s breaks %s', (from, rule) => {
    expect(broken(from)).toContain(rule);
  });

  it.each([
    'apps/api/src/main.ts',
    'apps/api/test/whole.spec.ts',
    'libs/applications/src/allowed.ts',
    'libs/applications/src/factory.spec.ts',
    'libs/platform/src/index.ts',
  ])('%s breaks nothing', (from) => {
    expect(broken(from)).toEqual([]);
  });
});
