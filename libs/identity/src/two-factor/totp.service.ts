import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, NotFoundError, ProofMissingError, SecretBox, SystemClock, Transactions, type Scope } from '@app/platform';
import { IdentityChanges } from '../identity-changes.js';
import { userOf } from '../me.service.js';
import { OwnPassword } from '../own-password.js';
import { SecurityMails } from '../security-mails.js';
import { User } from '../user.entity.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorService, type FactorProof } from './second-factor.service.js';
import { SessionFactors } from './session-factors.js';
import { SignInChallenges } from './sign-in-challenges.js';
import { newTotpSecret, totpUri } from './totp.js';
import {
  CodeNeededError,
  CodeWrongError,
  EmailNotConfirmedError,
  OneProofError,
  TotpNotStartedError,
  TotpOffError,
  TotpRequiredError,
} from './two-factor.errors.js';
import type { TotpDto, TotpSetUpDto } from './two-factor.dto.js';

/** Setting up, changing and removing the second factor of one's own account (ACC-3). Real time. */
@Injectable()
export class TotpService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly box: SecretBox,
    private readonly password: OwnPassword,
    private readonly recovery: RecoveryCodes,
    private readonly factor: SecondFactorService,
    private readonly sessions: SessionFactors,
    private readonly challenges: SignInChallenges,
    private readonly mails: SecurityMails,
    private readonly changes: IdentityChanges,
    private readonly audit: Audit,
  ) {}

  async state(scope: Scope): Promise<TotpDto> {
    const { userId, sessionId } = userOf(scope);
    const user = await this.find(userId);
    const requiredBy = await this.sessions.requiredBy(userId);
    const on = user.totpConfirmedAt !== null;
    return {
      state: on ? 'on' : 'off',
      since: user.totpConfirmedAt?.toISOString() ?? null,
      inThisSession: (await this.sessions.of(sessionId)).secondFactor,
      recoveryCodesLeft: await this.recovery.left(userId),
      requiredBy,
      can: { remove: on && requiredBy === null },
    };
  }

  /**
   * A new secret that counts from its first code on; until then the app in force, if any, goes on. A first app needs the password unless the
   * session is fresh; another app needs the password and a session with the second factor. Errors: 403, 422, 429.
   */
  async start(scope: Scope, password: string | undefined): Promise<TotpSetUpDto> {
    const { userId, sessionId } = userOf(scope);
    const before = await this.find(userId);
    if (!before.emailConfirmedAt) throw new EmailNotConfirmedError();
    const session = await this.sessions.of(sessionId);
    if (before.totpConfirmedAt && !session.secondFactor) throw new ProofMissingError('second-factor');
    if (before.passwordHash && (before.totpConfirmedAt || !session.fresh || password !== undefined))
      await this.password.check(before, password);
    const secret = newTotpSecret();
    await this.transactions.run(async () => {
      const user = await this.lock(userId);
      // switched on meanwhile in another session: then this one has to prove more
      if (user.totpConfirmedAt && !session.secondFactor) throw new ProofMissingError('second-factor');
      user.totpNextSealed = this.box.seal(secret);
      await this.save(user);
    });
    return { secret, uri: totpUri(before.email, secret) };
  }

  /**
   * The first code of the new app switches it on, for this session at once; other sessions stay, without the factor. Answers the new recovery
   * codes. Errors: 409 `identity.totp-not-started`, 422 `identity.code-wrong`, 429.
   */
  async confirm(scope: Scope, code: string): Promise<string[]> {
    const { userId, sessionId } = userOf(scope);
    const started = await this.find(userId);
    if (!started.totpNextSealed) throw new TotpNotStartedError(started.totpConfirmedAt ? 'on' : 'off');
    const confirmed = await this.factor.guess(userId, async (user) => {
      if (!user.totpNextSealed) throw new TotpNotStartedError(user.totpConfirmedAt ? 'on' : 'off');
      if (user.totpConfirmedAt && !(await this.sessions.of(sessionId)).secondFactor) throw new ProofMissingError('second-factor');
      const step = this.factor.stepOf(user.totpNextSealed, code);
      if (step === null) return null;
      user.totpSecretSealed = user.totpNextSealed;
      user.totpNextSealed = null;
      user.totpConfirmedAt = this.systemClock.now();
      user.totpLastStep = String(step);
      await this.save(user);
      const codes = await this.recovery.issue(userId);
      await this.sessions.mark(userId, sessionId);
      await this.mails.totpOn(user);
      return { value: codes };
    });
    if (!confirmed) throw new CodeWrongError('code');
    return confirmed.value;
  }

  /** Gives a session that was opened before the second factor what it lacks (ACC-3). Errors: 409, 422 `identity.code-wrong`, 429. */
  async verify(scope: Scope, proof: FactorProof): Promise<void> {
    const { userId, sessionId } = userOf(scope);
    const proven = await this.factor.prove(userId, proof, () => this.sessions.mark(userId, sessionId));
    if (!proven) throw new CodeWrongError(proof.code === undefined ? 'recoveryCode' : 'code');
  }

  /** New recovery codes; the old ones are worth nothing any more. Errors: 409 `identity.totp-off`, 422, 429. */
  async renewRecoveryCodes(scope: Scope, proof: { code?: string; password?: string }): Promise<string[]> {
    const { userId, sessionId } = userOf(scope);
    if ((proof.code === undefined) === (proof.password === undefined)) throw new OneProofError(['code', 'password']);
    const user = await this.find(userId);
    if (!user.totpConfirmedAt) throw new TotpOffError();
    if (proof.code !== undefined) {
      const renewed = await this.factor.prove(userId, { code: proof.code }, () => this.renew(userId));
      if (!renewed) throw new CodeWrongError('code');
      return renewed.value;
    }
    if (!(await this.sessions.of(sessionId)).secondFactor) throw new CodeNeededError();
    await this.password.check(user, proof.password);
    return this.transactions.run(async () => {
      if (!(await this.lock(userId)).totpConfirmedAt) throw new TotpOffError();
      return this.renew(userId);
    });
  }

  /** Errors: 409 `identity.totp-required` for staff and where an organisation requires it, 409 `identity.totp-off`, 422, 429. */
  async remove(scope: Scope, input: FactorProof & { password?: string }): Promise<void> {
    const { userId } = userOf(scope);
    const before = await this.find(userId);
    if (!before.totpConfirmedAt) throw new TotpOffError();
    await this.refuseRequired(userId);
    if ((input.code === undefined) === (input.recoveryCode === undefined)) throw new OneProofError(['code', 'recoveryCode']);
    if (before.passwordHash) await this.password.check(before, input.password);
    const removed = await this.factor.prove(userId, input, async (user) => {
      await this.refuseRequired(userId);
      user.totpSecretSealed = null;
      user.totpNextSealed = null;
      user.totpConfirmedAt = null;
      user.totpLastStep = null;
      await this.save(user);
      await this.recovery.clear(userId);
      await this.challenges.forget(userId);
      await this.sessions.unmarkAll(userId);
      await this.mails.totpOff(user);
      await this.changes.tell(userId);
    });
    if (!removed) throw new CodeWrongError(input.code === undefined ? 'recoveryCode' : 'code');
  }

  private async renew(userId: string): Promise<string[]> {
    await this.audit.record({ action: 'recovery-codes-renewed', objectType: 'identity.user', objectId: userId });
    return this.recovery.issue(userId);
  }

  private async refuseRequired(userId: string): Promise<void> {
    const requiredBy = await this.sessions.requiredBy(userId);
    if (requiredBy) throw new TotpRequiredError(requiredBy);
  }

  private async find(id: string): Promise<User> {
    const user = await this.database.reader.findOneBy(User, { id });
    if (!user) throw new NotFoundError();
    return user;
  }

  private async lock(id: string): Promise<User> {
    const user = await this.database.writer.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!user) throw new NotFoundError();
    return user;
  }

  private async save(user: User): Promise<void> {
    user.version += 1;
    user.updatedAt = this.clock.now();
    await this.database.writer.save(user);
  }
}
