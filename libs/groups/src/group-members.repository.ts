import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@app/platform';

export interface MemberRow {
  creatorId: string;
  seq: string;
  byHand: boolean;
  addedAt: Date;
}

/** Rows of `groups.members`. Callers have checked and locked the group. */
@Injectable()
export class GroupMembersRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In the group's order, after `seq`. */
  async page(groupId: string, after: string, limit: number): Promise<MemberRow[]> {
    return this.database.query<MemberRow>(
      `select creator_id as "creatorId", seq, by_hand as "byHand", added_at as "addedAt" from groups.members
       where group_id = $1 and removed_at is null and seq > $2 order by seq limit ${limit}`,
      [groupId, after],
    );
  }

  async living(groupId: string, creatorIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `select creator_id as id from groups.members where group_id = $1 and removed_at is null and creator_id = any($2::uuid[])`,
      [groupId, [...creatorIds]],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async count(groupId: string): Promise<number> {
    const [row] = await this.database.query<{ used: number }>(
      `select count(*)::int as used from groups.members where group_id = $1 and removed_at is null`,
      [groupId],
    );
    return row?.used ?? 0;
  }

  /** By hand: also those who were removed come back; in the order given. */
  async addByHand(groupId: string, creatorIds: readonly string[], userId: string | null): Promise<void> {
    await this.database.execute(
      `insert into groups.members as m (group_id, creator_id, by_hand, by_system, added_at, added_by)
       select $1, given.id, true, false, $3, $4 from unnest($2::uuid[]) with ordinality given(id, place) order by given.place
       on conflict (group_id, creator_id) do update set by_hand = true, removed_at = null,
         added_at = case when m.removed_at is null then m.added_at else excluded.added_at end, added_by = excluded.added_by,
         seq = case when m.removed_at is null then m.seq else nextval(pg_get_serial_sequence('groups.members', 'seq')) end`,
      [groupId, [...creatorIds], this.clock.now(), userId],
    );
  }

  /** By the system (GRP-1): what was removed by hand stays removed. */
  async addBySystem(groupId: string, creatorIds: readonly string[]): Promise<void> {
    await this.database.execute(
      `insert into groups.members (group_id, creator_id, by_hand, by_system, added_at)
       select $1, given.id, false, true, $3 from unnest($2::uuid[]) with ordinality given(id, place) order by given.place
       on conflict (group_id, creator_id) do update set by_system = true`,
      [groupId, [...creatorIds], this.clock.now()],
    );
  }

  /** The system's reason is gone: who was added by hand stays, a removal by hand is remembered. */
  async endBySystem(groupId: string, creatorId: string): Promise<void> {
    await this.database.execute(
      `delete from groups.members where group_id = $1 and creator_id = $2 and not by_hand and removed_at is null`,
      [groupId, creatorId],
    );
    await this.database.execute(`update groups.members set by_system = false where group_id = $1 and creator_id = $2 and by_system`, [
      groupId,
      creatorId,
    ]);
  }

  /** Takes them out; `remember`: so that no event brings them back. Answers how many were members. */
  async remove(groupId: string, creatorIds: readonly string[], remember: boolean): Promise<number> {
    const living = `group_id = $1 and creator_id = any($2::uuid[]) and removed_at is null`;
    const rows = remember
      ? await this.database.execute(`update groups.members set by_hand = false, removed_at = $3 where ${living} returning 1`, [
          groupId,
          [...creatorIds],
          this.clock.now(),
        ])
      : await this.database.execute(`delete from groups.members where ${living} returning 1`, [groupId, [...creatorIds]]);
    return rows.length;
  }

  /** Every creator of these groups once, at most `limit`. */
  async creatorsOf(groupIds: readonly string[], limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct creator_id as id from groups.members where group_id = any($1::uuid[]) and removed_at is null limit ${limit}`,
      [[...groupIds]],
    );
    return rows.map(({ id }) => id);
  }

  /** Each creator once: group after group as given, each in its own order. */
  async inOrder(groupIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select m.creator_id as id from unnest($1::uuid[]) with ordinality given(id, place) join groups.members m on m.group_id = given.id
       where m.removed_at is null order by given.place, m.seq`,
      [[...groupIds]],
    );
    return [...new Set(rows.map(({ id }) => id))];
  }

  /** Members among `seen` (null: all), and the newest five of them. */
  async sizes(groupIds: readonly string[], seen: readonly string[] | null): Promise<Map<string, { count: number; newest: string[] }>> {
    const rows = await this.database.query<{ id: string; count: number; newest: string[] }>(
      `select group_id as id, count(*)::int as count, (array_agg(creator_id order by seq desc))[1:5] as newest from groups.members
       where group_id = any($1::uuid[]) and removed_at is null and ($2::uuid[] is null or creator_id = any($2::uuid[])) group by group_id`,
      [[...groupIds], seen && [...seen]],
    );
    return new Map(rows.map(({ id, count, newest }) => [id, { count, newest }]));
  }

  async memberships(brandId: string, creatorIds: readonly string[]): Promise<Array<{ creatorId: string; groupIds: string[] }>> {
    return this.database.query(
      `select m.creator_id as "creatorId", array_agg(m.group_id order by m.group_id) as "groupIds"
       from groups.members m join groups.groups g on g.id = m.group_id
       where g.brand_id = $1 and m.creator_id = any($2::uuid[]) and m.removed_at is null group by m.creator_id order by m.creator_id`,
      [brandId, [...creatorIds]],
    );
  }
}
