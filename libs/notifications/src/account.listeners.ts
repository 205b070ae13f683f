import { Injectable } from '@nestjs/common';
import { dataExportReady, IdentityApi } from '@app/identity';
import { OnEvent, type EventType } from '@app/platform';
import { NotificationsService } from './notifications.service.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;

/** What people are told about their own account; identity sends the e-mails of these itself. */
@Injectable()
export class AccountListeners {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly identity: IdentityApi,
  ) {}

  @OnEvent(dataExportReady, 'notifications.data-export-ready')
  async exported({ userId, expiresAt }: Fact<typeof dataExportReady>): Promise<void> {
    const readers = await this.identity.users([userId]);
    await this.notifications.tell(readers, 'data-export-ready', '/account/privacy', () => ({ until: expiresAt }));
  }
}
