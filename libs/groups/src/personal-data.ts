import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/** Memberships in brands' groups (ACC-12). Groups are the brands' own notes, of which creators are not told: not exported. */
@Injectable()
export class GroupsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'groups';
  readonly fates: readonly DataFate[] = [
    { topic: 'groups.memberships', fate: 'deleted', reason: null, detail: 'In which lists of brands one was.' },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf(_person: Person, _writer: ExportWriter): Promise<void> {}

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (creatorId) await this.database.execute(`delete from groups.members where creator_id = $1`, [creatorId]);
    return [];
  }
}
