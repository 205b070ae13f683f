import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildStale } from './build.ts';
import { embeddedDatabase, migrate } from './instance.ts';
import { root } from './paths.ts';
import { rebuildNetwork, removeSeeded, SeedError, seedCreators } from './seed/seed.ts';

// Made-up creators for trying the network at its size, on DATABASE_URL, else on the embedded database of a stopped or running instance.
//   --creators 1000000   how many      --seed 7   the same seed makes the same creators      --remove   takes them away again
//   --rebuild   fills the network search's read model and dictionary anew from their sources
const USAGE = 'npm run seed -- --creators 1000000 [--seed 7]\nnpm run seed -- --remove\nnpm run seed -- --rebuild';
const MOST = 5_000_000;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      creators: { type: 'string' },
      seed: { type: 'string', default: '7' },
      remove: { type: 'boolean', default: false },
      rebuild: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.creators ?? 0);
  const seed = Number(values.seed);
  if ((!values.remove && !values.rebuild && !(Number.isInteger(count) && count > 0 && count <= MOST)) || !Number.isInteger(seed)) {
    console.error(USAGE);
    return 1;
  }
  await buildStale(['server']);
  const given = process.env['DATABASE_URL'];
  const database = given ? null : await embeddedDatabase(resolve(root, process.env['DATA_DIR'] ?? '.data'));
  const url = given ?? database!.url;
  try {
    // a running instance has done that, and a newer schema is not for it
    if (!database?.adopted) await migrate(url, 'ignore');
    if (values.remove) console.log(`${await removeSeeded(url)} seeded creators removed.`);
    else if (values.rebuild) console.log(`${await rebuildNetwork(url)} rows of the network search made anew.`);
    else await seedCreators(url, { count, seed, say: console.log });
    return 0;
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    if (database && !database.adopted) await database.stop();
  }
}

process.exitCode = await main();
