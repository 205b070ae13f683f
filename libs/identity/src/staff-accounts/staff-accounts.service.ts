import { Inject, Injectable } from '@nestjs/common';
import {
  checkVersion,
  Clock,
  Database,
  ENV,
  newId,
  NotFoundError,
  Scope,
  Transactions,
  type Env,
  type Page,
  type PageQuery,
} from '@app/platform';
import type { StaffRole } from '@app/rules';
import type { StaffCommands, StaffFacts } from '../contract/staff-commands.js';
import { EmailTokens } from '../email-tokens.js';
import { IdentityChanges } from '../identity-changes.js';
import { SecurityMails } from '../security-mails.js';
import { SessionsService } from '../sessions.service.js';
import { User } from '../user.entity.js';
import { StaffAccount } from './staff-account.entity.js';
import { LastAdminError, StaffExistsError } from './staff-accounts.errors.js';
import { StaffAccountsRepository, type StaffRow } from './staff-accounts.repository.js';
import type { StaffAccountDto } from './staff-accounts.dto.js';

/** The operator's people: made, changed and ended by an admin, the first one by command (rules.md 7, OPS-1). */
@Injectable()
export class StaffAccountsService implements StaffCommands {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: StaffAccountsRepository,
    private readonly tokens: EmailTokens,
    private readonly mails: SecurityMails,
    private readonly sessions: SessionsService,
    private readonly changes: IdentityChanges,
  ) {}

  async list(scope: Scope, query: PageQuery): Promise<Page<StaffAccountDto>> {
    const page = await this.accounts.list(scope, query);
    return { ...page, items: page.items.map(present) };
  }

  /** Makes somebody one of the staff, known or new, and mails the link to set a password. Errors: 409 `identity.staff-exists`. */
  create(scope: Scope, email: string, role: StaffRole): Promise<StaffAccountDto> {
    return this.transactions.run(async () => {
      const user = await this.appoint(email, role, false);
      await this.mails.staffWelcome(user, await this.welcomeLink(user));
      return present(await this.accounts.get(scope, user.id));
    });
  }

  createByCommand(email: string, role: StaffRole): Promise<string> {
    return this.transactions.run(async () => this.welcomeLink(await this.appoint(email, role, true)));
  }

  /** Another role counts with the next request. Errors: 404, 409 `identity.last-staff-admin`, 412. */
  change(scope: Scope, id: string, role: StaffRole, expected: number | null): Promise<StaffAccountDto> {
    return this.transactions.run(async () => {
      const { account, otherAdmins } = await this.accounts.lockWithAdmins(scope, id);
      checkVersion(expected, account.version);
      if (account.role === 'admin' && role !== 'admin' && otherAdmins === 0) throw new LastAdminError();
      if (account.role !== role) {
        account.role = role;
        await this.save(account);
        await this.changes.tell(id);
      }
      return present(await this.accounts.get(scope, id));
    });
  }

  /** Cut at once: every session ends, waiting links too. The user's other sides stay. Errors: 404, 409 `identity.last-staff-admin`, 412. */
  async end(scope: Scope, id: string, expected: number | null): Promise<void> {
    await this.transactions.run(async () => {
      const { account, otherAdmins } = await this.accounts.lockWithAdmins(scope, id);
      checkVersion(expected, account.version);
      if (account.role === 'admin' && otherAdmins === 0) throw new LastAdminError();
      account.endedAt = this.clock.now();
      await this.save(account);
      await this.tokens.withdraw(id, ['staff-account']);
      await this.sessions.endAll(id, 'staff-ended');
      await this.changes.tell(id);
    });
  }

  async listByCommand(): Promise<StaffFacts[]> {
    return this.accounts.all(Scope.system());
  }

  async endByCommand(email: string): Promise<void> {
    const user = await this.database.reader.findOneBy(User, { email });
    if (!user) throw new NotFoundError();
    await this.end(Scope.system(), user.id, null);
  }

  private async appoint(email: string, role: StaffRole, again: boolean): Promise<User> {
    // two at once for one address: the second finds the first
    await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 13))`, [`staff|${email}`]);
    const user = await this.userWith(email);
    const account = await this.database.writer.findOne(StaffAccount, { where: { id: user.id }, lock: { mode: 'pessimistic_write' } });
    if (account && !account.endedAt) {
      if (again && account.role === role) return user;
      throw new StaffExistsError(account.role);
    }
    const now = this.clock.now();
    const made = account ?? this.database.writer.create(StaffAccount, { id: user.id, version: 0, createdAt: now });
    made.role = role;
    made.endedAt = null;
    await this.save(made);
    await this.changes.tell(user.id);
    return user;
  }

  /** The user of this address, made without a password when there is none. */
  private async userWith(email: string): Promise<User> {
    const manager = this.database.writer;
    const known = await manager.findOne(User, { where: { email }, lock: { mode: 'pessimistic_write' } });
    if (known) return known;
    const now = this.clock.now();
    const name = (email.split('@')[0] ?? email).slice(0, 120);
    return manager.save(
      manager.create(User, { id: newId(), email, name, locale: 'en', passwordHash: null, version: 1, createdAt: now, updatedAt: now }),
    );
  }

  private async welcomeLink(user: User): Promise<string> {
    await this.tokens.withdraw(user.id, ['staff-account']);
    return `${this.env.publicUrl}/staff/welcome?token=${await this.tokens.issue(user.id, 'staff-account')}`;
  }

  private async save(account: StaffAccount): Promise<void> {
    account.version += 1;
    account.updatedAt = this.clock.now();
    await this.database.writer.save(account);
  }
}

function present({ createdAt, ...row }: StaffRow): StaffAccountDto {
  return { ...row, createdAt: createdAt.toISOString() };
}
