import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateSync } from 'otplib';
import { root } from '../paths.ts';
import type { Api } from './api.ts';

interface StaffModule {
  staffCommand(source: NodeJS.ProcessEnv, words: readonly string[]): Promise<{ code: number; lines: string[] }>;
}

/** A verifier as the operator makes one: `npm run staff -- create`, the link from there, a password, a second factor. Answers the token. */
export async function joinAsVerifier(api: Api, databaseUrl: string, run: string): Promise<string> {
  const { staffCommand } = (await import(pathToFileURL(join(root, 'dist/server/staff.js')).href)) as StaffModule;
  const env = { ...process.env, DATABASE_URL: databaseUrl, PUBLIC_URL: api.url };
  const { code, lines } = await staffCommand(env, ['create', `vera-${run}@operator.example`, '--role', 'verifier']);
  const token = /[?&#/](?:token=)?([\w-]{43})$/.exec(lines.at(-1) ?? '')?.[1];
  if (code !== 0 || !token) throw new Error(`no verifier: ${lines.join(' ')}`);
  const session = await api.post<{ accessToken: string }>('/auth/staff-welcome', undefined, {
    token,
    name: 'Vera Verifier',
    password: 'amber-compass-lamp-23',
  });
  const { secret } = await api.post<{ secret: string }>('/me/totp', session.accessToken, {});
  await api.post('/me/totp/confirmation', session.accessToken, { code: generateSync({ secret }) });
  return session.accessToken;
}
