import { Injectable } from '@nestjs/common';
import { Database, SecretBox, SystemClock, Transactions } from '@app/platform';
import { hashOf, newSecret } from '../one-time-secret.js';

/** Real time a browser may take at the provider. */
export const ATTEMPT_SECONDS = 600;

/** What stays here, sealed, until the browser comes back. */
export interface OidcAttempt {
  state: string;
  nonce: string;
  verifier: string;
  issuer: string;
  clientId: string;
}

/** Sign-ins that are under way: each is taken once, by the browser that began it, within 10 minutes. */
@Injectable()
export class OidcAttempts {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly box: SecretBox,
  ) {}

  /** Keeps an attempt; answers the secret for the browser's cookie. */
  async begin(organisationId: string, attempt: OidcAttempt): Promise<string> {
    const browser = newSecret();
    const now = this.clock.now();
    await this.transactions.run(async () => {
      await this.database.execute(`delete from identity.oidc_attempts where expires_at < $1`, [now]);
      await this.database.execute(
        `insert into identity.oidc_attempts (state_hash, organisation_id, browser_hash, sealed, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
        [
          hashOf(attempt.state),
          organisationId,
          hashOf(browser),
          this.box.seal(JSON.stringify(attempt)),
          now,
          new Date(now.getTime() + ATTEMPT_SECONDS * 1000),
        ],
      );
    });
    return browser;
  }

  /** Uses an attempt up; null when it is unknown, used, too old, of another organisation or of another browser. */
  async take(organisationId: string, state: string, browser: string): Promise<OidcAttempt | null> {
    const [row] = await this.transactions.run(() =>
      this.database.execute<{ sealed: string }>(
        `delete from identity.oidc_attempts where state_hash = $1 and organisation_id = $2 and browser_hash = $3 and expires_at > $4 returning sealed`,
        [hashOf(state), organisationId, hashOf(browser), this.clock.now()],
      ),
    );
    try {
      return row ? (JSON.parse(this.box.open(row.sealed)) as OidcAttempt) : null;
    } catch {
      // the key was rotated away meanwhile: begin anew
      return null;
    }
  }
}
