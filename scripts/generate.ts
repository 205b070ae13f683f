import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build.ts';
import { root } from './paths.ts';

// npm run generate            writes libs/api-client/openapi.json and schema.d.ts
// npm run generate -- --check says whether they are what the code would give (no database needed)
const check = process.argv.includes('--check');
const client = join(root, 'libs/api-client');

function run(program: string, args: string[]): void {
  const result = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) process.exit(1);
}

mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'generate-'));
const target = check ? folder : client;
try {
  // a bundle of its own, so that a broken or half-built dist/ does not matter
  await bundle(join(folder, 'server'), ['openapi']);
  run(process.execPath, ['--enable-source-maps', join(folder, 'server/openapi.js'), join(target, 'openapi.json')]);
  run(process.execPath, [
    join(root, 'node_modules/openapi-typescript/bin/cli.js'),
    join(target, 'openapi.json'),
    '-o',
    join(target, 'schema.d.ts'),
  ]);
  const stale = ['openapi.json', 'schema.d.ts'].filter((name) => {
    const checkedIn = join(client, name);
    return !existsSync(checkedIn) || readFileSync(join(target, name), 'utf8') !== readFileSync(checkedIn, 'utf8');
  });
  for (const name of stale) console.error(`libs/api-client/${name} is not what the code gives: run "npm run generate" and commit it.`);
  if (stale.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
