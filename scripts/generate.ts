import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build.ts';
import { root } from './paths.ts';

// npm run generate            writes libs/api-client/openapi.json and schema.d.ts
// npm run generate -- --check says whether they are what the code would give (no database needed)
const check = process.argv.includes('--check');
const client = join(root, 'libs/api-client');

function run(program: string, args: string[]): boolean {
  return spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function same(made: string, checkedIn: string): boolean {
  return existsSync(checkedIn) && readFileSync(made, 'utf8') === readFileSync(checkedIn, 'utf8');
}

mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'generate-'));
const target = check ? folder : client;
try {
  // a bundle of its own, so that a broken or half-built dist/ does not matter
  await bundle(join(folder, 'server'), ['openapi']);
  const document = join(target, 'openapi.json');
  const types = join(root, 'node_modules/openapi-typescript/bin/cli.js');
  const made =
    run(process.execPath, ['--enable-source-maps', join(folder, 'server/openapi.js'), document]) &&
    run(process.execPath, [types, document, '-o', join(target, 'schema.d.ts')]);
  const stale = ['openapi.json', 'schema.d.ts'].filter((name) => made && !same(join(target, name), join(client, name)));
  for (const name of stale) console.error(`libs/api-client/${name} is not what the code gives: run "npm run generate" and commit it.`);
  if (!made || stale.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
