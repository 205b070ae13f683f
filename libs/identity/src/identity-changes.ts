import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Listen, SessionSockets, Transactions } from '@app/platform';

const CHANNEL = 'identity_changed';

/** A user's rights or sessions changed; with `credentialId` only that session or API key is concerned. */
export interface IdentityChange {
  userId: string;
  credentialId: string | null;
}

/**
 * Tells every process that what it knows of a user is stale (ACC-2): this one with the commit, the others by NOTIFY. Sockets are
 * closed at once and come back with the new rights, or not at all.
 */
@Injectable()
export class IdentityChanges {
  private readonly origin = randomUUID();
  private readonly handlers: Array<(change: IdentityChange | null) => void> = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly sockets: SessionSockets,
    listen: Listen,
  ) {
    listen.on(
      CHANNEL,
      (payload) => this.received(payload),
      () => this.forget(null),
    );
  }

  /** Calls `handler` with each change; null means: any change may have been missed. */
  onChange(handler: (change: IdentityChange | null) => void): void {
    this.handlers.push(handler);
  }

  /** To be called in the transaction that changes the user's rights, ends the session or takes the key (of the member who made it) away. */
  async tell(userId: string, credentialId: string | null = null): Promise<void> {
    await this.database.execute(`select pg_notify($1, $2)`, [CHANNEL, [userId, credentialId ?? '', this.origin].join('|')]);
    this.transactions.afterCommit(() => this.apply({ userId, credentialId }));
  }

  private received(payload: string): void {
    const [userId, credentialId, origin] = payload.split('|');
    if (userId && origin !== this.origin) this.apply({ userId, credentialId: credentialId || null });
  }

  private apply(change: IdentityChange): void {
    this.forget(change);
    this.sockets.close(change.userId, change.credentialId ?? undefined);
  }

  private forget(change: IdentityChange | null): void {
    for (const handler of this.handlers) handler(change);
  }
}
