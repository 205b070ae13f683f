import { Injectable } from '@nestjs/common';
import { SessionsService, type SessionTokens } from '../sessions.service.js';
import type { User } from '../user.entity.js';
import { SecondFactorService, type FactorProof } from './second-factor.service.js';
import { SignInChallenges } from './sign-in-challenges.js';
import { ChallengeEndedError, SecondFactorNeededError, SignInCodeWrongError } from './two-factor.errors.js';

/** The only way from a password or a mailed link to a session: nothing gets past the second factor (ACC-3). */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly sessions: SessionsService,
    private readonly challenges: SignInChallenges,
    private readonly factor: SecondFactorService,
  ) {}

  /** A session, or for somebody with a second factor the refusal to give to `openedOrRefused` after the commit. Needs a transaction. */
  open(user: Pick<User, 'id' | 'totpConfirmedAt'>): Promise<SessionTokens | SecondFactorNeededError> {
    return user.totpConfirmedAt ? this.challenges.issue(user.id) : this.sessions.open(user.id);
  }

  /** The second step. Errors: 401 `identity.challenge-ended`, 401 `identity.code-wrong` with `triesLeft`, 422, 429. */
  async answer(challenge: string, proof: FactorProof): Promise<SessionTokens> {
    const userId = await this.challenges.userOf(challenge);
    if (!userId) throw new ChallengeEndedError();
    let triesLeft = 0;
    const proven = await this.factor.prove(
      userId,
      proof,
      async (user) => {
        if (!(await this.challenges.use(challenge))) throw new ChallengeEndedError();
        return this.sessions.open(user.id, { secondFactor: true });
      },
      async () => {
        const claimed = await this.challenges.claimTry(challenge);
        if (!claimed) throw new ChallengeEndedError();
        triesLeft = claimed.triesLeft;
      },
    );
    if (!proven) throw new SignInCodeWrongError(triesLeft);
    return proven.value;
  }
}

/** After the commit: the session's tokens, or the refusal that asks for the second factor. */
export function openedOrRefused(opened: SessionTokens | SecondFactorNeededError): SessionTokens {
  if (opened instanceof SecondFactorNeededError) throw opened;
  return opened;
}
