import { BuildError, buildStale } from './build.ts';
import { InstanceError, startInstance } from './instance.ts';
import { PostgresError } from './postgres.ts';
import { RoadError } from './road/api.ts';
import { seedSandbox } from './road/seed.ts';

/** `npm start`: builds what is stale, starts everything, prints one address and the demo sign-ins, stops cleanly. */
async function main(): Promise<number> {
  const stop = new Promise<'stop'>((resolve) => {
    // asked before the instance is up, it ends as soon as it is; npm, the terminal and the launcher may all ask
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'));
    // the launcher's end reaches us as the loss of its channel
    process.once('disconnect', () => resolve('stop'));
  });
  await buildStale();
  const instance = await startInstance({
    port: Number(process.env['PORT'] ?? 3000),
    dataDir: process.env['DATA_DIR'] ?? '.data',
    databaseUrl: process.env['DATABASE_URL'],
  });
  if (process.env['SANDBOX_SEED'] !== 'off') await seed(instance.url, instance.databaseUrl);
  await greet(instance.url);
  const outcome = await Promise.race([stop, instance.exited]);
  if (outcome === 'stop') console.log('\nStopping …');
  else console.error(`The server ended unexpectedly (exit code ${outcome}).`);
  await instance.stop();
  return outcome === 'stop' ? 0 : outcome || 1;
}

/** Fills an empty sandbox; without a sandbox there is nothing to fill. */
async function seed(url: string, databaseUrl: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/sandbox/people`).catch(() => null);
  if (!answer?.ok) return;
  try {
    await seedSandbox(url, (line) => console.log(line), databaseUrl);
  } catch (error) {
    if (!(error instanceof RoadError)) throw error;
    console.error(`The demo data is incomplete: ${error.message}`);
  }
}

interface Person {
  role: string;
  name: string;
  email: string;
  password: string;
  totpSecret?: string | null;
}

/** One address, the API's documentation, and whom to sign in as in the sandbox. */
async function greet(url: string): Promise<void> {
  const shown = process.env['PUBLIC_URL'] ?? url.replace('127.0.0.1', 'localhost');
  console.log(`\n  Openfluence  ${shown}\n  API          ${shown}/api/docs\n`);
  const answer = await fetch(`${url}/api/v1/sandbox/people`).catch(() => null);
  if (!answer?.ok) return;
  const { items } = (await answer.json()) as { items: Person[] };
  if (items.length === 0) return;
  const width = (of: (person: Person) => string): number => Math.max(...items.map((person) => of(person).length));
  const [roles, names, emails] = [width((p) => p.role), width((p) => p.name), width((p) => p.email)];
  console.log('  Demo sign-ins (sandbox)');
  for (const { role, name, email, password } of items) {
    console.log(`    ${role.padEnd(roles)}  ${name.padEnd(names)}  ${email.padEnd(emails)}  ${password}`);
  }
  for (const { email, totpSecret } of items) {
    if (totpSecret)
      console.log(`\n  ${email} has a second factor: "Sign in as" in the sandbox bar gives it, or add ${totpSecret} to an app.`);
  }
  console.log('\n  Ctrl-C stops everything.\n');
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof BuildError || error instanceof InstanceError || error instanceof PostgresError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
