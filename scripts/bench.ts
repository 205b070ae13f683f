import { parseArgs } from 'node:util';
import { lists } from './bench/lists.ts';
import { network } from './bench/network.ts';
import { print, type BenchOptions, type Row } from './bench/row.ts';

/** Every benchmark by its name; each brings up what it needs, measures product and reference in turn, and leaves nothing behind. */
const benches: Record<string, (options: BenchOptions) => Promise<Row[]>> = { lists, network };

/**
 * `npm run bench [-- NAME …] [--json] [--profile FOLDER] [--creators N]`: ratios of product and reference on this machine; exit code 1 when
 * one failed to run.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, profile: { type: 'string' }, creators: { type: 'string' } },
  });
  const unknown = positionals.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    console.error(`No benchmark ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
    return 1;
  }
  const interrupted = interruption();
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
    const say = (text: string): void => console.error(`${name}: ${text}`);
    print(
      await benches[name]!({
        say,
        profile: values.profile ?? null,
        creators: values.creators ? Number(values.creators) : null,
        interrupted,
      }),
      values.json,
    );
  }
  return 0;
}

function interruption(): Promise<never> {
  const interrupted = new Promise<never>((_, reject) => {
    const stop = (): void => reject(new Error('interrupted'));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.once('disconnect', stop);
  });
  interrupted.catch(() => undefined);
  return interrupted;
}

process.exitCode = await main();
process.exit();
