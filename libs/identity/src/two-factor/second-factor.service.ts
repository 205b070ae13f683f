import { Injectable } from '@nestjs/common';
import { Audit, Database, SecretBox, SystemClock, Transactions } from '@app/platform';
import { SecurityMails } from '../security-mails.js';
import { Throttle } from '../throttle.js';
import { User } from '../user.entity.js';
import { RecoveryCodes } from './recovery-codes.js';
import { totpStepOf } from './totp.js';
import { OneProofError, TotpOffError } from './two-factor.errors.js';

/** A code of the authenticator app, or a recovery code; exactly one of them. */
export interface FactorProof {
  code?: string | undefined;
  recoveryCode?: string | undefined;
}

/** Checks codes (ACC-3): each counts once, wrong ones slow the next ones down. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly box: SecretBox,
    private readonly throttle: Throttle,
    private readonly recovery: RecoveryCodes,
    private readonly mails: SecurityMails,
    private readonly audit: Audit,
  ) {}

  /**
   * Uses the code up and does `work` in the same transaction, with the user locked; `work` may refuse by throwing, then the code stays good.
   * Null: the code is wrong. Must not be called inside a transaction. Errors: 409 `identity.totp-off`, 422 not one proof, 429.
   * @param admitted runs, in transactions of its own, after the throttle let the try through and before the code is looked at
   */
  async prove<T>(
    userId: string,
    proof: FactorProof,
    work: (user: User) => Promise<T>,
    admitted?: () => Promise<void>,
  ): Promise<{ value: T } | null> {
    if ((proof.code === undefined) === (proof.recoveryCode === undefined)) throw new OneProofError(['code', 'recoveryCode']);
    const check = async (user: User): Promise<{ value: T } | null> => {
      if (!user.totpConfirmedAt || !user.totpSecretSealed) throw new TotpOffError();
      const good =
        proof.code === undefined ? await this.spendRecovery(user, proof.recoveryCode ?? '') : await this.spendCode(user, proof.code);
      return good ? { value: await work(user) } : null;
    };
    return this.guess(userId, check, admitted);
  }

  /** Claims a try before `check` runs, so that parallel guesses count too; null from `check` is a wrong guess. Errors: 429. */
  async guess<T>(
    userId: string,
    check: (user: User) => Promise<{ value: T } | null>,
    admitted?: () => Promise<void>,
  ): Promise<{ value: T } | null> {
    const attempt = await this.throttle.admitSecondFactor(userId);
    await admitted?.();
    const result = await this.transactions.run(async () => {
      const user = await this.database.writer.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
      const checked = user && (await check(user));
      if (checked) await this.throttle.succeeded(attempt);
      return checked;
    });
    if (result) return result;
    await this.transactions.run(async () => {
      await this.throttle.failed(attempt);
      const details = { addressOf: attempt.address };
      await this.audit.record({ action: 'second-factor-refused', objectType: 'identity.user', objectId: userId, details });
    });
    return null;
  }

  /** The step of a code of this sealed secret, or null. */
  stepOf(secretSealed: string, code: string): number | null {
    return totpStepOf(this.box.open(secretSealed), code, this.clock.now());
  }

  private async spendCode(user: User, code: string): Promise<boolean> {
    const step = user.totpSecretSealed && this.stepOf(user.totpSecretSealed, code);
    if (typeof step !== 'number') return false;
    // a code counts once, and none before it counts any more
    const spent = await this.database.execute(
      `update identity.users set totp_last_step = $2 where id = $1 and (totp_last_step is null or totp_last_step < $2) returning 1`,
      [user.id, step],
    );
    if (spent.length > 0) user.totpLastStep = String(step);
    return spent.length > 0;
  }

  private async spendRecovery(user: User, code: string): Promise<boolean> {
    if (!(await this.recovery.spend(user.id, code))) return false;
    const left = await this.recovery.left(user.id);
    await this.audit.record({ action: 'recovery-code-used', objectType: 'identity.user', objectId: user.id, details: { left } });
    await this.mails.recoveryCodeUsed(user, left);
    return true;
  }
}
