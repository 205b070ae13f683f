import { Injectable } from '@nestjs/common';
import { Audit, Database, Jobs, NotFoundError, SystemClock, Transactions, type Scope } from '@app/platform';
import type { DeletionObstacle, Person } from '../contract/personal-data.js';
import { userOf } from '../me.service.js';
import { hashOf } from '../one-time-secret.js';
import { OwnPassword } from '../own-password.js';
import { SecondFactorService } from '../two-factor/second-factor.service.js';
import { User } from '../user.entity.js';
import { OrganisationClosing } from './organisation-closing.js';
import type { DeleteMeDto, DeletionPreviewDto } from './personal-data.dto.js';
import { CodeWrongError, ConfirmationError, DeletionObstaclesError } from './personal-data.errors.js';
import { PersonalDataMails } from './personal-data-mails.js';
import { PersonalDataRegistry } from './personal-data.registry.js';

/** The confirmation may wait for its mailbox that long before its copy here goes, too. */
const CONFIRMATION_DAYS = 7;

/** Deletes accounts (ACC-12): everything or nothing, in one transaction. */
@Injectable()
export class AccountDeletionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly registry: PersonalDataRegistry,
    private readonly closing: OrganisationClosing,
    private readonly ownPassword: OwnPassword,
    private readonly secondFactor: SecondFactorService,
    private readonly mails: PersonalDataMails,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  /** What stands in the way, what would be closed, and what becomes of which data. */
  async preview(scope: Scope): Promise<DeletionPreviewDto> {
    const person = await this.registry.person(userOf(scope).userId);
    const { closes, blocked } = await this.closing.of(person.userId);
    return {
      obstacles: [...blocked, ...(await this.obstacles(person, closes))],
      closes,
      data: this.registry.sources.flatMap(({ fates }) => fates.map((fate) => ({ ...fate }))),
    };
  }

  /** Errors: 409 with the obstacles, 422 confirmation, password or code wrong, 429. */
  async delete(scope: Scope, { confirm, password, code, recoveryCode }: DeleteMeDto): Promise<void> {
    const { userId } = userOf(scope);
    const user = await this.database.reader.findOneBy(User, { id: userId });
    if (!user || user.deletedAt) throw new NotFoundError();
    // nobody types a password for what is refused anyway
    this.refuse((await this.preview(scope)).obstacles);
    if (confirm !== user.email) throw new ConfirmationError();
    if (password === undefined && (code !== undefined || recoveryCode !== undefined)) {
      const proven = await this.secondFactor.prove(userId, { code, recoveryCode }, () => this.erase(userId));
      if (!proven) throw new CodeWrongError();
      return;
    }
    await this.ownPassword.check(user, password);
    await this.transactions.run(() => this.erase(userId));
  }

  private async erase(userId: string): Promise<void> {
    await this.closing.lock(userId);
    const user = await this.database.writer.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
    if (!user || user.deletedAt) throw new NotFoundError();
    const recipient = { email: user.email, locale: user.locale, creatorId: user.creatorId };
    const person = await this.registry.person(userId);
    const { closes, blocked } = await this.closing.of(userId);
    this.refuse([...blocked, ...(await this.obstacles(person, closes))]);
    const redacted: string[] = [];
    await this.closing.close(closes.map(({ id }) => id));
    for (const source of this.registry.sources) redacted.push(...(await source.erase(person)));
    // what raced us until its rows were locked: a confirmation, a second owner who left
    this.refuse(await this.obstacles(person, closes));
    await this.audit.redact([userId, ...redacted]);
    await this.audit.record({ action: 'deleted', objectType: 'identity.user', objectId: userId });
    await this.mails.deleted(recipient);
    await this.jobs.add(
      'identity.forget-mails',
      { recipient: hashOf(person.email).toString('hex') },
      { runAt: new Date(this.clock.now().getTime() + CONFIRMATION_DAYS * 86_400_000) },
    );
  }

  private async obstacles(person: Person, closes: ReadonlyArray<{ id: string }>): Promise<DeletionObstacle[]> {
    const closing = closes.map(({ id }) => id);
    const found: DeletionObstacle[] = [];
    for (const source of this.registry.sources) found.push(...((await source.obstacles?.(person, closing)) ?? []));
    return found;
  }

  private refuse(obstacles: readonly DeletionObstacle[]): void {
    if (obstacles.length > 0) throw new DeletionObstaclesError(obstacles);
  }
}
