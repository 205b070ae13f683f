import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, SystemClock } from '@app/platform';

const LIFE_MINUTES = 10;

/** What one walk through the consent page is bound to. */
export interface LinkTicket {
  state: string;
  /** Kept by the browser in a cookie: only the browser that began may finish, so nobody can be talked into linking for somebody else. */
  browser: string;
}

/** OAuth states: random, stored as hashes, single use, 10 minutes of real time (CRE-2). */
@Injectable()
export class LinkStates {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
  ) {}

  /** Needs a transaction. */
  async open(creatorId: string, platform: string): Promise<LinkTicket> {
    const ticket = { state: randomBytes(32).toString('base64url'), browser: randomBytes(32).toString('base64url') };
    const now = this.clock.now();
    await this.database.execute(`delete from creators.link_states where created_at < $1::timestamptz - interval '1 day'`, [now]);
    await this.database.execute(
      `insert into creators.link_states (state_hash, browser_hash, creator_id, platform, created_at) values ($1, $2, $3, $4, $5)`,
      [hash(ticket.state), hash(ticket.browser), creatorId, platform, now],
    );
    return ticket;
  }

  /** Uses a state up; the creator it was made for, or null when unknown, used, too old or of another browser. Needs a transaction. */
  async redeem(state: string, browser: string, platform: string): Promise<string | null> {
    const now = this.clock.now();
    const [row] = await this.database.execute<{ creator_id: string }>(
      `update creators.link_states set used_at = $4::timestamptz
       where state_hash = $1 and browser_hash = $2 and platform = $3 and used_at is null
         and created_at > $4::timestamptz - make_interval(mins => ${LIFE_MINUTES})
       returning creator_id`,
      [hash(state), hash(browser), platform, now],
    );
    return row?.creator_id ?? null;
  }
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
