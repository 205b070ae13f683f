import { Injectable } from '@nestjs/common';
import { accountClaimed, accountClaimSettled } from '@app/creators';
import { OnEvent, type EventType } from '@app/platform';
import type { NotificationData, NotificationKind } from './catalogue.js';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;

const CLAIMANT = { granted: 'account-claim-granted', refused: 'account-claim-refused', superseded: 'account-claim-superseded' } as const;

/** Claims of accounts, told to both sides (CRE-2). */
@Injectable()
export class AccountClaimListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
  ) {}

  @OnEvent(accountClaimed, 'notifications.account-claimed')
  claimed({ creatorId, handle }: Fact<typeof accountClaimed>): Promise<void> {
    return this.tell(creatorId, 'account-claimed', { handle });
  }

  @OnEvent(accountClaimSettled, 'notifications.account-claim-settled')
  async settled({ creatorId, holderId, handle, outcome, by, reason, reservedUntil }: Fact<typeof accountClaimSettled>): Promise<void> {
    const data = { handle, ...(reason ? { reason } : {}), ...(reservedUntil ? { until: reservedUntil } : {}) };
    await this.tell(creatorId, CLAIMANT[outcome], data);
    // whoever gave the account back, or lost it with another claim, knows already
    if (!holderId || by === 'holder' || outcome === 'superseded') return;
    await this.tell(holderId, outcome === 'granted' ? 'account-claimed-away' : 'account-kept', data);
  }

  private async tell(creatorId: string, kind: NotificationKind, data: NotificationData): Promise<void> {
    await this.notifications.tell(await this.readers.creator(creatorId), kind, '/c/profile', () => data);
  }
}
