import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { mayAsk, moduleNames } from './module-table.ts';

const tests = '(\\.spec\\.tsx?$|\\.e2e\\.ts$|/testing/|^apps/api/test/|^apps/web/e2e/|^scripts/road/)';
const doors = [
  '^libs/[^/]+/src/index\\.ts$',
  '^libs/[^/]+/src/testing/index\\.ts$',
  // the demo runs under plain Node, which does not resolve the .js endings of a door
  '^libs/platform/src/testing/read-pdf\\.ts$',
  '^libs/[^/]+/migrations/index\\.ts$',
  '^libs/api-client/client\\.ts$',
];
const sandboxDoors = '^apps/sandbox/(src/index|src/testing/index|migrations/index)\\.ts$';
const serverPackages = '^node_modules/(@nestjs|typeorm|pg|fastify|@fastify|graphile-worker|class-validator|class-transformer|socket\\.io)/';

function rule(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from, to };
}

/** Everything under libs/ but the named ones. */
function libsBut(names: readonly string[]): string {
  return `^libs/(?!(${names.join('|')})/)`;
}

/** The rules of architecture.md 4 for dependency-cruiser, type imports included; modules come from the table alone. */
export function moduleRules(): IRegularForbiddenRuleType[] {
  const directions = moduleNames.map((name) =>
    rule(
      `direction-${name}`,
      `${name} may ask: ${mayAsk[name].join(', ') || 'nobody'}; upwards it publishes events`,
      { path: `^libs/${name}/` },
      { path: libsBut([name, 'platform', 'rules', ...mayAsk[name]]) },
    ),
  );
  return [
    ...directions,
    rule(
      'direction-platform',
      'platform knows no module',
      { path: '^libs/platform/', pathNot: tests },
      { path: libsBut(['platform', 'rules']) },
    ),
    rule(
      'direction-platform-tests',
      "platform's tests may sign in with another module's factories",
      { path: '^libs/platform/' },
      { path: libsBut(['platform', 'rules']), pathNot: '/src/testing/index\\.ts$' },
    ),
    rule(
      'direction-unknown',
      'a new folder in libs/ needs a row in scripts/module-table.ts',
      { path: libsBut([...moduleNames, 'platform', 'rules', 'api-client']) },
      {},
    ),
    rule('rules-import-nothing', 'libs/rules is pure', { path: '^libs/rules/', pathNot: tests }, { pathNot: '^libs/rules/' }),
    rule(
      'client-imports-nothing-of-ours',
      'the client knows the document only',
      { path: '^libs/api-client/' },
      { path: '^(libs/(?!api-client/)|apps/|scripts/)' },
    ),
    rule(
      'libs-know-no-app',
      'apps are put together from libs; tests boot the product',
      { path: '^libs/', pathNot: tests },
      { path: '^(apps|scripts)/' },
    ),
    rule(
      'harness-door',
      'tests boot the product through its harness',
      { path: '^libs/' },
      { path: '^(apps|scripts)/', pathNot: '^apps/api/src/testing/index\\.ts$' },
    ),
    rule(
      'door-only',
      'other modules are entered through src/index.ts',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/', ...doors] },
    ),
    rule(
      'door-only-from-outside',
      'modules are entered through src/index.ts',
      { path: '^(apps|scripts)/' },
      { path: '^libs/', pathNot: doors },
    ),
    rule('testing-door', 'factories are for tests', { pathNot: tests }, { path: '/src/testing/' }),
    rule(
      'migrations-door',
      'migrations are listed by apps/api; a test may run one',
      { pathNot: ['^apps/api/', '/migrations/', '\\.int\\.spec\\.ts$'] },
      { path: '/migrations/' },
    ),
    rule(
      'migrations-apart',
      'a migration knows its own module',
      { path: '^libs/([^/]+)/migrations/' },
      { path: '^(libs|apps)/', pathNot: '^libs/($1|platform)/' },
    ),
    rule(
      'sandbox',
      'the sandbox knows platform and rules',
      { path: '^apps/sandbox/' },
      { path: '^(libs/(?!(platform|rules)/)|apps/(?!sandbox/)|scripts/)' },
    ),
    rule(
      'sandbox-door',
      'the sandbox is entered through its door',
      { pathNot: '^apps/sandbox/' },
      { path: '^apps/sandbox/', pathNot: sandboxDoors },
    ),
    rule(
      'sandbox-askers',
      'only the server apps may join the sandbox',
      { pathNot: '^apps/(api|worker|sandbox)/' },
      { path: '^apps/sandbox/' },
    ),
    rule(
      'server-apps',
      'the server does not know the web app or scripts; whole-app tests may start the built product with them',
      { path: '^apps/(api|worker)/', pathNot: '^apps/api/test/' },
      { path: '^(apps/web/|scripts/)' },
    ),
    rule('api-knows-no-worker', 'the worker is made of the api, not the other way', { path: '^apps/api/' }, { path: '^apps/worker/' }),
    rule(
      'web',
      'the web app uses the public API alone; its browser tests boot the product through the harness and take its factories',
      { path: '^apps/web/' },
      {
        path: '^(libs/(?!(rules|api-client)/)|apps/(?!web/))',
        pathNot: ['^apps/api/src/testing/index\\.ts$', '^libs/[^/]+/src/testing/index\\.ts$'],
      },
    ),
    rule('web-sources', 'only browser tests use scripts', { path: '^apps/web/src/' }, { path: '^(scripts/|apps/web/e2e/)' }),
    rule('web-packages', 'no server package in the browser', { path: '^apps/web/src/' }, { path: serverPackages }),
    rule(
      'web-features-apart',
      'features never import each other',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    ),
    rule(
      'web-shared-below',
      'shared knows nobody above',
      { path: '^apps/web/src/shared/' },
      { path: '^apps/web/src/(app|pages|features)/' },
    ),
    rule('web-features-below-pages', 'pages compose features', { path: '^apps/web/src/features/' }, { path: '^apps/web/src/pages/' }),
    rule('no-cycles', 'a cycle has no first', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('resolvable', 'the import leads nowhere', {}, { couldNotResolve: true }),
    rule(
      'runtime-packages',
      'the server runs without devDependencies',
      { path: '^(libs/(?!api-client/)|apps/(api|worker|sandbox)/)', pathNot: tests },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    ),
  ];
}
