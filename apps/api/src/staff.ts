import { NestFactory } from '@nestjs/core';
import { StaffCommands } from '@app/identity';
import { ConfigurationError, DomainError, inContext, newId, readEnv, SYSTEM, type Env } from '@app/platform';
import { QueryFailedError } from 'typeorm';
import { isStaffRole, STAFF_ROLES, type StaffRole } from '@app/rules';
import { AppModule } from './app.module.js';
import { PinoLogger } from './logger.js';

export const USAGE = `npm run staff -- create EMAIL [--role ${STAFF_ROLES.join('|')}]   (admin when left out)
npm run staff -- list
npm run staff -- end EMAIL`;

/** What was asked cannot be done; the message says why. */
export class StaffCommandError extends Error {}

type Command = { verb: 'list' } | { verb: 'end'; email: string } | { verb: 'create'; email: string; role: StaffRole };

/** The command's words. Errors: `StaffCommandError` with the usage. */
export function parseStaffCommand(words: readonly string[]): Command {
  const [verb, address, ...rest] = words;
  if (verb === 'list' && address === undefined) return { verb };
  const email = address?.trim().toLowerCase() ?? '';
  if ((verb !== 'create' && verb !== 'end') || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254)
    throw new StaffCommandError(USAGE);
  if (verb === 'end') {
    if (rest.length > 0) throw new StaffCommandError(USAGE);
    return { verb, email };
  }
  const [option, role] = rest.length === 0 ? ['--role', 'admin'] : rest;
  if (option !== '--role' || !isStaffRole(role) || rest.length > 2) throw new StaffCommandError(USAGE);
  return { verb, email, role };
}

/**
 * Staff accounts by command (OPS-1), beside a running instance or without one; answers the lines to print. Errors: `StaffCommandError`.
 */
export async function manageStaff(env: Env, words: readonly string[]): Promise<string[]> {
  const command = parseStaffCommand(words);
  const quiet = { ...env, runJobs: false, databasePool: 3 };
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(quiet), {
    logger: new PinoLogger('error'),
    abortOnError: false,
  });
  const context = { requestId: `staff-command-${newId()}`, address: null, userAgent: null, locale: 'en', actor: SYSTEM } as const;
  try {
    return await inContext(context, () => run(app.get(StaffCommands, { strict: false }), command));
  } catch (error) {
    if (error instanceof DomainError)
      throw new StaffCommandError(error.status === 404 ? 'This address is no staff account.' : error.message);
    throw error;
  } finally {
    await app.close();
  }
}

async function run(staff: StaffCommands, command: Command): Promise<string[]> {
  if (command.verb === 'list') {
    const accounts = await staff.listByCommand();
    if (accounts.length === 0) return ['There are no staff accounts. Make one: npm run staff -- create EMAIL'];
    return accounts.map(({ email, role, welcomed, twoFactor }) =>
      [email.padEnd(40), role.padEnd(18), !welcomed ? 'link not used yet' : twoFactor ? 'active' : 'no second factor yet'].join(' '),
    );
  }
  if (command.verb === 'end') {
    await staff.endByCommand(command.email);
    return [`${command.email} is no staff account any more; every session of theirs has ended.`];
  }
  const link = await staff.createByCommand(command.email, command.role);
  return [`${command.email} (${command.role}) sets a password here, once, within one hour:`, link];
}

/** For scripts/staff.ts: what to print, and the exit code. */
export async function staffCommand(source: NodeJS.ProcessEnv, words: readonly string[]): Promise<{ code: number; lines: string[] }> {
  try {
    parseStaffCommand(words);
    return { code: 0, lines: await manageStaff(readEnv(source), words) };
  } catch (error) {
    if (error instanceof StaffCommandError) return { code: 1, lines: [error.message] };
    if (error instanceof ConfigurationError) return { code: 1, lines: [`Configuration: ${error.message}`] };
    const schema = error instanceof QueryFailedError && /^42(P01|703)$/.test((error.driverError as { code?: string }).code ?? '');
    if (schema) return { code: 1, lines: ['The database is older than this program: run "npm run migrate" first.'] };
    throw error;
  }
}
