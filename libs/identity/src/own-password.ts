import { Injectable } from '@nestjs/common';
import { RuleError, Transactions } from '@app/platform';
import { PasswordHashing } from './password-hashing.js';
import { Throttle } from './throttle.js';
import type { User } from './user.entity.js';

/** The wrong password in a session: 422, because 401 would say that the session is over. */
export class PasswordWrongError extends RuleError {
  constructor(pointer: string) {
    super('identity.password-wrong', 'The password is wrong.', [{ pointer, code: 'password-wrong', message: 'is wrong' }]);
  }
}

class PasswordNeededError extends RuleError {
  constructor(pointer: string) {
    super('identity.password-needed', 'Confirm this with your password.', [{ pointer, code: 'required', message: 'is required' }]);
  }
}

/** Asks a signed-in person for their password again, before what would hand the account over. Throttled like signing in (ACC-1). */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly hashing: PasswordHashing,
    private readonly throttle: Throttle,
  ) {}

  /** `pointer` names the field it came in. Must not be called inside a transaction. Errors: 422 `identity.password-needed` or `identity.password-wrong`, 429. */
  async check(user: Pick<User, 'email' | 'passwordHash'>, password: string | undefined, pointer = '/password'): Promise<void> {
    if (password === undefined) throw new PasswordNeededError(pointer);
    const attempt = await this.throttle.admitSignIn(user.email);
    if (!(await this.hashing.matches(user.passwordHash, password))) {
      await this.throttle.failed(attempt);
      throw new PasswordWrongError(pointer);
    }
    await this.transactions.run(() => this.throttle.succeeded(attempt));
  }
}
