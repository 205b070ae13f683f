import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { POLICY } from '@app/rules';
import { Database, SystemClock } from '@app/platform';
import type { SocialPlatform } from '../contract/social-connector.js';

export interface Proof {
  platform: SocialPlatform;
  accountHash: string;
  handle: string;
  /** The holder's link. */
  socialAccountId: string;
  createdAt: Date;
}

const PROOF = `platform, account_hash as "accountHash", handle, social_account_id as "socialAccountId", created_at as "createdAt"`;

/** Names a platform account without telling its id. */
export function accountHash(platform: string, platformUserId: string): string {
  return createHash('sha256').update(`${platform}:${platformUserId}`).digest('hex');
}

/** What a refused link proved (CRE-2): the newest of each platform, used once, for an hour of real time. */
@Injectable()
export class ClaimProofs {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
  ) {}

  /** After a refused link. Nothing is kept when nobody holds the account any more. Needs a transaction. */
  async keep(creatorId: string, platform: SocialPlatform, account: { platformUserId: string; handle: string }): Promise<void> {
    const now = this.clock.now();
    await this.database.execute(`delete from creators.claim_proofs where created_at < $1::timestamptz - interval '1 day'`, [now]);
    await this.database.execute(
      `insert into creators.claim_proofs (creator_id, platform, account_hash, handle, social_account_id, created_at)
       select $1, $2, $3, $4, id, $5 from creators.social_accounts
       where platform = $2 and platform_user_id = $6 and state <> 'unlinked' and creator_id <> $1
       on conflict (creator_id, platform) do update set account_hash = excluded.account_hash, handle = excluded.handle,
         social_account_id = excluded.social_account_id, created_at = excluded.created_at`,
      [creatorId, platform, accountHash(platform, account.platformUserId), account.handle, now, account.platformUserId],
    );
  }

  /** Those that count now. */
  async of(creatorId: string): Promise<Proof[]> {
    return this.database.query<Proof>(
      `select ${PROOF} from creators.claim_proofs where creator_id = $1 and created_at > $2 order by created_at desc`,
      [creatorId, this.since()],
    );
  }

  /** Uses it up; null without one. Needs a transaction. */
  async use(creatorId: string, platform: SocialPlatform): Promise<Proof | null> {
    const [proof] = await this.database.execute<Proof>(
      `delete from creators.claim_proofs where creator_id = $1 and platform = $2 and created_at > $3 returning ${PROOF}`,
      [creatorId, platform, this.since()],
    );
    return proof ?? null;
  }

  /** Until when the proof can be used. */
  endOf({ createdAt }: Proof): Date {
    return new Date(createdAt.getTime() + POLICY.creators.claimProofMinutes * 60_000);
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - POLICY.creators.claimProofMinutes * 60_000);
  }
}
