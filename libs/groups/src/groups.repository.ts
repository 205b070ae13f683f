import { Injectable } from '@nestjs/common';
import { Database, decodeCursor, isId, NotFoundError, type Scope } from '@app/platform';
import { In } from 'typeorm';
import { AUTOMATIC_KINDS } from './contract/vocabulary.js';
import { Group } from './group.entity.js';

const RANK = `array_position('{${AUTOMATIC_KINDS.join(',')},own}'::text[], g.kind)`;

/** Rows of `groups.groups`. */
@Injectable()
export class GroupsRepository {
  constructor(private readonly database: Database) {}

  /** Within the scope: 404 foreign, 403 without the route's permission (or the one given). */
  async get(scope: Scope, id: string): Promise<Group> {
    return checked(scope, await this.database.reader.findOneBy(Group, { id }));
  }

  /** Like `get`, with the row locked: changes of a group's members wait for each other. */
  async getForUpdate(scope: Scope, id: string): Promise<Group> {
    return checked(scope, await this.database.writer.findOne(Group, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  async find(ids: readonly string[]): Promise<Group[]> {
    return this.database.reader.findBy(Group, { id: In([...ids]) });
  }

  /** Automatic ones first, then own ones by name; `limit + 1` rows. */
  async page(
    brandId: string,
    filter: { externalId?: string | undefined; cursor?: string | undefined; limit: number },
  ): Promise<Array<{ group: Group; key: [number, string, string] }>> {
    const parameters: unknown[] = [brandId];
    const where = ['g.brand_id = $1'];
    if (filter.externalId !== undefined) where.push(`g.external_id = $${parameters.push(filter.externalId)}`);
    const values = decodeCursor(filter.cursor, 3);
    if (values) {
      const [rank, name, id] = values;
      if (!Number.isInteger(rank) || Math.abs(Number(rank)) > 100 || typeof name !== 'string' || !name.isWellFormed() || !isId(id))
        decodeCursor('', 3);
      where.push(
        `(${RANK}, lower(g.name) collate "C", g.id) > ($${parameters.push(rank)}::integer, $${parameters.push(name)}::text collate "C", $${parameters.push(id)}::uuid)`,
      );
    }
    const rows = await this.database.query<{ id: string; rank: number; folded: string }>(
      `select g.id, ${RANK} as rank, lower(g.name) as folded from groups.groups g where ${where.join(' and ')}
       order by ${RANK}, lower(g.name) collate "C", g.id limit ${filter.limit + 1}`,
      parameters,
    );
    const groups = new Map((await this.find(rows.map(({ id }) => id))).map((group) => [group.id, group]));
    return rows.flatMap(({ id, rank, folded }) => {
      const group = groups.get(id);
      return group ? [{ group, key: [rank, folded, id] as [number, string, string] }] : [];
    });
  }

  /** `externalId`: only those with it. */
  async countOf(brandId: string, externalId?: string): Promise<number> {
    return this.database.count(`groups.groups where brand_id = $1 and ($2::text is null or external_id = $2)`, [
      brandId,
      externalId ?? null,
    ]);
  }

  async save(group: Group): Promise<Group> {
    return this.database.writer.save(group);
  }

  async remove(group: Group): Promise<void> {
    await this.database.writer.remove(group);
  }
}

function checked(scope: Scope, group: Group | null): Group {
  if (!group) {
    scope.consulted = true;
    throw new NotFoundError();
  }
  scope.check({ organisationId: group.organisationId, brandId: group.brandId });
  return group;
}
