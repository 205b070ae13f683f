// Plain Node, no dependency: installs what the lockfile says, then runs a script under the pinned Node.
//   node scripts/launch.mjs scripts/start.ts [arguments]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.installed');
const platform = `${process.platform}-${process.arch}`;

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A developer's own `npm install` left exactly what the lockfile says: nothing to do but to write the stamp. */
function installedByHand() {
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const present = readJson(hidden).packages;
  const same = (path) => wanted[path]?.version === present[path].version && wanted[path]?.integrity === present[path].integrity;
  return (
    Object.keys(present).every(same) &&
    Object.keys(wanted).every((path) => path === '' || path in present || wanted[path].optional === true)
  );
}

/** Process ids of the shell that npm put between us, and of npm: when one of them goes, nobody is left to tell us to stop. */
function ancestors() {
  try {
    const parent = process.ppid;
    return `${parent} ${readFileSync(`/proc/${parent}/stat`, 'utf8').split(') ').pop().split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}

/** Runs a program on our terminal; answers its exit code (128 + signal number when a signal ended it). */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    // npm passes a signal to its shell only, which dies of it and leaves us behind
    const before = ancestors();
    const watch = process.env.npm_lifecycle_event && setInterval(() => ancestors() !== before && child.kill('SIGTERM'), 500);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0));
    });
  });
}

async function install() {
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(platform)
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!installedByHand()) {
    // npm ci would empty the folder behind the link, which another checkout lives on
    if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
      console.error('node_modules is a link, and what it leads to is not what the lockfile says. Remove the link, then run this again.');
      process.exit(1);
    }
    console.log('Installing packages (npm ci) …');
    const npm = process.env.npm_execpath;
    const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
    const code = npm
      ? await run(process.execPath, [npm, ...args])
      : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32' });
    if (code !== 0) process.exit(code);
  }
  // npm ci removes node_modules first, so an interrupted run leaves no stamp
  writeFileSync(stampFile, stamp);
}

/** The Node of the lockfile; where it has none for this machine, the running one if it can run our scripts. */
function pinnedNode() {
  const own = join(modules, `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'bin');
  const binary = join(own, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`No Node 24 is packaged for ${platform}: please run with Node 22.18 or newer (this is ${process.versions.node}).`);
  process.exit(1);
}

await install();
const [script, ...args] = process.argv.slice(2);
const node = pinnedNode();
const path = [dirname(node), join(modules, '.bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':');
// the channel tells the script when we die without being able to forward anything
const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
process.exitCode = await run(node, ['--enable-source-maps', join(root, script), ...args], { stdio, env: { ...process.env, PATH: path } });
