import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

const DELETED_NAME = 'Deleted creator';

/** Notifications to somebody, and their name in those to others (ACC-12). */
@Injectable()
export class NotificationsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'notifications';
  readonly fates: readonly DataFate[] = [
    {
      topic: 'notifications.notifications',
      fate: 'deleted',
      reason: null,
      detail: 'Notifications to you, what you chose to get by e-mail, and your name in notifications to others.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ userId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('notifications', (after) =>
      this.database.query<{ id: string }>(
        `select id, kind, data, link, created_at as "createdAt", read_at as "readAt" from notifications.notifications
         where user_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [userId, after],
      ),
    );
    await writer.value(
      'notification-settings',
      await this.database.query<object>(`select kind, email from notifications.settings where user_id = $1 order by kind`, [userId]),
    );
  }

  async erase({ userId, creatorId }: Person): Promise<readonly string[]> {
    await this.database.execute(`delete from notifications.notifications where user_id = $1`, [userId]);
    await this.database.execute(`delete from notifications.settings where user_id = $1`, [userId]);
    if (creatorId) {
      await this.database.execute(
        `update notifications.notifications set data = (data - 'preview' - 'handle') || jsonb_build_object('creator', $2::text)
         where data ->> 'creatorId' = $1::text`,
        [creatorId, DELETED_NAME],
      );
    }
    return [];
  }
}
