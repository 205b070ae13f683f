import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/**
 * Memberships in brands' groups and relationships with brands (ACC-12): the brands' own notes, of which creators are not told: not exported.
 * What a member noted stays with the brand, under the placeholder that identity leaves.
 */
@Injectable()
export class GroupsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'groups';
  readonly fates: readonly DataFate[] = [
    { topic: 'groups.memberships', fate: 'deleted', reason: null, detail: 'In which lists of brands one was.' },
    {
      topic: 'groups.relationships',
      fate: 'deleted',
      reason: null,
      detail: 'What brands noted about one: stage, tags, notes, tasks, timeline.',
    },
    { topic: 'groups.notes-written', fate: 'pseudonymised', reason: 'organisation', detail: 'Notes and tasks one wrote for a brand.' },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf(_person: Person, _writer: ExportWriter): Promise<void> {}

  async erase({ userId, creatorId }: Person): Promise<readonly string[]> {
    await this.database.execute(`update groups.relationships set owner_id = null, version = version + 1 where owner_id = $1`, [userId]);
    await this.database.execute(
      `update groups.relationship_tasks set assignee_id = null, version = version + 1 where assignee_id = $1 and done_at is null`,
      [userId],
    );
    if (!creatorId) return [];
    await this.database.execute(`delete from groups.members where creator_id = $1`, [creatorId]);
    await this.database.execute(`delete from groups.relation_facts where creator_id = $1`, [creatorId]);
    const gone: string[] = [];
    for (const table of ['relationships', 'relationship_notes', 'relationship_tasks']) {
      const rows = await this.database.execute<{ id: string }>(`delete from groups.${table} where creator_id = $1 returning id`, [
        creatorId,
      ]);
      gone.push(...rows.map(({ id }) => id));
    }
    return gone;
  }
}
