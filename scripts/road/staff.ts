import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateSync } from 'otplib';
import { root } from '../paths.ts';
import type { Api } from './api.ts';

interface StaffModule {
  staffCommand(source: NodeJS.ProcessEnv, words: readonly string[]): Promise<{ code: number; lines: string[] }>;
}

export interface StaffInput {
  email: string;
  name: string;
  password: string;
  role: 'support' | 'verifier' | 'influencer_manager' | 'finance' | 'admin';
}

/** One of the staff, signed in with both factors. */
export interface Staff extends StaffInput {
  token: string;
  /** Of the authenticator app, base32. */
  totpSecret: string;
}

/** One of the staff as the operator makes them: `npm run staff -- create`, the link from there, a password, a second factor. */
export async function joinAsStaff(api: Api, databaseUrl: string, input: StaffInput): Promise<Staff> {
  const { staffCommand } = (await import(pathToFileURL(join(root, 'dist/server/staff.js')).href)) as StaffModule;
  const env = { ...process.env, DATABASE_URL: databaseUrl, PUBLIC_URL: api.url };
  const { code, lines } = await staffCommand(env, ['create', input.email, '--role', input.role]);
  const link = /[?&#/](?:token=)?([\w-]{43})$/.exec(lines.at(-1) ?? '')?.[1];
  if (code !== 0 || !link) throw new Error(`no staff account: ${lines.join(' ')}`);
  const { name, password } = input;
  const { accessToken: token } = await api.post<{ accessToken: string }>('/auth/staff-welcome', undefined, { token: link, name, password });
  const { secret: totpSecret } = await api.post<{ secret: string }>('/me/totp', token, {});
  await api.post('/me/totp/confirmation', token, { code: generateSync({ secret: totpSecret }) });
  return { ...input, token, totpSecret };
}

/** Somebody who decides on accounts and videos. */
export async function joinAsVerifier(api: Api, databaseUrl: string, run: string): Promise<string> {
  const email = `vera-${run}@operator.example`;
  return (await joinAsStaff(api, databaseUrl, { email, name: 'Vera Verifier', password: 'amber-compass-lamp-23', role: 'verifier' })).token;
}
