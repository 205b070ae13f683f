import { Injectable } from '@nestjs/common';
import { Audit, currentContext, Database, newId, provenAs, SecretBox, SystemClock, Transactions } from '@app/platform';
import { POLICY } from '@app/rules';
import { AccessTokens } from './access-tokens.js';
import type { Recipient } from './account-mails.js';
import { SessionEndedError } from './identity.errors.js';
import { IdentityChanges } from './identity-changes.js';
import { hashOf, newSecret } from './one-time-secret.js';
import { SecurityMails } from './security-mails.js';

const DAY = 86_400_000;

/** What a sign-in or a refresh hands out. */
export interface SessionTokens {
  accessToken: string;
  expiresAt: Date;
  refreshToken: string;
}

/** What a session has proven beside the password, or instead of it. */
export interface SessionProof {
  /** A code of the authenticator app, or a recovery code (ACC-3). */
  secondFactor?: boolean;
  /** Opened by this organisation's single sign-on: counts for it alone (ACC-11). */
  ssoOrganisationId?: string;
}

export type SessionEnd =
  'sign-out' | 'ended-by-user' | 'token-reuse' | 'credentials-changed' | 'account-deleted' | 'single-sign-on-changed' | 'staff-ended';

interface TokenRow {
  session_id: string;
  expires_at: Date;
  rotated_at: Date | null;
  successor_sealed: string | null;
  successor_rotated: boolean | null;
}

interface SessionRow {
  id: string;
  user_id: string;
  user_agent: string | null;
  ended_at: Date | null;
}

