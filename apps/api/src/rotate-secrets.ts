import { Client } from 'pg';
import { ConfigurationError, readEnv, rotateSecrets, SecretBox } from '@app/platform';
import { SEALED_COLUMNS } from './sealed-columns.js';

/** Seals every secret in DATABASE_URL anew with ENCRYPTION_KEY; prints counts. Exit code 1 when some could not be opened. */
async function main(): Promise<void> {
  const env = readEnv();
  const client = new Client({ connectionString: env.databaseUrl });
  await client.connect();
  try {
    const rotated = await rotateSecrets(client, new SecretBox(env), SEALED_COLUMNS);
    for (const { table, column, resealed, current, lost } of rotated) {
      const failed = lost > 0 ? `, ${lost} cannot be opened: their key is missing in ENCRYPTION_KEYS_OLD` : '';
      process.stdout.write(`${`${table}.${column}`.padEnd(44)} ${resealed} sealed anew, ${current} were current${failed}\n`);
    }
    const sum = (of: 'resealed' | 'current' | 'lost') => rotated.reduce((total, each) => total + each[of], 0);
    process.stdout.write(`secrets: ${sum('resealed')} sealed anew, ${sum('current')} were current, ${sum('lost')} lost\n`);
    if (sum('lost') > 0) process.exitCode = 1;
  } finally {
    await client.end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigurationError ? `Configuration: ${error.message}` : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
});