/** Sessions and their rotating refresh tokens (ACC-2). One session is one family of tokens, on one device. Real time throughout. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly box: SecretBox,
    private readonly tokens: AccessTokens,
    private readonly changes: IdentityChanges,
    private readonly audit: Audit,
    private readonly mails: SecurityMails,
  ) {}

  /** Opens a session for the device of the current request. Needs a transaction. */
  async open(userId: string, proof: SessionProof = {}): Promise<SessionTokens> {
    const id = newId();
    const now = this.clock.now();
    const context = currentContext();
    await this.database.execute(
      `insert into identity.sessions (id, user_id, user_agent, address, created_at, last_used_at, expires_at, second_factor_at, sso_organisation_id)
       values ($1, $2, $3, $4, $5, $5, $6, $7, $8)`,
      [
        id,
        userId,
        context?.userAgent ?? null,
        context?.address ?? null,
        now,
        this.expiry(now),
        proof.secondFactor ? now : null,
        proof.ssoOrganisationId ?? null,
      ],
    );
    provenAs(userId);
    await this.audit.record({ action: 'signed-in', objectType: 'identity.session', objectId: id, details: { userId, ...proof } });
    return { ...this.tokens.sign(userId, id), refreshToken: await this.addToken(id, now) };
  }

  /**
   * Changes a refresh token into its successor. The token just rotated is taken again for 10 s from the same device and gets the same
   * successor; any other reuse ends the session and is told to the user by e-mail. Errors: 401 `identity.session-ended`.
   */
  async refresh(refreshToken: string): Promise<SessionTokens> {
    // the end of a session must survive, so the refusal is thrown after the commit
    const tokens = await this.transactions.run(() => this.rotate(refreshToken));
    if (!tokens) throw new SessionEndedError();
    return tokens;
  }

  /** Ends the session a refresh token belongs to; unknown ones are ignored. */
  async endByToken(refreshToken: string): Promise<void> {
    await this.transactions.run(async () => {
      const [row] = await this.database.query<{ session_id: string }>(`select session_id from identity.refresh_tokens where hash = $1`, [
        hashOf(refreshToken),
      ]);
      if (row) await this.end(row.session_id, 'sign-out');
    });
  }

  /** Ends a living session: REST with the next request, sockets at once. Needs a transaction. */
  async end(sessionId: string, reason: SessionEnd): Promise<void> {
    const [ended] = await this.database.execute<{ user_id: string }>(
      `update identity.sessions set ended_at = $2, end_reason = $3 where id = $1 and ended_at is null returning user_id`,
      [sessionId, this.clock.now(), reason],
    );
    if (!ended) return;
    await this.audit.record({
      action: 'ended',
      objectType: 'identity.session',
      objectId: sessionId,
      details: { userId: ended.user_id, reason },
    });
    await this.changes.tell(ended.user_id, sessionId);
  }

  /** Ends every living session of a user but one. Needs a transaction. */
  async endAll(userId: string, reason: SessionEnd, except: string | null = null): Promise<void> {
    const living = await this.database.query<{ id: string }>(
      `select id from identity.sessions where user_id = $1 and ended_at is null and id is distinct from $2 order by id`,
      [userId, except],
    );
    for (const { id } of living) await this.end(id, reason);
  }

  private async rotate(refreshToken: string): Promise<SessionTokens | null> {
    const hash = hashOf(refreshToken);
    const [session] = await this.database.query<SessionRow>(
      `select s.id, s.user_id, s.user_agent, s.ended_at from identity.sessions s
       where s.id = (select session_id from identity.refresh_tokens where hash = $1) for update`,
      [hash],
    );
    if (!session || session.ended_at) return null;
    const [token] = await this.database.query<TokenRow>(
      `select t.session_id, t.expires_at, t.rotated_at, t.successor_sealed, n.rotated_at is not null as successor_rotated
       from identity.refresh_tokens t left join identity.refresh_tokens n on n.hash = t.successor_hash where t.hash = $1`,
      [hash],
    );
    const now = this.clock.now();
    if (!token || token.expires_at <= now) return null;
    if (!token.rotated_at) return this.succeed(session, hash, now);
    const graceEnds = token.rotated_at.getTime() + POLICY.accounts.rotatedTokenGraceSeconds * 1000;
    const sameDevice = session.user_agent === (currentContext()?.userAgent ?? null);
    if (token.successor_sealed && !token.successor_rotated && sameDevice && now.getTime() <= graceEnds) {
      return { ...this.tokens.sign(session.user_id, session.id), refreshToken: this.box.open(token.successor_sealed) };
    }
    await this.end(session.id, 'token-reuse');
    const [user] = await this.database.query<Recipient>(
      `select email, locale, creator_id as "creatorId" from identity.users where id = $1 and deleted_at is null`,
      [session.user_id],
    );
    if (user) await this.mails.sessionStolen(user);
    return null;
  }

  private async succeed(session: SessionRow, hash: Buffer, now: Date): Promise<SessionTokens> {
    const successor = await this.addToken(session.id, now);
    await this.database.execute(
      `update identity.refresh_tokens set rotated_at = $2, successor_hash = $3, successor_sealed = $4 where hash = $1`,
      [hash, now, hashOf(successor), this.box.seal(successor)],
    );
    // the predecessor's grace is over: its successor has been used
    await this.database.execute(
      `update identity.refresh_tokens set successor_sealed = null where session_id = $1 and successor_hash = $2`,
      [session.id, hash],
    );
    const context = currentContext();
    await this.database.execute(
      `update identity.sessions set last_used_at = $2, expires_at = $3, user_agent = $4, address = $5 where id = $1`,
      [session.id, now, this.expiry(now), context?.userAgent ?? null, context?.address ?? null],
    );
    return { ...this.tokens.sign(session.user_id, session.id), refreshToken: successor };
  }

  private async addToken(sessionId: string, now: Date): Promise<string> {
    const token = newSecret();
    await this.database.execute(`insert into identity.refresh_tokens (hash, session_id, created_at, expires_at) values ($1, $2, $3, $4)`, [
      hashOf(token),
      sessionId,
      now,
      this.expiry(now),
    ]);
    return token;
  }

  private expiry(now: Date): Date {
    return new Date(now.getTime() + POLICY.accounts.refreshTokenDays * DAY);
  }
}
